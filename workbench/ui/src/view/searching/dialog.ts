/** A dialog over the workbench; the focus goes back to where it was when it closes. */

import { t } from '../../language/words';
import { button, el } from '../dom';

export function dialog(title: string, ...content: readonly Node[]): HTMLDialogElement {
  const close = button('bw-close', t('Close'), () => element.close());
  const head = el('div', 'bw-dialog-head', {}, el('h2', 'bw-dialog-title', {}, title), close);
  const element = el('dialog', 'bw-dialog', { 'aria-label': title }, head, ...content);
  return element;
}
