/**
 * Has the rows in sight come: their texts at once, all else when scrolling has come to rest. Texts
 * cost Python a fraction of the rest, which nobody wants of rows that were only passed by.
 */

const REST = 120; // ms in which nothing new came in sight
const AT_ONCE = 2; // glances: what comes in sight need not wait for what has gone out of it

export class Sight {
  private wanted: readonly number[] = [];
  private looking = 0; // glances under way
  private resting: ReturnType<typeof setTimeout> | undefined;

  /** `glance` says whether any of the rows came; `stay` is told of rows that one stays with. */
  constructor(
    private readonly glance: (indexes: readonly number[]) => Promise<boolean>,
    private readonly stay: (indexes: readonly number[]) => void,
  ) {}

  /** These are in sight or near, or may come in sight next. Those told of before are so no more. */
  need(near: readonly number[], coming: readonly number[]): void {
    this.wanted = [...near, ...coming];
    this.rest(near);
    void this.look();
  }

  /** What came in sight during a glance is in the next. */
  async look(): Promise<void> {
    if (this.looking === AT_ONCE) return;
    this.looking += 1;
    try {
      while (await this.glance(this.wanted));
    } finally {
      this.looking -= 1;
    }
  }

  /** All else comes after the texts: whoever scrolls on would wait for it. */
  private rest(near: readonly number[]): void {
    clearTimeout(this.resting);
    const over = () => (this.looking > 0 ? this.rest(near) : this.stay(near));
    this.resting = setTimeout(over, REST);
  }

  dispose(): void {
    clearTimeout(this.resting);
    this.wanted = [];
  }
}
