/** What one looks up in the project: asked of Python after what was typed so far is saved. */

import { told } from '../language/words';
import { preferences } from '../preferences';
import type {
  Annotation,
  Answer,
  Entry,
  NewTerm,
  Query,
  Replacement,
  SpeakerNames,
  SpeakerRow,
  Step,
  Version,
} from '../protocol';
import { type Choices, type Lookup, Refused } from '../session';
import type { Asks } from './asks';

/** Where a segment stands, and its index. */
export interface Placed {
  readonly base: Annotation;
  readonly index: number;
}

/** A split or merge that is on disk: the origin of its edits, and the segments that it left. */
export interface Reshaped {
  readonly origin: string;
  readonly segments: readonly string[];
}

/** All of these reject with Refused, or with Lost where Python can't be reached. */
export class ProjectLookup implements Lookup {
  constructor(
    private readonly asks: Asks,
    private readonly saved: () => Promise<void>,
    private readonly client: string,
    private readonly onSpeakers: (speakers: readonly SpeakerRow[]) => void,
  ) {}

  /** Indexes of the rows that fit a query, in order. */
  async find(query: Query): Promise<readonly number[]> {
    return (await this.ask('found', { type: 'find', query: switched(query) })).indexes;
  }

  async choices(): Promise<Choices> {
    const all = await this.ask('choices', { type: 'choices' });
    const { checksOff } = preferences();
    return { ...all, checks: all.checks.filter((check) => !checksOff.includes(check)) };
  }

  async speakers(): Promise<readonly SpeakerRow[]> {
    return this.told((await this.ask('speakers', { type: 'speakers' })).speakers);
  }

  async nameSpeaker(names: SpeakerNames): Promise<readonly SpeakerRow[]> {
    const { client } = this;
    return this.told((await this.ask('speakers', { type: 'speaker', client, names })).speakers);
  }

  async concordance(text: string): Promise<{ entries: readonly Entry[]; total: number }> {
    return this.ask('concordance', { type: 'concordance', text });
  }

  async replacing(query: Query, replacement: string): Promise<readonly Replacement[]> {
    return (await this.ask('replacing', { type: 'replacing', query: switched(query), replacement }))
      .replacements;
  }

  async addTerm(term: NewTerm): Promise<void> {
    await this.ask('term', { type: 'term', term });
  }

  async history(segment: string): Promise<readonly Version[]> {
    return (await this.ask('history', { type: 'history', segment })).versions;
  }

  /** Python splits and merges what it has: what was typed is saved before. */
  async split(segment: string, at: number, target_at: number): Promise<Reshaped> {
    const { client } = this;
    return this.ask('reshaped', { type: 'split', client, segment, at, target_at });
  }

  async merge(segment: string): Promise<Reshaped> {
    return this.ask('reshaped', { type: 'merge', client: this.client, segment });
  }

  async regroup(origin: string, way: 'undo' | 'redo'): Promise<Reshaped> {
    return this.ask('reshaped', { type: 'regroup', client: this.client, origin, way });
  }

  /** What this author did by other clients, oldest first. */
  async steps(): Promise<readonly Step[]> {
    return (await this.ask('steps', { type: 'steps', client: this.client })).steps;
  }

  /** Where segments stand; what is none any more is left out. */
  async standing(segments: readonly string[]): Promise<readonly Placed[]> {
    const { annotations, places } = await this.ask('standing', { type: 'standing', segments });
    const placed = annotations.map((base, n) => ({ base, index: places[n] ?? -1 }));
    return placed.filter(({ index }) => index >= 0);
  }

  private told(speakers: readonly SpeakerRow[]): readonly SpeakerRow[] {
    this.onSpeakers(speakers);
    return speakers;
  }

  private async ask<T extends Answer['type']>(
    type: T,
    body: Parameters<Asks['ask']>[0],
  ): Promise<Extract<Answer, { type: T }>> {
    await this.saved();
    const answer = await this.asks.ask(body);
    if (answer.type === type) return answer as Extract<Answer, { type: T }>;
    throw new Refused(answer.type === 'error' ? told(answer.message) : 'no answer');
  }
}

/** Rows with whatever finding are rows with one that is shown. */
function switched(query: Query): Query {
  const { checksOff } = preferences();
  return query.check === 'any' ? { ...query, without: checksOff } : query;
}
