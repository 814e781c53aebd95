/**
 * The page's side of a glossary's review: the entries known so far, and what one does to them.
 *
 * Python owns all of it. What one changes is shown at once, and called saved when Python has said
 * so; where Python refuses, or can't be reached, it is taken back and said.
 */

import { Asks, Lost } from '../data/asks';
import { Polling } from '../data/polling';
import type { Address } from '../data/session';
import { ulidMaker } from '../data/ulid';
import { Emitter } from '../emitter';
import type { Connection, Host } from '../host';
import { told } from '../language/words';
import { onPreferences, preferences } from '../preferences';
import type { Answer, Project } from '../protocol';
import { Refused } from '../session';
import { Entries } from './entries';
import type { Candidate, ReviewAnswer, TermEntry, TermLine, TermQuery, TermRow } from './protocol';
import { onTold, tellOthers } from './telling';

const RETRY = 3_000;

/** What changed, so that the view redraws only that. */
export type Change = 'bars' | 'list' | 'rows';

type Ranked = Extract<ReviewAnswer, { type: 'candidates' }>;

/** What was done: the rows that take it back, or a candidate that was dismissed. */
interface Step {
  readonly source: string;
  readonly rows?: readonly TermRow[];
  readonly dismissed?: true;
}

export type Lines = { readonly total: number; readonly lines: readonly TermLine[] };

export class ReviewSession {
  project: Project | null = null;
  problem = '';
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
  private readonly offConnection: () => void;
  private readonly offPreferences: () => void;
  private author = ''; // that Python was told
  private mark = '';
  private query: TermQuery = {};
  private greeted = false;
  private offTold: () => void = () => {};
  private retry: ReturnType<typeof setTimeout> | undefined;

  readonly onChange = this.changes.on;

  constructor(
    private readonly host: Host,
    private readonly address: Address | null = null,
  ) {
    this.asks = new Asks(host);
    this.entries = new Entries(
      (numbers) => this.fetch(numbers),
      () => this.changes.emit('rows'),
    );
    this.offConnection = host.onConnection((connection) => this.onConnection(connection));
    this.offPreferences = onPreferences(() => {
      if (this.greeted && preferences().author !== this.author) void this.greet();
    });
    this.onConnection(host.connection);
  }

  get connection(): Connection {
    return this.host.connection;
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

  need(start: number, stop: number): void {
    this.entries.need(start, stop);
  }

  /** Finds the entries of a query. Rejects with Refused or Lost. */
  async find(query: TermQuery): Promise<void> {
    this.query = query;
    const answer = await this.ask('glossary', { type: 'glossary', query });
    if (this.query !== query) return;
    this.mark = answer.mark;
    this.conflicts = answer.conflicts;
    this.domains = answer.domains;
    this.authors = answer.authors;
    this.entries.found(answer.numbers, answer.entries);
    this.changes.emit('list');
  }

  lines(key: string, said: string | null, start: number): Promise<Lines> {
    return this.ask('lines', { type: 'lines', key, said, start });
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
    this.entries.expect(key, rows);
    this.changes.emit('rows');
    const { undo } = await this.write(rows, 'review');
    this.done.push({ source: rows[0]?.source ?? '', rows: undo });
  }

  /** Takes the last step back; the source that it was about, or null where there is none. */
  async undo(): Promise<string | null> {
    const step = this.done.pop();
    if (!step) return null;
    const { source } = step;
    try {
      if (step.rows) await this.write(step.rows, 'undo');
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

  dispose(): void {
    clearTimeout(this.retry);
    this.offTold();
    this.polling.dispose();
    this.offConnection();
    this.offPreferences();
    this.asks.dispose();
    this.host.dispose();
  }

  private async write(rows: readonly TermRow[], origin: 'review' | 'undo') {
    return this.writing(async () => {
      const saved = await this.ask('terms saved', { type: 'save terms', rows, origin });
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
      return await write();
    } finally {
      await this.entries.renew();
      this.pending -= 1;
      this.changes.emit('bars');
    }
  }

  private async look(): Promise<void> {
    if (!this.greeted || this.connection !== 'connected' || this.pending > 0) return;
    const answer = await this.asks.tried({ type: 'glossary mark' });
    if (answer?.type !== 'glossary mark') return;
    const { mark, entries, conflicts } = answer;
    if (entries !== this.total) await this.find(this.query).catch(() => undefined);
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

  private async fetch(numbers: readonly number[]) {
    const answer = await this.asks.tried({ type: 'entries', numbers });
    return answer?.type === 'entries' ? answer : null;
  }

  private onConnection(connection: Connection): void {
    if (connection === 'connected' && !this.greeted) void this.greet();
    else if (connection !== 'connected' && connection !== 'busy') this.greeted = false;
    this.changes.emit('bars');
  }

  /** Says hello to a kernel, which may be a new one. */
  private async greet(): Promise<void> {
    clearTimeout(this.retry);
    const { author } = preferences();
    this.author = author;
    const hello = { type: 'hello', client: this.client, author, ...this.address } as const;
    const answer = await this.asks.tried(hello);
    if (answer?.type !== 'project') {
      this.problem = answer?.type === 'error' ? told(answer.message) : (this.host.problem ?? '');
      this.retry = setTimeout(() => this.onConnection(this.connection), RETRY);
      this.changes.emit('bars');
      return;
    }
    this.greeted = true;
    this.problem = '';
    this.project = answer.project;
    this.offTold();
    this.offTold = onTold(answer.project.project, () => this.polling.now());
    this.changes.emit('bars');
    await this.find(this.query).catch(() => undefined);
    await this.look();
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
