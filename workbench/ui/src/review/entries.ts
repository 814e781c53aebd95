/** The entries that were found, of which those come that are looked at. Knows no DOM. */

import type { Approval, ReviewAnswer, TermEntry, TermRow } from './protocol';

const PAGE = 60;

type Came = Extract<ReviewAnswer, { type: 'entries' }>;

export class Entries {
  numbers: readonly number[] = [];
  total = 0;
  counted = true;
  private places = new Map<number, number>(); // by number
  private readonly known = new Map<number, TermEntry>(); // by number
  private readonly keys = new Map<string, number>();
  private readonly asked = new Set<number>(); // pages
  private seen: readonly [number, number] = [0, 0];
  private version = 0;

  constructor(
    private readonly fetch: (numbers: readonly number[]) => Promise<Came | null>,
    private readonly onCame: () => void,
  ) {}

  found(numbers: readonly number[], total: number): void {
    this.numbers = numbers;
    this.total = total;
    this.places = new Map(numbers.map((number, place) => [number, place]));
    this.known.clear();
    this.keys.clear();
    this.forget();
  }

  at(place: number): TermEntry | undefined {
    const number = this.numbers[place];
    return number === undefined ? undefined : this.known.get(number);
  }

  /** Where an entry stands in what was found; -1 where it does not, or has not come yet. */
  placeOf(key: string): number {
    const number = this.keys.get(key);
    return number === undefined ? -1 : (this.places.get(number) ?? -1);
  }

  /** The same by its source. */
  placeOfSource(source: string): number {
    const entry = [...this.known.values()].find((one) => one.source === source);
    return entry ? this.placeOf(entry.key) : -1;
  }

  /** Asks, once, for the pages that hold start…stop. */
  need(start: number, stop: number): void {
    this.seen = [start, stop];
    const last = Math.min(stop, this.numbers.length) - 1;
    for (let page = Math.floor(Math.max(start, 0) / PAGE); page * PAGE <= last; page += 1) {
      if (this.asked.has(page)) continue;
      this.asked.add(page);
      void this.load(page);
    }
  }

  /** What is in sight is asked for anew; what is known stays until then. */
  async renew(): Promise<void> {
    this.forget();
    const [start, stop] = this.seen;
    const first = Math.floor(Math.max(start, 0) / PAGE);
    const last = Math.floor((Math.max(stop, 1) - 1) / PAGE);
    const pages = Array.from({ length: last - first + 1 }, (_, at) => first + at);
    for (const page of pages) this.asked.add(page);
    await Promise.all(pages.map((page) => this.load(page)));
  }

  /** Draws an entry as it will be once these rows are saved; what comes back takes that back. */
  expect(key: string, rows: readonly TermRow[]): () => void {
    const number = this.keys.get(key);
    const entry = number === undefined ? undefined : this.known.get(number);
    if (!entry || number === undefined) return () => undefined;
    const targets = entry.targets.map((one) => {
      const row = rows.find((each) => is(each, one.target, one.applies_where));
      return row ? { ...one, ...row, applies_where: one.applies_where } : one;
    });
    this.known.set(number, { ...entry, targets, approval: approvalOf(targets) });
    return () => this.known.set(number, entry);
  }

  private forget(): void {
    this.asked.clear();
    this.version += 1;
  }

  private async load(page: number): Promise<void> {
    const { version } = this;
    const numbers = this.numbers.slice(page * PAGE, (page + 1) * PAGE);
    if (numbers.length === 0) return;
    const came = await this.fetch(numbers);
    if (version !== this.version) return;
    if (!came) {
      this.asked.delete(page);
      return;
    }
    this.counted = came.counted;
    for (const entry of came.entries) {
      this.known.set(entry.number, entry);
      this.keys.set(entry.key, entry.number);
    }
    this.onCame();
  }
}

function is(row: TermRow, target: string, where: string): boolean {
  return row.target === target && (row.applies_where ?? '') === where;
}

/** As far as the least of the targets that stand: the rule of `workbench/review/entries.py`. */
function approvalOf(targets: TermEntry['targets']): Approval {
  const standing = targets.filter((one) => one.approval !== 'retired');
  if (standing.length === 0) return 'retired';
  return standing.some((one) => one.approval === 'proposed') ? 'proposed' : 'approved';
}
