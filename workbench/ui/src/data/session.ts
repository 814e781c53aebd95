/** A project as the page knows it: rows that came from Python, under the edits still on their way. */

import type { Connection, Host } from '../host';
import type { Annotation, Answer, Progress, Project, Row, State } from '../protocol';
import type { Change, Saving, Session } from '../session';
import { Asks, Lost } from './asks';
import { Composing } from './composing';
import { Keeper } from './keeper';
import { canTell, live, orphans } from './life';
import { Pages, type Range } from './pages';
import { type Keep, type Pending, PendingEdits } from './pending';
import { Polling } from './polling';
import { Sender } from './sender';
import { Storage } from './storage';
import { ulidMaker } from './ulid';

const PAUSE = 300;
const RETRY = 3_000;

/** Which project is meant, where the host's other end does not know it anyway. */
export interface Address {
  readonly path?: string;
  readonly project?: string;
}

export class ProjectSession implements Session {
  project: Project | null = null;
  progress: Progress | null = null;

  private readonly name = ulidMaker();
  private readonly client = this.name();
  private readonly pages = new Pages();
  private readonly edits = new PendingEdits(this.client, this.name);
  private readonly keeper = new Keeper(() => this.emit({ project: true }));
  private readonly asks: Asks;
  private readonly sender: Sender;
  private readonly composing = new Composing(() => this.sender.kick());
  private readonly polling = new Polling(() => this.look());
  private readonly listeners = new Set<(change: Change) => void>();
  private readonly offConnection: () => void;
  private readonly onHidden = () => this.flush();
  private refusal = '';
  private since: string | null = null;
  private greeted = false;
  private pause: ReturnType<typeof setTimeout> | undefined;
  private retry: ReturnType<typeof setTimeout> | undefined;
  private endLife: () => void = () => {};
  private disposed = false;

  constructor(
    private readonly host: Host,
    private readonly address: Address = {},
  ) {
    this.asks = new Asks(host);
    const mayNow = () => this.greeted && !this.composing.active;
    this.sender = new Sender(host, this.asks, this.edits, this.keeper, this, mayNow);
    this.offConnection = host.onConnection((connection) => this.onConnection(connection));
    document.addEventListener('visibilitychange', this.onHidden);
    this.onConnection(host.connection);
  }

  get connection(): Connection {
    return this.host.connection;
  }

  get pending(): number {
    return this.edits.size;
  }

  get problem(): string {
    return this.refusal || this.host.problem || this.keeper.problem;
  }

  get length(): number {
    return this.project?.segments ?? 0;
  }

  row(index: number): Row | undefined {
    const row = this.pages.row(index);
    return row && this.edits.shown(row);
  }

  saving(index: number): Saving {
    const row = this.pages.row(index);
    if (!row || !this.edits.has(row.segment)) return 'saved';
    return this.sender.isRefused(row.segment) ? 'failed' : 'pending';
  }

  need(start: number, stop: number): void {
    const ranges = this.pages.want({ start, stop }, this.length);
    for (const range of ranges) void this.fetch(range);
  }

  setTarget(index: number, target: string): void {
    this.change(index, (row) => this.edits.draft(row, target));
    clearTimeout(this.pause);
    this.pause = setTimeout(() => this.flush(), PAUSE);
  }

  setState(index: number, state: State): void {
    this.change(index, (row) => this.edits.state(row, state));
    this.flush();
  }

  flush(): void {
    clearTimeout(this.pause);
    // Where nobody can tell that this page lives, another may send these as they stand now.
    if (!canTell()) this.edits.tell(this.edits.all());
    this.sender.kick();
  }

  async find(state: State | null, text: string): Promise<readonly number[]> {
    this.flush();
    const answer = await this.asks.ask({ type: 'find', state, text });
    if (answer.type === 'found') return answer.indexes;
    throw new Error(answer.type === 'error' ? answer.message : 'no answer');
  }

  onChange(listener: (change: Change) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  dispose(): void {
    this.disposed = true;
    clearTimeout(this.pause);
    clearTimeout(this.retry);
    this.polling.dispose();
    this.composing.dispose();
    this.sender.dispose();
    this.offConnection();
    document.removeEventListener('visibilitychange', this.onHidden);
    this.asks.dispose();
    this.host.dispose();
    void this.keeper.close().then(() => this.endLife());
  }

  saved(edits: readonly Pending[], annotations: readonly Annotation[], progress: Progress): void {
    if (!this.sender.refusing) this.refusal = '';
    this.progress = progress;
    this.pages.annotate(annotations);
    this.emit({ project: true, rows: this.places(edits) });
  }

  refused(edits: readonly Pending[], message: string): void {
    this.refusal = message;
    this.emit({ project: true, rows: this.places(edits) });
  }

  private change(index: number, edit: (row: Row) => Keep): void {
    const row = this.pages.row(index);
    if (!row) return;
    this.keeper.take(edit(row));
    this.emit({ project: true, rows: [index] });
  }

  private onConnection(connection: Connection): void {
    if (connection === 'connected' && !this.greeted) void this.greet();
    else if (connection === 'connected') this.sender.kick();
    else if (connection !== 'busy') this.greeted = false;
    this.emit({ project: true });
  }

  /** Says hello to a kernel, which may be a new one, and has everything on screen looked at again. */
  private async greet(): Promise<void> {
    clearTimeout(this.retry);
    const project = this.project ? { project: this.project.project } : {};
    const answer = await this.answer({
      type: 'hello',
      client: this.client,
      ...this.address,
      ...project,
    });
    if (this.disposed || this.host.connection === 'gone' || this.host.connection === 'stale')
      return;
    if (answer?.type !== 'project') {
      this.refusal = answer?.type === 'error' ? answer.message : this.refusal;
      this.retry = setTimeout(() => this.onConnection(this.host.connection), RETRY);
      this.emit({ project: true });
      return;
    }
    const first = this.project === null;
    this.refusal = '';
    this.project = answer.project;
    this.progress = answer.project.progress;
    this.since = answer.since;
    if (first) await this.begin(answer.project.project);
    this.greeted = true;
    this.pages.age();
    void this.refill();
    this.emit(first ? { all: true } : { project: true });
    this.sender.kick();
  }

  private async begin(project: string): Promise<void> {
    this.endLife = await live(project, this.client);
    await this.keeper.open(Storage.open(project));
    await this.adopt();
  }

  /** Takes over what pages that are dead by now have left unsaved. */
  private async adopt(): Promise<void> {
    if (this.project === null) return;
    const others = (await this.keeper.all()).filter((edit) => edit.client !== this.client);
    if (others.length === 0) return;
    const adopted = this.edits.adopt(await orphans(this.project.project, others));
    if (adopted.length === 0) return;
    for (const keep of adopted) this.keeper.take({ keep });
    this.emit({ project: true, rows: this.places(adopted) });
    this.sender.kick();
  }

  private async fetch(range: Range): Promise<boolean> {
    const answer = await this.answer({ type: 'rows', ...range });
    const came = answer?.type === 'rows';
    if (came) this.emit({ rows: this.pages.take(range, answer.rows) });
    else this.pages.missed(range);
    return came;
  }

  /** Asks one after another for the pages that did not come or may be out of date. */
  private async refill(): Promise<void> {
    let range = this.pages.due(this.length);
    while (range && (await this.fetch(range))) range = this.pages.due(this.length);
  }

  private async look(): Promise<void> {
    if (!this.greeted || this.connection !== 'connected') return;
    await this.adopt();
    const answer = await this.answer({ type: 'changes', since: this.since });
    if (answer?.type !== 'changes') return;
    this.since = answer.since;
    this.progress = answer.progress;
    const rows = this.pages.annotate(answer.annotations);
    if (answer.annotations.length > 0) this.emit({ project: true, rows });
    await this.refill();
  }

  private async answer(body: Parameters<Asks['ask']>[0]): Promise<Answer | null> {
    try {
      return await this.asks.ask(body);
    } catch (error) {
      if (error instanceof Lost) return null;
      throw error;
    }
  }

  private places(edits: readonly Pending[]): number[] {
    return edits.flatMap((edit) => this.pages.place(edit.segment) ?? []);
  }

  private emit(change: Change): void {
    for (const listener of this.listeners) listener(change);
  }
}
