/** Which entries are shown, and in which order. */

import { composing } from '../../keys';
import { plural, t } from '../../language/words';
import { button, el, setAttribute, setText } from '../../view/dom';
import { midnight } from '../../view/searching/query';
import type { TermQuery } from '../protocol';
import { APPROVALS, ORDERS, PICKS, STATUSES } from './words';

const PAUSE = 200; // ms without a key before the query is asked

export class Finder {
  readonly element: HTMLElement;
  private readonly text = el('input', 'bw-filter-text', {
    type: 'search',
    placeholder: t('Find…'),
    'aria-label': t('Show entries with this text in source, translation or note'),
    autocomplete: 'off',
    spellcheck: 'false',
  });
  private readonly status = select(
    t('Status'),
    t('any status'),
    STATUSES.map((one) => [one, t(one)]),
  );
  private readonly approval = select(
    t('Approval'),
    t('not retired'),
    APPROVALS.map((one) => [one, t(one)]),
  );
  private readonly domain = select(t('Domain'), t('any domain'), []);
  private readonly only = select(
    t('Only entries'),
    t('all entries'),
    PICKS.map(([value, word]) => [value, t(word)]),
  );
  private readonly author = select(t('Changed by'), t('by anybody'), []);
  private readonly since = el('input', 'bw-field-since', {
    type: 'date',
    'aria-label': t('Changed since'),
  });
  private readonly order = select(
    t('Order'),
    null,
    ORDERS.map(([value, word]) => [value, t(word)]),
  );
  private readonly count = el('span', 'bw-filter-count', { role: 'status' });
  private readonly clear = button('bw-clear', t('Clear'), () => {
    this.reset();
    this.onLeave();
  });
  private timer = 0;

  constructor(
    private readonly onQuery: (query: TermQuery) => void,
    private readonly onLeave: () => void,
  ) {
    for (const field of this.fields) field.addEventListener('change', () => this.apply());
    this.text.addEventListener('input', (event) => {
      if (!(event as InputEvent).isComposing) this.applySoon();
    });
    this.text.addEventListener('compositionend', () => this.applySoon());
    this.clear.hidden = true;
    const since = el('label', 'bw-field', {}, el('span', 'bw-field-label', {}, t('Changed since')));
    since.append(this.since);
    const parts = [this.text, this.status, this.approval, this.domain, this.only];
    this.element = el(
      'div',
      'bw-fields bw-finder',
      { role: 'search' },
      ...parts,
      since,
      this.author,
      this.order,
      this.count,
      this.clear,
    );
    this.element.addEventListener('keydown', (event) => this.onKey(event));
  }

  get query(): TermQuery {
    return {
      text: this.text.value.trim(),
      status: this.status.value as NonNullable<TermQuery['status']>,
      approval: this.approval.value as NonNullable<TermQuery['approval']>,
      domain: this.domain.value,
      only: this.only.value as NonNullable<TermQuery['only']>,
      author: this.author.value,
      since: midnight(this.since.value),
      order: this.order.value as NonNullable<TermQuery['order']>,
    };
  }

  /** What there is to choose, and how many entries were found. */
  draw(domains: readonly string[], authors: readonly string[], count: number): void {
    offer(this.domain, domains);
    offer(this.author, authors);
    setText(this.count, plural(count, '{count} entry', '{count} entries'));
  }

  focus(): void {
    this.text.focus();
    this.text.select();
  }

  reset(): void {
    for (const field of [...this.fields, this.text]) field.value = '';
    this.apply();
  }

  /** Shows nothing but what has this text, such as the other source of a conflict. */
  lookFor(text: string): void {
    for (const field of this.fields) field.value = '';
    this.text.value = text;
    this.apply();
  }

  dispose(): void {
    clearTimeout(this.timer);
  }

  private get fields(): readonly (HTMLSelectElement | HTMLInputElement)[] {
    const { status, approval, domain, only, author, since, order } = this;
    return [status, approval, domain, only, author, since, order];
  }

  private onKey(event: KeyboardEvent): void {
    if (composing(event) || (event.target as Element).matches('select, button')) return;
    if (event.key === 'Enter') this.apply();
    else if (event.key === 'Escape') this.reset();
    else return;
    event.preventDefault();
    this.onLeave();
  }

  private applySoon(): void {
    clearTimeout(this.timer);
    this.timer = window.setTimeout(() => this.apply(), PAUSE);
  }

  private apply(): void {
    clearTimeout(this.timer);
    const { query } = this;
    const { order: _, ...asked } = query;
    this.clear.hidden = !Object.values(asked).some(Boolean);
    setAttribute(this.clear, 'title', t('Show all entries'));
    this.onQuery(query);
  }
}

function select(
  label: string,
  none: string | null,
  options: readonly (readonly [string, string])[],
): HTMLSelectElement {
  const node = el('select', 'bw-field-select', { 'aria-label': label, title: label });
  if (none !== null) node.append(new Option(none, ''));
  node.append(...options.map(([value, text]) => new Option(text, value)));
  return node;
}

/** Puts other choices after the first, and keeps what is chosen. */
function offer(node: HTMLSelectElement, values: readonly string[]): void {
  const known = [...node.options].slice(1).map((option) => option.value);
  if (known.join('\n') === values.join('\n')) return;
  const { value } = node;
  for (const option of [...node.options].slice(1)) option.remove();
  node.append(...values.map((each) => new Option(each, each)));
  node.value = values.includes(value) ? value : '';
}
