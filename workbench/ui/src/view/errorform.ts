/** The form that marks an error in the sentence in hand. */

import { t, type Word } from '../language/words';
import type { ErrorSeverity, Side } from '../protocol';
import { button, el } from './dom';
import { severities, typology } from './typology';

/** A stretch of text on one side. */
export interface Passage {
  readonly side: Side;
  readonly start: number;
  readonly end: number;
}

export interface Marking extends Passage {
  readonly category: string;
  readonly severity: ErrorSeverity;
  readonly note: string;
}

export class ErrorForm {
  readonly element: HTMLElement;
  private readonly place = el('select', 'bw-error-field', { 'aria-label': t('Where') });
  private readonly category = el('select', 'bw-error-field', { 'aria-label': t('Category') });
  private readonly severity = el('select', 'bw-error-field', { 'aria-label': t('Severity') });
  private readonly note = el('input', 'bw-error-field', { type: 'text', autocomplete: 'off' });
  private passages: readonly Passage[] = [];

  constructor(private readonly onMark: (marking: Marking) => void) {
    for (const [dimension, subtypes] of typology) this.category.append(group(dimension, subtypes));
    this.severity.append(...severities.map((one) => new Option(t(one), one)));
    this.note.placeholder = t('Why (if it needs saying)');
    this.note.setAttribute('aria-label', t('Why (if it needs saying)'));
    const save = button('bw-save-error', t('Mark'), () => this.save());
    const attributes = { role: 'group', 'aria-label': t('Mark an error') };
    const fields = [this.place, this.category, this.severity, this.note, save];
    this.element = el('div', 'bw-error-form', attributes, ...fields);
  }

  /** Opens on the passages that may be meant, the likeliest first. */
  open(passages: readonly (Passage & { readonly label: string })[]): void {
    this.passages = passages;
    this.place.replaceChildren(...passages.map(({ label }, n) => new Option(label, String(n))));
    this.category.value = 'accuracy/mistranslation';
    this.severity.value = 'minor';
    this.note.value = '';
    this.element.hidden = false;
    this.category.focus();
    this.element.scrollIntoView({ block: 'nearest' });
  }

  save(): void {
    const passage = this.passages[Number(this.place.value)];
    if (this.element.hidden || !passage) return;
    const [category, severity] = [this.category.value, this.severity.value as ErrorSeverity];
    const { side, start, end } = passage;
    this.onMark({ side, start, end, category, severity, note: this.note.value.trim() });
  }

  hide(): void {
    this.element.hidden = true;
  }
}

function group(dimension: Word, subtypes: readonly Word[]): HTMLOptGroupElement {
  const node = el('optgroup', '', { label: t(dimension) });
  node.append(new Option(t(dimension), dimension));
  for (const subtype of subtypes) node.append(new Option(t(subtype), `${dimension}/${subtype}`));
  return node;
}
