/** Adds a term to the project's glossary from what is selected on both sides. */

import { composing } from '../../keys';
import { t } from '../../language/words';
import type { NewTerm, Project, Status } from '../../protocol';
import { type Lookup, Refused } from '../../session';
import { button, el, setText } from '../dom';
import { dialog } from '../searching/dialog';

const STATUSES: readonly Status[] = ['preferred', 'admitted', 'deprecated', 'forbidden'];

export class AddTerm {
  readonly element: HTMLDialogElement;
  private readonly source = field();
  private readonly target = field();
  private readonly status = el('select', 'bw-field-select');
  private readonly note = field();
  private readonly message = el('p', 'bw-dialog-message', { role: 'status' });
  private readonly save = button('bw-main', t('Add term'), () => void this.add());

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
    const foot = el('div', 'bw-dialog-foot', {}, this.message, this.save);
    this.element = dialog(t('Add a term'), fields, foot);
    for (const input of [this.source, this.target, this.note]) {
      input.addEventListener('keydown', (event) => {
        if (event.key === 'Enter' && !composing(event)) void this.add();
      });
    }
  }

  open(source: string, target: string, project: Project): void {
    this.source.lang = project.sourceLanguage;
    this.target.lang = project.targetLanguage;
    this.source.value = source;
    this.target.value = target;
    this.status.value = '';
    this.note.value = '';
    setText(this.message, '');
    if (!this.element.open) this.element.showModal();
    (source && !target ? this.target : this.source).focus();
  }

  private async add(): Promise<void> {
    this.save.disabled = true;
    try {
      await this.lookup.addTerm(this.term());
      this.element.close();
      this.onAdded(this.source.value.trim());
    } catch (error) {
      const lost = t('The kernel has to answer first: try again when it is back.');
      setText(this.message, error instanceof Refused ? error.message : lost);
    } finally {
      this.save.disabled = false;
    }
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
