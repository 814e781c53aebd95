/** What people say of a segment beside its translation. */

export type ErrorSeverity = 'neutral' | 'minor' | 'major' | 'critical';

export type Side = 'source' | 'target';

/** A comment on a segment; `resolved` is that of its thread. */
export interface Comment {
  readonly comment: string;
  readonly thread: string;
  readonly author: string;
  readonly created: string; // ISO 8601, UTC, or '' before it is saved
  readonly text: string;
  readonly resolved: boolean;
}

/** An error that somebody marked; where it is `stale`, its place is not to be believed. */
export interface ErrorSpan {
  readonly error: string;
  readonly category: string;
  readonly severity: ErrorSeverity;
  readonly side: Side;
  readonly start: number;
  readonly end: number;
  readonly quote: string;
  readonly stale: boolean;
  readonly note: string;
  readonly author: string;
}

/** What people say of a segment beside its translation. */
export interface Remarks {
  readonly segment: string;
  readonly comments: readonly Comment[];
  readonly errors: readonly ErrorSpan[];
}
