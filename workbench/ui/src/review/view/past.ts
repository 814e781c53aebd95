/** What became of the entry in hand: when, by whom, what was and what is. */

import { moment, t, type Word } from '../../language/words';
import { el } from '../../view/dom';
import type { TermChange } from '../protocol';

const names: Readonly<Record<string, Word>> = {
  status: 'Status',
  approval: 'Approval',
  domain: 'Domain',
  note: 'Note',
  source: 'Source',
};

/** Values that the screen has words for. */
const words = new Set([
  'preferred',
  'admitted',
  'deprecated',
  'forbidden',
  'proposed',
  'approved',
  'retired',
]);

export function pastItem(change: TermChange, language: string): HTMLElement {
  const { changed, author, origin, target, fields } = change;
  const about = el('div', 'bw-history-about', {}, `${author} · ${moment(changed)}`);
  const how = { undo: t('undone'), merge: t('merged'), split: t('split') }[origin];
  if (how) about.append(el('span', 'bw-quiet', {}, how));
  const named = el('div', 'bw-term-text', { lang: language }, target);
  if (change.new) named.append(el('span', 'bw-quiet', {}, ` ${t('new')}`));
  const said = fields.map(([name, was, is]) =>
    el(
      'div',
      'bw-quiet',
      {},
      t('{field}: {was} → {is}', { field: fieldName(name), was: value(was), is: value(is) }),
    ),
  );
  return el('li', 'bw-version-of', {}, about, named, ...said);
}

function fieldName(name: string): string {
  const word = names[name];
  return word ? t(word) : name;
}

function value(text: string): string {
  if (text === '') return '—';
  return words.has(text) ? t(text as 'preferred') : text;
}
