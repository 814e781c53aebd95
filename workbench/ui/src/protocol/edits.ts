/** Edits on their way to the disk, where they leave a segment, and what others have changed. */

import type { SegmentFindings } from './findings';
import type { Progress } from './progress';
import type { Remarks } from './remarks';
import type { State } from './state';

/** What the edits of a segment add up to. `edit` is the version that a next edit is based on. */
export interface Annotation {
  readonly segment: string;
  readonly target: string;
  readonly state: State;
  readonly author: string;
  readonly changed: string; // ISO 8601, UTC, or ''
  readonly note: string; // on the source; it makes no new version
  readonly edit: string | null;
}

/**
 * Two versions of a segment, made without knowing of each other. `mine` is this page's own where
 * `own` says so, else the one that stands now. An edit based on `settles_on` settles it.
 */
export interface Conflict {
  readonly segment: string;
  readonly index: number;
  readonly own: boolean;
  readonly mine: Annotation;
  readonly theirs: Annotation;
  readonly settles_on: string;
}

/** Somebody else who has edited the project lately. */
export interface Person {
  readonly author: string;
  readonly changed: string; // the time of the last edit: ISO 8601, UTC
}

/**
 * An edit as the page makes it. Its name is made here, so that sending twice writes once. `origin`
 * is `editor` unless given.
 */
export interface Edit {
  readonly edit: string; // 26 characters, sortable by time (ULID)
  readonly kind: 'target' | 'state' | 'note' | 'waiver' | 'comment' | 'error';
  readonly segment: string;
  readonly value: string;
  readonly based_on: string | null;
  readonly origin?: string;
}

export type EditsAsk =
  | { readonly type: 'edits'; readonly id: number; readonly edits: readonly Edit[] }
  | { readonly type: 'changes'; readonly id: number; readonly since: string | null };

export type EditsAnswer =
  /**
   * The edits are fsynced. `annotations` is where their segments stand now; `conflicts` are all
   * that are open in the project, here as in the other answers.
   */
  | {
      readonly type: 'saved';
      readonly id: number;
      readonly edits: readonly string[];
      readonly annotations: readonly Annotation[];
      readonly findings: readonly SegmentFindings[];
      readonly remarks: readonly Remarks[];
      readonly conflicts: readonly Conflict[];
      readonly progress: Progress;
    }
  /**
   * What others have changed since; `since` is the mark to ask with next time. `glossary` is
   * another than the last time where the hints of all rows are to be asked anew, `speakers` where
   * the table of speakers is, `shape` where the segments are others.
   */
  | {
      readonly type: 'changes';
      readonly id: number;
      readonly glossary: string;
      readonly speakers: string;
      readonly shape: string;
      readonly annotations: readonly Annotation[];
      readonly remarks: readonly Remarks[];
      readonly conflicts: readonly Conflict[];
      readonly people: readonly Person[];
      readonly reviewers: readonly string[];
      readonly progress: Progress;
      readonly since: string | null;
    };
