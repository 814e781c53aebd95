/** The line at the bottom: the keys one needs most, and a word now and then. */

import { chordOf } from '../keys';
import { t } from '../language/words';
import { button, el, setText } from './dom';

const STAYS = 5000; // ms that a word stays

export class Footer {
  readonly element: HTMLElement;
  private readonly message = el('span', 'bw-message', { role: 'status' });
  private readonly author = el('span', 'bw-author');
  private timer = 0;

  constructor(mac: boolean, onKeys: () => void) {
    const keys = [
      t('{key} confirm and next', { key: chordOf('confirm and go on', mac) }),
      t('{key} insert a hint', { key: chordOf('insert', mac) }),
    ].join(' · ');
    const all = button('bw-link', t('{key} keys', { key: chordOf('key map', mac) }), onKeys);
    this.element = el(
      'div',
      'bw-footer',
      {},
      el('span', 'bw-keys', {}, keys),
      all,
      this.message,
      this.author,
    );
  }

  /** A word that goes away by itself. */
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
