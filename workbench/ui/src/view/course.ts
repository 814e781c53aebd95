/** Where one is scrolling to: who has leapt on by some screens is likely to do so again. */

const LEAPS = [1, 2, 3]; // that are looked ahead
const MARGIN = 12; // places either way: how many fit in is a guess until rows were measured
const FRESH = 600; // ms after which a leap says nothing any more

export class Course {
  private first = 0;
  private leap = 0;
  private leapt = Number.NEGATIVE_INFINITY;

  /** First and last places that come in sight next, now that these are. */
  next(first: number, last: number, now = performance.now()): [number, number][] {
    const by = first - this.first;
    this.first = first;
    // Less than a screen is an adjustment, and near enough to be there already.
    if (Math.abs(by) > last - first) {
      this.leap = by;
      this.leapt = now;
    }
    if (now - this.leapt > FRESH) return [];
    return LEAPS.map((leap) => [
      first + leap * this.leap - MARGIN,
      last + leap * this.leap + MARGIN,
    ]);
  }
}
