/** The line at the top: the project, the filter, how far it is, and what is saved. */

import { plural, t } from '../language/words';
import type { Session } from '../session';
import { button, el, setAttribute, setText } from './dom';
import { characters, share } from './progress';

export class Toolbar {
  readonly element: HTMLElement;
  private readonly name = el('span', 'bw-name');
  private readonly sentence: HTMLButtonElement;
  private readonly bar = el('span', 'bw-bar', {
    role: 'progressbar',
    'aria-label': t('Confirmed'),
  });
  private readonly fill = el('span', 'bw-bar-fill');
  private readonly saved = el('span', 'bw-saved');

  constructor(
    private readonly session: Session,
    filter: HTMLElement,
    onProgress: () => void,
  ) {
    this.sentence = button('bw-progress-text', '', onProgress);
    this.sentence.hidden = true; // until there is something to say
    this.bar.append(this.fill);
    const progress = el('div', 'bw-progress', {}, this.sentence, this.bar);
    this.element = el('div', 'bw-toolbar', {}, this.name, filter, progress, this.saved);
  }

  /** Draws project, progress and what is saved. */
  draw(): void {
    const { project, progress } = this.session;
    setText(this.name, project?.name ?? t('Opening…'));
    this.name.title = project?.name ?? '';
    if (progress) {
      const { done, all, percent } = share(progress);
      const sentences = plural(all, '{count} sentence', '{count} sentences');
      this.sentence.hidden = false;
      setText(this.sentence, t('{done} of {all} · {percent} %', { done, all: sentences, percent }));
      this.sentence.title = t(
        '{characters} of {allCharacters} Chinese characters are confirmed, in {words} English words so far',
        { ...characters(progress), words: progress.words },
      );
      setAttribute(this.bar, 'aria-valuetext', this.sentence.title);
      setAttribute(this.bar, 'aria-valuenow', String(percent));
      this.fill.style.width = `${percent}%`;
    }
    this.drawSaving();
  }

  /** Draws whether all is saved. It never says so while an edit is pending, not for a frame. */
  drawSaving(): void {
    const { project, connection, pending, problem } = this.session;
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
}
