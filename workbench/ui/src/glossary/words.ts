/**
 * An English text as words that can be compared: as in `workbench/glossary/words.py`, rule for
 * rule. Knows no DOM.
 */

const WORD = /[\p{L}\p{N}]+(?:'[\p{L}\p{N}]+)*/gu;
const QUOTE = /["“”„‟'‘’‚‛«»]/g;
const SPACE_OR_HYPHEN = /[\s\-\u2010-\u2015\u2212\u00ad\u200b]+/g;
const SPOKEN_ACRONYM = 5; // from this length on an acronym may be written as a word: Covid, Unesco

/** A word of a text and where it stands, in UTF-16 units. */
export interface Word {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** A text of the same length with straight apostrophes. */
export function straight(text: string): string {
  return text.replaceAll('’', "'");
}

/** The words of a text that `straight` was applied to. */
export function words(text: string): readonly Word[] {
  return [...text.matchAll(WORD)].map((match) => ({
    text: match[0],
    start: match.index,
    end: match.index + match[0].length,
  }));
}

/** A word in lower case without its possessive. */
export function plain(word: string): string {
  return withoutPossessive(word.toLowerCase());
}

/** What stands between two words without quotation marks, white space made one space. */
export function spacing(between: string): string {
  return between.replace(QUOTE, '').replace(/\s+/g, ' ');
}

/** What stands between two words also without spaces, hyphens and dashes. */
export function gap(between: string): string {
  return spacing(between).replace(SPACE_OR_HYPHEN, '');
}

/** The acronym that a word is, in capitals alone and without plural or possessive; else ''. */
export function acronym(word: string): string {
  const bare = withoutPossessive(word);
  const singular = bare.endsWith('s') && isUpper(bare.slice(0, -1)) ? bare.slice(0, -1) : bare;
  return singular.length > 1 && isUpper(singular) ? singular : '';
}

/** Whether a word of a text is an acronym: in capitals, or as a name if it is spoken. */
export function isThatAcronym(word: string, wanted: string): boolean {
  const asName = `${wanted.slice(0, 1)}${wanted.slice(1).toLowerCase()}`;
  const spoken = wanted.length >= SPOKEN_ACRONYM && withoutPossessive(word) === asName;
  return spoken || acronym(word) === wanted;
}

function withoutPossessive(word: string): string {
  return word.endsWith("'s") ? word.slice(0, -2) : word;
}

/** As Python has it: no lower-case letter, and one that is upper case. */
function isUpper(text: string): boolean {
  return /\p{Lu}/u.test(text) && !/[\p{Ll}\p{Lt}]/u.test(text);
}
