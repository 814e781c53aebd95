/** A page's first word with a kernel, which may be a new one: said again until it is answered. */

import type { Connection, Host } from '../host';
import { told } from '../language/words';
import { onPreferences, preferences } from '../preferences';
import type { Answer } from '../protocol';
import type { Asks } from './asks';

const RETRY = 3_000;

/** Which project is meant, where the host's other end does not know it anyway. */
export interface Address {
  readonly path: string;
  readonly project?: string;
}

export type Welcome = Extract<Answer, { type: 'project' }>;

/** Whoever greets. */
export interface Guest {
  /** Which project is meant, as far as it has to be said. */
  readonly address: Partial<Address>;
  /** Takes in what Python says of the project; nothing else is asked for until it has. */
  welcomed(answer: Welcome): Promise<void>;
  /** Python may be asked for whatever is needed from now on. */
  begun(): void;
  refused(reason: string): void;
}

export class Greeting {
  /** Whether the kernel of now knows this page. */
  done = false;
  private author = ''; // that Python was told
  private lost = 0; // how often the line was
  private underWay = -1; // `lost` as it was when the greeting began that is not answered yet
  private disposed = false;
  private retry: ReturnType<typeof setTimeout> | undefined;
  private readonly offs: readonly (() => void)[];

  constructor(
    private readonly host: Host,
    private readonly asks: Asks,
    private readonly client: string,
    private readonly guest: Guest,
  ) {
    asks.hold(); // an answer needs the project, which Python knows by the greeting
    this.offs = [
      host.onConnection((connection) => this.follow(connection)),
      onPreferences(() => this.rename()),
    ];
  }

  /** Greets as soon as there is somebody to be greeted. */
  start(): void {
    this.follow(this.host.connection);
  }

  dispose(): void {
    this.disposed = true;
    this.done = false;
    clearTimeout(this.retry);
    for (const off of this.offs) off();
  }

  private follow(connection: Connection): void {
    const greeting = this.underWay === this.lost;
    if (connection === 'connected' && !this.done && !greeting) void this.greet();
    if (connection === 'connected' || connection === 'busy') return;
    this.done = false;
    this.asks.hold();
    this.lost += 1;
  }

  /** Another name for what is written from now on. */
  private rename(): void {
    if (this.done && preferences().author !== this.author) void this.greet();
  }

  private async greet(): Promise<void> {
    clearTimeout(this.retry);
    const { lost } = this;
    this.underWay = lost;
    try {
      await this.exchange(lost);
    } finally {
      if (this.underWay === lost) this.underWay = -1;
    }
    if (this.done) this.rename(); // somebody may have done so meanwhile
  }

  private async exchange(lost: number): Promise<void> {
    const { author } = preferences();
    const { client, guest } = this;
    this.author = author;
    const answer = await this.asks.tried({ type: 'hello', client, author, ...guest.address });
    if (this.isOver(lost)) return;
    if (answer?.type !== 'project') {
      guest.refused(answer?.type === 'error' ? told(answer.message) : '');
      this.retry = setTimeout(() => this.start(), RETRY);
      return;
    }
    this.asks.release();
    await guest.welcomed(answer);
    if (this.isOver(lost)) return;
    this.done = true;
    guest.begun();
  }

  /** With a line that was lost since, or a page that is gone, nothing is begun. */
  private isOver(lost: number): boolean {
    return this.disposed || lost !== this.lost;
  }
}
