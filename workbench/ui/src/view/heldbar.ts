/** The bar for an edit that can't be saved: why, and what can be done so that its text is not lost. */

import { t } from '../language/words';
import type { Held, Session } from '../session';
import { button, el, setText } from './dom';

export class HeldBar {
  readonly element = el('div', 'bw-held');
  private readonly text = el('span', 'bw-held-text', { role: 'alert' });
  private readonly there = button('bw-link', t('Go there'), () => this.goThere());
  private first: Held | undefined;

  constructor(
    private readonly session: Session,
    private readonly go: (index: number) => void,
    private readonly say: (text: string) => void,
  ) {
    const again = button('bw-link', t('Try again'), () => session.editing.tryAgain());
    const copy = button('bw-link', t('Copy the text and let it go'), () => void this.take());
    this.element.append(this.text, this.there, again, copy);
    this.element.hidden = true;
  }

  draw(): void {
    const [first] = this.session.heldEdits;
    this.first = first;
    this.element.hidden = first === undefined;
    this.there.hidden = typeof first?.index !== 'number';
    setText(this.text, first ? words(first) : '');
  }

  private goThere(): void {
    if (typeof this.first?.index === 'number') this.go(this.first.index);
  }

  /** Only what is on the clipboard is let go. */
  private async take(): Promise<void> {
    const held = this.first;
    if (!held) return;
    try {
      await navigator.clipboard.writeText(held.text);
    } catch {
      this.say(t('The browser does not let it be copied: it stays here.'));
      return;
    }
    this.session.editing.letGo(held);
    this.say(t('The text is on the clipboard. The sentence stands as it was saved last.'));
  }
}

function words({ index, reason }: Held): string {
  const kept = t('It is kept in this browser and sent no more.');
  if (index === null) return t('An edit can’t be saved. {reason} {kept}', { reason, kept });
  const number = index + 1;
  return t('Sentence {number} can’t be saved. {reason} {kept}', { number, reason, kept });
}
