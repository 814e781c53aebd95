/** The foot of a dialog: does what it is for, once, and says why where it can't be done. */

import { button, el, setAttribute, setText } from './dom';
import { reasonOf } from './reason';

export class DialogFoot {
  readonly element: HTMLElement;
  private readonly message = el('p', 'bw-dialog-message', { role: 'status' });
  private readonly button: HTMLButtonElement;
  private act: () => Promise<void> = async () => undefined;
  private busy = false;
  private turn = 0; // grows each time that the dialog opens

  constructor(
    label: string,
    private readonly close: () => void,
    private readonly onDone: () => void = () => undefined,
  ) {
    this.button = button('bw-main', label, () => void this.go());
    this.element = el('div', 'bw-dialog-foot', {}, this.message, this.button);
  }

  /** The dialog opens: this is what it does. */
  ready(act: () => Promise<void>): void {
    this.turn += 1;
    this.act = act;
    this.setBusy(false);
    setText(this.message, '');
  }

  focus(): void {
    this.button.focus();
  }

  async go(): Promise<void> {
    if (this.busy) return; // Enter comes as often as it is pressed
    const { turn } = this;
    this.setBusy(true);
    try {
      await this.act();
      if (turn !== this.turn) return; // closed and opened again meanwhile: that is another matter
      this.close();
      this.onDone();
    } catch (error) {
      setText(this.message, reasonOf(error));
    } finally {
      if (turn === this.turn) this.setBusy(false);
    }
  }

  /** Disabled, it would lose the focus that it may have. */
  private setBusy(busy: boolean): void {
    this.busy = busy;
    setAttribute(this.button, 'aria-disabled', String(busy));
  }
}
