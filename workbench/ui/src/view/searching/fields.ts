/** The further fields of the filter, in a line of their own under the first. */

import { t } from '../../language/words';
import type { Query } from '../../protocol';
import type { Lookup } from '../../session';
import { el } from '../dom';
import { checkName } from '../findings/checks';
import { PatternFields, tick } from './pattern';
import { dayOf, midnight } from './query';

let numbers = 0;

export class FurtherFields {
  readonly element: HTMLElement;
  private readonly speaker = select(t('All speakers'));
  private readonly check = select(t('With or without findings'));
  private readonly term = el('input', 'bw-field-term', { type: 'text', autocomplete: 'off' });
  private readonly terms = el('datalist', '', { id: `bw-terms-${++numbers}` });
  private readonly since = el('input', 'bw-field-since', { type: 'date' });
  private readonly commented = el('input', '', { type: 'checkbox' });
  private readonly marked = el('input', '', { type: 'checkbox' });
  private readonly pattern: PatternFields;
  private loaded = false;

  constructor(
    private readonly lookup: Lookup,
    onChange: () => void,
  ) {
    this.term.setAttribute('list', this.terms.id);
    this.term.placeholder = t('Chinese or English');
    this.pattern = new PatternFields(true, onChange);
    const { speaker, check, term, since, commented, marked } = this;
    for (const field of [speaker, check, term, since, commented, marked])
      field.addEventListener('change', onChange);
    const fields = [
      labelled(t('Speaker'), this.speaker),
      labelled(t('Finding'), this.check),
      labelled(t('Term'), this.term, this.terms),
      labelled(t('Changed since'), this.since),
      tick(this.commented, t('With comments')),
      tick(this.marked, t('With marked errors')),
      this.pattern.element,
    ];
    this.element = el('div', 'bw-fields', { role: 'group', 'aria-label': t('More') }, ...fields);
    this.element.hidden = true;
  }

  get regex(): boolean {
    return this.pattern.regex;
  }

  get query(): Query {
    return {
      speaker: this.speaker.value,
      check: this.check.value,
      term: this.term.value.trim(),
      since: midnight(this.since.value),
      commented: this.commented.checked,
      marked: this.marked.checked,
      ...this.pattern.query,
    };
  }

  fill(query: Query) {
    const { speaker = '', check = '', term = '', since = '', ...pattern } = query;
    choose(this.speaker, speaker, speaker);
    choose(this.check, check, checkLabel(check));
    this.term.value = term;
    this.since.value = dayOf(since);
    this.commented.checked = query.commented ?? false;
    this.marked.checked = query.marked ?? false;
    this.pattern.fill(pattern);
  }

  open(open: boolean): void {
    this.element.hidden = !open;
    if (!open) return;
    void this.load();
    this.speaker.focus();
  }

  reset(): void {
    for (const field of [this.speaker, this.check, this.term, this.since]) field.value = '';
    for (const tick of [this.commented, this.marked]) tick.checked = false;
    this.pattern.reset();
  }

  /** What there is to choose comes when it is first needed. */
  private async load(): Promise<void> {
    if (this.loaded) return;
    const choices = await this.lookup.choices().catch(() => null);
    if (!choices || this.loaded) return;
    this.loaded = true;
    for (const { speaker, segments } of choices.speakers)
      offer(this.speaker, speaker, `${speaker} (${segments})`);
    for (const check of ['any', ...choices.checks]) offer(this.check, check, checkLabel(check));
    this.terms.append(...choices.terms.map((term) => el('option', '', { value: term })));
  }
}

function select(all: string): HTMLSelectElement {
  const node = el('select', 'bw-field-select');
  node.append(new Option(all, ''));
  return node;
}

/** Offers a choice, once: one that was filled in may be there already, without its number. */
function offer(select: HTMLSelectElement, value: string, label: string): void {
  const present = [...select.options].find((option) => option.value === value);
  if (present) present.text = label;
  else select.append(new Option(label, value));
}

function choose(select: HTMLSelectElement, value: string, label: string): void {
  if (value) offer(select, value, label);
  select.value = value;
}

function checkLabel(check: string): string {
  return check === 'any' ? t('Any finding') : checkName(check);
}

function labelled(label: string, ...fields: readonly HTMLElement[]): HTMLElement {
  fields[0]?.setAttribute('aria-label', label); // else what there is to choose is read with it
  return el('label', 'bw-field', {}, el('span', 'bw-field-label', {}, label), ...fields);
}
