/** The list of rows: only those in sight are in the page, however many the project has. */

import {
  defaultRangeExtractor,
  elementScroll,
  measureElement,
  observeElementOffset,
  observeElementRect,
  type Range,
  Virtualizer,
  type VirtualizerOptions,
} from '@tanstack/virtual-core';
import type { Session } from '../session';
import { el } from './dom';
import { sameTurn } from './header';
import { RowView } from './row';
import { Shown } from './shown';
import { Sticky } from './sticky';

const AHEAD = 40; // rows asked for beyond those in sight, either way
const ROUNDS = 4; // measuring moves rows, which may bring others in sight

export class Grid {
  readonly element: HTMLElement;
  shown = new Shown(0, null);
  private readonly space = el('div', 'bw-space', { role: 'presentation' });
  private readonly views = new Map<number, RowView>();
  private readonly sticky = new Sticky();
  private readonly virtualizer: Virtualizer<HTMLElement, HTMLElement>;
  private readonly unmount: () => void;
  private active = -1;
  private drawing = false;
  private again = false;
  private offset = 0; // px scrolled, as last seen
  /** Height of a row that was never in sight. One for all, or rows above would push those below. */
  private usual = 96;

  constructor(
    private readonly session: Session,
    private readonly onState: (index: number, anchor: HTMLElement) => void,
  ) {
    const attributes = {
      role: 'grid',
      tabindex: '-1',
      'aria-label': 'Sentences',
      'aria-colcount': '4',
    };
    this.element = el('div', 'bw-grid', attributes, this.sticky.element, this.space);
    this.virtualizer = new Virtualizer(this.options());
    this.unmount = this.virtualizer._didMount();
    this.virtualizer._willUpdate();
  }

  /** Shows these rows, or all; the row in hand stays the one in hand. */
  show(found: readonly number[] | null): void {
    this.shown = new Shown(this.session.length, found);
    for (const view of this.views.values()) view.element.remove();
    this.views.clear();
    this.element.setAttribute('aria-rowcount', String(this.session.length));
    this.virtualizer.setOptions(this.options());
    this.virtualizer.measure();
    this.update();
  }

  /** Draws anew those of the rows that are in sight, or all that are. */
  refresh(rows?: readonly number[]): void {
    const page = rows === undefined || rows.length > 1; // a turn may begin where a page ended
    for (const index of page ? this.views.keys() : rows) this.draw(index);
    if (page) this.ask();
    this.drawSticky();
  }

  /** Makes a row the one in hand. It stays in the page from now on, even when scrolled away. */
  activate(index: number): void {
    this.views.get(this.active)?.setActive(false);
    this.active = index;
    this.update();
    this.views.get(index)?.setActive(true);
  }

  /** Scrolls no further than needed for the row to be in sight. */
  reveal(index: number): void {
    const place = this.shown.placeOf(index);
    if (place >= 0) this.virtualizer.scrollToIndex(place, { align: 'auto' });
  }

  view(index: number): RowView | undefined {
    return this.views.get(index);
  }

  /** The width has changed: every height measured so far is wrong; the first row in sight stays. */
  remeasure(): void {
    const first = this.virtualizer.range?.startIndex;
    const heights = [...this.views.values()].map((view) => view.element.offsetHeight);
    const total = heights.reduce((sum, height) => sum + height, 0);
    if (total > 0) this.usual = Math.round(total / heights.length);
    this.virtualizer.measure();
    if (first) this.virtualizer.scrollToIndex(first, { align: 'start' });
  }

  /** Taken out of the page and put back, a list is scrolled to its top. */
  restore(): void {
    this.element.scrollTop = this.offset;
  }

  dispose(): void {
    this.unmount();
  }

  // One function for good: the virtualizer starts anew when it gets another.
  private readonly keyOf = (place: number) => this.shown.at(place);

  /** In a hidden tab a row has no height: the one it had is kept. */
  private readonly heightOf: typeof measureElement<HTMLElement> = (element, entry, virtualizer) => {
    const known = virtualizer.itemSizeCache.get(this.keyOf(virtualizer.indexFromElement(element)));
    return measureElement(element, entry, virtualizer) || known || this.usual;
  };

  private options(): VirtualizerOptions<HTMLElement, HTMLElement> {
    const kept = this.shown.placeOf(this.active);
    return {
      count: this.shown.length,
      getScrollElement: () => this.element,
      estimateSize: () => this.usual,
      getItemKey: this.keyOf,
      scrollToFn: elementScroll,
      observeElementRect,
      observeElementOffset,
      measureElement: this.heightOf,
      overscan: 6,
      paddingEnd: 48,
      scrollPaddingStart: 56, // the turn's header stays free
      scrollPaddingEnd: 96, // and one row more is in sight
      rangeExtractor: (range: Range) => {
        const places = defaultRangeExtractor(range);
        if (kept < 0 || places.includes(kept)) return places;
        return [...places, kept].sort((a, b) => a - b);
      },
      onChange: () => this.render(),
    };
  }

  private update(): void {
    this.virtualizer.setOptions(this.options());
    this.virtualizer._willUpdate();
    this.render();
  }

  /** Measuring a row calls back here: that is taken as a wish for one more round. */
  private render(): void {
    this.again = true;
    if (this.drawing) return;
    this.drawing = true;
    for (let round = 0; this.again && round < ROUNDS; round += 1) {
      this.again = false;
      this.place();
    }
    this.drawing = false;
    this.ask();
    this.drawSticky();
  }

  private place(): void {
    const items = this.virtualizer.getVirtualItems();
    if (items.length === 0 && this.shown.length > 0) return; // hidden: all stays as it is
    this.offset = this.virtualizer.scrollOffset ?? 0;
    this.space.style.height = `${this.virtualizer.getTotalSize()}px`;
    this.removeAllBut(new Set(items.map((item) => this.shown.at(item.index))));
    const added: HTMLElement[] = [];
    let next = this.space.firstElementChild;
    for (const item of items) {
      const known = this.views.get(this.shown.at(item.index));
      const { element } = known ?? this.add(item.index);
      element.style.transform = `translateY(${item.start}px)`;
      if (element === next) next = next.nextElementSibling;
      else this.space.insertBefore(element, next);
      if (!known) added.push(element);
    }
    for (const element of added) this.virtualizer.measureElement(element);
  }

  private removeAllBut(wanted: ReadonlySet<number>): void {
    for (const [index, view] of this.views) {
      if (wanted.has(index)) continue;
      view.element.remove();
      this.views.delete(index);
    }
    this.virtualizer.measureElement(null);
  }

  private add(place: number): RowView {
    const index = this.shown.at(place);
    const view = new RowView(index, this.onState);
    view.element.dataset.index = String(place);
    this.views.set(index, view);
    this.draw(index);
    view.setActive(index === this.active);
    return view;
  }

  private draw(index: number): void {
    const view = this.views.get(index);
    const project = this.session.project;
    if (!view || !project) return;
    const row = this.session.row(index);
    const headed = this.headed(this.shown.placeOf(index));
    view.element.style.minHeight = row ? '' : `${this.usual}px`;
    view.draw({ row, saving: this.session.saving(index), headed, project });
  }

  /** A turn's header stands above the first of its rows that is shown. */
  private headed(place: number): boolean {
    const row = this.session.row(this.shown.at(place));
    if (!row) return false;
    const above = this.session.row(this.shown.at(place - 1));
    return above ? !sameTurn(row.turn, above.turn) : place === 0 || row.position === 0;
  }

  private ask(): void {
    const range = this.virtualizer.range;
    if (!range) return;
    for (let place = range.startIndex - AHEAD; place < range.endIndex + AHEAD; place += 1) {
      const index = this.shown.at(place);
      if (index >= 0 && !this.session.row(index)) this.session.need(index, index + 1);
    }
  }

  private drawSticky(): void {
    const offset = this.virtualizer.scrollOffset ?? 0;
    const places = this.virtualizer.getVirtualItems().map((item) => ({
      start: item.start,
      end: item.end,
      headed: this.headed(item.index),
      turn: this.session.row(this.shown.at(item.index))?.turn,
    }));
    this.sticky.draw(places, offset, this.session.project?.sourceLanguage ?? '');
  }
}
