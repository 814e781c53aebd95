/** Whether an input method is at work anywhere in the page: nothing is sent meanwhile. */

const SETTLES = 50; // ms

export class Composing {
  active = false;
  private waiting: (() => void)[] = [];

  constructor(private readonly onEnd: () => void) {
    document.addEventListener('compositionstart', this, true);
    document.addEventListener('compositionend', this, true);
  }

  handleEvent(event: Event): void {
    this.active = event.type === 'compositionstart';
    if (this.active) return;
    this.onEnd();
    // Later, so that the editor has taken in what was composed.
    for (const resolve of this.waiting.splice(0)) setTimeout(resolve, SETTLES);
  }

  /** Resolves when no input method is at work. */
  async ended(): Promise<void> {
    while (this.active) await new Promise<void>((resolve) => this.waiting.push(resolve));
  }

  dispose(): void {
    document.removeEventListener('compositionstart', this, true);
    document.removeEventListener('compositionend', this, true);
  }
}
