/** Searching and replacing. */

import type { State } from './state';

/** What a search asks for: a field that is not there or empty says nothing. */
export interface Query {
  readonly state?: State | 'unconfirmed';
  readonly text?: string;
  readonly side?: 'either' | 'source' | 'target'; // where the text is looked for
  readonly regex?: boolean; // as RE2 reads it
  readonly case?: boolean;
  readonly speaker?: string;
  readonly check?: string; // of a finding that is not waived; `any` for whatever check
  readonly without?: readonly string[]; // checks that do not count for `any`
  readonly term?: string; // of the glossary, by its source or any of its targets
  readonly since?: string; // ISO 8601
  readonly commented?: boolean;
  readonly marked?: boolean; // with errors
}

/** A speaker to choose, with the number of segments. */
export interface Speaker {
  readonly speaker: string;
  readonly segments: number;
}

/** A row that has a text on one side or both. */
export interface Entry {
  readonly index: number;
  readonly source: string;
  readonly target: string;
  readonly state: State;
}

/** A target before and after a replacement; `edit` is the version that it was made from. */
export interface Replacement {
  readonly index: number;
  readonly segment: string;
  readonly edit: string | null;
  readonly state: State;
  readonly before: string;
  readonly after: string;
}

export type SearchingAsk =
  | { readonly type: 'find'; readonly id: number; readonly query: Query }
  | { readonly type: 'choices'; readonly id: number }
  | { readonly type: 'concordance'; readonly id: number; readonly text: string }
  | {
      readonly type: 'replacing';
      readonly id: number;
      readonly query: Query;
      readonly replacement: string;
    };

export type SearchingAnswer =
  /** Indexes of the rows found, in order. */
  | { readonly type: 'found'; readonly id: number; readonly indexes: readonly number[] }
  /** What a project has that one can search by. */
  | {
      readonly type: 'choices';
      readonly id: number;
      readonly speakers: readonly Speaker[];
      readonly checks: readonly string[];
      readonly terms: readonly string[];
    }
  /** Of `total` entries the first are here. */
  | {
      readonly type: 'concordance';
      readonly id: number;
      readonly entries: readonly Entry[];
      readonly total: number;
    }
  /** What a replacement would change. Nothing is written. */
  | {
      readonly type: 'replacing';
      readonly id: number;
      readonly replacements: readonly Replacement[];
    };
