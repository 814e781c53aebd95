/**
 * The words on screen, in the reader's language. The English text is the key; a table a language
 * has the rest. `Word` is what the Chinese table has, so that a word without Chinese fails the
 * type check.
 */

import { Emitter } from '../emitter';
import type { Message } from '../protocol';
import { chinese } from './chinese';

export type Word = keyof typeof chinese;

/** Whether something that came from elsewhere is a word that both languages have. */
export function isWord(text: unknown): text is Word {
  return typeof text === 'string' && Object.hasOwn(chinese, text);
}

type Parameters = Readonly<Record<string, string | number>>;

interface Language {
  readonly tag: string; // BCP 47
  readonly numbers: Intl.NumberFormat; // made once: one each time would take longer than all else
  readonly moments: Intl.DateTimeFormat;
  readonly times: Intl.DateTimeFormat;
  readonly script: string; // BCP 47: for `lang`, so that glyphs are the right region's
  readonly table: Readonly<Record<string, string>>;
  readonly comma: string; // between the items of a list
  readonly gap: string; // between sentences
}

function written(tag: string): Pick<Language, 'tag' | 'numbers' | 'moments' | 'times'> {
  return {
    tag,
    numbers: new Intl.NumberFormat(tag),
    moments: new Intl.DateTimeFormat(tag, { dateStyle: 'medium', timeStyle: 'short' }),
    times: new Intl.DateTimeFormat(tag, { hour: '2-digit', minute: '2-digit' }),
  };
}

const english: Language = {
  ...written('en-GB'),
  script: 'en',
  // One word in English and two in Chinese: what one does, and what comes of it.
  table: { 'Translation (menu)': 'Translation' },
  comma: ', ',
  gap: ' ',
};
const mandarin: Language = {
  ...written('zh-CN'),
  script: 'zh-Hans',
  table: chinese,
  comma: '、',
  gap: '',
};

let spoken = english;

const turns = new Emitter<void>();

/** After the screen has begun to speak another language: what is drawn is to be drawn anew. */
export const onSpoken = turns.on;

/** Says in which language the screen speaks: any kind of Chinese, or else English. */
export function speak(tag: string): void {
  const next = /^zh\b/i.test(tag.replace('_', '-')) ? mandarin : english;
  if (next === spoken) return;
  spoken = next;
  turns.emit();
}

export function screenLanguage(): Pick<Language, 'tag' | 'script'> {
  return spoken;
}

/**
 * A word or sentence in the reader's language, `{names}` in it filled in. To be called when
 * something is drawn: while modules load, the language is not known yet.
 */
export function t(word: Word, parameters: Parameters = {}): string {
  return filled(spoken.table[word] ?? word, parameters);
}

/** What Python says, in the reader's language as far as the table has it. */
export function told({ key, values }: Message): string {
  return filled(spoken.table[key] ?? key, values);
}

/** As `t`, with a number in it as `{count}`. Chinese has one form, in the table under `many`. */
export function plural(
  count: number,
  one: string,
  many: Word,
  parameters: Parameters = {},
): string {
  const word = count === 1 && spoken === english ? one : (spoken.table[many] ?? many);
  return filled(word, { ...parameters, count });
}

/** Sentences one after another; empty ones are left out. */
export function together(...sentences: readonly string[]): string {
  return sentences.filter(Boolean).join(spoken.gap);
}

export function listed(items: readonly (string | number)[]): string {
  return items.join(spoken.comma);
}

/** A number as the reader's language writes it. */
export function numeral(value: number): string {
  return spoken.numbers.format(value);
}

/** Date and time, in the reader's time zone, of a moment in ISO 8601. */
export function moment(iso: string): string {
  return formatted(spoken.moments, iso);
}

/** Hours and minutes, in the reader's time zone, of a moment in ISO 8601. */
export function timeOfDay(iso: string): string {
  return formatted(spoken.times, iso);
}

/** What is no moment is said to be none, not thrown at whoever draws it. */
function formatted(format: Intl.DateTimeFormat, iso: string): string {
  const date = new Date(iso);
  return Number.isNaN(date.getTime()) ? String(date) : format.format(date);
}

function filled(text: string, parameters: Parameters): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => {
    const value = parameters[name];
    if (value === undefined) return whole;
    return typeof value === 'number' ? numeral(value) : value;
  });
}
