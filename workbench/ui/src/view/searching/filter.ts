/** Which rows are shown: state and text at hand, further fields in a line that opens. */

import { composing } from '../../keys';
import { plural, t } from '../../language/words';
import type { Query } from '../../protocol';
import type { Lookup } from '../../session';
import { button, el, setAttribute, setText } from '../dom';
import { stateName, states } from '../state';
import { FurtherFields } from './fields';
import { further } from './query';

const asked = ['unconfirmed', ...states] as const;
const PAUSE = 200; // ms without a key before the filter is applied

export class FilterForm {
  readonly element: HTMLElement;
  readonly fields: FurtherFields;
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
  private readonly clear = button('bw-clear', t('Clear'), () => this.leave(this.reset()));
  private readonly more = button('bw-more-fields', t('More'), () => this.toggle());
  private timer = 0;

  constructor(
    lookup: Lookup,
    private readonly onFilter: (query: Query) => Promise<void>,
    private readonly onLeave: () => void,
  ) {
    this.fields = new FurtherFields(lookup, () => void this.apply());
    this.state.append(new Option(t('All states'), ''));
    this.state.append(new Option(t('Not confirmed'), 'unconfirmed'));
    for (const state of states) this.state.append(new Option(stateName(state), state));
    this.state.addEventListener('change', () => void this.apply());
    this.text.addEventListener('input', (event) => {
      if (!(event as InputEvent).isComposing) this.applySoon();
    });
    this.text.addEventListener('compositionend', () => this.applySoon());
    for (const node of [this.text, this.fields.element])
      node.addEventListener('keydown', (event) => this.onKey(event));
    this.clear.hidden = true;
    setAttribute(this.more, 'aria-expanded', 'false');
    this.more.title = t('Speaker, finding, term, date, regular expressions');
    const parts = [this.state, this.text, this.more, this.count, this.clear];
    this.element = el('div', 'bw-filter', { role: 'search' }, ...parts);
  }

  /** Says how many rows the filter left; null where there is no filter. */
  found(count: number | null): void {
    this.clear.hidden = count === null;
    const found = count === null ? '' : plural(count, '{count} sentence', '{count} sentences');
    this.tell(found, false);
    const hidden = further(this.query);
    setText(this.more, hidden > 0 ? t('More · {count}', { count: hidden }) : t('More'));
  }

  /** The filter is none, in words; the rows shown stay. */
  refuse(reason: string): void {
    this.clear.hidden = false;
    this.tell(reason, true);
  }

  /** Puts a query into the fields, without applying it; returns it as they have it. */
  fill(query: Query): Query {
    this.state.value = query.state ?? '';
    this.text.value = query.text ?? '';
    this.fields.fill(query);
    return this.query;
  }

  focus(): void {
    this.text.focus();
    this.text.select();
  }

  dispose(): void {
    clearTimeout(this.timer);
  }

  private get query(): Query {
    const state = asked.find((one) => one === this.state.value);
    const text = this.fields.regex ? this.text.value : this.text.value.trim();
    return { ...(state ? { state } : {}), text, ...this.fields.query };
  }

  private tell(words: string, wrong: boolean): void {
    setText(this.count, words);
    this.count.title = words;
    setAttribute(this.count, 'data-wrong', String(wrong));
    setAttribute(this.text, 'aria-invalid', String(wrong));
  }

  private toggle(): void {
    const open = this.fields.element.hidden === true;
    this.fields.open(open);
    setAttribute(this.more, 'aria-expanded', String(open));
  }

  /** Enter goes on with what was found, Escape with all rows. */
  private onKey(event: KeyboardEvent): void {
    if (composing(event) || (event.key !== 'Enter' && event.key !== 'Escape')) return;
    if ((event.target as Element).matches('select, button')) return;
    event.preventDefault();
    this.leave(event.key === 'Enter' ? this.apply() : this.reset());
  }

  private leave(applied: Promise<void>): void {
    void applied.then(() => {
      if (this.text.getAttribute('aria-invalid') !== 'true') this.onLeave();
    });
  }

  reset(): Promise<void> {
    this.state.value = '';
    this.text.value = '';
    this.fields.reset();
    return this.apply();
  }

  private applySoon(): void {
    clearTimeout(this.timer);
    this.timer = window.setTimeout(() => void this.apply(), PAUSE);
  }

  private apply(): Promise<void> {
    clearTimeout(this.timer);
    return this.onFilter(this.query);
  }
}
