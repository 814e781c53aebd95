/** The comments on the entry in hand, and the box for another. */

import { composing } from '../../keys';
import { t } from '../../language/words';
import { button, el } from '../../view/dom';
import type { TermComment } from '../protocol';
import { moment } from './words';

export interface TalkActions {
  readonly say: (text: string) => void;
  readonly resolve: (comment: string, resolved: boolean) => void;
}

export class Talk {
  readonly element: HTMLElement;
  private readonly list = el('div', 'bw-threads');
  private readonly box = el('textarea', 'bw-comment-box', {
    rows: '2',
    lang: '',
    dir: 'auto',
    placeholder: t('Comment on this entry…'),
    'aria-label': t('Comment on this entry…'),
  });

  constructor(private readonly actions: TalkActions) {
    this.element = el('div', 'bw-talk', {}, this.list, this.box);
    this.box.addEventListener('keydown', (event) => {
      if (event.key !== 'Enter' || event.shiftKey || composing(event)) return;
      event.preventDefault();
      const text = this.box.value.trim();
      if (text === '') return;
      this.box.value = '';
      this.actions.say(text);
    });
  }

  show(comments: readonly TermComment[]): void {
    this.list.replaceChildren(...comments.map((one) => this.item(one)));
  }

  focus(): void {
    this.box.focus();
  }

  private item({ comment, author, created, text, resolved }: TermComment): HTMLElement {
    const about = el('div', 'bw-comment-about', {}, el('strong', '', {}, author));
    about.append(el('time', 'bw-quiet', { datetime: created }, moment(created)));
    const said = el('div', 'bw-comment', {}, about, el('p', '', { lang: '', dir: 'auto' }, text));
    const turn = button('bw-link', resolved ? t('Open again') : t('Resolve'), () =>
      this.actions.resolve(comment, !resolved),
    );
    const node = el('article', 'bw-thread', { 'aria-label': t('Comment') }, said);
    if (resolved) node.append(el('span', 'bw-quiet', {}, t('✓ resolved')));
    node.append(turn);
    node.dataset.resolved = String(resolved);
    return node;
  }
}
