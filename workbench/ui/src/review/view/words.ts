/** What the review calls statuses, approvals, and ways to pick and order entries. */

import { t, type Word } from '../../language/words';
import type { Status } from '../../protocol';
import { el } from '../../view/dom';
import type { Approval, Only, Order } from '../protocol';

export const STATUSES: readonly Status[] = ['preferred', 'admitted', 'deprecated', 'forbidden'];
export const APPROVALS: readonly Approval[] = ['proposed', 'approved', 'retired'];

export const PICKS: readonly (readonly [Only, Word])[] = [
  ['conflict', 'in conflict'],
  ['unused', 'not in the sources'],
  ['unrendered', 'never rendered as listed'],
  ['rendered otherwise', 'rendered otherwise somewhere'],
  ['commented', 'with comments'],
  ['changed', 'changed here'],
];

export const ORDERS: readonly (readonly [Order, Word])[] = [
  ['', 'conflicts first'],
  ['use', 'most used first'],
  ['rendered', 'most often rendered otherwise first'],
  ['changed', 'last changed first'],
  ['source', 'by source'],
  ['glossary', 'as in the glossary'],
];

const signs: Readonly<Record<Status, string>> = {
  preferred: '●',
  admitted: '○',
  deprecated: '△',
  forbidden: '✕',
};

/** A status as shape and word: where there is no room, the word is for screen readers alone. */
export function statusSign(status: Status): HTMLElement {
  const sign = el('span', 'bw-status-sign', { 'aria-hidden': 'true' }, signs[status]);
  const word = el('span', 'bw-status-word', {}, t(status));
  const node = el('span', 'bw-status', { 'data-status': status }, sign, word);
  node.title = t(status);
  return node;
}

/** The same as text. */
export function statusWords(status: Status): string {
  return `${signs[status]} ${t(status)}`;
}
