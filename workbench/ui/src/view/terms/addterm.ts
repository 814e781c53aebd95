/** Adds a term to the project's glossary from what is selected on both sides. */

import { composing } from '../../keys';
import { t } from '../../language/words';
import type { NewTerm, Project, Status } from '../../protocol';
import type { Lookup } from '../../session';
import { DialogFoot } from '../dialogfoot';
import { el } from '../dom';
import { dialog } from '../searching/dialog';

const STATUSES: readonly Status[] = ['preferred', 'admitted', 'deprecated', 'forbidden'];

export class AddTerm {
  readonly element: HTMLDialogElement;
  private readonly source = field();
  private readonly target = field();
  private readonly status = el('select', 'bw-field-select');
  private readonly note = field();
  private readonly foot = new DialogFoot(
    t('Add term'),
    () => this.element.close(),
    () => {
      this.from = '';
      this.onAdded(this.source.value.trim());
    },
  );
  private from = ''; // what the fields were filled from

  constructor(
    private readonly lookup: Pick<Lookup, 'addTerm'>,
    private readonly onAdded: (source: string) => void,
  ) {
    // Unless one is chosen, Python sees whether the term has a preferred target already.
    const choices = ['' as const, ...STATUSES].map((status) =>
      el('option', '', { value: status }, status ? t(status) : t('as the glossary needs it')),
    );
    this.status.append(...choices);
    const fields = el(
      'div',
      'bw-term-fields',
      {},
      labelled(t('Source'), this.source),
      labelled(t('Translation'), this.target),
      labelled(t('Status'), this.status),
      labelled(t('Note'), this.note),
    );
    this.element = dialog(t('Add a term'), fields, this.foot.element);
    for (const input of [this.source, this.target, this.note]) {
      input.addEventListener('keydown', (event) => {
        if (event.key === 'Enter' && !composing(event)) void this.foot.go();
      });
    }
  }

  /** What was begun and not added is there when it opens on the same again. */
  open(segment: string, source: string, target: string, project: Project): void {
    this.source.lang = project.sourceLanguage;
    this.target.lang = project.targetLanguage;
    const from = JSON.stringify([segment, source, target]);
    if (from !== this.from) this.fill(source, target);
    this.from = from;
    this.foot.ready(() => this.lookup.addTerm(this.term()));
    if (!this.element.open) this.element.showModal();
    (source && !target ? this.target : this.source).focus();
  }

  private fill(source: string, target: string): void {
    this.source.value = source;
    this.target.value = target;
    this.status.value = '';
    this.note.value = '';
  }

  private term(): NewTerm {
    const status = this.status.value;
    const told = { source: this.source.value, target: this.target.value, note: this.note.value };
    return status ? { ...told, status: status as Status } : told;
  }
}

function field(): HTMLInputElement {
  return el('input', 'bw-dialog-text', { type: 'text', autocomplete: 'off' });
}

function labelled(label: string, input: HTMLElement): HTMLElement {
  return el('label', 'bw-term-field', {}, el('span', 'bw-field-label', {}, label), input);
}
