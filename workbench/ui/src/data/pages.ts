/** The rows known so far. They come by pages, and a new kernel makes all pages worth a second look. */

import type { Annotation, Row } from '../protocol';

export const PAGE = 100;

export interface Range {
  readonly start: number;
  readonly stop: number;
}

export class Pages {
  private readonly rows = new Map<number, Row>();
  private readonly places = new Map<string, number>();
  private readonly fresh = new Set<number>();
  private readonly asked = new Set<number>();

  row(index: number): Row | undefined {
    return this.rows.get(index);
  }

  /** The index of a segment whose row is known. */
  place(segment: string): number | undefined {
    return this.places.get(segment);
  }

  /** The pages of a range that have to be asked for; they count as asked from now on. */
  want(range: Range, length: number): Range[] {
    const wanted: Range[] = [];
    const last = Math.min(range.stop, length);
    for (let page = Math.floor(Math.max(range.start, 0) / PAGE); page * PAGE < last; page++) {
      if (this.fresh.has(page) || this.asked.has(page)) continue;
      this.asked.add(page);
      wanted.push({ start: page * PAGE, stop: Math.min((page + 1) * PAGE, length) });
    }
    return wanted;
  }

  /** Takes in a page that came, and returns the indexes that it changed. */
  take(range: Range, rows: readonly Row[]): number[] {
    const page = range.start / PAGE;
    this.asked.delete(page);
    this.fresh.add(page);
    for (const row of rows) {
      this.rows.set(row.index, row);
      this.places.set(row.segment, row.index);
    }
    return rows.map((row) => row.index);
  }

  /** The page did not come: it may be asked for again. */
  missed(range: Range): void {
    this.asked.delete(range.start / PAGE);
  }

  /** Keeps all rows on screen, and has every page asked for again when it is next needed. */
  age(): void {
    this.fresh.clear();
    this.asked.clear();
  }

  /** Takes in where segments stand now; returns the indexes of known rows that changed. */
  annotate(annotations: readonly Annotation[]): number[] {
    const changed: number[] = [];
    for (const annotation of annotations) {
      const index = this.places.get(annotation.segment);
      const row = index === undefined ? undefined : this.rows.get(index);
      if (row === undefined || row.edit === annotation.edit) continue;
      this.rows.set(row.index, { ...row, ...annotation });
      changed.push(row.index);
    }
    return changed;
  }
}
