/** The entries that were found, as far as they are in sight. */

import { t } from '../../language/words';
import { el } from '../../view/dom';
import { type Items, Scroller } from '../../view/scroller';
import type { EntryTarget } from '../protocol';
import type { ReviewSession } from '../session';
import { EntryRow } from './entryrow';

const AHEAD = 40; // entries asked for beyond those in sight, either way
const USUAL = 44; // px

type Hand = Pick<EntryTarget, 'target' | 'applies_where'>;

export class EntryList implements Items {
  readonly element = el('div', 'bw-grid bw-terms', {
    role: 'grid',
    tabindex: '-1',
    'aria-label': t('Terms'),
    'aria-colcount': '5',
  });
  readonly scroller: Scroller;
  active = 0; // place of the entry in hand
  private hand: Hand | null = null; // its target in hand; null for the first
  readonly marked = new Map<string, string>(); // sources by key, to be merged
  private readonly rows = new Map<number, EntryRow>();

  constructor(private readonly session: ReviewSession) {
    this.scroller = new Scroller(this.element, this, USUAL);
  }

  /** Other entries were found. */
  restart(): void {
    this.retain(new Set());
    this.element.setAttribute('aria-rowcount', String(this.session.length));
    this.scroller.restart();
  }

  refresh(): void {
    for (const place of this.rows.keys()) this.draw(place);
  }

  /** The number of the target in hand, which stays so wherever another status puts it. */
  get inHand(): number {
    const { hand } = this;
    const targets = this.session.entry(this.active)?.targets ?? [];
    const at = targets.findIndex(
      (one) => one.target === hand?.target && one.applies_where === hand.applies_where,
    );
    return Math.max(at, 0);
  }

  /** Takes another entry in hand, with its first target. */
  activate(place: number): void {
    const before = this.active;
    this.active = place;
    this.hand = null;
    this.scroller.update();
    this.scroller.reveal(place);
    this.draw(before);
    this.draw(place);
  }

  take(target: number): void {
    this.hand = this.session.entry(this.active)?.targets[target] ?? null;
    this.draw(this.active);
  }

  /** Marks the entry in hand, or takes its mark away. */
  mark(): void {
    const entry = this.session.entry(this.active);
    if (!entry) return;
    if (!this.marked.delete(entry.key)) this.marked.set(entry.key, entry.source);
    this.draw(this.active);
  }

  unmark(): void {
    this.marked.clear();
    this.refresh();
  }

  focus(): void {
    const row = this.rows.get(this.active);
    (row?.element ?? this.element).focus({ preventScroll: true });
  }

  dispose(): void {
    this.scroller.dispose();
  }

  count(): number {
    return this.session.length;
  }

  key(place: number): number {
    return place;
  }

  kept(): number {
    return this.active < this.session.length ? this.active : -1;
  }

  elementAt(place: number): HTMLElement {
    return (this.rows.get(place) ?? this.add(place)).element;
  }

  retain(places: ReadonlySet<number>): void {
    for (const [place, row] of this.rows) {
      if (places.has(place)) continue;
      row.element.remove();
      this.rows.delete(place);
    }
  }

  onSight(): void {
    const range = this.scroller.range;
    if (range) this.session.need(range.first - AHEAD, range.last + AHEAD);
  }

  private add(place: number): EntryRow {
    const row = new EntryRow(place);
    this.rows.set(place, row);
    this.draw(place);
    return row;
  }

  private draw(place: number): void {
    const { project, counted } = this.session;
    if (!project) return;
    const entry = this.session.entry(place);
    const active = place === this.active;
    const marked = entry !== undefined && this.marked.has(entry.key);
    this.rows.get(place)?.draw({ entry, project, active, marked, inHand: this.inHand, counted });
  }
}
