/** What was selected last in a source: adding a term asks for it when the focus is elsewhere. */

export class SourceSelection {
  private text = '';

  constructor(grid: HTMLElement) {
    // On the way down: what comes after a click may move the focus and drop the selection.
    grid.addEventListener('mouseup', () => this.look(), { capture: true });
  }

  /** The selection, if it stands in this source. */
  within(source: string): string {
    this.look();
    return this.text && source.includes(this.text) ? this.text : '';
  }

  private look(): void {
    const selection = window.getSelection();
    const node = selection?.anchorNode;
    const element = node instanceof Element ? node : node?.parentElement;
    const text = element?.closest('.bw-source') ? (selection?.toString().trim() ?? '') : '';
    if (text) this.text = text;
  }
}
