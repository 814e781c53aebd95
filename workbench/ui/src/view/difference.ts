/** One replacement that makes one text of another. Knows no DOM. */

export interface Difference {
  readonly from: number; // in the old text
  readonly to: number;
  readonly insert: string;
}

/** The smallest single replacement, so that a caret outside it stays where it is. */
export function difference(before: string, after: string): Difference {
  const shortest = Math.min(before.length, after.length);
  let head = 0;
  while (head < shortest && before[head] === after[head]) head += 1;
  let tail = 0;
  while (tail < shortest - head && before.at(-1 - tail) === after.at(-1 - tail)) tail += 1;
  return { from: head, to: before.length - tail, insert: after.slice(head, after.length - tail) };
}
