/** The further fields of the filter, in a line of their own under the first. */

import { t } from '../../language/words';
import type { Query } from '../../protocol';
import type { Lookup } from '../../session';
import { el } from '../dom';
import { checkName } from '../findings/checks';
import { PatternFields, tick } from './pattern';
import { midnight } from './query';

let numbers = 0;

export class FurtherFields {
  readonly element: HTMLElement;
  private readonly speaker = select(t('All speakers'));
  private readonly check = select(t('With or without findings'));
  private readonly term = el('input', 'bw-field-term', { type: 'text', autocomplete: 'off' });
  private readonly terms = el('datalist', '', { id: `bw-terms-${++numbers}` });
  private readonly since = el('input', 'bw-field-since', { type: 'date' });
  private readonly commented = el('input', '', { type: 'checkbox' });
  private readonly pattern: PatternFields;
  private loaded = false;

  constructor(
    private readonly lookup: Lookup,
    onChange: () => void,
  ) {
    this.term.setAttribute('list', this.terms.id);
    this.pattern = new PatternFields(true, onChange);
    for (const field of [this.speaker, this.check, this.term, this.since, this.commented])
      field.addEventListener('change', onChange);
    const fields = [
      labelled(t('Speaker'), this.speaker),
      labelled(t('Finding'), this.check),
      labelled(t('Term'), this.term, this.terms),
      labelled(t('Changed since'), this.since),
      tick(this.commented, t('With comments')),
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
      ...this.pattern.query,
    };
  }

  open(open: boolean): void {
    this.element.hidden = !open;
    if (!open) return;
    void this.load();
    this.speaker.focus();
  }

  reset(): void {
    for (const field of [this.speaker, this.check, this.term, this.since]) field.value = '';
    this.commented.checked = false;
    this.pattern.reset();
  }

  /** What there is to choose comes when it is first needed. */
  private async load(): Promise<void> {
    if (this.loaded) return;
    const choices = await this.lookup.choices().catch(() => null);
    if (!choices || this.loaded) return;
    this.loaded = true;
    for (const { speaker, segments } of choices.speakers)
      this.speaker.append(new Option(`${speaker} (${segments})`, speaker));
    this.check.append(new Option(t('Any finding'), 'any'));
    for (const check of choices.checks) this.check.append(new Option(checkName(check), check));
    this.terms.append(...choices.terms.map((term) => el('option', '', { value: term })));
  }
}

function select(all: string): HTMLSelectElement {
  const node = el('select', 'bw-field-select');
  node.append(new Option(all, ''));
  return node;
}

function labelled(label: string, ...fields: readonly HTMLElement[]): HTMLElement {
  fields[0]?.setAttribute('aria-label', label); // else what there is to choose is read with it
  return el('label', 'bw-field', {}, el('span', 'bw-field-label', {}, label), ...fields);
}
