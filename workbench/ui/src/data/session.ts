/** A project as the page knows it: rows that came from Python, under the edits still on their way. */

import type { Connection, Host } from '../host';
import { t, told } from '../language/words';
import { onPreferences, preferences } from '../preferences';
import type {
  Annotation,
  Conflict,
  Finding,
  Hint,
  Opening,
  Person,
  Progress,
  Project,
  Row,
  SpeakerNames,
  State,
} from '../protocol';
import { onTold } from '../review/telling';
import {
  type Change,
  type Choice,
  type Held,
  Refused,
  type Rewriting,
  type Saving,
  type Session,
  type Undone,
} from '../session';
import { Asks } from './asks';
import { Checked } from './checked';
import { Composing } from './composing';
import { Conflicts } from './conflicts';
import { wordsOf } from './held';
import { Keeper } from './keeper';
import { canTell, live, orphans } from './life';
import { ProjectLookup, type Reshaping } from './lookup';
import { Pages, type Range } from './pages';
import { chainOf, type Keep, type Pending, PendingEdits } from './pending';
import { Polling } from './polling';
import type { Fields, RemarkKind } from './remarks';
import { askPlaces } from './reshaping';
import { type Saved, Sender } from './sender';
import { Sight } from './sight';
import { SpeakerTable } from './speakers';
import type { Change as Changed } from './steps';
import { Storage } from './storage';
import { TermKnowledge } from './terms';
import { ulidMaker } from './ulid';
import { type Ground, Undoing } from './undoing';
import { ProjectWork } from './work';

const RETRY = 3_000;

/** Which project is meant, where the host's other end does not know it anyway. */
export interface Address {
  readonly path: string;
  readonly project?: string;
}

export class ProjectSession implements Session {
  project: Project | null = null;
  progress: Progress | null = null;
  readonly lookup: ProjectLookup;
  readonly work: ProjectWork;
  people: readonly Person[] = [];

  private readonly name = ulidMaker();
  private readonly client = this.name();
  private readonly pages = new Pages();
  private readonly disputed = new Conflicts();
  private readonly edits = new PendingEdits(this.client, this.name);
  private readonly keeper = new Keeper(() => this.emit({ project: true }));
  private readonly asks: Asks;
  private readonly terms: TermKnowledge;
  private readonly speakers: SpeakerTable;
  private readonly sender: Sender;
  private readonly composing = new Composing(() => this.sender.kick());
  private readonly polling = new Polling(() => this.look());
  private readonly undoing = new Undoing(this);
  private readonly sight = new Sight(
    (indexes) => this.glance(indexes),
    (indexes) => this.stay(indexes),
  );
  private readonly listeners = new Set<(change: Change) => void>();
  private readonly checked = new Checked();
  private readonly offConnection: () => void;
  private readonly offPreferences: () => void;
  private author = ''; // that Python was told
  private readonly onHidden = () => this.flush();
  private refusal = '';
  private since: string | null = null;
  private greeted = false;
  private begun: Promise<void> | null = null;
  private filling: Promise<void> | null = null;
  private pause: ReturnType<typeof setTimeout> | undefined;
  private retry: ReturnType<typeof setTimeout> | undefined;
  private endLife: () => void = () => {};
  private offTold: () => void = () => {};
  private disposed = false;
  private reshaping: Promise<void> | null = null;

  constructor(
    private readonly host: Host,
    private readonly address: Address | null = null,
    opening: Opening | null = null,
  ) {
    this.asks = new Asks(host);
    this.terms = new TermKnowledge(this.asks, (rows) => this.emit({ rows }));
    const mayNow = () => this.greeted && !this.composing.active;
    this.sender = new Sender(host, this.asks, this.edits, this.keeper, this, mayNow);
    this.speakers = new SpeakerTable(this.asks, () => this.emit({ project: true, all: true }));
    const saved = () => this.sender.settled();
    this.work = new ProjectWork(this.asks, saved);
    this.lookup = new ProjectLookup(this.asks, saved, this.client, (told) =>
      this.speakers.take(told),
    );
    this.offConnection = host.onConnection((connection) => this.onConnection(connection));
    this.offPreferences = onPreferences(() => this.onPreferences());
    this.checked.look();
    document.addEventListener('visibilitychange', this.onHidden);
    if (opening) this.show(opening);
    if (address?.project) void this.begin(address.project);
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

  get heldEdits(): readonly Held[] {
    return this.sender.held.map(({ edit, reason }) => {
      const chain = this.edits.of(edit.segment).filter((one) => chainOf(one) === chainOf(edit));
      const index = this.pages.place(edit.segment) ?? null;
      const shown = (index === null ? undefined : this.row(index))?.target ?? '';
      return { edit, index, text: wordsOf(chain, shown), reason };
    });
  }

  get length(): number {
    return this.project?.segments ?? 0;
  }

  get conflicts(): readonly number[] {
    const open = this.disputed.all().filter((conflict) => !this.edits.settles(conflict));
    return open.map((conflict) => conflict.index).sort((a, b) => a - b);
  }

  row(index: number): Row | undefined {
    const row = this.standing(index);
    return row && this.checked.of(this.edits.shown(row));
  }

  conflict(index: number): Conflict | undefined {
    const row = this.pages.row(index);
    const conflict = row && this.disputed.of(row.segment);
    return conflict && !this.edits.settles(conflict) ? conflict : undefined;
  }

  speaker(speaker: string): SpeakerNames | undefined {
    return this.speakers.of(speaker);
  }

  saving(index: number): Saving {
    const row = this.pages.row(index);
    if (!row || !this.edits.has(row.segment)) return 'saved';
    return this.sender.isRefused(row.segment) ? 'failed' : 'pending';
  }

  needTerms(index: number): void {
    this.terms.need(index);
  }

  nested(index: number): readonly Hint[] {
    return this.terms.nested(index);
  }

  formsOf(target: string): readonly string[] | undefined {
    return this.terms.formsOf(target);
  }

  need(near: readonly number[], coming: readonly number[]): void {
    this.sight.need(near, coming);
  }

  setTarget(index: number, target: string, origin?: string): void {
    const row = this.standing(index);
    if (!row) return;
    this.apply(index, row, (now) => this.edits.draft(now, target, origin), 'target', origin);
    this.emit({ project: true, rows: [index], typed: true });
    this.flushSoon();
  }

  waive(index: number, { check, subject }: Finding, reason: string): void {
    const value = JSON.stringify({ check, subject, reason });
    this.change(index, (row) => this.edits.waive(row, value), 'waiver');
    this.flush();
  }

  editorUndoes(which: 'undo' | 'redo', index: number): boolean {
    const segment = this.pages.row(index)?.segment;
    return segment !== undefined && this.undoing.belongs(which, segment);
  }

  undo(which: 'undo' | 'redo'): Promise<Undone | null> {
    return this.undoing.step(which);
  }

  setNote(index: number, note: string): void {
    this.change(index, (row) => this.edits.note(row, note), 'note');
    this.flushSoon();
  }

  remark(index: number, kind: RemarkKind, fields: Fields, name: string | null = null): void {
    const row = this.standing(index);
    if (!row) return;
    // Not for undo: what was said to others is answered or taken back, not unsaid.
    this.keeper.take(this.edits.remark(row, kind, fields, name));
    this.emit({ project: true, rows: [index] });
    this.flush();
  }

  settle(index: number, choice: Choice): void {
    const conflict = this.conflict(index);
    const mine = this.row(index);
    if (!conflict || !mine) return;
    const { theirs } = conflict;
    const both = { target: `${mine.target}\n${theirs.target}`, state: 'draft' as const };
    const chosen = { mine, theirs, both }[choice];
    this.change(index, (row) => this.edits.settle(row, conflict, chosen.target), 'settle');
    this.setState(index, chosen.state);
  }

  setState(index: number, state: State): void {
    this.change(index, (row) => this.edits.state(row, state), 'state');
    this.flush();
  }

  flush(): void {
    clearTimeout(this.pause);
    // Where nobody can tell that this page lives, another may send these as they stand now.
    if (!canTell()) this.edits.tell(this.edits.all());
    this.sender.kick();
  }

  rewrite(rewritings: readonly Rewriting[], origin: string): void {
    for (const { index, base, target, state } of rewritings) {
      const row = this.standing(index);
      const now = row?.segment === base.segment ? row : base;
      this.apply(index, now, (row) => this.edits.draft(row, target, origin), 'target', origin);
      if (state !== undefined)
        this.apply(index, now, (row) => this.edits.state(row, state, origin), 'state', origin);
    }
    this.emit({ project: true, rows: rewritings.map((one) => one.index) });
    this.flush();
  }

  async ground(changes: readonly Pick<Changed, 'segment'>[]) {
    const placed = new Map<string, Ground>();
    const unknown = changes.filter(({ segment }) => this.pages.place(segment) === undefined);
    if (unknown.length > 0) {
      const told = await this.lookup.standing(unknown.map((one) => one.segment));
      for (const { base, index } of told)
        placed.set(base.segment, { index, base, shown: this.edits.shown(base) });
    }
    return changes.map(({ segment }): Ground | undefined => {
      const index = this.pages.place(segment) ?? -1;
      const base = this.standing(index);
      return base ? { index, base, shown: this.edits.shown(base) } : placed.get(segment);
    });
  }

  logged() {
    return this.lookup.steps();
  }

  split(index: number, at: number, targetAt: number): Promise<readonly number[]> {
    return this.reshaped(index, (segment) => this.lookup.split(segment, at, targetAt));
  }

  merge(index: number): Promise<readonly number[]> {
    return this.reshaped(index, (segment) => this.lookup.merge(segment));
  }

  async regroup(origin: string, way: 'undo' | 'redo'): Promise<readonly number[]> {
    return this.took(await this.lookup.regroup(origin, way));
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
    this.offTold();
    this.sight.dispose();
    this.composing.dispose();
    this.sender.dispose();
    this.offConnection();
    this.offPreferences();
    document.removeEventListener('visibilitychange', this.onHidden);
    this.asks.dispose();
    this.host.dispose();
    void this.keeper.close().then(() => this.endLife());
  }

  saved(edits: readonly Pending[], answer: Saved): void {
    if (!this.sender.refusing) this.refusal = '';
    this.progress = answer.progress;
    this.pages.annotate(answer.annotations);
    this.pages.judge(answer.findings);
    this.pages.remark(answer.remarks);
    const disputed = this.placesOf(this.disputed.take(answer.conflicts));
    this.emit({ project: true, rows: [...this.places(edits), ...disputed] });
  }

  refused(edits: readonly Pending[], message: string): void {
    this.refusal = message;
    this.emit({ project: true, rows: this.places(edits) });
  }

  held(edit: Pending): void {
    this.emit({ project: true, rows: this.places([edit]) });
  }

  tryAgain(): void {
    this.sender.tryAgain();
    this.emit({ project: true });
  }

  letGo({ edit }: Held): void {
    const gone = this.sender.letGo(edit);
    this.emit({ project: true, rows: this.places(gone) });
  }

  forbidden(edit: Pending, message: string): void {
    this.refusal = message;
    this.emit({ project: true, rows: this.places([edit]) });
  }

  private change(
    index: number,
    edit: (row: Annotation) => Keep,
    kind: string,
    origin?: string,
  ): void {
    const row = this.standing(index);
    if (!row) return;
    this.apply(index, row, edit, kind, origin);
    this.emit({ project: true, rows: [index] });
  }

  private apply(
    index: number,
    base: Annotation,
    edit: (row: Annotation) => Keep,
    kind: string,
    origin = 'editor',
  ): void {
    const before = this.edits.shown(base);
    this.keeper.take(edit(base));
    const after = this.edits.shown(base);
    this.undoing.take({ segment: base.segment, index, kind, origin, before, after });
  }

  /** The row that this page's edits follow. */
  private standing(index: number): Row | undefined {
    const row = this.pages.row(index);
    return row && this.disputed.over(row);
  }

  private flushSoon(): void {
    clearTimeout(this.pause);
    this.pause = setTimeout(() => this.flush(), preferences().pause);
  }

  private onConnection(connection: Connection): void {
    if (connection === 'connected' && !this.greeted) void this.greet();
    else if (connection === 'connected') this.sender.kick();
    else if (connection !== 'busy') this.greeted = false;
    this.emit({ project: true });
  }

  /** Another name for what is written from now on; other findings to show. */
  private onPreferences(): void {
    if (this.greeted && preferences().author !== this.author) void this.greet();
    if (this.checked.look()) this.emit({ all: true });
  }

  /** Says hello to a kernel, which may be a new one, and has everything on screen looked at again. */
  private async greet(): Promise<void> {
    clearTimeout(this.retry);
    const project = this.project ? { project: this.project.project } : {};
    const { author } = preferences();
    this.author = author;
    const answer = await this.asks.tried({
      type: 'hello',
      client: this.client,
      author,
      ...this.address,
      ...project,
    });
    if (this.disposed || this.host.connection === 'gone' || this.host.connection === 'stale')
      return;
    if (answer?.type !== 'project') {
      this.refusal = answer?.type === 'error' ? told(answer.message) : this.refusal;
      this.retry = setTimeout(() => this.onConnection(this.host.connection), RETRY);
      this.emit({ project: true });
      return;
    }
    const first = this.project === null;
    this.refusal = '';
    const before = this.project;
    const moved = before !== null && before.shape !== answer.project.shape;
    // Until the rows are brought to their places, indexes are of the segments from before.
    this.project = moved
      ? { ...answer.project, segments: before.segments, shape: before.shape }
      : answer.project;
    this.since = answer.since;
    this.terms.turnedTo(answer.glossary);
    this.disputed.take(answer.conflicts);
    this.pages.age();
    this.emit(first ? { all: true } : { project: true });
    void this.sight.look();
    if (moved) await this.reshape();
    else void this.refill();
    await this.begin(answer.project.project);
    this.greeted = true;
    this.sender.tryAgain();
    this.terms.start();
    await this.look(); // Python counts the progress only now, when the first rows are there
  }

  /** Shows what came with the output, until Python has been asked. */
  private show({ project, rows }: Opening): void {
    this.project = project;
    this.pages.know(rows);
  }

  /** Opens this browser's storage, once. */
  private begin(project: string): Promise<void> {
    this.begun ??= this.openStorage(project);
    return this.begun;
  }

  private async openStorage(project: string): Promise<void> {
    this.offTold = onTold(project, () => this.polling.now());
    this.endLife = await live(project, this.client);
    await this.keeper.open(Storage.open(project));
    await this.adopt(project);
  }

  /** Takes over what pages that are dead by now have left unsaved. */
  private async adopt(project: string): Promise<void> {
    const others = (await this.keeper.all()).filter((edit) => edit.client !== this.client);
    if (others.length === 0) return;
    const adopted = this.edits.adopt(await orphans(project, others));
    if (adopted.length === 0) return;
    for (const keep of adopted) this.keeper.take({ keep });
    this.emit({ project: true, rows: this.places(adopted) });
    this.sender.kick();
  }

  /** The texts of rows that are not known yet; true if any came. */
  private async glance(wanted: readonly number[]): Promise<boolean> {
    const indexes = this.pages.unknown(wanted).sort((a, b) => a - b);
    const reached = this.connection === 'connected' || this.connection === 'busy';
    if (indexes.length === 0 || !reached || !this.project) return false;
    const answer = await this.asks.tried({ type: 'glance', indexes });
    if (answer?.type !== 'rows' || answer.rows.length === 0) return false;
    if (answer.shape !== this.project?.shape) {
      void this.reshape();
      return false;
    }
    this.pages.know(answer.rows);
    this.emit({ rows: answer.rows.map(({ index }) => index) });
    return true;
  }

  private stay(indexes: readonly number[]): void {
    this.pages.want(indexes);
    void this.refill();
  }

  private async fetch(range: Range): Promise<boolean> {
    const answer = await this.asks.tried({ type: 'rows', ...range });
    const came = answer?.type === 'rows' && answer.shape === this.project?.shape;
    if (answer?.type === 'rows' && !came) void this.reshape();
    if (came) this.emit({ rows: this.pages.take(range, answer.rows) });
    else this.pages.missed(range);
    return came;
  }

  /** Asks one after another for the pages that did not come or may be out of date. */
  private refill(): Promise<void> {
    this.filling ??= this.fill().finally(() => {
      this.filling = null;
    });
    return this.filling;
  }

  private async fill(): Promise<void> {
    let range = this.pages.due(this.length);
    while (range && (await this.fetch(range))) range = this.pages.due(this.length);
  }

  private async look(): Promise<void> {
    if (!this.greeted || !this.project || this.connection !== 'connected') return;
    await this.adopt(this.project.project);
    const answer = await this.asks.tried({ type: 'changes', since: this.since });
    if (answer?.type !== 'changes') return;
    if (answer.shape !== this.project.shape) await this.reshape();
    this.since = answer.since;
    const told = this.progress === null || !samePeople(this.people, answer.people);
    this.progress = answer.progress;
    if (this.terms.turnedTo(answer.glossary)) this.pages.outdate();
    this.people = answer.people;
    const changed = this.pages.annotate(answer.annotations);
    changed.push(...this.pages.remark(answer.remarks));
    const disputed = this.disputed.take(answer.conflicts);
    if (told || answer.annotations.length + disputed.length > 0)
      this.emit({ project: true, rows: [...changed, ...this.placesOf(disputed)] });
    await this.speakers.follow(answer.speakers);
    await this.judge(answer.annotations);
    await this.refill();
  }

  /** What others changed has other findings now. */
  private async judge(annotations: readonly Annotation[]): Promise<void> {
    const known = annotations.filter(({ segment }) => this.pages.place(segment) !== undefined);
    if (known.length === 0) return;
    const segments = known.map(({ segment }) => segment);
    const answer = await this.asks.tried({ type: 'findings', segments });
    if (answer?.type === 'findings') this.emit({ rows: this.pages.judge(answer.findings) });
  }

  private async reshaped(
    index: number,
    ask: (segment: string) => Promise<Reshaping>,
  ): Promise<readonly number[]> {
    const segment = this.pages.row(index)?.segment;
    if (segment === undefined) return [];
    await this.sender.settled();
    if (this.edits.has(segment))
      throw new Refused(t('What was typed here is not saved yet: try again when it is.'));
    return this.took(await ask(segment));
  }

  private async took({ origin, segments }: Reshaping): Promise<readonly number[]> {
    await this.reshape();
    this.undoing.reshaped(origin, segments[0] ?? '');
    return this.placesOf(segments);
  }

  /** There are other segments than the page has: all rows find their places at once. */
  private reshape(): Promise<void> {
    this.reshaping ??= this.rehouse().finally(() => {
      this.reshaping = null;
    });
    return this.reshaping;
  }

  private async rehouse(): Promise<void> {
    const now = await askPlaces(this.asks, this.pages);
    await this.composing.ended();
    if (!now || !this.project || this.disposed) return;
    this.emit({ moving: true });
    const moved = this.pages.move(now.moved);
    for (const { range, rows } of now.pages) this.pages.take(range, rows);
    this.project = { ...this.project, segments: now.length, shape: now.shape };
    this.terms.forget();
    this.emit({ project: true, all: true, moved });
    void this.refill();
  }

  private places(edits: readonly Pending[]): number[] {
    return this.placesOf(edits.map((edit) => edit.segment));
  }

  private placesOf(segments: readonly string[]): number[] {
    return segments.flatMap((segment) => this.pages.place(segment) ?? []);
  }

  private emit(change: Change): void {
    for (const listener of this.listeners) listener(change);
  }
}

function samePeople(some: readonly Person[], others: readonly Person[]): boolean {
  const told = (people: readonly Person[]) => people.map((one) => one.author + one.changed).join();
  return told(some) === told(others);
}
