/** Where a text stands in another, case aside. Knows no DOM. */

export interface Part {
  readonly text: string;
  readonly found: boolean;
}

/** The whole text in parts, those that were looked for marked. */
export function parts(text: string, sought: string): readonly Part[] {
  if (sought === '') return [{ text, found: false }];
  const literal = sought.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
  const pieces = text.split(new RegExp(`(${literal})`, 'iu'));
  return pieces
    .map((piece, at) => ({ text: piece, found: at % 2 === 1 }))
    .filter((part) => part.text !== '');
}
