/** Asks Python what would become of files, and to make a project of them. */

import type { ISessionContext } from '@jupyterlab/apputils';
import { Asks } from '../../data/asks';
import { ended } from '../../data/work';
import { t, told } from '../../language/words';
import type { Answer, FileStep, Outcome } from '../../protocol';
import { Refused } from '../../session';
import { KernelHost } from '../kernelhost';

export type Preview = Extract<Outcome, { type: 'preview' }>;

type Body = Parameters<Asks['ask']>[0];
type WorkAnswer = Extract<Answer, { type: 'work' }>;

/** Paths are as the kernel's folder finds them. */
export interface Files {
  readonly sources: readonly string[];
  readonly glossaries: readonly string[];
}

/** Work that is followed: it is cancelled by the signal, and each look at it may tell its step. */
export interface Following {
  readonly signal: AbortSignal;
  readonly onStep: (step: FileStep) => void;
}

/** It was cancelled, and nothing is left of it. */
export class Cancelled extends Error {}

/**
 * Its promises reject with Refused, whose words are Python's, with Cancelled, or where no kernel
 * can be reached.
 */
export class Maker {
  private readonly host: KernelHost;
  private readonly asks: Asks;

  constructor(context: ISessionContext) {
    this.host = new KernelHost(context);
    this.asks = new Asks(this.host);
  }

  get connected(): boolean {
    return this.host.connection === 'connected' || this.host.connection === 'busy';
  }

  /** Why there is no kernel, in words; '' where one may still come. */
  get problem(): string {
    return this.host.connection === 'gone' ? this.host.problem : '';
  }

  get gone(): boolean {
    return this.host.connection === 'gone';
  }

  onConnection(listener: () => void): () => void {
    return this.host.onConnection(listener);
  }

  preview(files: Files, following: Following): Promise<Preview> {
    return this.outcome('preview', { type: 'preview', ...files }, following);
  }

  /** Resolves with the new project's folder. */
  async create(folder: string, files: Files, following: Following): Promise<string> {
    const body = { type: 'create', folder, ...files } as const;
    return (await this.outcome('created', body, following)).path;
  }

  dispose(): void {
    this.asks.dispose();
    this.host.dispose();
  }

  private async outcome<T extends Outcome['type']>(
    type: T,
    body: Body,
    { signal, onStep }: Following,
  ): Promise<Extract<Outcome, { type: T }>> {
    const begun = await this.work(body);
    const look = () => {
      if (this.gone) throw new Refused(this.problem || t('The kernel is gone.'));
      return this.work({ type: signal.aborted ? 'cancel' : 'work', name: begun.name });
    };
    const { state, outcome } = await ended(begun, look, ({ step }) => {
      if (step) onStep(step);
    });
    if (state === 'cancelled') throw new Cancelled();
    if (outcome?.type === type) return outcome as Extract<Outcome, { type: T }>;
    throw new Refused(outcome?.type === 'error' ? told(outcome.message) : state);
  }

  private async work(body: Body): Promise<WorkAnswer> {
    const answer = await this.asks.ask(body);
    if (answer.type === 'work') return answer;
    throw new Refused(answer.type === 'error' ? told(answer.message) : answer.type);
  }
}
