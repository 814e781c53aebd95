/** The line at the top: the project, the filter, how far it is, and what is saved. */

import { composing } from '../keys';
import { plural, t } from '../language/words';
import type { State } from '../protocol';
import type { Session } from '../session';
import { button, el, setAttribute, setText } from './dom';
import { share } from './progress';
import { stateName, states } from './state';

const PAUSE = 200; // ms without a key before the filter is applied

export interface Filter {
  readonly state: State | null;
  readonly text: string;
}

export class Toolbar {
  readonly element: HTMLElement;
  private readonly name = el('span', 'bw-name');
  private readonly state = el('select', 'bw-filter-state', {
    'aria-label': t('Show sentences in state'),
  });
  private readonly text = el('input', 'bw-filter-text', {
    type: 'search',
    placeholder: t('Filter…'),
    'aria-label': t('Show sentences with this text in source, note or translation'),
    autocomplete: 'off',
    spellcheck: 'false',
  });
  private readonly count = el('span', 'bw-filter-count', { role: 'status' });
  private readonly clear = button('bw-clear', t('Clear'), () => void this.reset());
  private readonly sentence = el('span', 'bw-progress-text');
  private readonly bar = el('span', 'bw-bar', {
    role: 'progressbar',
    'aria-label': t('Confirmed'),
  });
  private readonly fill = el('span', 'bw-bar-fill');
  private readonly saved = el('span', 'bw-saved');
  private timer = 0;

  constructor(
    private readonly session: Session,
    private readonly onFilter: (filter: Filter) => Promise<void>,
    private readonly onLeave: () => void,
  ) {
    this.state.append(new Option(t('All states'), ''));
    for (const state of states) this.state.append(new Option(stateName(state), state));
    this.state.addEventListener('change', () => void this.apply());
    this.text.addEventListener('input', (event) => {
      if (!(event as InputEvent).isComposing) this.applySoon();
    });
    this.text.addEventListener('compositionend', () => this.applySoon());
    this.text.addEventListener('keydown', (event) => this.onKey(event));
    this.bar.append(this.fill);
    this.clear.hidden = true;
    const filter = el(
      'div',
      'bw-filter',
      { role: 'search' },
      this.state,
      this.text,
      this.count,
      this.clear,
    );
    const progress = el('div', 'bw-progress', {}, this.sentence, this.bar);
    this.element = el('div', 'bw-toolbar', {}, this.name, filter, progress, this.saved);
  }

  /** Draws project, progress and what is saved. */
  draw(): void {
    const { project, progress, connection, pending, problem } = this.session;
    setText(this.name, project?.name ?? t('Opening…'));
    this.name.title = project?.name ?? '';
    if (progress) {
      const { done, all, percent } = share(progress);
      const sentences = plural(all, '{count} sentence', '{count} sentences');
      setText(this.sentence, t('{done} of {all} · {percent} %', { done, all: sentences, percent }));
      this.sentence.title = t('{percent} % of the source’s characters are confirmed', { percent });
      setAttribute(this.bar, 'aria-valuenow', String(percent));
      this.fill.style.width = `${percent}%`;
    }
    setText(
      this.saved,
      pending > 0
        ? plural(pending, '{count} pending', '{count} pending')
        : project
          ? t('Saved')
          : '',
    );
    const lost = problem !== '' || connection === 'gone' || connection === 'stale';
    setAttribute(this.saved, 'data-saved', pending === 0 ? 'saved' : lost ? 'failed' : 'pending');
  }

  /** Says how many rows the filter left; null where there is no filter. */
  found(count: number | null): void {
    this.clear.hidden = count === null;
    setText(
      this.count,
      count === null ? '' : plural(count, '{count} sentence', '{count} sentences'),
    );
    this.element.classList.toggle('bw-filtered', count !== null);
  }

  focusFilter(): void {
    this.text.focus();
    this.text.select();
  }

  /** Enter goes on with what was found, Escape with all rows. */
  private onKey(event: KeyboardEvent): void {
    if (composing(event) || (event.key !== 'Enter' && event.key !== 'Escape')) return;
    event.preventDefault();
    const applied = event.key === 'Enter' ? this.apply() : this.reset();
    void applied.then(this.onLeave);
  }

  private reset(): Promise<void> {
    this.state.value = '';
    this.text.value = '';
    return this.apply();
  }

  private applySoon(): void {
    clearTimeout(this.timer);
    this.timer = window.setTimeout(() => void this.apply(), PAUSE);
  }

  private apply(): Promise<void> {
    clearTimeout(this.timer);
    const state = states.find((one) => one === this.state.value) ?? null;
    return this.onFilter({ state, text: this.text.value.trim() });
  }

  dispose(): void {
    clearTimeout(this.timer);
  }
}
