/** Files of one kind, to be added and taken away again. */

import { t } from '../../language/words';
import { button, el, refill } from '../../view/dom';

export class FileList {
  readonly element: HTMLElement;
  private readonly list = el('ul', 'bw-new-files');
  private readonly adding: HTMLButtonElement;
  private readonly chosen: string[] = [];

  /** `choose` asks for files; `onChange` hears of each that comes or goes. */
  constructor(
    label: string,
    private readonly choose: () => Promise<readonly string[]>,
    private readonly onChange: () => void,
  ) {
    this.adding = button('bw-new-button', t('Add…'), () => void this.ask());
    this.adding.setAttribute('aria-label', `${label}: ${t('Add…')}`);
    const name = el('span', 'bw-new-label', {}, label);
    this.list.setAttribute('aria-label', label);
    this.element = el('div', 'bw-new-field', {}, name, this.list, this.adding);
  }

  get files(): readonly string[] {
    return this.chosen;
  }

  add(...files: readonly string[]): void {
    const fresh = files.filter((file) => !this.chosen.includes(file));
    if (fresh.length === 0) return;
    this.chosen.push(...fresh);
    this.draw();
    this.onChange();
  }

  private async ask(): Promise<void> {
    this.add(...(await this.choose()));
  }

  private remove(file: string): void {
    this.chosen.splice(this.chosen.indexOf(file), 1);
    this.draw();
    if (this.chosen.length === 0) this.adding.focus();
    this.onChange();
  }

  private draw(): void {
    const items = this.chosen.map((file) => {
      const away = button('bw-new-away', '×', () => this.remove(file));
      away.setAttribute('aria-label', t('Leave {file} out', { file }));
      return el('li', '', {}, file, away);
    });
    refill(this.list, ...items);
  }
}
