/** The line at the bottom: the keys one needs most, and a word now and then. */

import { chordOf } from '../keys';
import { listed, t, timeOfDay } from '../language/words';
import type { Person } from '../protocol';
import { button, el, setText } from './dom';

const STAYS = 5000; // ms that a word stays

export class Footer {
  readonly element: HTMLElement;
  private readonly message = el('span', 'bw-message', { role: 'status' });
  private readonly keys = el('span', 'bw-keys');
  private readonly all: HTMLButtonElement;
  private readonly people = el('span', 'bw-people');
  private readonly author = el('span', 'bw-author');
  private timer = 0;

  constructor(
    private readonly mac: boolean,
    onKeys: () => void,
    views: HTMLElement,
  ) {
    this.all = button('bw-link', '', onKeys);
    this.drawKeys();
    const told = el('div', 'bw-told', {}, this.keys, this.message);
    const right = [this.all, views, this.people, this.author];
    this.element = el('div', 'bw-footer', {}, told, ...right);
  }

  /** Keys as they are set now; of a command without one nothing is told. */
  drawKeys(): void {
    const told = [
      { word: '{key} confirm and next', key: chordOf('confirm and go on', this.mac) },
      { word: '{key} insert a hint', key: chordOf('insert', this.mac) },
    ] as const;
    const lines = told.filter(({ key }) => key).map(({ word, key }) => t(word, { key }));
    setText(this.keys, lines.join(' · '));
    setText(this.all, t('{key} keys', { key: chordOf('key map', this.mac) }).trim());
  }

  /** A word that goes away by itself. */
  say(text: string): void {
    setText(this.message, text);
    clearTimeout(this.timer);
    this.timer = window.setTimeout(() => setText(this.message, ''), STAYS);
  }

  draw(author: string, people: readonly Person[]): void {
    setText(this.people, alsoHere(author, people));
    this.people.title = this.people.textContent ?? '';
    setText(this.author, author);
    this.author.title = author && t('Your edits are kept under the name {author}', { author });
  }

  dispose(): void {
    clearTimeout(this.timer);
  }
}

/** Who else is at work, and the time of their last edit; '' where nobody is. */
function alsoHere(author: string, others: readonly Person[]): string {
  if (others.length === 0) return '';
  const people = others.map((one) => {
    const name = one.author === author ? t('you, elsewhere') : one.author;
    return `${name} ${timeOfDay(one.changed)}`;
  });
  return t('Also at work: {people}', { people: listed(people) });
}
