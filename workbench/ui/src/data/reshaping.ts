/** Splits and merges rows, and brings all rows to their places once the segments are others. */

import { t } from '../language/words';
import { Refused } from '../session';
import type { Asks } from './asks';
import type { Composing } from './composing';
import type { Filling } from './filling';
import type { Known } from './known';
import type { ProjectLookup, Reshaped } from './lookup';
import { askPlaces } from './places';
import type { Saves } from './saves';
import type { TermKnowledge } from './terms';

export class Reshaping {
  /** Is told of a split or merge that is on disk: the origin of its edits, and its first segment. */
  onReshaped: (origin: string, segment: string) => void = () => {};
  private following: Promise<void> | null = null;
  private disposed = false;

  constructor(
    private readonly asks: Asks,
    private readonly known: Known,
    private readonly lookup: ProjectLookup,
    private readonly saves: Saves,
    private readonly filling: Filling,
    private readonly terms: TermKnowledge,
    private readonly composing: Composing,
  ) {}

  split(index: number, at: number, targetAt: number): Promise<readonly number[]> {
    return this.reshape(index, (segment) => this.lookup.split(segment, at, targetAt));
  }

  merge(index: number): Promise<readonly number[]> {
    return this.reshape(index, (segment) => this.lookup.merge(segment));
  }

  /** Undoes a split or merge as a whole, or does it again. */
  async regroup(origin: string, way: 'undo' | 'redo'): Promise<readonly number[]> {
    return this.took(await this.lookup.regroup(origin, way));
  }

  /** There are other segments than the page has: all rows find their places at once. */
  follow(): Promise<void> {
    this.following ??= this.move().finally(() => {
      this.following = null;
    });
    return this.following;
  }

  dispose(): void {
    this.disposed = true;
  }

  private async reshape(
    index: number,
    ask: (segment: string) => Promise<Reshaped>,
  ): Promise<readonly number[]> {
    const segment = this.known.pages.row(index)?.segment;
    if (segment === undefined) return [];
    await this.saves.settled();
    if (this.known.edits.has(segment))
      throw new Refused(t('What was typed here is not saved yet: try again when it is.'));
    return this.took(await ask(segment));
  }

  private async took({ origin, segments }: Reshaped): Promise<readonly number[]> {
    await this.follow();
    this.onReshaped(origin, segments[0] ?? '');
    return this.known.placesOf(segments);
  }

  private async move(): Promise<void> {
    const { known } = this;
    const now = await askPlaces(this.asks, known.pages);
    await this.composing.ended();
    if (!now || !known.project || this.disposed) return;
    known.emit({ moving: true });
    const moved = known.pages.move(now.moved);
    for (const { range, rows } of now.pages) known.pages.take(range, rows);
    known.project = { ...known.project, segments: now.length, shape: now.shape };
    this.terms.forget();
    known.emit({ project: true, all: true, moved });
    void this.filling.refill();
  }
}
