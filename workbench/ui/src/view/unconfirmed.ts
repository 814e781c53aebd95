/** Which row comes next to be confirmed, among those shown: by what the page knows, or Python. */

import type { Session } from '../session';
import type { Shown } from './shown';
import { isConfirmed, unconfirmed } from './state';

/** The row index, from the top again after the last; -1 for none, undefined where a page is missing. */
export function nearest(session: Session, shown: Shown, from: number): number | undefined {
  const start = shown.placeAtOrAfter(from);
  for (let step = 1; step <= shown.length; step += 1) {
    const index = shown.at((start + step) % shown.length);
    const row = session.row(index);
    if (!row) return undefined;
    if (index !== from && !isConfirmed(row.state)) return index;
  }
  return -1;
}

/** The same, asked of Python; undefined where it can't be reached. */
export async function ask(
  session: Session,
  shown: Shown,
  from: number,
): Promise<number | undefined> {
  const isOpen = (index: number): boolean => {
    const state = session.row(index)?.state; // may be newer than what Python has
    if (index === from || (state && isConfirmed(state))) return false;
    return shown.placeOf(index) >= 0;
  };
  try {
    const found = await Promise.all(unconfirmed.map((state) => session.lookup.find({ state })));
    const open = found.flat().filter(isOpen);
    return open.sort((a, b) => a - b).find((index) => index > from) ?? open[0] ?? -1;
  } catch {
    return undefined;
  }
}
