/** Where else a word or phrase stands in the project, on both sides; an entry leads to its row. */

import { composing } from '../../keys';
import { plural, t } from '../../language/words';
import type { Entry, Project } from '../../protocol';
import type { Lookup } from '../../session';
import { el, setText } from '../dom';
import { reasonOf } from '../reason';
import { stateIcon, stateName } from '../state';
import { dialog } from './dialog';
import { parts } from './found';

export class Concordance {
  readonly element: HTMLDialogElement;
  private readonly text = el('input', 'bw-dialog-text', {
    type: 'text', // in a search field Escape clears it, and the dialog stays
    role: 'searchbox',
    'aria-label': t('Word or phrase'),
    autocomplete: 'off',
  });
  private readonly count = el('p', 'bw-quiet', { role: 'status' });
  private readonly list = el('ol', 'bw-entries');
  private project: Project | null = null;

  constructor(
    private readonly lookup: Lookup,
    private readonly go: (index: number) => void,
  ) {
    this.element = dialog(t('Concordance'), this.text, this.count, this.list);
    this.text.addEventListener('keydown', (event) => {
      if (event.key === 'Enter' && !composing(event)) void this.look();
    });
  }

  open(text: string, project: Project): void {
    this.project = project;
    this.text.value = text;
    this.show([], 0);
    if (!this.element.open) this.element.showModal();
    this.text.select();
    void this.look();
  }

  private async look(): Promise<void> {
    const sought = this.text.value.trim();
    if (sought === '') return this.show([], 0);
    try {
      const { entries, total } = await this.lookup.concordance(sought);
      if (sought === this.text.value.trim()) this.show(entries, total);
    } catch (error) {
      setText(this.count, reasonOf(error));
    }
  }

  private show(entries: readonly Entry[], total: number): void {
    const found = plural(total, '{count} sentence', '{count} sentences');
    const more = t('{found}; the first {shown} are here', { found, shown: entries.length });
    setText(this.count, total > entries.length ? more : this.text.value.trim() ? found : '');
    this.list.replaceChildren(...entries.map((entry) => this.entry(entry)));
    this.list.scrollTop = 0;
  }

  private entry({ index, source, target, state }: Entry): HTMLElement {
    const icon = el('span', 'bw-entry-state', { 'data-state': state }, stateIcon(state));
    icon.title = stateName(state);
    const node = el(
      'button',
      'bw-entry',
      { type: 'button' },
      el('span', 'bw-entry-number', {}, String(index + 1)),
      this.side(source, this.project?.sourceLanguage ?? ''),
      this.side(target, this.project?.targetLanguage ?? ''),
      icon,
    );
    node.addEventListener('click', () => {
      this.element.close();
      this.go(index);
    });
    return el('li', '', {}, node);
  }

  private side(text: string, lang: string): HTMLElement {
    const pieces = parts(text, this.text.value.trim()).map((part) =>
      part.found ? el('mark', 'bw-found', {}, part.text) : part.text,
    );
    return el('span', 'bw-entry-text', { lang }, ...pieces);
  }
}
