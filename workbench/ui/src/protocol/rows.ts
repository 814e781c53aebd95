/** Rows as the grid shows them: they go by pages as they are scrolled to, never all at once. */

import type { Annotation } from './edits';
import type { Finding } from './findings';
import type { Comment, ErrorSpan } from './remarks';
import type { Hint } from './terms';

export type Kind = 'moderator' | 'statement' | 'question' | 'answer';

/** A question of a document. */
export interface Question {
  readonly number: number; // in its document, 1-based
  readonly speaker: string;
  readonly index: number; // of its first row
}

/** The turn that a row belongs to; the rows of a turn share one. */
export interface Turn {
  readonly document: string;
  readonly turn: number;
  readonly speaker: string;
  readonly role: string;
  readonly outlet: string;
  readonly kind: Kind;
  readonly timestamp: string; // ISO 8601 with offset, or ''
  readonly question: Question | null; // the one that an answer answers, or a question itself
}

/** One segment as the grid shows it. */
export interface Row extends Annotation {
  readonly index: number; // place in the project, 0-based
  readonly position: number; // place in its turn, 0-based; 0 draws the turn's header above
  readonly source: string;
  readonly turn: Turn;
  readonly hints: readonly Hint[];
  readonly findings: readonly Finding[]; // of the version that Python has
  readonly comments: readonly Comment[];
  readonly errors: readonly ErrorSpan[];
  readonly bare: boolean; // hints, findings, comments and errors are still to come
}

export type RowsAsk =
  | { readonly type: 'rows'; readonly id: number; readonly start: number; readonly stop: number }
  | { readonly type: 'glance'; readonly id: number; readonly indexes: readonly number[] };

export type RowsAnswer =
  /** Rows of the segments of `shape`. */
  {
    readonly type: 'rows';
    readonly id: number;
    readonly shape: string;
    readonly rows: readonly Row[];
  };
