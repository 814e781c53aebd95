/** How the versions of a sentence are told: beside which other, and in which words. Knows no DOM. */

import { t } from '../../language/words';
import type { Version } from '../../protocol';

type Told = Pick<Version, 'segment' | 'extent' | 'target'>;

/** The text that a version is told beside: the one before it, of the words that it was made from. */
export function earlier(versions: readonly Told[], at: number): string {
  const before = versions.slice(0, at);
  const version = versions[at];
  const own = before.findLast(({ segment }) => segment === version?.segment);
  // Of sentences that stood beside each other neither was made from the other.
  return (own ?? before.findLast(({ extent }) => extent === 'more'))?.target ?? '';
}

/** The version that stands: the last of the sentence itself. */
export function standing<Of extends Told>(versions: readonly Of[], own: string): Of | undefined {
  return versions.findLast(({ segment }) => segment === own);
}

/** What a version was of, where that was not the sentence as it is. */
export function whereOf({ segment, extent }: Told, own: string): string {
  if (extent === 'more') return t('before the split');
  return extent === 'less' && segment !== own ? t('of the joined sentence') : '';
}

/** How a version was made, where it was not typed. */
export function madeBy(origin: string): string {
  const [first = '', second = ''] = origin.split(' ');
  return origins()[`${first} ${second}`] ?? origins()[first] ?? '';
}

const origins = (): Readonly<Record<string, string>> => ({
  undo: t('undone'),
  redo: t('redone'),
  replace: t('replaced'),
  restore: t('restored'),
  split: t('split'),
  merge: t('joined'),
  'undo split': t('split undone'),
  'undo merge': t('join undone'),
  'redo split': t('split'),
  'redo merge': t('joined'),
});
