/** The rows known so far. They come by pages, and a new kernel makes all pages worth a second look. */

import type { Annotation, Remarks, Row, SegmentFindings } from '../protocol';

export const PAGE = 100;
export const KEPT = 60; // pages: those that were not looked at for longest are let go

export interface Range {
  readonly start: number;
  readonly stop: number;
}

/** Where a segment is now, or the one that holds it. */
export interface Moved {
  readonly segment: string;
  readonly place: number; // -1 for nowhere
  readonly held: boolean;
}

export class Pages {
  private readonly rows = new Map<number, Row>();
  private readonly places = new Map<string, number>();
  private readonly fresh = new Set<number>();
  private readonly asked = new Set<number>();
  private readonly missing = new Set<number>();
  private readonly looked = new Map<number, number>(); // page: when it was last looked at
  private looks = 0;

  row(index: number): Row | undefined {
    this.looked.set(pageOf(index), ++this.looks);
    return this.rows.get(index);
  }

  /** The segments of all known rows. */
  segments(): string[] {
    return [...this.places.keys()];
  }

  /** The segments of the pages looked at last: what is in sight. */
  inSight(): string[] {
    const [last = 0, other = last] = [...this.looked]
      .sort((a, b) => b[1] - a[1])
      .map(([page]) => page);
    return this.segments().filter((segment) => {
      const page = pageOf(this.places.get(segment) ?? -1);
      return page === last || page === other;
    });
  }

  /**
   * Brings rows to where their segments are now, all at once; those of segments that are none any
   * more are let go. Returns the new index by the old one.
   */
  move(now: readonly Moved[]): ReadonlyMap<number, number> {
    const moved = new Map<number, number>();
    const kept: Row[] = [];
    for (const { segment, place, held } of now) {
      const row = this.rows.get(this.places.get(segment) ?? -1);
      if (!row || place < 0) continue;
      moved.set(row.index, place);
      if (!held) kept.push({ ...row, index: place });
    }
    for (const all of [this.rows, this.places, this.fresh, this.asked, this.missing, this.looked])
      all.clear();
    this.know(kept);
    for (const { index } of kept) this.missing.add(pageOf(index));
    return moved;
  }

  /** The index of a segment whose row is known. */
  place(segment: string): number | undefined {
    return this.places.get(segment);
  }

  /** Those of some indexes whose row is not known at all. */
  unknown(indexes: readonly number[]): number[] {
    return [...new Set(indexes)].filter((index) => !this.rows.has(index));
  }

  /** The pages of these rows are due, as far as they have not come. */
  want(indexes: readonly number[]): void {
    for (const page of new Set(indexes.map(pageOf))) {
      if (!this.fresh.has(page)) this.missing.add(page);
    }
  }

  /** The page that most wants a second look, the one looked at last before all others. */
  due(length: number): Range | null {
    const waiting = [...this.missing].filter((page) => !this.asked.has(page));
    const when = (page: number) => this.looked.get(page) ?? 0;
    const [page] = waiting.sort((a, b) => when(b) - when(a));
    return page === undefined ? null : this.ask(page, length);
  }

  /** Takes in a page that came, and returns its indexes. */
  take(range: Range, rows: readonly Row[]): number[] {
    const page = pageOf(range.start);
    this.asked.delete(page);
    this.missing.delete(page);
    this.fresh.add(page);
    this.looked.set(page, ++this.looks);
    this.know(rows);
    return rows.map((row) => row.index);
  }

  /** Takes in single rows; their pages are still to come. Bare ones say nothing of known ones. */
  know(rows: readonly Row[]): void {
    for (const row of rows) {
      if (row.bare && this.rows.has(row.index)) continue;
      this.rows.set(row.index, settled(row, this.rows.get(row.index)));
      this.places.set(row.segment, row.index);
    }
    this.letGo();
  }

  /** However far one scrolls, no more is kept than a day's work needs: the rest comes again. */
  private letGo(): void {
    const known = new Set([...this.rows.keys()].map(pageOf));
    if (known.size <= KEPT) return;
    const when = (page: number) => this.looked.get(page) ?? 0;
    const oldest = [...known].sort((a, b) => when(a) - when(b)).slice(0, known.size - KEPT);
    for (const page of oldest) this.drop(page);
  }

  private drop(page: number): void {
    for (let index = page * PAGE; index < (page + 1) * PAGE; index++) {
      const row = this.rows.get(index);
      if (row) this.places.delete(row.segment);
      this.rows.delete(index);
    }
    for (const list of [this.fresh, this.missing, this.looked]) list.delete(page);
  }

  /** The page did not come: it may be asked for again. */
  missed(range: Range): void {
    this.asked.delete(pageOf(range.start));
  }

  /** Keeps all rows on screen, and wants a second look at each page: the kernel is a new one. */
  age(): void {
    for (const page of this.fresh) this.missing.add(page);
    this.fresh.clear();
    this.asked.clear();
  }

  /** As `age`, for single rows that are known as well: their hints are of an older glossary. */
  outdate(): void {
    for (const index of this.rows.keys()) this.missing.add(pageOf(index));
    this.age();
  }

  private ask(page: number, length: number): Range {
    this.asked.add(page);
    return { start: page * PAGE, stop: Math.min((page + 1) * PAGE, length) };
  }

  /** Takes in where segments stand now; returns the indexes of known rows that changed. */
  annotate(annotations: readonly Annotation[]): number[] {
    const changed: number[] = [];
    for (const annotation of annotations) {
      const index = this.places.get(annotation.segment);
      const row = index === undefined ? undefined : this.rows.get(index);
      if (row === undefined || sameVersion(row, annotation)) continue;
      this.rows.set(row.index, { ...row, ...annotation });
      changed.push(row.index);
    }
    return changed;
  }

  /** Takes in what the checks find now; returns the indexes of known rows that changed. */
  judge(judged: readonly SegmentFindings[]): number[] {
    return judged.flatMap(({ segment, findings }) => {
      const row = this.rows.get(this.places.get(segment) ?? -1);
      if (!row || kept(row.findings, findings) === row.findings) return [];
      this.rows.set(row.index, { ...row, findings });
      return [row.index];
    });
  }

  /** Takes in what is said of segments now; returns the indexes of known rows. */
  remark(remarks: readonly Remarks[]): number[] {
    return remarks.flatMap((said) => {
      const index = this.places.get(said.segment);
      const row = index === undefined ? undefined : this.rows.get(index);
      if (!row) return [];
      this.rows.set(row.index, { ...row, ...said });
      return row.index;
    });
  }
}

function sameVersion(row: Row, annotation: Annotation): boolean {
  return row.edit === annotation.edit && row.note === annotation.note;
}

/** What has not changed stays the same object, so that nothing on screen is drawn anew for it. */
function settled(row: Row, known: Row | undefined): Row {
  if (!known) return row;
  if (known.bare) return { ...row, turn: kept(known.turn, row.turn) };
  const [hints, turn] = [kept(known.hints, row.hints), kept(known.turn, row.turn)];
  return { ...row, hints, turn, findings: kept(known.findings, row.findings) };
}

function kept<T>(known: T, now: T): T {
  return JSON.stringify(known) === JSON.stringify(now) ? known : now;
}

function pageOf(index: number): number {
  return Math.floor(index / PAGE);
}

/** The pages that some places are on, as ranges. */
export function pagesOf(places: readonly number[], length: number): Range[] {
  const pages = new Set(places.filter((place) => place >= 0).map(pageOf));
  return [...pages].map((page) => ({
    start: page * PAGE,
    stop: Math.min((page + 1) * PAGE, length),
  }));
}
