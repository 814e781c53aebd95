/** Whether an input method is at work anywhere in the page: nothing is sent meanwhile. */

export class Composing {
  active = false;

  constructor(private readonly onEnd: () => void) {
    document.addEventListener('compositionstart', this, true);
    document.addEventListener('compositionend', this, true);
  }

  handleEvent(event: Event): void {
    this.active = event.type === 'compositionstart';
    if (!this.active) this.onEnd();
  }

  dispose(): void {
    document.removeEventListener('compositionstart', this, true);
    document.removeEventListener('compositionend', this, true);
  }
}
