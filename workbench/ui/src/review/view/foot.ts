/** The line at the bottom of the review: the keys one needs most, and a word now and then. */

import { t } from '../../language/words';
import { button, el, setText } from '../../view/dom';
import type { Showing } from './bar';

const STAYS = 8000; // ms that a word stays

export class ReviewFoot {
  readonly element: HTMLElement;
  private readonly message = el('span', 'bw-message', { role: 'status' });
  private readonly keys = el('span', 'bw-keys');
  private readonly author = el('span', 'bw-author');
  private timer = 0;

  constructor(mac: boolean, onKeys: () => void) {
    const all = button('bw-link', t('{key} keys', { key: mac ? '⌃⌥H' : 'Alt+H' }), onKeys);
    const told = el('div', 'bw-told', {}, this.keys, this.message);
    this.element = el('div', 'bw-footer', {}, told, all, this.author);
  }

  /** The keys of the view that is shown. */
  show(view: Showing): void {
    const terms = t('1…9 translation · P M D F status · A approve · R retire');
    const candidates = t('1…9 translation · A accept · E edit · X dismiss');
    setText(this.keys, view === 'terms' ? terms : candidates);
  }

  say(text: string): void {
    setText(this.message, text);
    clearTimeout(this.timer);
    this.timer = window.setTimeout(() => setText(this.message, ''), STAYS);
  }

  draw(author: string): void {
    setText(this.author, author);
    this.author.title = author && t('Your edits are kept under the name {author}', { author });
  }

  dispose(): void {
    clearTimeout(this.timer);
  }
}
