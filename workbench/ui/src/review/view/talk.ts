/** The comments on the entry in hand, and the box for another. */

import { composing } from '../../keys';
import { moment, t } from '../../language/words';
import { button, el, refill } from '../../view/dom';
import type { TermComment } from '../protocol';

export interface TalkActions {
  /** Resolves with whether it is said. */
  readonly say: (text: string) => Promise<boolean>;
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

  private readonly drafts = new Map<string, string>(); // by entry: nothing begun is lost
  private key = ''; // of the entry in hand

  constructor(private readonly actions: TalkActions) {
    this.element = el('div', 'bw-talk', {}, this.list, this.box);
    this.box.addEventListener('keydown', (event) => {
      if (event.key !== 'Enter' || event.shiftKey || composing(event)) return;
      event.preventDefault();
      void this.send();
    });
  }

  show(key: string, comments: readonly TermComment[]): void {
    refill(this.list, ...comments.map((one) => this.item(one)));
    if (key === this.key) return;
    this.drafts.set(this.key, this.box.value);
    this.key = key;
    this.box.value = this.drafts.get(key) ?? '';
  }

  focus(): void {
    this.box.focus();
  }

  /** What could not be said is in the box of its entry again, before what was begun since. */
  private async send(): Promise<void> {
    const { key } = this;
    const text = this.box.value.trim();
    if (text === '') return;
    this.box.value = '';
    if (await this.actions.say(text)) return;
    const since = this.key === key ? this.box.value : (this.drafts.get(key) ?? '');
    const both = since ? `${text}\n${since}` : text;
    if (this.key === key) this.box.value = both;
    else this.drafts.set(key, both);
  }

  private item({ comment, author, created, text, resolved }: TermComment): HTMLElement {
    const about = el('div', 'bw-comment-about', {}, el('strong', '', {}, author));
    about.append(el('time', 'bw-quiet', { datetime: created }, moment(created)));
    const said = el('div', 'bw-comment', {}, about, el('p', '', { lang: '', dir: 'auto' }, text));
    const turn = button('bw-link', resolved ? t('Open again') : t('Resolve'), () =>
      this.actions.resolve(comment, !resolved),
    );
    const node = el('article', 'bw-thread', { 'aria-label': t('Thread') }, said);
    if (resolved) node.append(el('span', 'bw-quiet', {}, t('✓ resolved')));
    node.append(turn);
    node.dataset.resolved = String(resolved);
    return node;
  }
}
