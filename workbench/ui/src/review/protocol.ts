/**
 * What the review's page and Python say, field for field as in
 * `workbench/widget/termbase/messages.py`.
 */

import type { State } from '../protocol/state';
import type { Rule, Status } from '../protocol/terms';

export type Approval = 'proposed' | 'approved' | 'retired';

/** What entries are picked by, beside their own words. */
export type Only =
  | 'conflict'
  | 'unused'
  | 'unrendered'
  | 'rendered otherwise'
  | 'commented'
  | 'changed';

/** How entries are ordered; '' has those in conflict first. */
export type Order = '' | 'glossary' | 'source' | 'use' | 'rendered' | 'changed';

/** Which entries are asked for: a field that is not there or empty says nothing. */
export interface TermQuery {
  readonly text?: string;
  readonly status?: Status | '';
  readonly approval?: Approval | '';
  readonly domain?: string;
  readonly only?: Only | '';
  readonly author?: string;
  readonly since?: string; // ISO 8601
  readonly order?: Order;
}

/** A target of an entry; `uses` is how often translations use it. */
export interface EntryTarget {
  readonly target: string;
  readonly status: Status;
  readonly approval: Approval | '';
  readonly domain: string;
  readonly note: string;
  readonly authority: string;
  readonly valid_from: string;
  readonly valid_to: string;
  readonly applies_where: string;
  readonly part_of_speech: string;
  readonly definition: string;
  readonly uses: number;
}

/** An entry as the table shows it. */
export interface TermEntry {
  readonly number: number; // in the glossary
  readonly key: string; // the folded source, which tells it from others
  readonly source: string;
  readonly rule: Rule;
  readonly approval: Approval;
  readonly targets: readonly EntryTarget[]; // what was retired last
  readonly segments: number;
  readonly occurrences: number;
  readonly translated: number; // occurrences in segments that have a translation
  readonly rendered: number; // of those, by a target that the glossary allows
  readonly conflicts: readonly string[]; // their kinds
  readonly comments: number; // open ones
  readonly changed: string; // ISO 8601, or ''
  readonly author: string;
}

/** A segment with the places of a term in its source, and of what renders it in its target. */
export interface TermLine {
  readonly index: number;
  readonly source: string;
  readonly target: string;
  readonly state: State;
  readonly sourceSpans: readonly (readonly [number, number])[];
  readonly targetSpans: readonly (readonly [number, number])[];
  readonly statuses: readonly Status[]; // of the targets that stand there
}

/** What contradicts itself, as `workbench/glossary/conflicts.py` finds it. */
export interface TermConflict {
  readonly kind: string;
  readonly sources: readonly string[];
  readonly targets: readonly string[];
  readonly elsewhere: readonly string[]; // sources for which the target is forbidden
}

export interface TermComment {
  readonly comment: string;
  readonly author: string;
  readonly created: string; // ISO 8601
  readonly text: string;
  readonly resolved: boolean;
}

/** An edit of a target: each field that it changed, as it was and as it is. */
export interface TermChange {
  readonly changed: string; // ISO 8601
  readonly author: string;
  readonly origin: string;
  readonly target: string;
  readonly new: boolean; // the glossary did not have the target before
  readonly fields: readonly (readonly [name: string, was: string, is: string])[];
}

/** What translations say for an entry beside its targets, and in how many segments. */
export interface Said {
  readonly rendering: string;
  readonly count: number;
}

/** A source that may be a term, and what translations say for it, the surest first. */
export interface Candidate {
  readonly source: string;
  readonly count: number;
  readonly renderings: readonly string[];
}

/** A change to a target: its source, target and place, and what is other than before. */
export interface TermRow {
  readonly source: string;
  readonly target: string;
  readonly applies_where?: string;
  readonly [column: string]: string | undefined;
}

export type ReviewAsk =
  | { readonly type: 'glossary'; readonly id: number; readonly query: TermQuery }
  | { readonly type: 'glossary mark'; readonly id: number }
  | { readonly type: 'entries'; readonly id: number; readonly numbers: readonly number[] }
  | {
      readonly type: 'lines';
      readonly id: number;
      readonly key: string;
      readonly said: string | null; // a target; '' for occurrences that no allowed one renders
      readonly start: number;
    }
  | { readonly type: 'entry'; readonly id: number; readonly key: string }
  | {
      readonly type: 'merge terms';
      readonly id: number;
      readonly sources: readonly string[];
      readonly into: string;
    }
  | {
      readonly type: 'split term';
      readonly id: number;
      readonly source: string;
      readonly targets: readonly string[];
      readonly into: string;
    }
  | {
      readonly type: 'comment term';
      readonly id: number;
      readonly source: string;
      readonly text: string;
    }
  | {
      readonly type: 'resolve term comment';
      readonly id: number;
      readonly comment: string;
      readonly resolved: boolean;
    }
  | { readonly type: 'candidates'; readonly id: number; readonly anew: boolean }
  | {
      readonly type: 'candidate lines';
      readonly id: number;
      readonly source: string;
      readonly renderings: readonly string[];
      readonly start: number;
    }
  | {
      readonly type: 'dismiss';
      readonly id: number;
      readonly source: string;
      readonly dismissed: boolean;
    }
  | {
      readonly type: 'save terms';
      readonly id: number;
      readonly rows: readonly TermRow[];
      readonly origin: 'review' | 'undo';
    };

export type ReviewAnswer =
  /** The numbers of the entries found, in order. */
  | {
      readonly type: 'glossary';
      readonly id: number;
      readonly mark: string;
      readonly entries: number;
      readonly conflicts: number; // entries that have one
      readonly numbers: readonly number[];
      readonly domains: readonly string[];
      readonly authors: readonly string[];
    }
  /** Another mark than the last time where what is known is out of date. */
  | {
      readonly type: 'glossary mark';
      readonly id: number;
      readonly mark: string;
      readonly entries: number;
      readonly conflicts: number;
    }
  /** Unless `counted` the counts are not known yet. */
  | {
      readonly type: 'entries';
      readonly id: number;
      readonly mark: string;
      readonly counted: boolean;
      readonly entries: readonly TermEntry[];
    }
  | {
      readonly type: 'lines';
      readonly id: number;
      readonly mark: string;
      readonly total: number;
      readonly lines: readonly TermLine[];
    }
  /** What people and texts say of an entry, the latest change first. */
  | {
      readonly type: 'entry';
      readonly id: number;
      readonly conflicts: readonly TermConflict[];
      readonly comments: readonly TermComment[];
      readonly history: readonly TermChange[];
      readonly also: readonly Said[];
    }
  | { readonly type: 'term commented'; readonly id: number } // it is on disk
  /** Unless `ready` they are still being ranked, by `segments` of the project's `of`. */
  | {
      readonly type: 'candidates';
      readonly id: number;
      readonly ready: boolean;
      readonly segments: number;
      readonly of: number;
      readonly candidates: readonly Candidate[];
      readonly dismissed: readonly string[];
    }
  | { readonly type: 'dismissed'; readonly id: number } // it is on disk
  /** It is in the glossary, and on disk; `undo` are the rows that take it back. */
  | {
      readonly type: 'terms saved';
      readonly id: number;
      readonly mark: string;
      readonly undo: readonly TermRow[];
    };
