/** Asks Python what would become of files, and to make a project of them. */

import type { ISessionContext } from '@jupyterlab/apputils';
import { Asks } from '../../data/asks';
import { told } from '../../language/words';
import type { Answer } from '../../protocol';
import { Refused } from '../../session';
import { KernelHost } from '../kernelhost';

export type Preview = Extract<Answer, { type: 'preview' }>;

/** Paths are as the kernel's folder finds them. */
export interface Files {
  readonly sources: readonly string[];
  readonly glossaries: readonly string[];
}

/** Its promises reject with Refused, whose words are Python's, or where no kernel can be reached. */
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

  preview(files: Files): Promise<Preview> {
    return this.ask('preview', { type: 'preview', ...files });
  }

  /** Resolves with the new project's folder. */
  async create(folder: string, files: Files): Promise<string> {
    return (await this.ask('created', { type: 'create', folder, ...files })).path;
  }

  dispose(): void {
    this.asks.dispose();
    this.host.dispose();
  }

  private async ask<T extends Answer['type']>(
    type: T,
    body: Parameters<Asks['ask']>[0],
  ): Promise<Extract<Answer, { type: T }>> {
    const answer = await this.asks.ask(body);
    if (answer.type === type) return answer as Extract<Answer, { type: T }>;
    throw new Refused(answer.type === 'error' ? told(answer.message) : answer.type);
  }
}
