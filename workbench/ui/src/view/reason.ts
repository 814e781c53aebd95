/** Why something could not be done, for the reader: Python's words, or that nobody answered. */

import { t } from '../language/words';
import { Refused } from '../session';

export function reasonOf(error: unknown): string {
  const lost = t('The kernel has to answer first: try again when it is back.');
  return error instanceof Refused ? error.message : lost;
}
