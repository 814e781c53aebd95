/** How an entry is rendered and how often: each a button for its contexts, and what texts say else. */

import { t } from '../../language/words';
import { button, el } from '../../view/dom';
import type { Said, TermEntry } from '../protocol';

export class Renderings {
  readonly element: HTMLElement;
  /** The target whose contexts are shown; null for all, '' for those that no target renders. */
  said: string | null = null;
  private readonly choices = el('div', 'bw-renderings', {
    role: 'group',
    'aria-label': t('Contexts rendered by'),
  });
  private readonly others = el('p', 'bw-also');
  private entry: TermEntry | undefined;

  constructor(
    private readonly onPick: () => void,
    private readonly onAdd: (target: string) => void,
  ) {
    this.element = el('div', 'bw-rendered', {}, this.choices, this.others);
  }

  draw(entry: TermEntry, keep: boolean): void {
    this.entry = entry;
    if (!keep) this.said = null;
    const missed = entry.translated - entry.rendered;
    const used = entry.targets.filter((one) => one.uses > 0);
    const choices: readonly (readonly [string | null, string])[] = [
      [null, t('all')],
      ...used.map((one) => [one.target, `${one.target} ${one.uses}`] as const),
      ...(missed > 0 ? [['', t('otherwise {count}', { count: missed })] as const] : []),
    ];
    if (!choices.some(([said]) => said === this.said)) this.said = null;
    this.choices.replaceChildren(
      ...choices.map(([said, label]) => {
        const one = button('bw-rendering', label, () => this.pick(said));
        one.setAttribute('aria-pressed', String(said === this.said));
        return one;
      }),
    );
  }

  /** What translations say beside the targets: a click proposes it as another target. */
  also(said: readonly Said[]): void {
    const buttons = said.map(({ rendering, count }) => {
      const one = button('bw-link', `${rendering} ${count}`, () => this.onAdd(rendering));
      one.title = t('Add “{target}” to the entry', { target: rendering });
      return one;
    });
    this.others.hidden = buttons.length === 0;
    this.others.replaceChildren(t('Found in the translations:'), ...buttons);
  }

  private pick(said: string | null): void {
    if (!this.entry) return;
    this.said = said;
    this.draw(this.entry, true);
    this.choices.querySelector<HTMLElement>('[aria-pressed="true"]')?.focus();
    this.onPick();
  }
}
