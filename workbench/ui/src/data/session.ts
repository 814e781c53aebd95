/** A project on a page: what is known of it, what one changes, and the line to Python between. */

import type { Connection, Host } from '../host';
import { onPreferences } from '../preferences';
import type { Opening, Row, SpeakerNames } from '../protocol';
import { onTold } from '../review/telling';
import type { Session } from '../session';
import { Adoption } from './adoption';
import { Asks } from './asks';
import { Composing } from './composing';
import { ProjectEditing } from './editing';
import { Filling } from './filling';
import { Following } from './following';
import { type Address, Greeting, type Guest, type Welcome } from './greeting';
import { Keeper } from './keeper';
import { Known } from './known';
import { ProjectLookup } from './lookup';
import { PendingEdits } from './pending';
import { Polling } from './polling';
import { Reshaping } from './reshaping';
import { Saves } from './saves';
import { SpeakerTable } from './speakers';
import { TermKnowledge } from './terms';
import { ulidMaker } from './ulid';
import { ProjectWork } from './work';

export class ProjectSession implements Session, Guest {
  readonly lookup: ProjectLookup;
  readonly work: ProjectWork;
  readonly terms: TermKnowledge;
  readonly editing: ProjectEditing;

  private readonly name = ulidMaker();
  private readonly client = this.name();
  private readonly known = new Known(new PendingEdits(this.client, this.name));
  private readonly keeper = new Keeper(() => this.known.emit({ project: true }));
  private readonly composing = new Composing(() => this.saves.kick());
  private readonly polling = new Polling(() => this.look());
  private readonly adoption = new Adoption(this.client, this.known, this.keeper, () =>
    this.saves.kick(),
  );
  private readonly asks: Asks;
  private readonly speakers: SpeakerTable;
  private readonly saves: Saves;
  private readonly filling: Filling;
  private readonly reshaping: Reshaping;
  private readonly following: Following;
  private readonly greeting: Greeting;
  private readonly offs: readonly (() => void)[];
  private offTold: (() => void) | null = null;
  private disposed = false;

  readonly onChange = this.known.onChange;

  constructor(
    private readonly host: Host,
    private readonly place: Address | null = null,
    opening: Opening | null = null,
  ) {
    const { known } = this;
    const asks = new Asks(host);
    this.asks = asks;
    this.terms = new TermKnowledge(asks, (rows) => known.emit({ rows }));
    this.speakers = new SpeakerTable(asks, () => known.emit({ project: true, all: true }));
    this.saves = new Saves(host, asks, this.keeper, known, () => this.maySend);
    const saved = () => this.saves.settled();
    this.work = new ProjectWork(asks, saved);
    this.lookup = new ProjectLookup(asks, saved, this.client, (told) => this.speakers.take(told));
    this.filling = new Filling(host, asks, known, () => void this.reshaping.follow());
    this.reshaping = new Reshaping(
      asks,
      known,
      this.lookup,
      this.saves,
      this.filling,
      this.terms,
      this.composing,
    );
    this.following = new Following(
      asks,
      known,
      this.filling,
      this.reshaping,
      this.terms,
      this.speakers,
    );
    this.editing = new ProjectEditing(known, this.keeper, this.saves, this.lookup, this.reshaping);
    if (opening) this.show(opening);
    if (place?.project) void this.begin(place.project);
    this.greeting = new Greeting(host, asks, this.client, this);
    this.offs = [
      host.onConnection((connection) => this.onConnection(connection)),
      onPreferences(() => known.switchChecks()),
    ];
    this.greeting.start();
    this.onConnection(host.connection);
  }

  get project() {
    return this.known.project;
  }

  get progress() {
    return this.known.progress;
  }

  get people() {
    return this.known.people;
  }

  get length(): number {
    return this.known.length;
  }

  get conflicts(): readonly number[] {
    return this.known.conflicts;
  }

  get connection(): Connection {
    return this.host.connection;
  }

  get pending(): number {
    return this.known.edits.size;
  }

  get heldEdits() {
    return this.saves.heldEdits;
  }

  get problem(): string {
    return this.saves.refusal || this.host.problem || this.keeper.problem;
  }

  get address(): Partial<Address> {
    const { project } = this.known;
    return { ...this.place, ...(project ? { project: project.project } : {}) };
  }

  row(index: number): Row | undefined {
    return this.known.row(index);
  }

  conflict(index: number) {
    return this.known.conflict(index);
  }

  saving(index: number) {
    return this.saves.of(index);
  }

  speaker(speaker: string): SpeakerNames | undefined {
    return this.speakers.of(speaker);
  }

  need(inSight: readonly number[], next: readonly number[]): void {
    this.filling.need(inSight, next);
  }

  /** Shows what came before Python could be asked. Once it has been, that is of no use. */
  show({ project, rows }: Opening): void {
    const { known } = this;
    if (known.project) return;
    known.project = project;
    known.pages.know(rows);
    known.emit({ all: true });
  }

  /** Has everything on screen looked at again: the kernel may be a new one. */
  async welcomed(answer: Welcome): Promise<void> {
    const { known } = this;
    const before = known.project;
    const moved = before !== null && before.shape !== answer.project.shape;
    this.saves.refusal = '';
    // Until the rows are brought to their places, indexes are of the segments from before.
    known.project = moved
      ? { ...answer.project, segments: before.segments, shape: before.shape }
      : answer.project;
    this.following.start(answer.since);
    this.terms.turnedTo(answer.glossary);
    known.disputed.take(answer.conflicts);
    known.pages.age();
    known.emit(before ? { project: true } : { all: true });
    this.filling.look();
    if (moved) await this.reshaping.follow();
    else void this.filling.refill();
    await this.begin(answer.project.project);
  }

  begun(): void {
    this.saves.tryAgain();
    this.terms.start();
    void this.look(); // Python counts the progress only now, when the first rows are there
  }

  refused(reason: string): void {
    this.saves.refusal = reason || this.saves.refusal;
    this.known.emit({ project: true });
  }

  dispose(): void {
    this.disposed = true;
    for (const off of this.offs) off();
    this.offTold?.();
    this.greeting.dispose();
    this.polling.dispose();
    this.editing.dispose();
    this.reshaping.dispose();
    this.filling.dispose();
    this.composing.dispose();
    this.saves.dispose();
    this.asks.dispose();
    this.host.dispose();
    this.adoption.dispose();
  }

  private get maySend(): boolean {
    return this.greeting.done && !this.composing.active;
  }

  private async begin(project: string): Promise<void> {
    if (this.disposed) return;
    this.offTold ??= onTold(project, () => this.polling.now());
    await this.adoption.begin(project);
  }

  private onConnection(connection: Connection): void {
    if (connection === 'connected') this.saves.kick();
    this.known.emit({ project: true });
  }

  private async look(): Promise<void> {
    const { project } = this.known;
    if (!this.greeting.done || !project || this.connection !== 'connected') return;
    await this.adoption.adopt(project.project);
    await this.following.look();
  }
}
