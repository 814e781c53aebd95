/** What speakers are called in English: asked for after the first rows, and again once it changes. */

import type { SpeakerNames } from '../protocol';
import type { Asks } from './asks';

export class SpeakerTable {
  private names: ReadonlyMap<string, SpeakerNames> = new Map();
  private known = ''; // the mark of the table that the names are of

  constructor(
    private readonly asks: Asks,
    private readonly onNames: () => void,
  ) {}

  of(speaker: string): SpeakerNames | undefined {
    return this.names.get(speaker);
  }

  take(speakers: readonly SpeakerNames[]): void {
    const names = speakers.map(({ speaker, name, title }) => ({ speaker, name, title }));
    this.names = new Map(names.map((one) => [one.speaker, kept(this.of(one.speaker), one)]));
    this.onNames();
  }

  /** Asks for the table where it is another than the one that is known. */
  async follow(mark: string): Promise<void> {
    if (mark === this.known) return;
    const answer = await this.asks.tried({ type: 'speakers' });
    if (answer?.type !== 'speakers') return;
    this.known = mark;
    this.take(answer.speakers);
  }
}

/** Who is called as before stays the same object: no header is drawn anew for it. */
function kept(known: SpeakerNames | undefined, now: SpeakerNames): SpeakerNames {
  return known?.name === now.name && known.title === now.title ? known : now;
}
