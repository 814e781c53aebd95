/** Find and replace over the project: every change is shown first, and one undo takes all back. */

import { composing } from '../../keys';
import { plural, t } from '../../language/words';
import type { Project, Replacement } from '../../protocol';
import type { Session } from '../../session';
import { button, el, setAttribute, setText } from '../dom';
import { reasonOf } from '../reason';
import { isConfirmed } from '../state';
import { dialog } from './dialog';
import { PatternFields, tick } from './pattern';
import { Preview } from './preview';

const PAUSE = 250; // ms without a key before the preview is made

export class Replace {
  readonly element: HTMLDialogElement;
  private readonly text = field(t('Find in translations'));
  private readonly by = field(t('Replace with'));
  private readonly pattern = new PatternFields(false, () => this.soon());
  private readonly message = el('p', 'bw-dialog-message', { role: 'status' });
  private readonly all = el('input', '', { type: 'checkbox' });
  private readonly preview = new Preview(() => this.tell());
  private readonly apply = button('bw-main', t('Replace'), () => this.replace());
  private timer = 0;
  private asked = 0;
  private sought = ''; // what the preview was found by

  constructor(
    private readonly session: Session,
    private readonly onDone: (count: number) => void,
  ) {
    for (const input of [this.text, this.by]) {
      input.addEventListener('input', () => this.soon());
      input.addEventListener('keydown', (event) => {
        if (event.key === 'Enter' && !composing(event)) void this.look();
      });
    }
    this.all.addEventListener('change', () => this.preview.chooseAll(this.all.checked));
    const fields = el('div', 'bw-replace-fields', {}, this.text, this.by, this.pattern.element);
    const foot = el('div', 'bw-dialog-foot', {}, this.message, this.apply);
    this.element = dialog(
      t('Find and replace'),
      fields,
      foot, // before the list, which may be hundreds of stops of the Tab key long
      tick(this.all, t('All')),
      this.preview.element,
    );
    this.element.addEventListener('close', () => clearTimeout(this.timer));
  }

  open(text: string, project: Project): void {
    this.preview.language = project.targetLanguage;
    if (text) this.text.value = text;
    this.sought = '';
    if (!this.element.open) this.element.showModal();
    this.text.focus();
    this.text.select();
    void this.look();
  }

  private soon(): void {
    clearTimeout(this.timer);
    this.timer = window.setTimeout(() => void this.look(), PAUSE);
  }

  /** Asks what would change. Nothing can be replaced that is not on screen as it will be. */
  private async look(): Promise<void> {
    clearTimeout(this.timer);
    this.asked += 1;
    const asked = this.asked;
    this.apply.disabled = true;
    const query = { ...this.pattern.query, text: this.text.value };
    try {
      const found = await this.session.lookup.replacing(query, this.by.value);
      if (asked === this.asked) this.show(found, JSON.stringify(query));
    } catch (error) {
      if (asked === this.asked) this.refuse(reasonOf(error));
    }
  }

  private show(found: readonly Replacement[], sought: string): void {
    this.preview.show(found, sought !== this.sought);
    this.sought = sought;
    setAttribute(this.text, 'aria-invalid', 'false');
    this.tell();
  }

  private refuse(reason: string): void {
    this.preview.show([], true);
    this.tell();
    setAttribute(this.text, 'aria-invalid', 'true');
    setText(this.message, reason);
  }

  private tell(): void {
    const chosen = this.preview.chosen();
    const confirmed = chosen.filter(({ state }) => isConfirmed(state)).length;
    const found = plural(this.preview.count, '{count} sentence', '{count} sentences');
    const drafts = t('{count} confirmed or reviewed will be drafts', { count: confirmed });
    const words = this.text.value === '' ? [] : [found, ...(confirmed > 0 ? [drafts] : [])];
    setText(this.message, words.join(' · '));
    this.all.checked = chosen.length > 0 && chosen.length === this.preview.count;
    this.all.indeterminate = chosen.length > 0 && !this.all.checked;
    this.apply.disabled = chosen.length === 0;
    setText(this.apply, plural(chosen.length, 'Replace in {count}', 'Replace in {count}'));
  }

  private replace(): void {
    const chosen = this.preview.chosen();
    const rewritings = chosen.map(({ index, segment, edit, state, before, after }) => {
      const base = { segment, edit, state, target: before, author: '', changed: '', note: '' };
      return { index, base, target: after };
    });
    // The name keeps the edits together, so that one undo takes all of them back.
    this.session.editing.rewrite(rewritings, `replace ${Date.now().toString(36)}`);
    this.element.close();
    this.onDone(chosen.length);
  }
}

function field(label: string): HTMLInputElement {
  return el('input', 'bw-dialog-text', {
    type: 'text',
    placeholder: label,
    'aria-label': label,
    autocomplete: 'off',
    spellcheck: 'false',
  });
}
