/** Waiving by keyboard: the key, then the number of the finding, then the reason. */

import { t } from '../../language/words';
import type { Action, Parts } from '../parts';

export type FindingCommand =
  | 'waive'
  | 'waive finding'
  | 'waive none'
  | 'save reason'
  | 'drop reason';

export const findingActions: Readonly<Record<FindingCommand, Action>> = {
  waive: ({ findings, say }) => {
    findings.await(findings.count > 0);
    say(t(findings.count > 0 ? 'Which finding? Press its number, or Esc.' : 'No findings.'));
  },
  'waive finding': (parts, digit) => {
    parts.say('');
    if (!parts.findings.ask(digit, back(parts))) parts.say(t('There is no such finding.'));
  },
  'waive none': ({ say }) => say(''),
  'save reason': ({ findings }) => findings.save(),
  'drop reason': ({ findings }) => findings.leave(),
};

/** Where the focus is now: the editor, or the row. */
function back({ editor, grid, cursor }: Parts): () => void {
  if (editor.focused) return () => editor.focus();
  return () => grid.view(cursor.index)?.line.focus();
}
