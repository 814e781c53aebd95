/** Where the words of a target stand in a translation: as in `workbench/glossary/targets.py`. */

import { acronym, gap, isThatAcronym, plain, spacing, straight, type Word, words } from './words';

const LEADING: ReadonlySet<string> = new Set(['the', 'a', 'an', 'to']);

/** Words first:last of a text, half open. */
export type Span = readonly [number, number];

interface Wanted {
  readonly text: string;
  readonly capitals: string;
  readonly forms: ReadonlySet<string>;
}

/** A target ready to be found: its words, and what stands between each and the next. */
export interface Pattern {
  readonly words: readonly Wanted[];
  readonly gaps: readonly string[];
  readonly spacings: readonly string[];
}

/**
 * `forms` are Python's: for each word those that render it. Where they have not come yet, the words
 * count as they are written.
 */
export function pattern(target: string, forms: readonly string[] | undefined): Pattern {
  const text = straight(target);
  let found = words(text);
  while (found.length > 1 && LEADING.has((found[0] as Word).text.toLowerCase()))
    found = found.slice(1);
  const between = gaps(text, found);
  return {
    words: found.map((word, i) => ({
      text: word.text,
      capitals: acronym(word.text),
      forms: new Set(forms?.[i]?.split(' ') ?? [plain(word.text)]),
    })),
    gaps: between.map(gap),
    spacings: between.map(spacing),
  };
}

/** A translation, cut into words once for all targets. */
export class English {
  readonly words: readonly Word[];
  private readonly text: string;
  private readonly plain: readonly string[];

  constructor(text: string) {
    this.text = straight(text);
    this.words = words(this.text);
    this.plain = this.words.map((word) => plain(word.text));
  }

  /** Where a target stands, overlapping places included. */
  find(wanted: Pattern): readonly Span[] {
    const length = wanted.words.length;
    if (length === 0) return [];
    const found: Span[] = [];
    for (let start = 0; start + length <= this.words.length; start++) {
      if (this.stands(start, wanted)) found.push([start, start + length]);
    }
    return found;
  }

  /** Whether words are a target in its case, with its hyphens and its inflection. */
  isExact([start, end]: Span, wanted: Pattern): boolean {
    const same = wanted.words.every((word, i) => this.words[start + i]?.text === word.text);
    return same && equal(this.between(start, end).map(spacing), wanted.spacings);
  }

  private stands(start: number, wanted: Pattern): boolean {
    const fits = wanted.words.every(({ capitals, forms }, i) =>
      capitals
        ? isThatAcronym(this.words[start + i]?.text ?? '', capitals)
        : forms.has(this.plain[start + i] ?? ''),
    );
    return fits && equal(this.between(start, start + wanted.words.length).map(gap), wanted.gaps);
  }

  private between(start: number, end: number): string[] {
    return gaps(this.text, this.words.slice(start, end));
  }
}

function gaps(text: string, found: readonly Word[]): string[] {
  return found.slice(1).map((word, i) => text.slice(found[i]?.end, word.start));
}

function equal(left: readonly string[], right: readonly string[]): boolean {
  return left.length === right.length && left.every((each, i) => each === right[i]);
}
