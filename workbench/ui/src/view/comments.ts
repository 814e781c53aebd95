/** The comments on the sentence in hand, in threads, each with a way to answer and to resolve it. */

import { moment, t } from '../language/words';
import type { Comment, Project, Row } from '../protocol';
import { button, el, refill } from './dom';
import { titleWithKey } from './keytitle';
import type { Section } from './section';

export interface CommentActions {
  /** Whether it could be said. */
  readonly say: (text: string, thread: string | null) => boolean;
  readonly resolve: (thread: string, resolved: boolean) => void;
  /** Where the focus goes when the box closes by a key. */
  readonly leave: () => void;
}

export class CommentsView implements Section {
  readonly element = el('section', 'bw-comments', { 'aria-label': t('Comments') });
  private readonly threads = el('div', 'bw-threads');
  private readonly box = el('textarea', 'bw-comment-box', { rows: '2', lang: '', dir: 'auto' });
  private readonly drafts = new Map<string, string>(); // by segment: nothing begun is lost
  private row: Row | undefined;
  private author = '';

  constructor(private readonly actions: CommentActions) {
    const title = el('h2', 'bw-panel-title', {}, t('Comments'));
    const write = button('bw-link', t('Comment'), () => this.write());
    titleWithKey(write, 'comment');
    const head = el('div', 'bw-panel-head', {}, title, write);
    this.box.hidden = true;
    this.box.addEventListener('input', () => this.keep());
    this.element.append(head, this.threads, this.box);
  }

  show(row: Row | undefined, _index: number, { author }: Project): void {
    const same = row?.segment === this.row?.segment;
    if (same && row?.comments === this.row?.comments && author === this.author) return;
    this.row = row;
    this.author = author;
    refill(this.threads, ...byThread(row?.comments ?? []).map((one) => this.thread(one)));
    if (same) return;
    this.box.value = (row && this.drafts.get(row.segment)) ?? '';
    this.box.hidden = this.box.value === '';
  }

  /** Opens the box: an answer where a thread is open, else the beginning of one. */
  write(): void {
    if (!this.row) return;
    const label = this.open() ? t('Answer…') : t('Comment on this sentence…');
    this.box.placeholder = label;
    this.box.setAttribute('aria-label', label);
    this.box.hidden = false;
    this.box.focus();
    this.box.scrollIntoView({ block: 'nearest' });
  }

  send(): void {
    const text = this.box.value.trim();
    if (text && !this.actions.say(text, this.open()?.thread ?? null)) return;
    this.box.value = '';
    this.close();
  }

  /** What was begun stays in the box. */
  close(): void {
    this.keep();
    this.actions.leave();
    this.box.hidden = this.box.value === '';
  }

  private open(): Comment | undefined {
    return this.row?.comments.findLast((one) => !one.resolved);
  }

  private keep(): void {
    if (!this.row) return;
    if (this.box.value === '') this.drafts.delete(this.row.segment);
    else this.drafts.set(this.row.segment, this.box.value);
  }

  private thread(comments: readonly Comment[]): HTMLElement {
    const [first] = comments;
    const resolved = first?.resolved ?? false;
    const turn = button('bw-link', resolved ? t('Open again') : t('Resolve'), () => {
      if (first) this.actions.resolve(first.thread, !resolved);
    });
    const said = comments.map((one) => this.comment(one));
    const node = el('article', 'bw-thread', { 'aria-label': t('Thread') }, ...said, turn);
    node.dataset.resolved = String(resolved);
    if (resolved) turn.before(el('span', 'bw-quiet', {}, t('✓ resolved')));
    return node;
  }

  private comment({ author, created, text }: Comment): HTMLElement {
    const when = created ? moment(created) : t('not saved yet');
    const about = el('div', 'bw-comment-about', {}, el('strong', '', {}, author || this.author));
    about.append(el('time', 'bw-quiet', { datetime: created }, when));
    return el('div', 'bw-comment', {}, about, el('p', '', { lang: '', dir: 'auto' }, text));
  }
}

function byThread(comments: readonly Comment[]): readonly (readonly Comment[])[] {
  const threads = new Map<string, Comment[]>();
  for (const one of comments) {
    const known = threads.get(one.thread);
    if (known) known.push(one);
    else threads.set(one.thread, [one]);
  }
  return [...threads.values()];
}
