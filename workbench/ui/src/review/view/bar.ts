/** The line at the top of the review: whose glossary, what of it is shown, and whether all is saved. */

import { plural, t } from '../../language/words';
import { button, el, setAttribute, setText } from '../../view/dom';
import type { ReviewSession } from '../session';

export type Showing = 'terms' | 'candidates';

export class ReviewBar {
  readonly element: HTMLElement;
  private readonly name = el('span', 'bw-name');
  private readonly counts = el('span', 'bw-progress');
  private readonly saved = el('span', 'bw-saved', { role: 'status' });
  private readonly buttons: Readonly<Record<Showing, HTMLButtonElement>>;

  constructor(onShow: (view: Showing) => void) {
    this.buttons = {
      terms: button('bw-view', t('Terms'), () => onShow('terms')),
      candidates: button('bw-view', t('Candidates'), () => onShow('candidates')),
    };
    const views = el('div', 'bw-views', { role: 'group', 'aria-label': t('View') });
    views.append(this.buttons.terms, this.buttons.candidates);
    this.element = el('div', 'bw-toolbar', {}, this.name, views, this.counts, this.saved);
  }

  show(view: Showing): void {
    for (const [name, one] of Object.entries(this.buttons))
      setAttribute(one, 'aria-pressed', String(name === view));
  }

  draw({ project, total, conflicts, pending }: ReviewSession): void {
    setText(this.name, project ? t('Glossary of {name}', { name: project.name }) : t('Opening…'));
    this.name.title = this.name.textContent ?? '';
    const entries = plural(total, '{count} entry', '{count} entries');
    const disputed = plural(conflicts, '{count} in conflict', '{count} in conflict');
    setText(this.counts, project ? [entries, disputed].join(' · ') : '');
    setText(this.saved, pending > 0 ? t('{count} pending', { count: pending }) : t('Saved'));
    setAttribute(this.saved, 'data-saved', pending > 0 ? 'pending' : 'saved');
  }
}
