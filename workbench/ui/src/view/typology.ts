/** The error typology: that of `workbench/remarks/typology.py`, in the order of a menu. */

import { t, type Word } from '../language/words';
import type { ErrorSeverity } from '../protocol';

export const severities: readonly ErrorSeverity[] = ['neutral', 'minor', 'major', 'critical'];

/** Each dimension with its subtypes; a category is `dimension` or `dimension/subtype`. */
export const typology: readonly (readonly [Word, readonly Word[]])[] = [
  [
    'accuracy',
    [
      'mistranslation',
      'addition',
      'omission',
      'untranslated',
      'overtranslation',
      'undertranslation',
      'do not translate',
    ],
  ],
  [
    'terminology',
    ['wrong term', 'inconsistent use of terminology', 'inconsistent with terminology resource'],
  ],
  [
    'linguistic conventions',
    [
      'grammar',
      'punctuation',
      'spelling',
      'unintelligible',
      'character encoding',
      'textual conventions',
    ],
  ],
  [
    'style',
    [
      'awkward style',
      'unidiomatic style',
      'inconsistent style',
      'language register',
      'organizational style',
      'third-party style',
      'inconsistent with external reference',
    ],
  ],
  [
    'locale conventions',
    [
      'number format',
      'date format',
      'time format',
      'currency format',
      'measurement format',
      'address format',
      'telephone format',
    ],
  ],
  ['audience appropriateness', ['culture-specific reference', 'offensive']],
  ['custom', []],
];

/** What a category is called on screen: the last part of its path. */
export function categoryName(category: string): string {
  return t((category.split('/').at(-1) ?? category) as Word);
}
