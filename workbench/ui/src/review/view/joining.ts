/** Asks before entries are merged, and which translations are split off into which entry. */

import { composing } from '../../keys';
import { listed, t } from '../../language/words';
import { Refused } from '../../session';
import { button, el, setText } from '../../view/dom';
import { dialog } from '../../view/searching/dialog';
import type { TermEntry } from '../protocol';
import type { ReviewSession } from '../session';

export class MergeDialog {
  readonly element: HTMLDialogElement;
  private readonly words = el('p', '');
  private readonly send: Sender;

  constructor(
    private readonly session: ReviewSession,
    onDone: () => void,
  ) {
    this.send = new Sender(t('Merge'), () => this.element.close(), onDone);
    this.element = dialog(t('Merge entries'), this.words, this.send.element);
    this.element.classList.add('bw-joining');
  }

  open(sources: readonly string[], into: string): void {
    const told = { sources: listed(sources), into };
    setText(this.words, t('All translations of {sources} become those of {into}.', told));
    this.send.ready(() => this.session.merge(sources, into));
    this.element.showModal();
    this.send.focus();
  }
}

export class SplitDialog {
  readonly element: HTMLDialogElement;
  private readonly choices = el('div', 'bw-split-choices');
  private readonly into = el('input', 'bw-dialog-text', { type: 'text', autocomplete: 'off' });
  private readonly send: Sender;

  constructor(
    private readonly session: ReviewSession,
    onDone: () => void,
  ) {
    this.send = new Sender(t('Split'), () => this.element.close(), onDone);
    const label = el('span', 'bw-field-label', {}, t('Into the entry'));
    const field = el('label', 'bw-term-field', {}, label, this.into);
    this.element = dialog(t('Split an entry'), this.choices, field, this.send.element);
    this.element.classList.add('bw-joining');
    this.into.addEventListener('keydown', (event) => {
      if (event.key === 'Enter' && !composing(event)) void this.send.go();
    });
  }

  open({ source, targets }: TermEntry, inHand: number, lang: string): void {
    const standing = targets.filter((one) => one.approval !== 'retired');
    const ticks = standing.map((one) => {
      const tick = el('input', '', { type: 'checkbox', value: one.target });
      tick.checked = one === targets[inHand];
      return tick;
    });
    this.choices.replaceChildren(
      ...ticks.map((tick) => el('label', 'bw-tick', { lang }, tick, tick.value)),
    );
    this.into.value = source;
    this.send.ready(() => {
      const chosen = ticks.filter((tick) => tick.checked).map((tick) => tick.value);
      return this.session.split(source, chosen, this.into.value.trim());
    });
    this.element.showModal();
    this.into.focus();
    this.into.select();
  }
}

/** The foot of such a dialog: does it once, and says why where it can't be done. */
class Sender {
  readonly element: HTMLElement;
  private readonly message = el('p', 'bw-dialog-message', { role: 'status' });
  private readonly button: HTMLButtonElement;
  private act: () => Promise<void> = async () => undefined;

  constructor(
    label: string,
    private readonly close: () => void,
    private readonly onDone: () => void,
  ) {
    this.button = button('bw-main', label, () => void this.go());
    this.element = el('div', 'bw-dialog-foot', {}, this.message, this.button);
  }

  ready(act: () => Promise<void>): void {
    this.act = act;
    setText(this.message, '');
  }

  focus(): void {
    this.button.focus();
  }

  async go(): Promise<void> {
    this.button.disabled = true;
    try {
      await this.act();
      this.close();
      this.onDone();
    } catch (error) {
      const lost = t('The kernel has to answer first: try again when it is back.');
      setText(this.message, error instanceof Refused ? error.message : lost);
    } finally {
      this.button.disabled = false;
    }
  }
}
