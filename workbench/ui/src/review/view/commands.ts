/** What each key of the review does. */

import type { ReviewCommand } from '../keys';
import type { TermRow } from '../protocol';
import { approvalRows, statusRows, takeOutRows } from '../steps';
import type { Review } from './review';

type Action = (review: Review, digit: number) => void;

const status =
  (named: 'preferred' | 'admitted' | 'deprecated' | 'forbidden'): Action =>
  (review) =>
    review.change((entry, target) => statusRows(entry, target, named));

const actions: Readonly<Record<ReviewCommand, Action>> = {
  next: (review) => review.move(1),
  previous: (review) => review.move(-1),
  'page down': (review) => review.move(10),
  'page up': (review) => review.move(-10),
  first: (review) => review.move(Number.NEGATIVE_INFINITY),
  last: (review) => review.move(Number.POSITIVE_INFINITY),
  'take target': (review, digit) => review.take(digit - 1),
  preferred: status('preferred'),
  admitted: status('admitted'),
  deprecated: status('deprecated'),
  forbidden: status('forbidden'),
  approve: (review) => review.change((entry) => approvalRows(entry, 'approved')),
  propose: (review) => review.change((entry) => approvalRows(entry, 'proposed')),
  retire: (review) =>
    review.change((entry): TermRow[] =>
      approvalRows(entry, entry.approval === 'retired' ? 'proposed' : 'retired'),
    ),
  'take out': (review) => review.change(takeOutRows),
  contexts: (review) => review.pane.focus(),
  back: (review) => review.list.focus(),
  undo: (review) => void review.undo(),
  find: (review) => review.finder.focus(),
  'key map': (review) => review.keyMap.open(),
};

export function run(command: ReviewCommand, review: Review, digit: number): void {
  actions[command](review, digit);
}
