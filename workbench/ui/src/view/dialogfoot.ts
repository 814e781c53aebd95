/** The foot of a dialog: does what it is for, once, and says why where it can't be done. */

import { button, el, setText } from './dom';
import { reasonOf } from './reason';

export class DialogFoot {
  readonly element: HTMLElement;
  private readonly message = el('p', 'bw-dialog-message', { role: 'status' });
  private readonly button: HTMLButtonElement;
  private act: () => Promise<void> = async () => undefined;

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
    this.act = act;
    setText(this.message, '');
  }

  focus(): void {
    this.button.focus();
  }

  async go(): Promise<void> {
    if (this.button.disabled) return; // Enter comes as often as it is pressed
    this.button.disabled = true;
    try {
      await this.act();
      this.close();
      this.onDone();
    } catch (error) {
      setText(this.message, reasonOf(error));
    } finally {
      this.button.disabled = false;
    }
  }
}
