/** Looks at what others have changed, for as long as somebody can see it. */

const PAUSE = 1_500;

export class Polling {
  private readonly timer: ReturnType<typeof setInterval>;
  private asking = false;

  constructor(private readonly look: () => Promise<void>) {
    this.timer = setInterval(() => void this.turn(), PAUSE);
  }

  /** Looks at once: something is known to have changed. */
  now(): void {
    void this.turn();
  }

  dispose(): void {
    clearInterval(this.timer);
  }

  private async turn(): Promise<void> {
    if (this.asking || document.visibilityState !== 'visible') return;
    this.asking = true;
    try {
      await this.look();
    } finally {
      this.asking = false;
    }
  }
}
