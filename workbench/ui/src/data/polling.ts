/** Looks at what others have changed, for as long as somebody can see it. */

/** What others write is to be seen within two seconds. */
const PAUSE = 1_500;

export class Polling {
  private readonly timer: ReturnType<typeof setInterval>;
  private readonly onSeen = () => void this.turn();
  private asking = false;

  constructor(private readonly look: () => Promise<void>) {
    this.timer = setInterval(() => void this.turn(), PAUSE);
    document.addEventListener('visibilitychange', this.onSeen);
  }

  /** Looks at once: something is known to have changed. */
  now(): void {
    void this.turn();
  }

  dispose(): void {
    clearInterval(this.timer);
    document.removeEventListener('visibilitychange', this.onSeen);
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
