/** What checks find in a segment. */

import type { Message } from './said';

export type Severity = 'error' | 'warning';

/** Start and end of a place in a text. */
export type Span = readonly [number, number];

/**
 * What a check says of a row, with the places on both sides. `subject` tells it from others of its
 * check; `waived` is the reason why it is let stand, or ''.
 */
export interface Finding {
  readonly check: string;
  readonly severity: Severity;
  readonly message: Message;
  readonly subject: string;
  readonly source: Span | null;
  readonly target: Span | null;
  readonly waived: string;
}

/** All findings of a segment as it stands. */
export interface SegmentFindings {
  readonly segment: string;
  readonly findings: readonly Finding[];
}

export type FindingsAsk = {
  readonly type: 'findings';
  readonly id: number;
  readonly segments: readonly string[];
};

export type FindingsAnswer = {
  readonly type: 'findings';
  readonly id: number;
  readonly findings: readonly SegmentFindings[];
};
