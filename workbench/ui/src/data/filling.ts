/** Has rows come from Python: those in sight first, and anew what may be out of date. */

import type { Host } from '../host';
import type { Asks } from './asks';
import type { Known } from './known';
import type { Range } from './pages';
import { Sight } from './sight';

const WORTH = 8; // rows not yet in sight for which Python is asked

export class Filling {
  private filling: Promise<void> | null = null;
  private readonly glanced = new Set<number>(); // rows whose texts are on their way
  private readonly sight = new Sight(
    (inSight, next) => this.glance(inSight, next),
    (indexes) => this.stay(indexes),
  );

  /** `onOthers` is called where rows came of other segments than the page has. */
  constructor(
    private readonly host: Host,
    private readonly asks: Asks,
    private readonly known: Known,
    private readonly onOthers: () => void,
  ) {}

  need(inSight: readonly number[], next: readonly number[]): void {
    this.sight.need(inSight, next);
  }

  /** Has what is in sight come, now that Python can be asked. */
  look(): void {
    void this.sight.look();
  }

  /** Asks one after another for the pages that did not come or may be out of date. */
  refill(): Promise<void> {
    this.filling ??= this.fill().finally(() => {
      this.filling = null;
    });
    return this.filling;
  }

  dispose(): void {
    this.sight.dispose();
  }

  /** The texts of rows in sight, or else of the next; true if any came. */
  private async glance(inSight: readonly number[], next: readonly number[]): Promise<boolean> {
    const { known, glanced } = this;
    const indexes = this.lacking(inSight) ?? this.lacking(next, WORTH) ?? [];
    const reached = this.host.connection === 'connected' || this.host.connection === 'busy';
    if (indexes.length === 0 || !reached || !known.project) return false;
    for (const index of indexes) glanced.add(index);
    const answer = await this.asks.tried({ type: 'glance', indexes });
    for (const index of indexes) glanced.delete(index);
    if (answer?.type !== 'rows' || answer.rows.length === 0) return false;
    if (answer.shape !== known.project.shape) {
      this.onOthers();
      return false;
    }
    known.pages.know(answer.rows);
    known.emit({ rows: answer.rows.map(({ index }) => index) });
    return true;
  }

  /** Rows that are neither known nor on their way, in order; null where they are too few. */
  private lacking(rows: readonly number[], least = 1): number[] | null {
    const unknown = this.known.pages.unknown(rows).filter((index) => !this.glanced.has(index));
    return unknown.length >= least ? unknown.sort((a, b) => a - b) : null;
  }

  private stay(indexes: readonly number[]): void {
    this.known.pages.want(indexes);
    void this.refill();
  }

  private async fill(): Promise<void> {
    const { pages } = this.known;
    let range = pages.due(this.known.length);
    while (range && (await this.fetch(range))) range = pages.due(this.known.length);
  }

  private async fetch(range: Range): Promise<boolean> {
    const { known } = this;
    const answer = await this.asks.tried({ type: 'rows', ...range });
    const came = answer?.type === 'rows' && answer.shape === known.project?.shape;
    if (answer?.type === 'rows' && !came) this.onOthers();
    if (came) known.emit({ rows: known.pages.take(range, answer.rows) });
    else known.pages.missed(range);
    return came;
  }
}
