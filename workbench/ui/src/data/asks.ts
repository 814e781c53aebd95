/** Questions under way: each answer finds its question by id, whatever order they come in. */

import type { Host } from '../host';
import type { Answer, Ask } from '../protocol';

/** No answer will come: the connection went, or it was silent for too long. Ask again. */
export class Lost extends Error {}

/** Nobody asks any more: what the question was about goes on without its answer. */
export class Closed extends Lost {}

type Body<A = Ask> = A extends Ask ? Omit<A, 'id'> : never;

interface Waiting {
  readonly resolve: (answer: Answer) => void;
  readonly reject: (lost: Lost) => void;
  readonly timer: ReturnType<typeof setInterval>;
}

export class Asks {
  private readonly waiting = new Map<number, Waiting>();
  private readonly off: (() => void)[];
  private held: (() => void)[] | null = null; // null where nothing is held
  private last = 0;
  private disposed = false;

  constructor(
    private readonly host: Host,
    private readonly patience = 10_000,
  ) {
    this.off = [
      host.onAnswer((answer) => this.take(answer)),
      host.onConnection((connection) => {
        if (connection !== 'connected' && connection !== 'busy') this.drop();
      }),
    ];
  }

  /** From now on questions wait, but for the one by which Python gets to know this page. */
  hold(): void {
    this.held ??= [];
  }

  /** Python knows this page: what has waited is asked. */
  release(): void {
    const held = this.held ?? [];
    this.held = null;
    for (const send of held) send();
  }

  /** Resolves with whatever Python answers, errors included; rejects with Lost. */
  ask(body: Body): Promise<Answer> {
    if (this.disposed) return Promise.reject(new Closed());
    const id = ++this.last;
    return new Promise((resolve, reject) => {
      const timer = setInterval(() => this.giveUp(id), this.patience);
      this.waiting.set(id, { resolve, reject, timer });
      const send = () => this.waiting.has(id) && this.host.send({ ...body, id } as Ask);
      if (this.held && body.type !== 'hello') this.held.push(send);
      else send();
    });
  }

  /** The answer, or null where none will come. */
  async tried(body: Body): Promise<Answer | null> {
    try {
      return await this.ask(body);
    } catch (error) {
      if (error instanceof Lost) return null;
      throw error;
    }
  }

  dispose(): void {
    this.disposed = true;
    for (const off of this.off) off();
    this.drop(new Closed());
  }

  private take(answer: Answer): void {
    this.remove(answer.id)?.resolve(answer);
  }

  /** A busy kernel still holds the question, as this page does for one that is to come. */
  private giveUp(id: number): void {
    const { connection } = this.host;
    const comes = connection === 'busy' || (connection === 'connecting' && this.held !== null);
    if (!comes) this.remove(id)?.reject(new Lost());
  }

  private drop(lost = new Lost()): void {
    for (const id of [...this.waiting.keys()]) this.remove(id)?.reject(lost);
  }

  private remove(id: number): Waiting | undefined {
    const found = this.waiting.get(id);
    if (found) clearInterval(found.timer);
    this.waiting.delete(id);
    return found;
  }
}
