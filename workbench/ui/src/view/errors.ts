/** The errors that are marked in the sentence in hand, and the form that marks one. */

import { t } from '../language/words';
import type { ErrorSpan, Row } from '../protocol';
import { button, el, refill } from './dom';
import { ErrorForm, type Marking } from './errorform';
import { titleWithKey } from './keytitle';
import type { Named } from './passages';
import type { Section } from './section';
import { categoryName } from './typology';

export interface ErrorActions {
  /** Whether it could be marked. */
  readonly mark: (marking: Marking) => boolean;
  readonly remove: (error: string) => void;
  /** Begins to mark what is selected. */
  readonly begin: () => void;
  readonly leave: () => void;
}

export class ErrorsView implements Section {
  readonly element = el('section', 'bw-errors', { 'aria-label': t('Errors') });
  private readonly list = el('ul', 'bw-error-list');
  private form: ErrorForm | null = null;
  private row: Row | undefined;

  constructor(private readonly actions: ErrorActions) {
    const title = el('h2', 'bw-panel-title', {}, t('Errors'));
    const begin = button('bw-link', t('Mark an error'), () => actions.begin());
    // What is selected is what will be marked: the button must not take it away.
    begin.addEventListener('mousedown', (event) => event.preventDefault());
    titleWithKey(begin, 'mark an error');
    this.element.append(el('div', 'bw-panel-head', {}, title, begin), this.list);
  }

  show(row: Row | undefined): void {
    const same = row?.segment === this.row?.segment;
    if (same && row?.errors === this.row?.errors) return;
    this.row = row;
    refill(this.list, ...(row?.errors ?? []).map((error) => this.line(error)));
    if (!same) this.form?.hide();
  }

  /** Opens the form on the passages that may be meant, the likeliest first. */
  open(passages: readonly Named[]): void {
    this.form ??= this.made();
    this.form.open(passages, this.row?.segment ?? '');
  }

  save(): void {
    this.form?.save();
  }

  close(): void {
    this.actions.leave();
    this.form?.hide();
  }

  private made(): ErrorForm {
    const form = new ErrorForm((marking) => {
      if (!this.actions.mark(marking)) return;
      form.clear();
      this.close();
    });
    this.element.append(form.element);
    return form;
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
