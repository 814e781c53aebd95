/** What Python has told of the terms of rows; asked for once somebody is in a row. */

import type { Hint, Terms } from '../protocol';
import type { Asks } from './asks';

const AHEAD = 2; // rows from the one in hand on: the next one is ready before it is entered
const AT_ONCE = 10; // an ask for ten costs hardly more than one for two
const NONE: readonly Hint[] = [];

export class TermKnowledge {
  private readonly forms = new Map<string, readonly string[]>();
  private readonly rows = new Map<number, readonly Hint[]>();
  private readonly asked = new Set<number>();
  private glossary: string | null = null;
  private open = false;
  private waiting: number | null = null;

  constructor(
    private readonly asks: Asks,
    private readonly onCame: (rows: readonly number[]) => void,
  ) {}

  /** The words that count as those of a target, if they are known. */
  formsOf(target: string): readonly string[] | undefined {
    return this.forms.get(target);
  }

  /** The terms inside longer ones of a row. */
  nested(index: number): readonly Hint[] {
    return this.rows.get(index) ?? NONE;
  }

  /** Asks for a row and those after it, unless it and the next are; before `start` it waits. */
  need(index: number): void {
    this.waiting = this.open ? null : index;
    if (!this.open) return;
    let start = index;
    while (this.asked.has(start)) start += 1;
    if (start >= index + AHEAD) return;
    for (let each = start; each < start + AT_ONCE; each++) this.asked.add(each);
    void this.fetch(start, start + AT_ONCE);
  }

  /** Python answers from now on: what was needed before is asked for. */
  start(): void {
    this.open = true;
    if (this.waiting !== null) this.need(this.waiting);
  }

  /** Indexes are of other rows from now on. */
  forget(): void {
    this.rows.clear();
    this.asked.clear();
  }

  /** True if the glossary is another than the last time: then nothing is known of it yet. */
  turnedTo(glossary: string): boolean {
    const changed = this.glossary !== null && this.glossary !== glossary;
    this.glossary = glossary;
    if (changed) this.forget();
    return changed;
  }

  private async fetch(start: number, stop: number): Promise<void> {
    const answer = await this.asks.tried({ type: 'terms', start, stop });
    if (answer?.type === 'terms') this.take(answer.terms);
    else for (let each = start; each < stop; each++) this.asked.delete(each);
  }

  private take(terms: readonly Terms[]): void {
    for (const { index, forms, nested } of terms) {
      for (const [target, words] of Object.entries(forms)) this.forms.set(target, words);
      this.rows.set(index, nested);
    }
    this.onCame(terms.map(({ index }) => index));
  }
}
