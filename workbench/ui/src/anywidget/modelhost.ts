/** The line to Python through a widget's model. A model can't be had back: a new kernel has none. */

import { Emitter } from '../emitter';
import type { Connection, Host } from '../host';
import type { Answer, Ask } from '../protocol';
import type { Model } from './registry';

const BUSY_AFTER = 1_000;

export class ModelHost implements Host {
  connection: Connection = 'connected';

  private readonly answers = new Emitter<Answer>();
  private readonly connections = new Emitter<Connection>();
  private silence: ReturnType<typeof setTimeout> | undefined;

  readonly onAnswer = this.answers.on;
  readonly onConnection = this.connections.on;

  constructor(private readonly model: Model) {
    model.on('msg:custom', this.take);
    model.on('comm_live_update', this.cut);
  }

  send(ask: Ask): void {
    if (this.connection === 'stale') return;
    this.silence ??= setTimeout(() => this.set('busy'), BUSY_AFTER);
    this.model.send(ask);
  }

  dispose(): void {
    clearTimeout(this.silence);
    this.model.off('msg:custom', this.take);
    this.model.off('comm_live_update', this.cut);
  }

  private readonly take = (answer: Answer): void => {
    clearTimeout(this.silence);
    this.silence = undefined;
    this.set('connected');
    this.answers.emit(answer);
  };

  /** ipywidgets says so when the kernel is restarted or dead; the model stays without one. */
  private readonly cut = (): void => {
    clearTimeout(this.silence);
    this.set('stale');
  };

  private set(connection: Connection): void {
    if (this.connection === connection) return;
    this.connection = connection;
    this.connections.emit(connection);
  }
}
