/** Terms that the texts use and the glossary lacks: ranked, and taken, edited or dismissed by key. */

import { t } from '../../language/words';
import { Refused } from '../../session';
import { button, el, setText } from '../../view/dom';
import { reasonOf } from '../../view/reason';
import type { Candidate, TermRow } from '../protocol';
import type { ReviewSession } from '../session';
import { CandidateRow } from './candidaterow';
import { LinesView } from './lines';

const AGAIN = 1_000; // ms until candidates that are being ranked are asked for again

export interface CandidateActions {
  /** Opens the form on a term that is to be added. */
  readonly edit: (term: TermRow) => void;
  /** Resolves with whether it was done. */
  readonly told: (act: () => Promise<string>) => Promise<boolean>;
}

export class CandidatesView {
  readonly element: HTMLElement;
  private readonly about = el('p', 'bw-quiet bw-ranked', { role: 'status' });
  private readonly list = el('div', 'bw-grid bw-terms bw-candidates', {
    role: 'grid',
    tabindex: '-1',
    'aria-label': t('Candidates'),
  });
  private readonly lines: LinesView;
  private readonly title = el('h2', 'bw-entry-source');
  private readonly pane: HTMLElement;
  private found: readonly Candidate[] = [];
  private readonly leaving = new Set<string>(); // sources whose going is on its way to Python
  private rows: readonly CandidateRow[] = [];
  private active = 0;
  private inHand = 0; // of its renderings
  private begun = false;
  private disposed = false;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly session: ReviewSession,
    private readonly actions: CandidateActions,
  ) {
    this.lines = new LinesView(session);
    const anew = button('bw-link', t('Rank anew'), () => void this.load(true));
    const head = el('div', 'bw-candidates-head', {}, this.about, anew);
    const side = el('div', 'bw-terms-side bw-candidates-side', {}, head, this.list);
    const attributes = { 'aria-label': t('Candidate') };
    this.pane = el('section', 'bw-entry-pane', attributes, this.title, this.lines.element);
    this.element = el('div', 'bw-review-body', {}, side, this.pane);
    this.list.addEventListener('click', (event) => this.click(event));
  }

  /** It comes on screen: the candidates are ranked when they are first looked at. */
  open(): void {
    if (!this.begun) void this.load(false);
    this.begun = true;
  }

  contains(target: Element): boolean {
    return this.list.contains(target);
  }

  focus(): void {
    (this.rows[this.active]?.element ?? this.list).focus();
  }

  contexts(): void {
    this.lines.focus();
  }

  move(by: number): void {
    this.go(Math.max(0, Math.min(this.found.length - 1, this.active + by)));
    this.focus();
  }

  take(rendering: number): void {
    const candidate = this.found[this.active];
    if (!candidate || rendering >= candidate.renderings.length) return;
    this.inHand = rendering;
    this.draw();
  }

  /** Adds the candidate with the rendering in hand; where there is none, the form asks for it. */
  accept(): void {
    const candidate = this.found[this.active];
    const target = candidate?.renderings[this.inHand];
    if (candidate && target === undefined) this.edit();
    if (!candidate || target === undefined) return;
    const { source } = candidate;
    this.leaveOut(source, async () => {
      await this.session.save('', [{ source, target }]);
      return t('“{source}” is in the glossary, as proposed.', { source });
    });
  }

  edit(): void {
    const candidate = this.found[this.active];
    if (!candidate) return;
    const target = candidate.renderings[this.inHand] ?? '';
    this.actions.edit({ source: candidate.source, target });
  }

  dismiss(): void {
    const candidate = this.found[this.active];
    if (!candidate) return;
    const { source } = candidate;
    this.leaveOut(source, async () => {
      await this.session.dismiss(source);
      return t('“{source}” is dismissed.', { source });
    });
  }

  /** Something was saved or taken back: what is a candidate now is asked for again. */
  renew(): Promise<void> {
    return this.begun ? this.load(false) : Promise.resolve();
  }

  dispose(): void {
    this.disposed = true;
    clearTimeout(this.timer);
  }

  /** Leaves one out at once, and takes the next in hand; it is back where Python refuses. */
  private leaveOut(source: string, write: () => Promise<string>): void {
    this.leaving.add(source);
    this.show(this.found);
    void this.actions.told(write).then((done) => {
      if (done) this.show(this.found);
      this.leaving.delete(source);
      if (!done) void this.renew();
    });
  }

  private async load(anew: boolean): Promise<void> {
    clearTimeout(this.timer);
    const answer = await this.ask(anew);
    if (this.disposed || answer === 'refused') return;
    if (!answer?.ready) {
      if (answer) setText(this.about, t('Candidates are being ranked…'));
      this.timer = setTimeout(() => this.goOn(), AGAIN);
      return;
    }
    const told = { count: answer.candidates.length, segments: answer.segments, of: answer.of };
    const sampled = t('{count} candidates, from {segments} of {of} sentences', told);
    const whole = t('{count} candidates', { count: told.count });
    setText(this.about, told.segments < told.of ? sampled : whole);
    this.show(answer.candidates);
  }

  private async ask(anew: boolean) {
    try {
      return await this.session.candidates(anew);
    } catch (error) {
      setText(this.about, reasonOf(error));
      return error instanceof Refused ? 'refused' : null;
    }
  }

  /** Out of sight nothing is waited for: it goes on when it is opened again. */
  private goOn(): void {
    if (this.element.hidden) this.begun = false;
    else void this.load(false);
  }

  private show(candidates: readonly Candidate[]): void {
    const found = candidates.filter(({ source }) => !this.leaving.has(source));
    const source = this.found[this.active]?.source;
    const focused = this.list.contains(document.activeElement);
    this.found = found;
    this.rows = found.map((one, place) => new CandidateRow(one, place, this.session.project));
    this.list.replaceChildren(...this.rows.map((row) => row.element));
    const known = found.findIndex((one) => one.source === source);
    this.go(known >= 0 ? known : Math.max(0, Math.min(this.active, found.length - 1)));
    if (focused) this.focus();
  }

  private go(place: number): void {
    this.active = place;
    this.inHand = 0;
    this.draw();
    const candidate = this.found[place];
    this.pane.hidden = candidate === undefined;
    if (!candidate) return;
    this.title.lang = this.session.project?.sourceLanguage ?? '';
    setText(this.title, candidate.source);
    this.rows[place]?.element.scrollIntoView({ block: 'nearest' });
    this.lines.show((start) => this.session.candidateLines(candidate, start));
  }

  private draw(): void {
    for (const [place, row] of this.rows.entries()) row.draw(place === this.active, this.inHand);
  }

  private click(event: MouseEvent): void {
    const target = event.target as Element;
    const row = target.closest<HTMLElement>('.bw-term-row');
    if (!row || window.getSelection()?.isCollapsed === false) return;
    this.go(Number(row.dataset.index));
    this.focus();
    const rendering = target.closest('.bw-candidate-rendering');
    if (rendering) this.take([...(rendering.parentElement?.children ?? [])].indexOf(rendering));
  }
}
