/** Which rows of the project are on screen, and in what order: all, or those that a filter found. */

export class Shown {
  readonly length: number;
  private readonly found: readonly number[] | null;

  /** The indexes of the rows that a filter found; null where all are shown. */
  get indexes(): readonly number[] | null {
    return this.found;
  }

  /** `found` holds row indexes in ascending order; null shows all `length` rows. */
  constructor(length: number, found: readonly number[] | null) {
    this.found = found;
    this.length = found ? found.length : length;
  }

  /** The row index at a place on screen, or -1. */
  at(place: number): number {
    if (place < 0 || place >= this.length) return -1;
    return this.found ? (this.found[place] ?? -1) : place;
  }

  /** The place of a row, or -1 if it is filtered away. */
  placeOf(index: number): number {
    const place = this.placeAtOrAfter(index);
    return this.at(place) === index ? place : -1;
  }

  /** The first place whose row is `index` or later; `length` if there is none. */
  placeAtOrAfter(index: number): number {
    if (!this.found) return Math.min(Math.max(index, 0), this.length);
    let low = 0;
    let high = this.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.found[middle] ?? 0) < index) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
