/** What the checks are called on screen. */

import { t, type Word } from '../../language/words';

const names: Readonly<Record<string, Word>> = {
  empty: 'Empty',
  'copied source': 'Copied source',
  'leftover Han': 'Chinese left over',
  'term forbidden': 'Forbidden term',
  'term missing': 'Term missing',
};

/** The name of a check; one that has no words here yet is called as Python calls it. */
export function checkName(check: string): string {
  const name = names[check];
  return name ? t(name) : check;
}
