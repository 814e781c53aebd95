/**
 * Sends pending edits in the order they were made, one batch at a time: an edit goes out only
 * after it is on the browser's disk, and is forgotten only after Python has called it saved.
 */

import type { Host } from '../host';
import { told } from '../language/words';
import type { Answer, Edit } from '../protocol';
import type { Asks } from './asks';
import type { Keeper } from './keeper';
import { chainOf, type Pending, type PendingEdits } from './pending';

const BATCH = 200;
const RETRY = 5_000;

/** The refusal that no retry changes, and that costs nobody a word: a state not theirs to give. */
const NEVER = 'NotAReviewer';

export type Saved = Extract<Answer, { type: 'saved' }>;
type Refusal = Extract<Answer, { type: 'error' }>;

export interface Outcome {
  saved(edits: readonly Pending[], answer: Saved): void;
  refused(edits: readonly Pending[], message: string): void;
  /** Python will never take this edit as it is: it is kept, and sent no more. */
  held(edit: Pending): void;
  /** Python will never take this edit: it is forgotten. */
  forbidden(edit: Pending, message: string): void;
}

interface Hold {
  readonly edit: Pending;
  readonly reason: string;
}

export class Sender {
  private running: Promise<void> | null = null;
  private again = false;
  private single = false;
  private retry: ReturnType<typeof setTimeout> | undefined;
  private readonly refused = new Set<string>();
  private readonly holds = new Map<string, Hold>(); // by chain: all of it waits

  constructor(
    private readonly host: Host,
    private readonly asks: Asks,
    private readonly pending: PendingEdits,
    private readonly keeper: Keeper,
    private readonly outcome: Outcome,
    private readonly mayNow: () => boolean,
  ) {}

  /** Sends what is pending, and what becomes pending meanwhile if `kick` is called again. */
  kick(): void {
    this.again = true;
    this.running ??= this.run().finally(() => {
      this.running = null;
    });
  }

  /** Resolves when all that can be sent just now was answered. */
  settled(): Promise<void> {
    this.kick();
    return this.running ?? Promise.resolve();
  }

  get held(): readonly Hold[] {
    return [...this.holds.values()];
  }

  /** Sends all that was refused once more, for whatever reason. */
  tryAgain(): void {
    this.holds.clear();
    this.refused.clear();
    this.kick();
  }

  /** Forgets an edit that is held, with all that waits behind it; returns what is gone. */
  letGo(edit: Edit): readonly Pending[] {
    const chain = chainOf(edit);
    const gone = this.pending.all().filter((one) => chainOf(one) === chain);
    this.holds.delete(chain);
    this.forget(gone);
    return gone;
  }

  /** Whether any edit stands refused. */
  get refusing(): boolean {
    return this.refused.size > 0;
  }

  /** Whether Python has refused an edit of this segment of late. */
  isRefused(segment: string): boolean {
    const { refused, holds } = this;
    const stands = (edit: Edit) => refused.has(edit.edit) || holds.has(chainOf(edit));
    return this.pending.of(segment).some(stands);
  }

  dispose(): void {
    clearTimeout(this.retry);
    this.again = false;
  }

  private async run(): Promise<void> {
    while (this.again) {
      this.again = false;
      await this.round();
    }
  }

  private async round(): Promise<void> {
    for (let batch = this.next(); batch.length > 0; batch = this.next()) {
      this.pending.tell(batch);
      await this.keeper.settled();
      const answer = await this.ask(batch);
      if (answer === null) return;
      this.settle(batch, answer);
    }
    this.single = false;
  }

  /** Edits refused before wait for the retry, then go one by one: one may be at fault, not all. */
  private next(): Pending[] {
    if (this.host.connection !== 'connected' || !this.mayNow()) return [];
    return this.pending
      .all()
      .filter((edit) => !this.refused.has(edit.edit) && !this.holds.has(chainOf(edit)))
      .slice(0, this.single ? 1 : BATCH);
  }

  private async ask(batch: readonly Pending[]): Promise<Answer | null> {
    const edits = batch.map(({ client, ...edit }) => edit);
    try {
      return await this.asks.ask({ type: 'edits', edits });
    } catch {
      this.retryLater();
      return null;
    }
  }

  private settle(batch: readonly Pending[], answer: Answer): void {
    const [edit] = batch;
    if (answer.type === 'saved') {
      this.forget(batch);
      this.outcome.saved(batch, answer);
    } else if (batch.length > 1) this.single = true;
    else if (edit && answer.type === 'error') this.refuse(edit, answer);
  }

  private refuse(edit: Pending, { code, message, lasting }: Refusal): void {
    const reason = told(message);
    if (code === NEVER) {
      this.forget([edit]);
      this.outcome.forbidden(edit, reason);
    } else if (lasting) {
      this.holds.set(chainOf(edit), { edit, reason });
      this.outcome.held(edit);
    } else {
      this.refused.add(edit.edit);
      this.outcome.refused([edit], reason);
      this.retryLater();
    }
  }

  private forget(edits: readonly Pending[]): void {
    this.pending.forget(edits);
    for (const edit of edits) this.keeper.take({ forget: edit.edit });
  }

  private retryLater(): void {
    clearTimeout(this.retry);
    this.retry = setTimeout(() => {
      this.refused.clear();
      this.single = false;
      this.kick();
    }, RETRY);
  }
}
