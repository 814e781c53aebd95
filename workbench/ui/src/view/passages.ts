/** Which passage of a sentence is meant: what is selected in either of its texts, or the whole. */

import { t } from '../language/words';
import type { Row, Side } from '../protocol';
/** A stretch of text on one side. */
export interface Passage {
  readonly side: Side;
  readonly start: number;
  readonly end: number;
}

export interface Named extends Passage {
  readonly on: string; // the text that it is a stretch of
  readonly label: string;
}

/** What is selected in the drawn text of a cell, as places in that text; null if nothing is. */
export function selectedIn(cell: HTMLElement): { start: number; end: number } | null {
  const selection = window.getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  if (!cell.contains(range.startContainer) || !cell.contains(range.endContainer)) return null;
  const before = document.createRange();
  before.setStart(cell, 0);
  before.setEnd(range.startContainer, range.startOffset);
  const start = before.toString().length;
  return { start, end: start + range.toString().length };
}

/** The passages that an error may be marked on, what is selected before all others. */
export function passages(row: Row, selected: readonly Passage[]): readonly Named[] {
  const whole = (side: 'source' | 'target'): Passage => ({ side, start: 0, end: row[side].length });
  const quoted = selected.map((one) => ({
    ...one,
    label: `“${row[one.side].slice(one.start, one.end)}”`,
  }));
  const all = [
    ...quoted,
    { ...whole('target'), label: t('The whole translation') },
    { ...whole('source'), label: t('The whole source') },
  ];
  return all.filter(({ start, end }) => start < end).map((one) => ({ ...one, on: row[one.side] }));
}
