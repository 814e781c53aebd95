/** One candidate of the list: its source, how often it stands, and what translations say for it. */

import { t } from '../../language/words';
import type { Project } from '../../protocol';
import { el, setAttribute } from '../../view/dom';
import type { Candidate } from '../protocol';

export class CandidateRow {
  readonly element: HTMLElement;
  private readonly renderings: readonly HTMLElement[];

  constructor({ source, count, renderings }: Candidate, place: number, project: Project | null) {
    const lang = project?.targetLanguage ?? '';
    this.renderings = renderings.map((text, at) => {
      const number = el('span', 'bw-hint-number', {}, String(at + 1));
      const said = el('span', 'bw-term-text', { lang }, text);
      return el('span', 'bw-candidate-rendering', {}, number, said);
    });
    const none = el('span', 'bw-quiet', {}, t('no translation says it yet'));
    const written = el('span', '', { lang: project?.sourceLanguage ?? '' }, source);
    const attributes = { role: 'row', tabindex: '-1', 'data-index': String(place) };
    this.element = el(
      'div',
      'bw-term-row bw-candidate',
      attributes,
      el('div', 'bw-term-source', { role: 'rowheader' }, written),
      el('div', 'bw-term-times', { role: 'gridcell' }, `${count} ×`),
      el(
        'div',
        'bw-candidate-renderings',
        { role: 'gridcell' },
        ...(renderings.length > 0 ? this.renderings : [none]),
      ),
    );
  }

  draw(active: boolean, inHand: number): void {
    setAttribute(this.element, 'tabindex', active ? '0' : '-1');
    setAttribute(this.element, 'aria-selected', String(active));
    for (const [at, one] of this.renderings.entries()) {
      if (active && at === inHand) one.dataset.inHand = 'true';
      else delete one.dataset.inHand;
    }
  }
}
