/** Whether anything can be written at all; else it is said what to do. */

import { t } from '../language/words';
import type { Parts } from './parts';

export function writable({ session, say }: Pick<Parts, 'session' | 'say'>): boolean {
  if (session.connection !== 'stale') return true;
  say(t('Run the cell again: nothing can be changed here.'));
  return false;
}
