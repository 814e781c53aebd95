/** What one changes in the project: each change is an edit, kept in the browser and then sent. */

import { preferences } from '../preferences';
import type { Annotation, Finding, State } from '../protocol';
import type { Choice, Editing, Held, Rewriting, Undone } from '../session';
import type { Keeper } from './keeper';
import type { Known } from './known';
import { canTell } from './life';
import type { ProjectLookup } from './lookup';
import type { Keep } from './pending';
import type { Fields, RemarkKind } from './remarks';
import type { Reshaping } from './reshaping';
import type { Saves } from './saves';
import type { Change as Changed } from './steps';
import { type Actor, type Ground, Undoing } from './undoing';

export class ProjectEditing implements Editing, Actor {
  private readonly undoing = new Undoing(this);
  private readonly onHidden = () => this.flush();
  private pause: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly known: Known,
    private readonly keeper: Keeper,
    private readonly saves: Saves,
    private readonly lookup: ProjectLookup,
    private readonly reshaping: Reshaping,
  ) {
    reshaping.onReshaped = (origin, segment) => this.undoing.reshaped(origin, segment);
    document.addEventListener('visibilitychange', this.onHidden);
  }

  setTarget(index: number, target: string, origin?: string): void {
    const row = this.known.standing(index);
    if (!row) return;
    const { edits } = this.known;
    this.apply(index, row, (now) => edits.draft(now, target, origin), 'target', origin);
    this.known.emit({ project: true, rows: [index], typed: true });
    this.flushSoon();
  }

  setState(index: number, state: State): void {
    this.change(index, (row) => this.known.edits.state(row, state), 'state');
    this.flush();
  }

  setNote(index: number, note: string): void {
    this.change(index, (row) => this.known.edits.note(row, note), 'note');
    this.flushSoon();
  }

  remark(index: number, kind: RemarkKind, fields: Fields, name: string | null = null): void {
    const row = this.known.standing(index);
    if (!row) return;
    // Not for undo: what was said to others is answered or taken back, not unsaid.
    this.keeper.take(this.known.edits.remark(row, kind, fields, name));
    this.known.emit({ project: true, rows: [index] });
    this.flush();
  }

  waive(index: number, { check, subject }: Finding, reason: string): void {
    const value = JSON.stringify({ check, subject, reason });
    this.change(index, (row) => this.known.edits.waive(row, value), 'waiver');
    this.flush();
  }

  settle(index: number, choice: Choice): void {
    const conflict = this.known.conflict(index);
    const mine = this.known.row(index);
    if (!conflict || !mine) return;
    const { theirs } = conflict;
    const both = { target: `${mine.target}\n${theirs.target}`, state: 'draft' as const };
    const chosen = { mine, theirs, both }[choice];
    const settled = (row: Annotation) => this.known.edits.settle(row, conflict, chosen.target);
    this.change(index, settled, 'settle');
    this.setState(index, chosen.state);
  }

  rewrite(rewritings: readonly Rewriting[], origin: string): void {
    const { edits } = this.known;
    for (const { index, base, target, state } of rewritings) {
      const row = this.known.standing(index);
      const now = row?.segment === base.segment ? row : base;
      this.apply(index, now, (row) => edits.draft(row, target, origin), 'target', origin);
      if (state !== undefined)
        this.apply(index, now, (row) => edits.state(row, state, origin), 'state', origin);
    }
    this.known.emit({ project: true, rows: rewritings.map((one) => one.index) });
    this.flush();
  }

  split(index: number, at: number, targetAt: number): Promise<readonly number[]> {
    return this.reshaping.split(index, at, targetAt);
  }

  merge(index: number): Promise<readonly number[]> {
    return this.reshaping.merge(index);
  }

  regroup(origin: string, way: 'undo' | 'redo'): Promise<readonly number[]> {
    return this.reshaping.regroup(origin, way);
  }

  editorUndoes(which: 'undo' | 'redo', index: number): boolean {
    const segment = this.known.pages.row(index)?.segment;
    return segment !== undefined && this.undoing.belongs(which, segment);
  }

  undo(which: 'undo' | 'redo'): Promise<Undone | null> {
    return this.undoing.step(which);
  }

  async ground(changes: readonly Pick<Changed, 'segment'>[]) {
    const { known } = this;
    const placed = new Map<string, Ground>();
    const unknown = changes.filter(({ segment }) => known.pages.place(segment) === undefined);
    if (unknown.length > 0) {
      const told = await this.lookup.standing(unknown.map((one) => one.segment));
      for (const { base, index } of told) placed.set(base.segment, known.ground(index, base));
    }
    return changes.map(({ segment }): Ground | undefined => {
      const index = known.pages.place(segment) ?? -1;
      const base = known.standing(index);
      return base ? known.ground(index, base) : placed.get(segment);
    });
  }

  logged() {
    return this.lookup.steps();
  }

  tryAgain(): void {
    this.saves.tryAgain();
  }

  letGo(held: Held): void {
    this.saves.letGo(held);
  }

  flush(): void {
    clearTimeout(this.pause);
    void this.keeper.settled(); // a page that is hidden draws no frame after which it would be
    const { edits } = this.known;
    // Where nobody can tell that this page lives, another may send these as they stand now.
    if (!canTell()) edits.tell(edits.all());
    this.saves.kick();
  }

  dispose(): void {
    clearTimeout(this.pause);
    document.removeEventListener('visibilitychange', this.onHidden);
  }

  private change(index: number, edit: (row: Annotation) => Keep, kind: string): void {
    const row = this.known.standing(index);
    if (!row) return;
    this.apply(index, row, edit, kind);
    this.known.emit({ project: true, rows: [index] });
  }

  private apply(
    index: number,
    base: Annotation,
    edit: (row: Annotation) => Keep,
    kind: string,
    origin = 'editor',
  ): void {
    const { edits } = this.known;
    const before = edits.shown(base);
    this.keeper.take(edit(base));
    const after = edits.shown(base);
    this.undoing.take({ segment: base.segment, index, kind, origin, before, after });
  }

  private flushSoon(): void {
    clearTimeout(this.pause);
    this.pause = setTimeout(() => this.flush(), preferences().pause);
  }
}
