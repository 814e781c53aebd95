/** Brings pending edits to the browser's storage, one write at a time, the latest text of each. */

import { afterFrame } from '../idle';
import { t } from '../language/words';
import type { Keep, Pending } from './pending';
import type { Storage } from './storage';

export class Keeper {
  /** Why edits are not kept in this browser, in words; '' where they are. */
  problem = '';
  private storage: Storage | null = null;
  private readonly dirty = new Map<string, Pending | null>();
  private unkept: ReadonlyMap<string, Pending | null> = new Map(); // refused: go with the next
  private writing: Promise<void> | null = null;
  private later: (() => void) | null = null;

  constructor(private readonly onProblem: () => void) {}

  async open(storage: Promise<Storage>): Promise<void> {
    try {
      this.storage = await storage;
      void this.settled();
    } catch (error) {
      this.fail(error);
    }
  }

  all(): Promise<Pending[]> {
    return this.storage ? this.storage.all() : Promise.resolve([]);
  }

  take(change: Keep): void {
    if (change === null) return;
    if ('keep' in change) this.dirty.set(change.keep.edit, change.keep);
    else this.dirty.set(change.forget, null);
    // What was typed is on screen first; the sign beside it says "pending" in that same frame.
    this.later ??= afterFrame(() => void this.settled());
  }

  /** Resolves when all that was given so far is on disk, or can't be. */
  async settled(): Promise<void> {
    this.later?.();
    this.later = null;
    while (this.storage && (this.writing || this.dirty.size > 0)) {
      this.writing ??= this.write(this.storage).finally(() => {
        this.writing = null;
      });
      await this.writing;
    }
  }

  async close(): Promise<void> {
    await this.settled();
    this.storage?.close();
    this.storage = null;
  }

  private async write(storage: Storage): Promise<void> {
    const changes = new Map([...this.unkept, ...this.dirty]);
    this.dirty.clear();
    const keep = [...changes].flatMap(([, edit]) => edit ?? []);
    const forget = [...changes].flatMap(([name, edit]) => (edit ? [] : name));
    try {
      await storage.write(keep, forget);
      this.unkept = new Map();
      this.tell('');
    } catch (error) {
      this.unkept = changes;
      this.fail(error);
    }
  }

  private fail(error: unknown): void {
    const reason = error instanceof Error ? error.message : String(error);
    this.tell(
      t(
        'This browser keeps no edits ({reason}): what is not saved yet is lost when this page closes.',
        { reason },
      ),
    );
  }

  private tell(problem: string): void {
    if (this.problem === problem) return;
    this.problem = problem;
    this.onProblem();
  }
}
