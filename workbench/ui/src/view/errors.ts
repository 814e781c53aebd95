/** The errors that are marked in the sentence in hand, and the form that marks one. */

import { t, type Word } from '../language/words';
import type { ErrorSeverity, ErrorSpan, Row, Side } from '../protocol';
import { button, el, refill } from './dom';
import { titleWithKey } from './keytitle';
import type { Section } from './section';
import { categoryName, severities, typology } from './typology';

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

export interface ErrorActions {
  readonly mark: (marking: Marking) => void;
  readonly remove: (error: string) => void;
  /** Begins to mark what is selected. */
  readonly begin: () => void;
  readonly leave: () => void;
}

export class ErrorsView implements Section {
  readonly element = el('section', 'bw-errors', { 'aria-label': t('Errors') });
  private readonly list = el('ul', 'bw-error-list');
  private readonly place = el('select', 'bw-error-field', { 'aria-label': t('Where') });
  private readonly category = el('select', 'bw-error-field', { 'aria-label': t('Category') });
  private readonly severity = el('select', 'bw-error-field', { 'aria-label': t('Severity') });
  private readonly note = el('input', 'bw-error-field', { type: 'text', autocomplete: 'off' });
  private readonly form: HTMLElement;
  private row: Row | undefined;
  private passages: readonly Passage[] = [];

  constructor(private readonly actions: ErrorActions) {
    const title = el('h2', 'bw-panel-title', {}, t('Errors'));
    const begin = button('bw-link', t('Mark an error'), () => actions.begin());
    // What is selected is what will be marked: the button must not take it away.
    begin.addEventListener('mousedown', (event) => event.preventDefault());
    titleWithKey(begin, 'mark an error');
    for (const [dimension, subtypes] of typology) this.category.append(group(dimension, subtypes));
    this.severity.append(...severities.map((one) => new Option(t(one), one)));
    this.note.placeholder = t('Why (if it needs saying)');
    this.note.setAttribute('aria-label', t('Why (if it needs saying)'));
    const save = button('bw-save-error', t('Mark'), () => this.save());
    const fields = [this.place, this.category, this.severity, this.note, save];
    this.form = el('div', 'bw-error-form', { role: 'group', 'aria-label': t('Mark an error') });
    this.form.append(...fields);
    this.form.hidden = true;
    this.element.append(el('div', 'bw-panel-head', {}, title, begin), this.list, this.form);
  }

  show(row: Row | undefined): void {
    const same = row?.segment === this.row?.segment;
    if (same && row?.errors === this.row?.errors) return;
    this.row = row;
    refill(this.list, ...(row?.errors ?? []).map((error) => this.line(error)));
    if (!same) this.form.hidden = true;
  }

  /** Opens the form on the passages that may be meant, the likeliest first. */
  open(passages: readonly (Passage & { readonly label: string })[]): void {
    this.passages = passages;
    this.place.replaceChildren(...passages.map(({ label }, n) => new Option(label, String(n))));
    this.category.value = 'accuracy/mistranslation';
    this.severity.value = 'minor';
    this.note.value = '';
    this.form.hidden = false;
    this.category.focus();
    this.form.scrollIntoView({ block: 'nearest' });
  }

  save(): void {
    const passage = this.passages[Number(this.place.value)];
    if (this.form.hidden || !passage) return;
    const [category, severity] = [this.category.value, this.severity.value as ErrorSeverity];
    const { side, start, end } = passage;
    const note = this.note.value.trim();
    this.actions.mark({ side, start, end, category, severity, note });
    this.close();
  }

  close(): void {
    this.actions.leave();
    this.form.hidden = true;
  }

  private line(error: ErrorSpan): HTMLElement {
    const quote = el('q', 'bw-quote', { lang: '' }, error.quote);
    const about = el('span', '', {}, `${t(error.severity)} · ${categoryName(error.category)}`);
    const remove = button('bw-link', t('Remove'), () => this.actions.remove(error.error));
    const node = el('li', 'bw-error', { 'data-severity': error.severity }, about, quote);
    if (error.note) node.append(el('span', 'bw-quiet', { lang: '', dir: 'auto' }, error.note));
    if (error.stale) node.append(el('span', 'bw-stale', {}, t('the text has changed since')));
    node.append(remove);
    return node;
  }
}

function group(dimension: Word, subtypes: readonly Word[]): HTMLOptGroupElement {
  const node = el('optgroup', '', { label: t(dimension) });
  node.append(new Option(t(dimension), dimension));
  for (const subtype of subtypes) node.append(new Option(t(subtype), `${dimension}/${subtype}`));
  return node;
}
