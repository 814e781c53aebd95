/** Shows what others have changed: edits, people, the glossary, the speakers, the segments. */

import type { Annotation, Answer, Person } from '../protocol';
import type { Asks } from './asks';
import type { Filling } from './filling';
import type { Known } from './known';
import type { Reshaping } from './reshaping';
import type { SpeakerTable } from './speakers';
import type { TermKnowledge } from './terms';

type Changes = Extract<Answer, { type: 'changes' }>;

export class Following {
  private since: string | null = null;

  constructor(
    private readonly asks: Asks,
    private readonly known: Known,
    private readonly filling: Filling,
    private readonly reshaping: Reshaping,
    private readonly terms: TermKnowledge,
    private readonly speakers: SpeakerTable,
  ) {}

  /** What changed before this mark is known. */
  start(since: string | null): void {
    this.since = since;
  }

  async look(): Promise<void> {
    const answer = await this.asks.tried({ type: 'changes', since: this.since });
    if (answer?.type !== 'changes') return;
    if (answer.shape !== this.known.project?.shape) await this.reshaping.follow();
    this.since = answer.since;
    this.take(answer);
    await this.speakers.follow(answer.speakers);
    await this.judge(answer.annotations);
    await this.filling.refill();
  }

  private take(answer: Changes): void {
    const { known } = this;
    const told = known.progress === null || !samePeople(known.people, answer.people);
    known.progress = answer.progress;
    known.people = answer.people;
    const { reviewers } = answer;
    if (known.project) known.project = { ...known.project, reviewers };
    if (this.terms.turnedTo(answer.glossary)) known.pages.outdate();
    const changed = known.pages.annotate(answer.annotations);
    changed.push(...known.pages.remark(answer.remarks));
    const disputed = known.disputed.take(answer.conflicts);
    if (told || answer.annotations.length + disputed.length > 0)
      known.emit({ project: true, rows: [...changed, ...known.placesOf(disputed)] });
  }

  /** What others changed has other findings now. */
  private async judge(annotations: readonly Annotation[]): Promise<void> {
    const { pages } = this.known;
    const known = annotations.filter(({ segment }) => pages.place(segment) !== undefined);
    if (known.length === 0) return;
    const segments = known.map(({ segment }) => segment);
    const answer = await this.asks.tried({ type: 'findings', segments });
    if (answer?.type === 'findings') this.known.emit({ rows: pages.judge(answer.findings) });
  }
}

function samePeople(some: readonly Person[], others: readonly Person[]): boolean {
  const told = (people: readonly Person[]) => people.map((one) => one.author + one.changed).join();
  return told(some) === told(others);
}
