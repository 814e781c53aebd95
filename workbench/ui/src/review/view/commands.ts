/** What each key of the review does. */

import type { ReviewCommand } from '../keys';
import type { TermRow } from '../protocol';
import { approvalRows, statusRows, takeOutRows } from '../steps';
import type { Review } from './review';

type Action = (review: Review, digit: number) => void;

const FAR = Number.POSITIVE_INFINITY;

const move =
  (by: number): Action =>
  ({ showing, terms, candidates }) =>
    (showing === 'terms' ? terms : candidates).move(by);

const status =
  (named: 'preferred' | 'admitted' | 'deprecated' | 'forbidden'): Action =>
  ({ terms }) =>
    terms.change((entry, target) => statusRows(entry, target, named));

const actions: Readonly<Record<ReviewCommand, Action>> = {
  next: move(1),
  previous: move(-1),
  'page down': move(10),
  'page up': move(-10),
  first: move(-FAR),
  last: move(FAR),
  'take target': ({ showing, terms, candidates }, digit) =>
    (showing === 'terms' ? terms : candidates).take(digit - 1),
  preferred: status('preferred'),
  admitted: status('admitted'),
  deprecated: status('deprecated'),
  forbidden: status('forbidden'),
  approve: ({ terms }) => terms.change((entry) => approvalRows(entry, 'approved')),
  propose: ({ terms }) => terms.change((entry) => approvalRows(entry, 'proposed')),
  retire: ({ terms }) =>
    terms.change((entry): TermRow[] =>
      approvalRows(entry, entry.approval === 'retired' ? 'proposed' : 'retired'),
    ),
  'take out': ({ terms }) => terms.change(takeOutRows),
  edit: ({ terms }) => terms.edit(),
  add: ({ terms }) => terms.add(),
  mark: ({ terms }) => terms.list.mark(),
  merge: ({ terms }) => terms.merge(),
  split: ({ terms }) => terms.split(),
  comment: ({ terms }) => terms.pane.focus('comments'),
  history: ({ terms }) => terms.pane.focus('history'),
  accept: ({ candidates }) => candidates.accept(),
  'edit candidate': ({ candidates }) => candidates.edit(),
  dismiss: ({ candidates }) => candidates.dismiss(),
  contexts: ({ showing, terms, candidates }) =>
    showing === 'terms' ? terms.pane.focus('contexts') : candidates.contexts(),
  back: (review) => review.focus(),
  undo: (review) => void review.undo(),
  find: (review) => {
    if (review.showing !== 'terms') review.show('terms');
    review.terms.finder.focus();
  },
  save: (review) => review.tellSaved(),
  'change view': (review) => review.show(review.showing === 'terms' ? 'candidates' : 'terms'),
  'key map': (review) => review.keyMap.open(),
};

export function run(command: ReviewCommand, review: Review, digit: number): void {
  actions[command](review, digit);
}
