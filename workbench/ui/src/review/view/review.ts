/** The parts of the review, put together. */

import { composing } from '../../keys';
import { screenLanguage, t } from '../../language/words';
import { Refused } from '../../session';
import { el, onMac, setText } from '../../view/dom';
import { fitHeight } from '../../view/height';
import { KeyMap } from '../../view/keymap';
import { Notice } from '../../view/notice';
import { match, type ReviewScope, reviewShortcuts } from '../keys';
import type { EntryTarget, TermEntry, TermQuery, TermRow } from '../protocol';
import type { Change, ReviewSession } from '../session';
import { statusRows, takeOutRows } from '../steps';
import { ReviewBar } from './bar';
import { run } from './commands';
import { Finder } from './finder';
import { ReviewFoot } from './foot';
import { EntryList } from './list';
import { Pane } from './pane';

// JupyterLab leaves keys and the context menu to what has these.
const ours = { 'data-lm-suppress-shortcuts': 'true', 'data-jp-suppress-context-menu': 'true' };

export class Review {
  readonly element: HTMLElement;
  readonly list: EntryList;
  readonly pane: Pane;
  readonly finder: Finder;
  readonly keyMap = new KeyMap(onMac(), [
    { title: 'On an entry', shortcuts: reviewShortcuts.filter((one) => one.scope === 'entries') },
    { title: 'Anywhere', shortcuts: reviewShortcuts.filter((one) => one.scope !== 'entries') },
  ]);
  private readonly bar = new ReviewBar();
  private readonly foot = new ReviewFoot(onMac(), () => this.keyMap.open());
  private readonly notice = new Notice();
  private readonly nothing = el('p', 'bw-nothing', { role: 'status' });
  private readonly stop: readonly (() => void)[];
  private key = ''; // of the entry in hand

  constructor(private readonly session: ReviewSession) {
    this.list = new EntryList(session);
    this.pane = new Pane(session, {
      setStatus: (at, status) => this.changeAt(at, (e, one) => statusRows(e, one, status)),
      takeOut: (at) => this.changeAt(at, takeOutRows),
    });
    this.finder = new Finder(
      (query) => void this.find(query),
      () => this.list.focus(),
    );
    const table = el('div', 'bw-terms-side', {}, this.list.element, this.nothing);
    const body = el('div', 'bw-review-body', {}, table, this.pane.element);
    const frame = el(
      'div',
      'bw-frame',
      {},
      this.bar.element,
      this.finder.element,
      body,
      this.foot.element,
      this.notice.element,
    );
    const attributes = { ...ours, lang: screenLanguage().script };
    this.element = el('div', 'bw-root bw-review', attributes, frame, this.keyMap.element);
    this.listen();
    this.stop = [
      session.onChange((change) => this.draw(change)),
      fitHeight(this.element, {
        onWidth: () => this.list.scroller.remeasure(),
        onShown: () => this.list.scroller.restore(),
      }),
    ];
    this.draw('bars');
    if (session.length > 0) this.draw('list');
  }

  dispose(): void {
    for (const stop of this.stop) stop();
    this.list.dispose();
    this.finder.dispose();
    this.foot.dispose();
    this.element.remove();
  }

  /** Goes so many entries on. */
  move(by: number): void {
    const last = this.session.length - 1;
    this.go(Math.max(0, Math.min(last, this.list.active + by)));
  }

  /** Takes a target of the entry in hand, by its number from 0. */
  take(target: number): void {
    const entry = this.session.entry(this.list.active);
    if (entry && target < entry.targets.length) this.list.take(target);
  }

  change(rows: (entry: TermEntry, target: EntryTarget) => TermRow[]): void {
    this.changeAt(this.list.inHand, rows);
  }

  async undo(): Promise<void> {
    await this.told(async () => {
      const source = await this.session.undo();
      return source === null
        ? t('Nothing to undo.')
        : t('“{source}” is as it was before.', { source });
    });
  }

  private changeAt(at: number, rows: (entry: TermEntry, target: EntryTarget) => TermRow[]): void {
    const entry = this.session.entry(this.list.active);
    const target = entry?.targets[at];
    if (!entry || !target || this.session.connection === 'stale') return;
    this.list.take(at);
    const made = rows(entry, target);
    if (made.length === 0) return;
    void this.told(async () => {
      await this.session.save(entry.key, made);
      return said(made);
    });
  }

  /** Says what came of something, or why nothing did. */
  private async told(act: () => Promise<string>): Promise<void> {
    try {
      this.foot.say(await act());
    } catch (error) {
      const lost = t('The kernel has to answer first: try again when it is back.');
      this.foot.say(error instanceof Refused ? error.message : lost);
    }
  }

  private go(place: number): void {
    if (place < 0) return;
    this.list.activate(place);
    this.list.focus();
    this.showEntry();
  }

  private async find(query: TermQuery): Promise<void> {
    try {
      await this.session.find(query);
    } catch (error) {
      const lost = t('The filter waits for the kernel: try again when it is back.');
      this.foot.say(error instanceof Refused ? error.message : lost);
    }
  }

  private draw(change: Change): void {
    this.drawBars();
    if (change === 'list') this.relist();
    if (change === 'bars') return;
    this.list.refresh();
    this.showEntry();
  }

  private drawBars(): void {
    const { session } = this;
    this.bar.draw(session);
    this.foot.draw(session.project?.author ?? '');
    this.element.dataset.connection = session.connection;
    const waits = session.connection === 'gone' || session.connection === 'busy';
    const problem = session.problem || (waits ? t('Nothing can be changed until it answers.') : '');
    const { connection, project } = session;
    this.notice.draw({ connection, project, problem, pending: 0, conflicts: [] });
  }

  /** Another list: the entry in hand stays in hand where it is in it. */
  private relist(): void {
    const { session } = this;
    this.finder.draw(session.domains, session.authors, session.length);
    const place = session.placeOf(this.key);
    this.list.restart();
    this.list.activate(Math.max(place, 0));
    const none = session.total === 0 ? t('The glossary has no entries yet.') : t('No entry fits.');
    setText(this.nothing, session.length === 0 ? none : '');
    this.nothing.hidden = session.length > 0;
  }

  private showEntry(): void {
    const entry = this.session.entry(this.list.active);
    if (entry) this.key = entry.key;
    if (entry || this.session.length === 0) this.pane.show(entry);
  }

  private listen(): void {
    const press = (event: KeyboardEvent) => this.press(event);
    this.element.addEventListener('keydown', press, { capture: true });
    for (const type of ['keydown', 'keypress', 'keyup', 'paste', 'cut', 'copy'] as const)
      this.element.addEventListener(type, (event) => event.stopPropagation());
    this.list.element.addEventListener('click', (event) => this.click(event));
  }

  private press(event: KeyboardEvent): void {
    if (composing(event) || event.getModifierState('AltGraph')) return;
    const found = match(event, this.scopes(event.target as Element), onMac());
    if (!found) return;
    event.preventDefault();
    event.stopPropagation();
    run(found.command, this, found.digit);
  }

  private scopes(target: Element): readonly ReviewScope[] {
    if (target.closest('dialog')) return [];
    if (this.pane.element.contains(target)) return ['anywhere', 'pane'];
    return this.list.element.contains(target) ? ['anywhere', 'entries'] : ['anywhere'];
  }

  private click(event: MouseEvent): void {
    const target = event.target as Element;
    const row = target.closest<HTMLElement>('.bw-term-row');
    if (!row || window.getSelection()?.isCollapsed === false) return;
    this.go(Number(row.dataset.index));
    const line = target.closest('.bw-term-target');
    if (line) this.take([...(line.parentElement?.children ?? [])].indexOf(line));
  }
}

/** What a change came to, in words. */
function said(rows: readonly TermRow[]): string {
  const [first] = rows;
  if (!first) return '';
  const { target, status, approval, source } = first;
  if (status === 'preferred' && rows[1])
    return t('“{target}” is preferred now, and “{other}” admitted.', {
      target,
      other: rows[1].target,
    });
  if (status) return t('“{target}” is {status} now.', { target, status: t(status as 'preferred') });
  const what = rows.length > 1 ? source : target;
  return t('“{target}” is {status} now.', { target: what, status: t(approval as 'proposed') });
}
