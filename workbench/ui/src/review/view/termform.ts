/** A target of a term, with all that is said of it, to be added or changed. */

import { composing } from '../../keys';
import { t } from '../../language/words';
import type { Project } from '../../protocol';
import { DialogFoot } from '../../view/dialogfoot';
import { el } from '../../view/dom';
import { dialog } from '../../view/searching/dialog';
import type { TermRow } from '../protocol';
import { STATUSES, statusWords } from './words';

const TEXTS = ['source', 'target', 'domain', 'note'] as const;

export class TermForm {
  readonly element: HTMLDialogElement;
  private readonly fields = {
    source: field(),
    target: field(),
    domain: field(),
    note: field(),
  };
  private readonly status = el('select', 'bw-field-select');
  private readonly foot = new DialogFoot(
    t('Save'),
    () => this.element.close(),
    () => {
      this.from = '';
    },
  );
  private from = ''; // what the fields were filled from
  private known: TermRow | null = null; // the target that is changed, if there is one

  constructor(private readonly save: (rows: readonly TermRow[]) => Promise<void>) {
    const { source, target, domain, note } = this.fields;
    const none = new Option(t('as the glossary needs it'), '');
    this.status.append(none, ...STATUSES.map((one) => new Option(statusWords(one), one)));
    const fields = el(
      'div',
      'bw-term-fields',
      {},
      labelled(t('Source'), source),
      labelled(t('Translation'), target),
      labelled(t('Status'), this.status),
      labelled(t('Domain'), domain),
      labelled(t('Note'), note),
    );
    this.element = dialog(t('Term'), fields, this.foot.element);
    for (const input of Object.values(this.fields))
      input.addEventListener('keydown', (event) => {
        if (event.key === 'Enter' && !composing(event)) void this.foot.go();
      });
  }

  /**
   * Opens on a new term, or on a target that the glossary has: then `known`. What was begun and not
   * saved is there when it opens on the same again.
   */
  open(term: TermRow, project: Project, known: boolean): void {
    this.known = known ? term : null;
    const from = JSON.stringify([term, known]);
    if (from !== this.from) this.fill(term);
    this.from = from;
    this.fields.source.lang = project.sourceLanguage;
    this.fields.source.readOnly = known;
    this.fields.target.lang = project.targetLanguage;
    this.foot.ready(() => this.save(this.rows()));
    if (!this.element.open) this.element.showModal();
    this.fields.target.focus();
    this.fields.target.select();
  }

  private fill(term: TermRow): void {
    for (const name of TEXTS) this.fields[name].value = term[name] ?? '';
    this.status.value = term.status ?? '';
  }

  /** A target that is written otherwise is another one: the former is retired. */
  private rows(): TermRow[] {
    const { known } = this;
    const { source, target, domain, note } = this.fields;
    const status = this.status.value;
    const told: TermRow = {
      ...known,
      source: source.value,
      target: target.value.trim(),
      domain: domain.value,
      note: note.value,
      ...(status ? { status } : {}),
    };
    if (!known || known.target === told.target) return [told];
    const { applies_where = '' } = known;
    return [
      told,
      { source: known.source, target: known.target, applies_where, approval: 'retired' },
    ];
  }
}

function field(): HTMLInputElement {
  return el('input', 'bw-dialog-text', { type: 'text', autocomplete: 'off' });
}

function labelled(label: string, input: HTMLElement): HTMLElement {
  return el('label', 'bw-term-field', {}, el('span', 'bw-field-label', {}, label), input);
}
