/** The note on a source, under it and in a voice of its own. */

import { t } from '../language/words';
import { el, setText } from './dom';
import { icon } from './state';

const PENCIL = 'M3 13l.6-2.8L11 2.8 13.2 5 5.8 12.4zM9.6 4.2l2.2 2.2';

export const pencil = (): SVGSVGElement => icon(PENCIL);

export class NoteView {
  /** Its language is anyone's guess: it is the translator's own. */
  readonly element: HTMLElement;
  private readonly text = el('span', 'bw-note-text');

  constructor() {
    const label = t('Note on the source');
    const attributes = { role: 'note', lang: '', dir: 'auto', 'aria-label': label };
    this.element = el('div', 'bw-note', attributes, pencil(), this.text);
    this.element.hidden = true;
  }

  draw(note: string): void {
    this.element.hidden = note === '';
    setText(this.text, note);
  }
}
