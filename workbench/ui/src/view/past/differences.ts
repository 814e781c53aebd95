/** A text with what was taken out and put in since another, as `del` and `ins` say it. */

import { el } from '../dom';
import { wordDifferences } from './words';

export function differences(before: string, after: string, language: string): HTMLElement {
  const pieces = wordDifferences(before, after).map(({ text, kind }) => {
    if (kind === 'same') return text;
    return el(kind === 'added' ? 'ins' : 'del', 'bw-changed', {}, text);
  });
  return el('div', 'bw-differences', { lang: language }, ...pieces);
}
