/** Elements of any height in one long list, of which only those in sight are in the page. */

import { el } from './dom';
import { Heights } from './heights';

const AROUND = 6; // elements drawn beyond those in sight, either way
const REST = 150; // ms after a leap in which no others are drawn: one may leap on
const END = 48; // px below the last
// What is brought into sight leaves room for the turn's header, and shows one row more.
const ABOVE = 56;
const BELOW = 96;

/** What is listed. A place is 0-based; a key stays with its element wherever its place is. */
export interface Items {
  count(): number;
  key(place: number): number;
  /** The place that stays in the page, even when scrolled away; -1 for none. */
  kept(): number;
  elementAt(place: number): HTMLElement;
  /** All other elements may go. */
  retain(keys: ReadonlySet<number>): void;
  /** Others are in sight: told before they are drawn, so that what they lack is on its way. */
  onSight(): void;
  /** The list stands as it is scrolled now. */
  onDrawn?(): void;
}

/** An element in the page; `start` and `end` are px from the top of the list. */
export interface Drawn {
  readonly place: number;
  readonly start: number;
  readonly end: number;
}

/** A place to be in sight, with its beginning at the top or no further than needed. */
interface Sought {
  readonly place: number;
  readonly atTop: boolean;
}

export class Scroller {
  /** What stands in the page: those in sight, some around them, and the one that is kept. */
  drawn: readonly Drawn[] = [];
  /** Px that are scrolled away; kept while the list is out of the page. */
  offset = 0;
  private readonly space = el('div', 'bw-space', { role: 'presentation' });
  private readonly sizes = new ResizeObserver((entries) => this.measure(entries));
  private readonly frame = new ResizeObserver(([entry]) => this.resize(entry));
  private readonly placed = new Map<Element, number>();
  private heights: Heights;
  private height = 0; // px of the list itself; 0 while it is hidden
  private sought: Sought | null = null; // until somebody scrolls
  private leaping: ReturnType<typeof setTimeout> | undefined; // while only what is in sight is drawn

  /**
   * `element` scrolls; its height is given from outside. `usual` is the height of what was never in
   * sight: one for all, or those above would push those below.
   */
  constructor(
    private readonly element: HTMLElement,
    private readonly items: Items,
    usual = 96,
  ) {
    this.heights = new Heights(items.count(), usual);
    element.append(this.space);
    element.addEventListener('scroll', () => this.follow(), { passive: true });
    this.frame.observe(element);
  }

  get usualHeight(): number {
    return this.heights.usual;
  }

  /** First and last place in sight, or null where nothing is. */
  get range(): { readonly first: number; readonly last: number } | null {
    const { heights, height, offset } = this;
    if (height === 0 || heights.count === 0) return null;
    return { first: heights.at(offset), last: heights.at(offset + height) };
  }

  /** Other items are listed now. */
  restart(): void {
    this.heights = new Heights(this.items.count(), this.heights.usual);
    this.sought = null;
    this.settle(this.offset);
  }

  /** Another place is kept. */
  update(): void {
    this.draw();
  }

  /** Scrolls no further than needed. */
  reveal(place: number): void {
    this.seek({ place, atTop: false });
  }

  /** The width has changed: every height so far is wrong; the first element in sight stays. */
  remeasure(): void {
    const { range, heights, drawn, items } = this;
    const now = drawn.map(({ place }) => items.elementAt(place).offsetHeight);
    const total = now.reduce((sum, height) => sum + height, 0);
    const usual = total > 0 ? Math.round(total / now.length) : heights.usual;
    this.heights = new Heights(heights.count, usual);
    // One that is as high as before is not told of anew.
    drawn.forEach(({ place }, n) => {
      this.heights.set(place, now[n] || usual);
    });
    if (range?.first) this.seek({ place: range.first, atTop: true });
    else this.draw();
  }

  /** Scrolls by so much, as somebody might. */
  scrollBy(by: number): void {
    this.sought = null;
    this.settle(this.offset + by);
  }

  /** Taken out of the page and put back, a list is scrolled to its top: not for long. */
  restore(): void {
    this.element.scrollTop = this.offset;
  }

  dispose(): void {
    clearTimeout(this.leaping);
    this.sizes.disconnect();
    this.frame.disconnect();
  }

  /** Somebody has scrolled, unless it was done here. */
  private follow(): void {
    const { scrollTop } = this.element;
    if (this.height === 0 || Math.abs(scrollTop - this.offset) < 1) return;
    this.sought = null;
    this.leap(Math.abs(scrollTop - this.offset));
    this.offset = scrollTop;
    this.draw();
  }

  /** Where nothing stays in sight, what is seen is there sooner without what is around it. */
  private leap(by: number): void {
    clearTimeout(this.leaping);
    this.leaping = by < this.height ? undefined : setTimeout(() => this.rest(), REST);
  }

  private rest(): void {
    this.leaping = undefined;
    this.draw();
  }

  private resize(entry: ResizeObserverEntry | undefined): void {
    this.height = entry?.contentRect.height ?? 0;
    this.settle(this.offset);
  }

  /** Elements that are hidden have no height: the one they had is kept. */
  private measure(entries: readonly ResizeObserverEntry[]): void {
    const { heights, placed } = this;
    let [above, changed] = [0, false];
    for (const { target, borderBoxSize } of entries) {
      const place = placed.get(target);
      const height = Math.round(borderBoxSize[0]?.blockSize ?? 0);
      if (place === undefined || height === 0) continue;
      const hidden = this.isAbove(place);
      const by = heights.set(place, height);
      if (hidden) above += by;
      changed ||= by !== 0;
    }
    if (changed) this.settle(this.offset + above);
  }

  /** What grows there moves what is in sight; of one that was never measured, all was a guess. */
  private isAbove(place: number): boolean {
    const { heights, offset } = this;
    const top = heights.top(place);
    return heights.knows(place) ? top + heights.of(place) <= offset : top < offset;
  }

  private seek(sought: Sought): void {
    this.sought = sought;
    this.settle(this.offset);
  }

  /** Draws the list scrolled so far, or as far as what is sought needs. */
  private settle(offset: number): void {
    const before = this.offset;
    this.offset = this.within(this.sought ? this.towards(this.sought, offset) : offset);
    this.draw();
    // The browser lays the page out for this: what else is drawn now comes first.
    if (this.offset !== before) queueMicrotask(() => this.restore());
  }

  private towards({ place, atTop }: Sought, offset: number): number {
    const { heights } = this;
    const start = heights.top(place) - ABOVE;
    const end = heights.top(place) + heights.of(place) + BELOW - this.height;
    if (atTop) return start;
    if (start >= offset && end > offset) return Math.min(start, end);
    return start < offset && end <= offset ? start : offset;
  }

  private within(offset: number): number {
    const most = this.heights.total + END - this.height;
    return Math.max(0, Math.min(offset, most));
  }

  private draw(): void {
    if (this.height === 0) return; // all stays as it is
    this.drawn = this.places().map((place) => {
      const start = this.heights.top(place);
      return { place, start, end: start + this.heights.of(place) };
    });
    if (this.drawn.length > 0) this.items.onSight();
    this.arrange();
    this.items.onDrawn?.();
  }

  private places(): number[] {
    const { range, heights } = this;
    if (!range) return [];
    const around = this.leaping === undefined ? AROUND : 0;
    const from = Math.max(range.first - around, 0);
    const to = Math.min(range.last + around, heights.count - 1);
    const places = Array.from({ length: to - from + 1 }, (_, n) => from + n);
    const kept = this.items.kept();
    if (kept < 0 || (kept >= from && kept <= to)) return places;
    return kept < from ? [kept, ...places] : [...places, kept];
  }

  private arrange(): void {
    const { drawn, items, space } = this;
    space.style.height = `${this.heights.total + END}px`;
    items.retain(new Set(drawn.map(({ place }) => items.key(place))));
    this.forget();
    let next = space.firstElementChild;
    for (const { place, start } of drawn) {
      const element = items.elementAt(place);
      element.style.transform = `translateY(${start}px)`;
      if (element === next) next = next.nextElementSibling;
      else space.insertBefore(element, next);
      if (!this.placed.has(element)) this.sizes.observe(element);
      this.placed.set(element, place);
    }
  }

  private forget(): void {
    for (const element of this.placed.keys()) {
      if (element.isConnected) continue;
      this.sizes.unobserve(element);
      this.placed.delete(element);
    }
  }
}
