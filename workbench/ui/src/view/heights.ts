/**
 * The heights of a long list, most of them guessed: where each place begins, and which is where. A
 * height is set and a beginning found in a few steps, however long the list is.
 */

export class Heights {
  private readonly known: Float64Array; // px; 0 for what was never measured
  // How much higher than usual each is, as a Fenwick tree (https://doi.org/10.1002/spe.4380240306).
  private readonly more: Float64Array;

  constructor(
    readonly count: number,
    readonly usual: number,
  ) {
    this.known = new Float64Array(count);
    this.more = new Float64Array(count + 1);
  }

  knows(place: number): boolean {
    return this.of(place) === this.known[place];
  }

  of(place: number): number {
    return this.known[place] || this.usual;
  }

  /** Returns by how much the place is higher than before. */
  set(place: number, height: number): number {
    const by = height - this.of(place);
    this.known[place] = height;
    for (let at = place + 1; by !== 0 && at <= this.count; at += at & -at)
      this.more[at] = (this.more[at] ?? 0) + by;
    return by;
  }

  /** Where a place begins: px from the top of the list. */
  top(place: number): number {
    let sum = place * this.usual;
    for (let at = place; at > 0; at -= at & -at) sum += this.more[at] ?? 0;
    return sum;
  }

  get total(): number {
    return this.top(this.count);
  }

  /** The place that lies so far from the top; beyond either end, the one at that end. */
  at(offset: number): number {
    let [low, high] = [0, Math.max(this.count - 1, 0)];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.top(middle) <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  }
}
