/** Long work that Python does beside the kernel, as the page asks for it. */

import { told } from '../language/words';
import { Refused, type Told, type Work } from '../session';
import { type Asks, Closed } from './asks';

const PAUSE = 250; // ms between two looks
const SILENT = 60_000; // ms without an answer after which no more is waited for

/**
 * Looks until work has ended, and returns how; `hears` is told how it stands in between. A moment
 * without a line to the kernel ends nothing: the work goes on.
 */
export async function ended<T extends { readonly state: Told['state'] }>(
  begun: T,
  look: () => Promise<T>,
  hears: (told: T) => void = () => undefined,
): Promise<T> {
  let told = begun;
  let heard = Date.now();
  while (told.state === 'running') {
    hears(told);
    await new Promise((resolve) => setTimeout(resolve, PAUSE));
    try {
      told = await look();
      heard = Date.now();
    } catch (error) {
      const over = error instanceof Refused || error instanceof Closed;
      if (over || Date.now() - heard > SILENT) throw error;
    }
  }
  return told;
}

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
