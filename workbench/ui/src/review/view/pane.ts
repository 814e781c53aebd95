/** The entry in hand: all that its targets say, how it is rendered, and where it stands. */

import { t } from '../../language/words';
import type { Status } from '../../protocol';
import { button, el } from '../../view/dom';
import type { EntryTarget, TermEntry } from '../protocol';
import type { ReviewSession } from '../session';
import { LinesView } from './lines';
import { STATUSES, statusWords } from './words';

export interface PaneActions {
  readonly setStatus: (target: number, status: Status) => void;
  readonly takeOut: (target: number) => void;
}

export class Pane {
  readonly element: HTMLElement;
  private readonly head = el('div', 'bw-entry-head');
  private readonly targets = el('ul', 'bw-entry-targets');
  private readonly renderings = el('div', 'bw-renderings', {
    role: 'group',
    'aria-label': t('Contexts rendered by'),
  });
  private readonly lines: LinesView;
  private entry: TermEntry | undefined;
  private said: string | null = null;

  constructor(
    private readonly session: ReviewSession,
    private readonly actions: PaneActions,
  ) {
    this.lines = new LinesView(session);
    const parts = [this.head, this.targets, this.renderings, this.lines.element];
    this.element = el('section', 'bw-entry-pane', { 'aria-label': t('Entry') }, ...parts);
    this.element.hidden = true;
  }

  show(entry: TermEntry | undefined): void {
    const same = entry?.key === this.entry?.key;
    if (entry === this.entry) return;
    this.entry = entry;
    this.element.hidden = entry === undefined;
    if (!entry) return;
    if (!same) this.said = null;
    this.drawHead(entry);
    this.targets.replaceChildren(...entry.targets.map((one, at) => this.target(one, at)));
    this.drawRenderings(entry);
    this.showLines(entry);
  }

  focus(): void {
    this.lines.focus();
  }

  private drawHead(entry: TermEntry): void {
    const lang = this.session.project?.sourceLanguage ?? '';
    const title = el('h2', 'bw-entry-source', { lang }, entry.source);
    const about = [entry.rule && t(entry.rule), t(entry.approval)].filter(Boolean).join(' · ');
    this.head.replaceChildren(title, el('span', 'bw-quiet', {}, about));
  }

  private target(one: EntryTarget, at: number): HTMLElement {
    const lang = this.session.project?.targetLanguage ?? '';
    const status = el('select', 'bw-field-select', {
      'aria-label': t('Status of “{target}”', { target: one.target }),
    });
    status.append(...STATUSES.map((each) => new Option(statusWords(each), each)));
    status.value = one.status;
    status.addEventListener('change', () => this.actions.setStatus(at, status.value as Status));
    const retired = one.approval === 'retired';
    const out = button('bw-link', retired ? t('Bring back') : t('Retire'), () =>
      this.actions.takeOut(at),
    );
    const line = el(
      'div',
      'bw-entry-target',
      {},
      el('span', 'bw-hint-number', { 'aria-hidden': 'true' }, at < 9 ? String(at + 1) : ''),
      el('span', 'bw-term-text', { lang }, one.target),
      status,
      out,
    );
    line.dataset.retired = String(retired);
    const about = described(one);
    return el('li', '', {}, line, ...(about ? [el('p', 'bw-about', {}, about)] : []));
  }

  /** One button a rendering: which contexts are shown. */
  private drawRenderings(entry: TermEntry): void {
    const missed = entry.translated - entry.rendered;
    const used = entry.targets.filter((one) => one.uses > 0);
    const choices: readonly (readonly [string | null, string])[] = [
      [null, t('all')],
      ...used.map((one) => [one.target, `${one.target} ${one.uses}`] as const),
      ...(missed > 0 ? [['', t('otherwise {count}', { count: missed })] as const] : []),
    ];
    if (!choices.some(([said]) => said === this.said)) this.said = null;
    this.renderings.replaceChildren(
      ...choices.map(([said, label]) => {
        const one = button('bw-rendering', label, () => this.pick(said));
        one.setAttribute('aria-pressed', String(said === this.said));
        return one;
      }),
    );
  }

  private showLines({ key }: TermEntry): void {
    const { said } = this;
    this.lines.show((start) => this.session.lines(key, said, start));
  }

  private pick(said: string | null): void {
    if (!this.entry) return;
    this.said = said;
    this.drawRenderings(this.entry);
    const pressed = this.renderings.querySelector<HTMLElement>('[aria-pressed="true"]');
    pressed?.focus();
    this.showLines(this.entry);
  }
}

function described(one: EntryTarget): string {
  const validity = [one.valid_from, one.valid_to].some(Boolean)
    ? `${one.valid_from || '…'} – ${one.valid_to || '…'}`
    : '';
  const where = one.applies_where && t('where: {context}', { context: one.applies_where });
  const said = [one.domain, one.part_of_speech, one.authority, validity, where];
  return [...said, one.definition, one.note].filter(Boolean).join(' · ');
}
