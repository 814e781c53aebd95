/**
 * The small editor for the note on a source. What is typed is kept and sent like a translation;
 * Escape puts the note back as it was; what was typed is there when the editor opens on it again.
 */

import { t } from '../language/words';
import { el } from './dom';

export interface NoteVisit {
  readonly segment: string;
  readonly note: string;
  readonly label: string;
  readonly onNote: (note: string) => void;
  /** Where the focus goes when the editor closes by a key. */
  readonly onLeave: () => void;
}

export class NoteEditor {
  readonly element = el('textarea', 'bw-note-editor', {
    rows: '1',
    lang: '',
    dir: 'auto',
    placeholder: t('A note on the source'),
    autocomplete: 'off',
  });
  private visit: NoteVisit | null = null;
  private typed = false;
  private readonly dropped = new Map<string, string>(); // by segment

  constructor() {
    this.element.addEventListener('input', (event) => {
      this.typed = true;
      if (!(event as InputEvent).isComposing) this.tell(this.element.value);
    });
    this.element.addEventListener('compositionend', () => this.tell(this.element.value));
    this.element.addEventListener('blur', () => {
      // The window lost the focus, not the note.
      if (document.activeElement !== this.element) this.close();
    });
  }

  open(cell: HTMLElement, visit: NoteVisit): void {
    this.visit = visit;
    this.typed = false;
    this.element.value = this.dropped.get(visit.segment) ?? visit.note;
    this.element.setAttribute('aria-label', visit.label);
    cell.append(this.element);
    this.element.focus();
  }

  save(): void {
    this.typed = true;
    this.leave(this.element.value.trim());
  }

  cancel(): void {
    const { segment, note } = this.visit ?? { segment: '', note: '' };
    const { value } = this.element;
    this.leave(note);
    if (value.trim() !== note) this.dropped.set(segment, value);
  }

  /** The focus is elsewhere now: the note stands as it was typed. */
  close(): void {
    const { visit } = this;
    if (!visit) return;
    if (this.typed) {
      this.dropped.delete(visit.segment);
      this.tell(this.element.value.trim());
    }
    this.visit = null;
    this.element.remove();
  }

  private leave(note: string): void {
    this.element.value = note;
    this.visit?.onLeave();
  }

  private tell(note: string): void {
    this.visit?.onNote(note);
  }
}
