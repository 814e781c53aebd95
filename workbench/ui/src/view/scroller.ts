/** Elements of any height in one long list, of which only those in sight are in the page. */

import {
  defaultRangeExtractor,
  elementScroll,
  measureElement,
  observeElementOffset,
  observeElementRect,
  type Range,
  type VirtualItem,
  Virtualizer,
  type VirtualizerOptions,
} from '@tanstack/virtual-core';
import { el } from './dom';

const ROUNDS = 4; // measuring moves elements, which may bring others in sight

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

export class Scroller {
  private readonly space = el('div', 'bw-space', { role: 'presentation' });
  private readonly virtualizer: Virtualizer<HTMLElement, HTMLElement>;
  private readonly unmount: () => void;
  private drawing = false;
  private again = false;
  private scrolled = 0; // px, as last seen

  /**
   * `element` scrolls; its height is given from outside. `usual` is the height of what was never in
   * sight: one for all, or those above would push those below.
   */
  constructor(
    private readonly element: HTMLElement,
    private readonly items: Items,
    private usual = 96,
  ) {
    element.append(this.space);
    this.virtualizer = new Virtualizer(this.options());
    this.unmount = this.virtualizer._didMount();
    this.virtualizer._willUpdate();
  }

  get offset(): number {
    return this.virtualizer.scrollOffset ?? 0;
  }

  get usualHeight(): number {
    return this.usual;
  }

  /** First and last place in sight, or null where nothing is. */
  get range(): { readonly startIndex: number; readonly endIndex: number } | null {
    return this.virtualizer.range;
  }

  /** What stands in the page: those in sight, some around them, and the one that is kept. */
  get drawn(): readonly VirtualItem[] {
    return this.virtualizer.getVirtualItems();
  }

  /** Other items are listed now. */
  restart(): void {
    this.drawOnce(() => {
      this.virtualizer.setOptions(this.options());
      this.virtualizer.measure();
      this.virtualizer._willUpdate();
    });
  }

  /** Another place is kept. */
  update(): void {
    this.drawOnce(() => {
      this.virtualizer.setOptions(this.options());
      this.virtualizer._willUpdate();
    });
  }

  /** Scrolls no further than needed. */
  reveal(place: number): void {
    // To ask for the first of a list that is at its top would have all laid out once more.
    if (place === 0 && this.offset === 0) return;
    this.virtualizer.scrollToIndex(place, { align: 'auto' });
  }

  /** The width has changed: every height so far is wrong; the first element in sight stays. */
  remeasure(): void {
    const first = this.range?.startIndex;
    const drawn = this.drawn.map(({ index }) => index);
    const heights = drawn.map((place) => this.items.elementAt(place).offsetHeight);
    const total = heights.reduce((sum, height) => sum + height, 0);
    if (total > 0) this.usual = Math.round(total / heights.length);
    this.drawOnce(() => {
      this.virtualizer.measure();
      this.virtualizer.getTotalSize(); // the heights it guesses are known from here on
      // One that is as high as before tells nobody of its height anew, and while the list scrolls
      // `measureElement` counts on being told.
      drawn.forEach((place, n) => {
        this.virtualizer.resizeItem(place, heights[n] || this.usual);
      });
    });
    if (first) this.virtualizer.scrollToIndex(first, { align: 'start' });
  }

  /** Taken out of the page and put back, a list is scrolled to its top. */
  restore(): void {
    this.element.scrollTop = this.scrolled;
  }

  dispose(): void {
    this.unmount();
  }

  /** In a hidden tab nothing has a height: the one it had is kept. */
  private readonly heightOf: typeof measureElement<HTMLElement> = (element, entry, virtualizer) => {
    const known = virtualizer.itemSizeCache.get(virtualizer.indexFromElement(element));
    return measureElement(element, entry, virtualizer) || known || this.usual;
  };

  private options(): VirtualizerOptions<HTMLElement, HTMLElement> {
    const kept = this.items.kept();
    return {
      count: this.items.count(),
      getScrollElement: () => this.element,
      estimateSize: () => this.usual,
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
      onChange: () => this.draw(),
    };
  }

  /** Places all elements once, after a change that would call back for each of its parts. */
  private drawOnce(change: () => void): void {
    const within = this.drawing;
    this.drawing = true;
    change();
    this.drawing = within;
    this.draw();
  }

  /** Measuring calls back here: that is taken as a wish for one more round. */
  private draw(): void {
    this.again = true;
    if (this.drawing) return;
    this.drawing = true;
    if (this.drawn.length > 0) this.items.onSight();
    for (let round = 0; this.again && round < ROUNDS; round += 1) {
      this.again = false;
      this.arrange(this.drawn);
    }
    this.drawing = false;
    this.items.onDrawn?.();
  }

  private arrange(drawn: readonly VirtualItem[]): void {
    if (drawn.length === 0 && this.items.count() > 0) return; // hidden: all stays as it is
    this.scrolled = this.offset;
    this.space.style.height = `${this.virtualizer.getTotalSize()}px`;
    this.items.retain(new Set(drawn.map((item) => this.items.key(item.index))));
    this.virtualizer.measureElement(null);
    const added: HTMLElement[] = [];
    let next = this.space.firstElementChild;
    for (const item of drawn) {
      const element = this.items.elementAt(item.index);
      element.style.transform = `translateY(${item.start}px)`;
      if (!element.isConnected) added.push(element);
      if (element === next) next = next.nextElementSibling;
      else this.space.insertBefore(element, next);
    }
    for (const element of added) this.virtualizer.measureElement(element);
  }
}
