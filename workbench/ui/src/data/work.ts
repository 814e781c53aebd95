/** Long work that Python does beside the kernel, as the page asks for it. */

import { told } from '../language/words';
import { Refused, type Told, type Work } from '../session';
import type { Asks } from './asks';

export class ProjectWork implements Work {
  constructor(
    private readonly asks: Asks,
    private readonly saved: () => Promise<void>,
  ) {}

  async begin(work: 'export' | 'score', format?: string): Promise<Told> {
    await this.saved();
    return this.ask({ type: 'begin', work, ...(format === undefined ? {} : { format }) });
  }

  look(name: string): Promise<Told> {
    return this.ask({ type: 'work', name });
  }

  cancel(name: string): Promise<Told> {
    return this.ask({ type: 'cancel', name });
  }

  private async ask(body: Parameters<Asks['ask']>[0]): Promise<Told> {
    const answer = await this.asks.ask(body);
    if (answer.type === 'work') return answer;
    throw new Refused(answer.type === 'error' ? told(answer.message) : 'no answer');
  }
}
