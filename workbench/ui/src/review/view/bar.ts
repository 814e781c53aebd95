/** The line at the top of the review: whose glossary, how much of it, and whether all is saved. */

import { plural, t } from '../../language/words';
import { el, setAttribute, setText } from '../../view/dom';
import type { ReviewSession } from '../session';

export class ReviewBar {
  private readonly name = el('span', 'bw-name');
  private readonly counts = el('span', 'bw-progress');
  private readonly saved = el('span', 'bw-saved', { role: 'status' });
  readonly element = el('div', 'bw-toolbar', {}, this.name, this.counts, this.saved);

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
