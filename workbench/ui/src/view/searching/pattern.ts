/** How a text is looked for: where, letter for letter or as a regular expression, case or not. */

import { t } from '../../language/words';
import type { Query } from '../../protocol';
import { el } from '../dom';

export class PatternFields {
  readonly element = el('div', 'bw-pattern');
  private readonly side = el('select', 'bw-field-select', { 'aria-label': t('Where to look') });
  private readonly expression = el('input', '', { type: 'checkbox' });
  private readonly exact = el('input', '', { type: 'checkbox' });

  /** `sides` says whether one may choose where to look. */
  constructor(sides: boolean, onChange: () => void) {
    this.side.append(
      new Option(t('Source and translation'), 'either'),
      new Option(t('Source only'), 'source'),
      new Option(t('Translation only'), 'target'),
    );
    for (const field of [this.side, this.expression, this.exact])
      field.addEventListener('change', onChange);
    const boxes = [
      tick(this.expression, t('Regular expression')),
      tick(this.exact, t('Match case')),
    ];
    this.element.append(...(sides ? [this.side] : []), ...boxes);
  }

  get regex(): boolean {
    return this.expression.checked;
  }

  get query(): Query {
    const side = this.side.value as NonNullable<Query['side']>;
    return { side, regex: this.regex, case: this.exact.checked };
  }

  fill({ side = 'either', regex = false, case: exact = false }: Query): void {
    this.side.value = side;
    this.expression.checked = regex;
    this.exact.checked = exact;
  }

  reset(): void {
    this.fill({});
  }
}

export function tick(box: HTMLInputElement, label: string): HTMLElement {
  return el('label', 'bw-tick', {}, box, label);
}
