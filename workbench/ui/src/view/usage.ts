/**
 * Whether a rendering stands in a translation, as quickly as one types. It looks for the words
 * as they are written, whatever their case, the last one in its regular plural too: what else
 * Python's checks know of inflection it doesn't.
 */

/** True if `rendering` stands in `text` with no letter or digit touching it on either side. */
export function isUsed(rendering: string, text: string): boolean {
  const written = plain(rendering).trim();
  if (written === '') return false;
  const words = written.split(/\s+/).map(literal);
  const last = withPlural(words.pop() ?? '');
  const pattern = `(?<![\\p{L}\\p{N}])${[...words, last].join('\\s+')}(?![\\p{L}\\p{N}])`;
  return new RegExp(pattern, 'iu').test(plain(text));
}

/** Apostrophes and hyphens come in several shapes: one of each is enough to compare by. */
function plain(text: string): string {
  return text.replace(/[‘’ʼ]/g, "'").replace(/[‐‑]/g, '-');
}

function withPlural(word: string): string {
  if (/[^aeiou]y$/i.test(word)) return `${word.slice(0, -1)}(?:y|ies)`;
  if (/(?:s|x|z|ch|sh)$/i.test(word)) return `${word}(?:es)?`;
  return /\p{Ll}$/u.test(word) ? `${word}s?` : word;
}

function literal(word: string): string {
  return word.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
}
