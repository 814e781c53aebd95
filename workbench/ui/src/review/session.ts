/**
 * The page's side of a glossary's review: the entries known so far, and what one does to them.
 *
 * Python owns all of it. What one changes is shown at once, and called saved when Python has said
 * so; where Python refuses, or can't be reached, it is taken back and said.
 */

import { Asks, Lost } from '../data/asks';
import { type Address, Greeting, type Guest, type Welcome } from '../data/greeting';
import { Polling } from '../data/polling';
import { ulidMaker } from '../data/ulid';
import { Emitter } from '../emitter';
import type { Connection, Host } from '../host';
import { told } from '../language/words';
import type { Answer, Project } from '../protocol';
import { Refused } from '../session';
import { Entries } from './entries';
import type { Candidate, ReviewAnswer, TermEntry, TermLine, TermQuery, TermRow } from './protocol';
import { onTold, tellOthers } from './telling';

const SOON = 300; // ms after the last change until the counts are asked for

/** What changed, so that the view redraws only that. */
export type Change = 'bars' | 'list' | 'rows';

type Ranked = Extract<ReviewAnswer, { type: 'candidates' }>;

export type About = Extract<ReviewAnswer, { type: 'entry' }>;

/** What was done: the rows that take it back, or a candidate that was dismissed. */
interface Step {
  readonly source: string;
  readonly rows?: readonly TermRow[];
  readonly dismissed?: true;
}

export type Lines = { readonly total: number; readonly lines: readonly TermLine[] };

export class ReviewSession implements Guest {
  project: Project | null = null;
  conflicts = 0;
  domains: readonly string[] = [];
  authors: readonly string[] = [];
  /** Changes that Python has not yet called saved. */
  pending = 0;

  private readonly client = ulidMaker()();
  private readonly asks: Asks;
  private readonly changes = new Emitter<Change>();
  private readonly polling = new Polling(() => this.look());
  private readonly done: Step[] = [];
  private readonly entries: Entries;
  private readonly greeting: Greeting;
  private readonly offConnection: () => void;
  private refusal = '';
  private mark = '';
  private query: TermQuery = {};
  private offTold: () => void = () => {};
  private soon: ReturnType<typeof setTimeout> | undefined;

  readonly onChange = this.changes.on;

  constructor(
    private readonly host: Host,
    private readonly place: Address | null = null,
  ) {
    this.asks = new Asks(host);
    this.entries = new Entries(
      (numbers) => this.fetch(numbers),
      () => this.changes.emit('rows'),
    );
    this.offConnection = host.onConnection(() => this.changes.emit('bars'));
    this.greeting = new Greeting(host, this.asks, this.client, this);
    this.greeting.start();
  }

  get connection(): Connection {
    return this.host.connection;
  }

  /** Why something could not be done, in words; '' where all could. */
  get problem(): string {
    return this.refusal || this.host.problem || '';
  }

  /** How many entries the glossary has in all. */
  get total(): number {
    return this.entries.total;
  }

  /** How many entries were found. */
  get length(): number {
    return this.entries.numbers.length;
  }

  /** False while Python still counts where the terms stand. */
  get counted(): boolean {
    return this.entries.counted;
  }

  /** The entry at a place of what was found, as far as it has come. */
  entry(place: number): TermEntry | undefined {
    return this.entries.at(place);
  }

  placeOf(key: string): number {
    return this.entries.placeOf(key);
  }

  placeOfSource(source: string): number {
    return this.entries.placeOfSource(source);
  }

  need(start: number, stop: number): void {
    this.entries.need(start, stop);
  }

  /** Finds the entries of a query. Rejects with Refused or Lost. */
  async find(query: TermQuery): Promise<void> {
    this.query = query;
    const answer = await this.ask('glossary', { type: 'glossary', query });
    if (this.query !== query) return;
    this.refusal = '';
    this.mark = answer.mark;
    this.conflicts = answer.conflicts;
    this.domains = answer.domains;
    this.authors = answer.authors;
    this.entries.found(answer.numbers, answer.entries);
    this.changes.emit('list');
  }

  /** Finds anew what was asked for last. */
  again(): Promise<void> {
    return this.find({ ...this.query });
  }

  lines(key: string, said: string | null, start: number): Promise<Lines> {
    return this.ask('lines', { type: 'lines', key, said, start });
  }

  /** What people and texts say of an entry. */
  about(key: string): Promise<About> {
    return this.ask('entry', { type: 'entry', key });
  }

  /** Makes the targets of some entries those of another. Rejects with Refused or Lost. */
  async merge(sources: readonly string[], into: string): Promise<void> {
    await this.step(into, { type: 'merge terms', sources, into });
  }

  /** Makes some targets of an entry those of another. Rejects with Refused or Lost. */
  async split(source: string, targets: readonly string[], into: string): Promise<void> {
    await this.step(source, { type: 'split term', source, targets, into });
  }

  /** Comments on an entry. Rejects with Refused or Lost. */
  async comment(source: string, text: string): Promise<void> {
    await this.writing(() => this.ask('term commented', { type: 'comment term', source, text }));
  }

  async resolve(comment: string, resolved: boolean): Promise<void> {
    const body = { type: 'resolve term comment', comment, resolved } as const;
    await this.writing(() => this.ask('term commented', body));
  }

  /** The candidates, or null while they are being ranked; `anew` ranks them once more. */
  candidates(anew: boolean): Promise<Ranked> {
    return this.ask('candidates', { type: 'candidates', anew });
  }

  candidateLines({ source, renderings }: Candidate, start: number): Promise<Lines> {
    return this.ask('lines', { type: 'candidate lines', source, renderings, start });
  }

  /** Says that a candidate is no term. Rejects with Refused or Lost. */
  async dismiss(source: string): Promise<void> {
    await this.writing(() => this.ask('dismissed', { type: 'dismiss', source, dismissed: true }));
    this.done.push({ source, dismissed: true });
  }

  /** Saves rows of an entry; what is drawn follows at once. Rejects with Refused or Lost. */
  async save(key: string, rows: readonly TermRow[]): Promise<void> {
    const takeBack = this.entries.expect(key, rows);
    this.changes.emit('rows');
    try {
      await this.step(rows[0]?.source ?? '', { type: 'save terms', rows, origin: 'review' });
    } catch (error) {
      takeBack();
      this.changes.emit('rows');
      throw error;
    }
  }

  /** Takes the last step back; the source that it was about, or null where there is none. */
  async undo(): Promise<string | null> {
    const step = this.done.pop();
    if (!step) return null;
    const { source } = step;
    try {
      if (step.rows) await this.write({ type: 'save terms', rows: step.rows, origin: 'undo' });
      else
        await this.writing(() =>
          this.ask('dismissed', { type: 'dismiss', source, dismissed: false }),
        );
    } catch (error) {
      this.done.push(step);
      throw error;
    }
    return source;
  }

  get address(): Partial<Address> {
    return this.place ?? {};
  }

  async welcomed({ project }: Welcome): Promise<void> {
    this.refusal = '';
    this.project = project;
    this.offTold();
    this.offTold = onTold(project.project, () => this.polling.now());
    this.changes.emit('bars');
  }

  begun(): void {
    void this.refind().then(() => this.look());
  }

  refused(reason: string): void {
    this.refusal = reason;
    this.changes.emit('bars');
  }

  dispose(): void {
    clearTimeout(this.soon);
    this.greeting.dispose();
    this.offTold();
    this.polling.dispose();
    this.offConnection();
    this.asks.dispose();
    this.host.dispose();
  }

  /** Writes, and keeps what takes it back. */
  private async step(source: string, body: Parameters<Asks['ask']>[0]): Promise<void> {
    const { undo } = await this.write(body);
    this.done.push({ source, rows: undo });
  }

  private async write(body: Parameters<Asks['ask']>[0]) {
    return this.writing(async () => {
      const saved = await this.ask('terms saved', body);
      this.mark = saved.mark;
      if (this.project) tellOthers(this.project.project);
      return saved;
    });
  }

  /** What is on screen is asked for anew, whether it was written or refused. */
  private async writing<T>(write: () => Promise<T>): Promise<T> {
    this.pending += 1;
    this.changes.emit('bars');
    try {
      const written = await write();
      await this.entries.renew();
      return written;
    } catch (error) {
      void this.entries.renew(); // it may wait for long, and the reader should know at once
      throw error;
    } finally {
      this.pending -= 1;
      this.changes.emit('bars');
      clearTimeout(this.soon);
      this.soon = setTimeout(() => this.polling.now(), SOON);
    }
  }

  private async look(): Promise<void> {
    if (!this.greeting.done || this.connection !== 'connected' || this.pending > 0) return;
    const answer = await this.asks.tried({ type: 'glossary mark' });
    if (answer?.type !== 'glossary mark') return;
    const { mark, entries, conflicts } = answer;
    if (entries !== this.total) await this.refind();
    else if (mark !== this.mark) await this.renew(mark);
    if (conflicts === this.conflicts) return;
    this.conflicts = conflicts;
    this.changes.emit('bars');
  }

  /** What is on screen is asked for anew; what was found stays as it is, in its order. */
  private async renew(mark: string): Promise<void> {
    this.mark = mark;
    await this.entries.renew();
  }

  /** Finds the same anew, where nobody waits to hear of it. */
  private async refind(): Promise<void> {
    try {
      await this.find(this.query);
    } catch (error) {
      if (error instanceof Refused) this.refusal = error.message;
      this.changes.emit('bars');
    }
  }

  private async fetch(numbers: readonly number[]) {
    const answer = await this.asks.tried({ type: 'entries', numbers });
    return answer?.type === 'entries' ? answer : null;
  }

  private async ask<T extends ReviewAnswer['type']>(
    type: T,
    body: Parameters<Asks['ask']>[0],
  ): Promise<Extract<ReviewAnswer, { type: T }>> {
    const answer: Answer = await this.asks.ask(body);
    if (answer.type === type) return answer as Extract<ReviewAnswer, { type: T }>;
    if (answer.type === 'error') throw new Refused(told(answer.message));
    throw new Lost();
  }
}
