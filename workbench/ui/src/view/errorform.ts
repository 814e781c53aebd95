/** The form that marks an error in the sentence in hand. */

import { t, type Word } from '../language/words';
import type { ErrorSeverity } from '../protocol';
import { button, el } from './dom';
import type { Named, Passage } from './passages';
import { severities, typology } from './typology';

export interface Marking extends Passage {
  readonly on: string; // the text that it is marked in, as it was when the form opened
  readonly category: string;
  readonly severity: ErrorSeverity;
  readonly note: string;
}

interface Draft {
  readonly category: string;
  readonly severity: string;
  readonly note: string;
}

const UNTOUCHED: Draft = { category: 'accuracy/mistranslation', severity: 'minor', note: '' };

export class ErrorForm {
  readonly element: HTMLElement;
  private readonly place = el('select', 'bw-error-field', { 'aria-label': t('Where') });
  private readonly category = el('select', 'bw-error-field', { 'aria-label': t('Category') });
  private readonly severity = el('select', 'bw-error-field', { 'aria-label': t('Severity') });
  private readonly note = el('input', 'bw-error-field', { type: 'text', autocomplete: 'off' });
  private passages: readonly Named[] = [];
  private readonly drafts = new Map<string, Draft>(); // by segment: nothing begun is lost
  private segment = '';

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
  open(passages: readonly Named[], segment: string): void {
    this.keep();
    this.segment = segment;
    this.passages = passages;
    this.place.replaceChildren(...passages.map(({ label }, n) => new Option(label, String(n))));
    this.fill(this.drafts.get(segment) ?? UNTOUCHED);
    this.element.hidden = false;
    this.category.focus();
    this.element.scrollIntoView({ block: 'nearest' });
  }

  save(): void {
    const passage = this.passages[Number(this.place.value)];
    if (this.element.hidden || !passage) return;
    const [category, severity] = [this.category.value, this.severity.value as ErrorSeverity];
    const { side, start, end, on } = passage;
    this.onMark({ side, start, end, on, category, severity, note: this.note.value.trim() });
  }

  /** What was begun is there when the form opens on the sentence again. */
  hide(): void {
    this.keep();
    this.element.hidden = true;
  }

  clear(): void {
    this.drafts.delete(this.segment);
    this.fill(UNTOUCHED);
  }

  private keep(): void {
    const draft = {
      category: this.category.value,
      severity: this.severity.value,
      note: this.note.value,
    };
    if (draft.note !== '') this.drafts.set(this.segment, draft);
    else this.drafts.delete(this.segment);
  }

  private fill({ category, severity, note }: Draft): void {
    this.category.value = category;
    this.severity.value = severity;
    this.note.value = note;
  }
}

function group(dimension: Word, subtypes: readonly Word[]): HTMLOptGroupElement {
  const node = el('optgroup', '', { label: t(dimension) });
  node.append(new Option(t(dimension), dimension));
  for (const subtype of subtypes) node.append(new Option(t(subtype), `${dimension}/${subtype}`));
  return node;
}
