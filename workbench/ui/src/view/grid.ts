/** The rows of the project, as far as they are in sight, under the header of their turn. */

import { t } from '../language/words';
import type { View } from '../preferences';
import type { Row } from '../protocol';
import type { Session } from '../session';
import { Course } from './course';
import { el } from './dom';
import { type Heading, sameTurn } from './header';
import { type RowActions, RowView } from './row';
import { type Items, Scroller } from './scroller';
import { Shown } from './shown';
import { Sticky } from './sticky';

const AHEAD = 25; // rows asked for beyond those in sight, either way
const MARGIN = 6; // of these with the rows in sight
const BATCH = 20; // places that are asked for at once: whoever goes on row by row asks seldom

export class Grid implements Items {
  readonly element: HTMLElement;
  readonly scroller: Scroller;
  shown = new Shown(0, null);
  private readonly views = new Map<number, RowView>();
  private readonly sticky: Sticky;
  private active = -1;
  private plain = false;
  private readonly course = new Course();

  constructor(
    private readonly session: Session,
    private readonly actions: RowActions,
  ) {
    this.sticky = new Sticky(actions);
    const attributes = {
      role: 'grid',
      tabindex: '-1',
      'aria-label': t('Sentences'),
      'aria-colcount': '4',
    };
    this.element = el('div', 'bw-grid', attributes, this.sticky.element);
    this.scroller = new Scroller(this.element, this);
  }

  /** Shows these rows, or all. */
  show(found: readonly number[] | null): void {
    this.shown = new Shown(this.session.length, found);
    this.retain(new Set());
    this.element.setAttribute('aria-rowcount', String(this.session.length));
    this.scroller.restart();
  }

  /** Shows turns under their headers, or sentences and nothing else. */
  setView(view: View): void {
    this.plain = view === 'sentences';
    this.element.dataset.view = view;
    this.refresh();
    this.scroller.remeasure();
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
    this.scroller.update();
    this.views.get(index)?.setActive(true);
  }

  get focused(): boolean {
    return this.element.contains(document.activeElement);
  }

  reveal(index: number): void {
    const place = this.shown.placeOf(index);
    if (place >= 0) this.scroller.reveal(place);
  }

  view(index: number): RowView | undefined {
    return this.views.get(index);
  }

  dispose(): void {
    this.scroller.dispose();
  }

  count(): number {
    return this.shown.length;
  }

  key(place: number): number {
    return this.shown.at(place);
  }

  kept(): number {
    return this.shown.placeOf(this.active);
  }

  elementAt(place: number): HTMLElement {
    const index = this.shown.at(place);
    return (this.views.get(index) ?? this.add(index)).element;
  }

  retain(indexes: ReadonlySet<number>): void {
    for (const [index, view] of this.views) {
      if (indexes.has(index)) continue;
      view.forget();
      view.element.remove();
      this.views.delete(index);
    }
  }

  onSight(): void {
    this.ask();
  }

  onDrawn(): void {
    this.drawSticky();
  }

  private add(index: number): RowView {
    const view = new RowView(index, this.actions);
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
    const heading = this.headed(this.shown.placeOf(index)) ? this.heading(row) : null;
    view.element.style.minHeight = row ? '' : `${this.scroller.usualHeight}px`;
    const saving = this.session.saving(index);
    view.draw({ row, saving, conflict: this.session.conflict(index), heading, project });
  }

  /** A turn's header stands above the first of its rows that is shown. */
  private headed(place: number): boolean {
    const row = this.session.row(this.shown.at(place));
    if (!row || this.plain) return false;
    const above = this.session.row(this.shown.at(place - 1));
    return above ? !sameTurn(row.turn, above.turn) : place === 0 || row.position === 0;
  }

  private heading(row: Row | undefined): Heading | null {
    return row ? { turn: row.turn, names: this.session.speaker(row.turn.speaker) } : null;
  }

  private ask(): void {
    const range = this.scroller.range;
    if (!range) return;
    const { first, last } = range;
    const coming = this.course.next(first, last);
    const next = coming.length > 0 ? coming : around(first - AHEAD, first, last, last + AHEAD);
    const lacking = next.flatMap((each) => this.lacking(...each));
    // Those in sight are looked at last, since what was looked at last comes before all else. More
    // may be in sight than it seems: rows are not all as high as they were taken for.
    const inSight = this.lacking(first - MARGIN, last + MARGIN);
    if (lacking.length + inSight.length > 0) this.session.need(inSight, lacking);
  }

  /** Rows at these places that the page does not know, or barely. */
  private lacking(first: number, last: number): number[] {
    const indexes = places(first, last).map((place) => this.shown.at(place));
    return indexes.filter((index) => index >= 0 && this.session.row(index)?.bare !== false);
  }

  private drawSticky(): void {
    const { project } = this.session;
    if (!project) return;
    const drawn = this.plain ? [] : this.scroller.drawn;
    const places = drawn.map(({ place, start, end }) => ({
      start,
      end,
      headed: this.headed(place),
      header: () => start + (this.views.get(this.shown.at(place))?.headerTop ?? 0),
      heading: this.heading(this.session.row(this.shown.at(place))),
    }));
    this.sticky.draw(places, this.scroller.offset, project);
  }
}

/** First and last places of those before and after some, and on to the end of their batches. */
function around(from: number, first: number, last: number, to: number): [number, number][] {
  return [
    [last + 1, Math.ceil(to / BATCH) * BATCH],
    [Math.floor(from / BATCH) * BATCH, first - 1],
  ];
}

function places(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, n) => first + n);
}
