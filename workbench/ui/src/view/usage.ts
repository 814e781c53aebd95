/**
 * Whether a rendering stands in a translation, as quickly as one types. It looks for the words
 * as they are written, whatever their case: what Python's checks know of inflection it doesn't.
 */

/** True if `rendering` stands in `text` with no letter or digit touching it on either side. */
export function isUsed(rendering: string, text: string): boolean {
  const words = plain(rendering).trim().split(/\s+/).map(literal);
  if (words[0] === '') return false;
  const pattern = `(?<![\\p{L}\\p{N}])${words.join('\\s+')}(?![\\p{L}\\p{N}])`;
  return new RegExp(pattern, 'iu').test(plain(text));
}

/** Apostrophes and hyphens come in several shapes: one of each is enough to compare by. */
function plain(text: string): string {
  return text.replace(/[‘’ʼ]/g, "'").replace(/[‐‑]/g, '-');
}

function literal(word: string): string {
  return word.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
}
