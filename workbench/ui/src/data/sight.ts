/**
 * Has the rows in sight come: their texts at once, all else when scrolling has come to rest. Texts
 * cost Python a fraction of the rest, which nobody wants of rows that were only passed by.
 */

const REST = 120; // ms in which nothing new came in sight
const AT_ONCE = 2; // glances: what comes in sight need not wait for what has gone out of it

export class Sight {
  private inSight: readonly number[] = [];
  private next: readonly number[] = [];
  private looking = 0; // glances under way
  private resting: ReturnType<typeof setTimeout> | undefined;

  /** `glance` says whether any of the rows came; `stay` is told of rows that one stays with. */
  constructor(
    private readonly glance: (
      inSight: readonly number[],
      next: readonly number[],
    ) => Promise<boolean>,
    private readonly stay: (indexes: readonly number[]) => void,
  ) {}

  /** These are in sight, and those may be next. What was told of before is so no more. */
  need(inSight: readonly number[], next: readonly number[]): void {
    [this.inSight, this.next] = [inSight, next];
    this.rest();
    void this.look();
    void this.look(); // for what is next, where those in sight are on their way
  }

  /** What came in sight during a glance is in the next. */
  async look(): Promise<void> {
    if (this.looking === AT_ONCE) return;
    this.looking += 1;
    try {
      while (await this.glance(this.inSight, this.next));
    } finally {
      this.looking -= 1;
    }
  }

  /** All else comes after the texts: whoever scrolls on would wait for it. */
  private rest(): void {
    clearTimeout(this.resting);
    const over = () => (this.looking > 0 ? this.rest() : this.stay(this.inSight));
    this.resting = setTimeout(over, REST);
  }

  dispose(): void {
    clearTimeout(this.resting);
    [this.inSight, this.next] = [[], []];
  }
}
