/** Asks before entries are merged, and which translations are split off into which entry. */

import { composing } from '../../keys';
import { listed, t } from '../../language/words';
import { DialogFoot } from '../../view/dialogfoot';
import { el, setText } from '../../view/dom';
import { dialog } from '../../view/searching/dialog';
import type { TermEntry } from '../protocol';
import type { ReviewSession } from '../session';

export class MergeDialog {
  readonly element: HTMLDialogElement;
  private readonly words = el('p', '');
  private readonly send: DialogFoot;

  constructor(
    private readonly session: ReviewSession,
    onDone: () => void,
  ) {
    this.send = new DialogFoot(t('Merge'), () => this.element.close(), onDone);
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
  private readonly send: DialogFoot;

  constructor(
    private readonly session: ReviewSession,
    onDone: () => void,
  ) {
    this.send = new DialogFoot(t('Split'), () => this.element.close(), onDone);
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
