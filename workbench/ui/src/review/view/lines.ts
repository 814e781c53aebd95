/** The contexts of an entry: sentences on both sides, the term marked, and what renders it. */

import { plural, t } from '../../language/words';
import type { Project } from '../../protocol';
import { button, el, setText } from '../../view/dom';
import { type Place, pieces } from '../../view/marks';
import { reasonOf } from '../../view/reason';
import { stateIcon, stateName } from '../../view/state';
import type { TermLine } from '../protocol';
import type { Lines, ReviewSession } from '../session';

/** Gives the lines from a number on. */
type Load = (start: number) => Promise<Lines>;

export class LinesView {
  readonly element: HTMLElement;
  private readonly count = el('p', 'bw-quiet', { role: 'status' });
  private readonly list = el('ol', 'bw-lines', { tabindex: '0', 'aria-label': t('Contexts') });
  private readonly more = button('bw-link', '', () => void this.go());
  private load: Load = async () => ({ total: 0, lines: [] });
  private shown = 0;
  private asked = 0;

  constructor(private readonly session: ReviewSession) {
    this.more.hidden = true;
    this.element = el('div', 'bw-contexts', {}, this.count, this.list, this.more);
  }

  /** Shows other lines, and asks for more of them as they are wanted. */
  show(load: Load): void {
    this.load = load;
    this.shown = 0;
    void this.go();
  }

  /** Another entry is in hand: its lines are still to come. */
  clear(): void {
    this.asked += 1;
    this.list.replaceChildren();
    setText(this.count, '');
    this.more.hidden = true;
  }

  focus(): void {
    this.list.focus();
  }

  private async go(): Promise<void> {
    const asked = ++this.asked;
    const start = this.shown;
    const answer = await this.load(start).catch((error: unknown) => reasonOf(error));
    if (asked !== this.asked) return;
    if (typeof answer === 'string') return setText(this.count, answer);
    const items = answer.lines.map((line) => item(line, this.session.project));
    if (start === 0) this.list.replaceChildren(...items);
    else this.list.append(...items);
    if (start === 0) this.list.scrollTop = 0;
    this.shown = start + answer.lines.length;
    const left = answer.total - this.shown;
    setText(this.count, plural(answer.total, '{count} sentence', '{count} sentences'));
    setText(this.more, t('Show more ({count})', { count: left }));
    if (left <= 0 && document.activeElement === this.more) this.focus();
    this.more.hidden = left <= 0;
  }
}

function item(line: TermLine, project: Project | null): HTMLElement {
  const { index, source, target, state, sourceSpans, targetSpans, statuses } = line;
  const icon = el('span', 'bw-entry-state', { 'data-state': state }, stateIcon(state));
  icon.title = stateName(state);
  const empty = el('span', 'bw-quiet', {}, t('not translated yet'));
  return el(
    'li',
    'bw-line-of',
    {},
    el('span', 'bw-entry-number', {}, String(index + 1)),
    side(source, project?.sourceLanguage ?? '', sourceSpans, () => 'bw-line-term'),
    target.trim()
      ? side(target, project?.targetLanguage ?? '', targetSpans, (at) => rendering(statuses[at]))
      : empty,
    icon,
  );
}

function side(
  text: string,
  lang: string,
  spans: readonly (readonly [number, number])[],
  marked: (at: number) => string,
): HTMLElement {
  const places: readonly Place[] = spans.map(([start, end]) => ({ start, end }));
  const parts = pieces(text, places).map((piece) => {
    const [at] = piece.hints;
    return at === undefined ? piece.text : el('mark', marked(at), {}, piece.text);
  });
  return el('span', 'bw-entry-text', { lang }, ...parts);
}

function rendering(status = 'preferred'): string {
  const allowed = status === 'preferred' || status === 'admitted';
  return allowed ? 'bw-line-used' : 'bw-line-wrong';
}
