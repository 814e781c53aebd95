/** The hints for the sentence in hand: every target of every term, and which of them are used. */

import type { Forms } from '../glossary/serving';
import { t } from '../language/words';
import type { Hint, Project, Row } from '../protocol';
import { el, refill } from './dom';
import { type Entry, entries, inside } from './hints';
import { HintView } from './hintview';
import type { Section } from './section';
import { verdicts } from './verdict';

/** What Python has told of the terms of the row, as far as it has come. */
export interface Knowledge {
  readonly nested: readonly Hint[];
  readonly forms: Forms;
}

export class Panel {
  readonly element: HTMLElement;
  private readonly list = el('div', 'bw-hints');
  private lines: readonly HintView[] = [];
  private nested: readonly HintView[] = [];
  private row: Row | undefined;
  private known: readonly Hint[] = [];
  private scrolled = false;

  constructor(
    private readonly onInsert: (text: string) => void,
    private readonly sections: readonly Section[],
  ) {
    const title = el('h2', 'bw-panel-title', {}, t('Hints'));
    const below = sections.map((section) => section.element);
    this.element = el(
      'aside',
      'bw-panel',
      { 'aria-label': t('Hints') },
      title,
      this.list,
      ...below,
    );
    this.element.addEventListener('scroll', () => {
      this.scrolled = this.element.scrollTop > 0;
    });
  }

  show(
    row: Row | undefined,
    index: number,
    text: string,
    project: Project,
    { nested, forms }: Knowledge,
  ): void {
    for (const section of this.sections) section.show(row, index, project);
    const same = row?.hints === this.row?.hints && row?.segment === this.row?.segment;
    if (!same || nested !== this.known) {
      this.draw(row?.hints ?? [], nested, project);
      const quiet = row && !row.bare ? t('No term of the glossary stands in this sentence.') : '';
      if (!this.lines.length) this.list.append(el('p', 'bw-quiet', {}, quiet));
      if (!same) this.toTop();
    }
    this.row = row;
    this.known = nested;
    tell(this.lines, text, forms);
    tell(this.nested, text, forms);
  }

  /** Setting it where it is so anyway would have the browser lay out all once more. */
  private toTop(): void {
    if (this.scrolled) this.element.scrollTop = 0;
  }

  /** The text that a number inserts, or undefined. */
  numbered(number: number): string | undefined {
    const choices = this.lines.flatMap((line) => line.entry.choices);
    return choices.find((choice) => choice.number === number)?.target;
  }

  private draw(hints: readonly Hint[], nested: readonly Hint[], project: Project): void {
    const view = (entry: Entry, within: readonly HintView[]) =>
      new HintView(entry, project, this.onInsert, within);
    const folded: HintView[] = [];
    this.lines = entries(hints).map((entry) => {
      const within = inside(entry, hints, nested).map((each) => view(each, []));
      folded.push(...within);
      return view(entry, within);
    });
    this.nested = folded;
    refill(this.list, ...this.lines.map(({ element }) => element));
  }
}

function tell(lines: readonly HintView[], text: string, forms: Forms): void {
  const found = verdicts(
    lines.map(({ entry }) => entry),
    text,
    forms,
  );
  for (const line of lines) line.tell(found.get(line.entry.source));
}
