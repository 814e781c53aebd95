/** How far the edits of this page have come on their way to the disk, as the screen tells it. */

import type { Host } from '../host';
import type { Held, Saving } from '../session';
import type { Asks } from './asks';
import { wordsOf } from './held';
import type { Keeper } from './keeper';
import type { Known } from './known';
import { chainOf, type Pending } from './pending';
import { type Outcome, type Saved, Sender } from './sender';

export class Saves implements Outcome {
  /** The last refusal in words, until an edit goes through; '' if none. */
  refusal = '';
  private readonly sender: Sender;

  constructor(
    host: Host,
    asks: Asks,
    keeper: Keeper,
    private readonly known: Known,
    mayNow: () => boolean,
  ) {
    this.sender = new Sender(host, asks, known.edits, keeper, this, mayNow);
  }

  of(index: number): Saving {
    const row = this.known.pages.row(index);
    if (!row || !this.known.edits.has(row.segment)) return 'saved';
    return this.sender.isRefused(row.segment) ? 'failed' : 'pending';
  }

  /** Edits that Python will not take, with what would be lost with them. */
  get heldEdits(): readonly Held[] {
    const { edits, pages } = this.known;
    return this.sender.held.map(({ edit, reason }) => {
      const chain = edits.of(edit.segment).filter((one) => chainOf(one) === chainOf(edit));
      const index = pages.place(edit.segment) ?? null;
      const shown = (index === null ? undefined : this.known.row(index))?.target ?? '';
      return { edit, index, text: wordsOf(chain, shown), reason };
    });
  }

  kick(): void {
    this.sender.kick();
  }

  /** Resolves when all that can be sent just now was answered. */
  settled(): Promise<void> {
    return this.sender.settled();
  }

  tryAgain(): void {
    this.sender.tryAgain();
    this.known.emit({ project: true });
  }

  letGo({ edit }: Held): void {
    this.tell(this.sender.letGo(edit));
  }

  saved(edits: readonly Pending[], answer: Saved): void {
    const { known } = this;
    if (!this.sender.refusing) this.refusal = '';
    known.progress = answer.progress;
    known.pages.annotate(answer.annotations);
    known.pages.judge(answer.findings);
    known.pages.remark(answer.remarks);
    const disputed = known.placesOf(known.disputed.take(answer.conflicts));
    known.emit({ project: true, rows: [...known.placesOfEdits(edits), ...disputed] });
  }

  refused(edits: readonly Pending[], reason: string): void {
    this.refusal = reason;
    this.tell(edits);
  }

  held(edit: Pending): void {
    this.tell([edit]);
  }

  forbidden(edit: Pending, reason: string): void {
    this.refusal = reason;
    this.tell([edit]);
  }

  dispose(): void {
    this.sender.dispose();
  }

  private tell(edits: readonly Pending[]): void {
    this.known.emit({ project: true, rows: this.known.placesOfEdits(edits) });
  }
}
