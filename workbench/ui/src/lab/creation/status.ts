/** What the form says of itself: a sentence, and of long work a bar and the way to cancel it. */

import { t } from '../../language/words';
import type { FileStep } from '../../protocol';
import { button, el, setAttribute, setText } from '../../view/dom';

type Level = 'calm' | 'wrong';

export class Status {
  readonly cancel: HTMLButtonElement;
  readonly again: HTMLButtonElement;
  readonly element: HTMLElement;
  private readonly text = el('span', 'bw-new-said', { role: 'status' });
  private readonly fill = el('div', 'bw-new-bar-fill');
  private readonly bar = el(
    'div',
    'bw-new-bar',
    { role: 'progressbar', 'aria-valuemin': '0', 'aria-valuemax': '100' },
    this.fill,
    el('div', 'bw-new-bar-rest', {}, el('div', 'bw-new-bar-runner')),
  );

  /** `onAgain` takes up what was cancelled. */
  constructor(onCancel: () => void, onAgain: () => void) {
    this.cancel = button('bw-new-button', t('Cancel'), onCancel);
    this.again = button('bw-new-button', t('Read again'), onAgain);
    const message = el('div', 'bw-new-message', {}, this.text, this.again);
    this.element = el('div', 'bw-new-status', {}, this.bar, message);
    this.rest();
  }

  say(level: Level, text: string): void {
    this.again.hidden = true;
    this.element.dataset.level = level;
    setText(this.text, text);
  }

  /** Says that what was begun is off, and offers to take it up again. */
  offerAgain(text: string): void {
    this.say('calm', text);
    this.again.hidden = false;
  }

  begin(text: string): void {
    this.say('calm', text);
    setAttribute(this.bar, 'aria-label', text);
    this.show(null);
    this.cancel.hidden = false;
    this.element.dataset.working = 'true';
  }

  step(step: FileStep): void {
    this.say('calm', words(step));
    this.show(step.count > 1 ? step.part : null);
  }

  rest(): void {
    this.cancel.hidden = true;
    delete this.element.dataset.working;
  }

  /** Of the first and only file it can't be said how much is done. */
  private show(part: number | null): void {
    const percent = String(Math.round((part ?? 0) * 100));
    this.fill.style.width = `${percent}%`;
    if (part === null) this.bar.removeAttribute('aria-valuenow');
    else setAttribute(this.bar, 'aria-valuenow', percent);
  }
}

function words({ doing, file, number, count }: FileStep): string {
  if (doing === 'finishing') return t('Finishing…');
  if (doing === 'writing')
    return t('Writing {file} ({number} of {count})…', { file, number, count });
  if (count === 1) return t('Reading {file}…', { file });
  return t('Reading {file} ({number} of {count})…', { file, number, count });
}
