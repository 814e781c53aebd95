/** The table of terms with its finder, and the entry in hand beside it. */

import { t } from '../../language/words';
import { Refused } from '../../session';
import { el, setText } from '../../view/dom';
import type { EntryTarget, TermEntry, TermQuery, TermRow } from '../protocol';
import type { ReviewSession } from '../session';
import { statusRows, takeOutRows } from '../steps';
import { Finder } from './finder';
import { EntryList } from './list';
import { Pane } from './pane';

export interface TermsActions {
  /** Resolves with whether it was done. */
  readonly told: (act: () => Promise<string>) => Promise<boolean>;
  /** Opens the form on a term that is to be added, or on a target that is there. */
  readonly edit: (term: TermRow, known: boolean) => void;
  readonly merge: (sources: readonly string[], into: string) => void;
  readonly split: (entry: TermEntry, inHand: number) => void;
}

export class TermsView {
  readonly list: EntryList;
  readonly pane: Pane;
  readonly finder: Finder;
  readonly element: HTMLElement;
  private readonly nothing = el('p', 'bw-nothing', { role: 'status' });
  private key = ''; // of the entry in hand

  constructor(
    private readonly session: ReviewSession,
    private readonly actions: TermsActions,
  ) {
    this.list = new EntryList(session);
    this.pane = new Pane(session, {
      setStatus: (at, status) => this.changeAt(at, (entry, one) => statusRows(entry, one, status)),
      takeOut: (at) => this.changeAt(at, takeOutRows),
      edit: (at) => this.edit(at),
      add: (target) => this.add(target),
      prefer: (target) => this.prefer(target),
      respell: (sources, into) => this.respell(sources, into),
      goTo: (source) => this.goTo(source),
      say: (text) => this.say(text),
      resolve: (comment, resolved) => this.resolve(comment, resolved),
    });
    this.finder = new Finder(
      (query) => void this.actions.told(() => this.find(query)),
      () => this.list.focus(),
    );
    const side = el('div', 'bw-terms-side', {}, this.list.element, this.nothing);
    this.element = el('div', 'bw-review-body', {}, side, this.pane.element);
    this.list.element.addEventListener('click', (event) => this.click(event));
  }

  get entry(): TermEntry | undefined {
    return this.session.entry(this.list.active);
  }

  get target(): EntryTarget | undefined {
    return this.entry?.targets[this.list.inHand];
  }

  /** Goes so many entries on. */
  move(by: number): void {
    const last = this.session.length - 1;
    this.go(Math.max(0, Math.min(last, this.list.active + by)));
  }

  /** Takes a target of the entry in hand, by its number from 0. */
  take(target: number): void {
    const { entry } = this;
    if (entry && target < entry.targets.length) this.list.take(target);
  }

  change(rows: (entry: TermEntry, target: EntryTarget) => TermRow[]): void {
    this.changeAt(this.list.inHand, rows);
  }

  /** Opens the form on a target of the entry in hand. */
  edit(at = this.list.inHand): void {
    const { entry } = this;
    const target = entry?.targets[at];
    if (!entry || !target) return;
    const { uses: _, ...columns } = target;
    this.actions.edit({ ...columns, source: entry.source }, true);
  }

  /** Opens the form on another target for the entry in hand. */
  add(target = ''): void {
    const { entry } = this;
    if (entry) this.actions.edit({ source: entry.source, target }, false);
  }

  merge(): void {
    const { entry } = this;
    if (!entry) return;
    const marked = new Map(this.list.marked);
    marked.delete(entry.key);
    const none = t('Mark the entries to merge with Space first.');
    if (marked.size > 0) this.actions.merge([...marked.values()], entry.source);
    else void this.actions.told(async () => none);
  }

  split(): void {
    if (this.entry) this.actions.split(this.entry, this.list.inHand);
  }

  /** Another list: the entry in hand stays in hand where it is in it. */
  relist(): void {
    const { session } = this;
    this.finder.draw(session.domains, session.authors, session.length);
    const place = session.placeOf(this.key);
    const focused = this.list.element.contains(document.activeElement);
    this.list.restart();
    this.list.activate(Math.max(place, 0));
    if (focused) this.list.focus();
    const none = session.total === 0 ? t('The glossary has no entries yet.') : t('No entry fits.');
    setText(this.nothing, session.length === 0 ? none : '');
    this.nothing.hidden = session.length > 0;
  }

  refresh(): void {
    this.list.refresh();
    this.showEntry();
  }

  dispose(): void {
    this.list.dispose();
    this.pane.dispose();
    this.finder.dispose();
  }

  private changeAt(at: number, rows: (entry: TermEntry, target: EntryTarget) => TermRow[]): void {
    const { entry } = this;
    const target = entry?.targets[at];
    if (!entry || !target) return;
    this.list.take(at);
    const made = rows(entry, target);
    if (made.length === 0) return;
    void this.actions.told(async () => {
      await this.session.save(entry.key, made);
      return said(made);
    });
  }

  private prefer(target: string): void {
    const at = this.entry?.targets.findIndex((one) => one.target === target) ?? -1;
    this.changeAt(at, (entry, one) => statusRows(entry, one, 'preferred'));
  }

  private respell(sources: readonly string[], into: string): void {
    void this.actions.told(async () => {
      await this.session.merge(sources, into);
      return t('It is written {source} now.', { source: into });
    });
  }

  /** Leads to another entry, which may not be among those found. */
  private goTo(source: string): void {
    const place = this.session.placeOfSource(source);
    if (place >= 0) this.go(place);
    else this.finder.lookFor(source);
  }

  private async say(text: string): Promise<boolean> {
    const { entry } = this;
    if (!entry) return false;
    return this.actions.told(async () => {
      await this.session.comment(entry.source, text);
      return '';
    });
  }

  private resolve(comment: string, resolved: boolean): void {
    void this.actions.told(async () => {
      await this.session.resolve(comment, resolved);
      return '';
    });
  }

  private go(place: number): void {
    if (place < 0) return;
    this.list.activate(place);
    this.list.focus();
    this.showEntry();
  }

  private async find(query: TermQuery): Promise<string> {
    try {
      await this.session.find(query);
      return '';
    } catch (error) {
      if (error instanceof Refused) throw error;
      return t('The filter waits for the kernel: try again when it is back.');
    }
  }

  private showEntry(): void {
    const { entry } = this;
    if (entry) this.key = entry.key;
    if (entry || this.session.length === 0) this.pane.show(entry);
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
