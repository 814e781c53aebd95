/**
 * Undo and redo over the project: each step back is an edit like any other, so that it is saved,
 * seen by others, and can itself be undone. What somebody else has changed since is left alone.
 */

import type { Annotation, Step as Logged } from '../protocol';
import { Refused, type Rewriting, type Undone } from '../session';
import { type Change, hollow, type Step, Steps, same, type Transition } from './steps';

/** Where a segment stands in Python, and as the page shows it under its pending edits. */
export interface Ground {
  readonly index: number;
  readonly base: Annotation;
  readonly shown: Annotation;
}

/** What undoing needs of the session. */
export interface Actor {
  /** Where segments stand, those that the page does not know asked of Python. */
  ground(changes: readonly Change[]): Promise<readonly (Ground | undefined)[]>;
  rewrite(rewritings: readonly Rewriting[], origin: string): void;
  /** Undoes or redoes a split or merge as a whole; rejects with Refused where that can't be. */
  regroup(origin: string, way: 'undo' | 'redo'): Promise<readonly number[]>;
  /** What the log has of this author from before this page. */
  logged(): Promise<readonly Logged[]>;
}

export class Undoing {
  private readonly steps = new Steps();
  private loaded = false;
  private busy = false;

  constructor(private readonly actor: Actor) {}

  take(transition: Transition): void {
    this.steps.take(transition);
  }

  /** A split or merge, or its undoing, is on disk. */
  reshaped(origin: string, segment: string): void {
    this.steps.reshape(origin, segment);
  }

  /** Whether the next step is typing in this segment, which its editor takes back letter by letter. */
  belongs(which: 'undo' | 'redo', segment: string): boolean {
    const list = which === 'undo' ? this.steps.done : this.steps.undone;
    const top = list.findLast((step) => !hollow(step) || step.changes.has(segment));
    return !top || (top.typing && top.origin === 'editor' && top.changes.has(segment));
  }

  /** Takes the last step back, or does it again; null where there is none. Rejects with Lost. */
  async step(which: 'undo' | 'redo'): Promise<Undone | null> {
    if (this.busy) return { indexes: [], left: 0 };
    this.busy = true;
    try {
      const step = await this.next(which);
      return step ? await this.go(step, which) : null;
    } finally {
      this.busy = false;
    }
  }

  private async next(which: 'undo' | 'redo'): Promise<Step | undefined> {
    const list = which === 'undo' ? this.steps.done : this.steps.undone;
    forgetHollow(list);
    if (list.length === 0 && !this.loaded) {
      const earlier = new Steps();
      for (const step of await this.actor.logged()) {
        if (step.kind === 'shape') earlier.reshape(step.origin, step.segment);
        else earlier.take(step);
      }
      this.steps.precede(earlier);
      this.loaded = true;
    }
    forgetHollow(list);
    return list.at(-1);
  }

  private async go(step: Step, which: 'undo' | 'redo'): Promise<Undone> {
    const changes = [...step.changes.values()];
    if (step.shape) return this.regroup(step, which);
    const grounds = await this.actor.ground(changes);
    const rewritings: Rewriting[] = [];
    for (const [at, change] of changes.entries()) {
      const ground = grounds[at];
      if (ground && same(ground.shown, change.now)) {
        const { target, state } = which === 'undo' ? change.before : change.after;
        rewritings.push({ index: ground.index, base: ground.base, target, state });
      } else this.steps.drop(step, change.segment);
    }
    this.actor.rewrite(rewritings, which);
    const indexes = rewritings.map((one) => one.index);
    return { indexes, left: changes.length - rewritings.length };
  }

  private async regroup(step: Step, which: 'undo' | 'redo'): Promise<Undone> {
    try {
      return { indexes: await this.actor.regroup(step.origin, which), left: 0 };
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      for (const segment of [...step.changes.keys()]) this.steps.drop(step, segment);
      return { indexes: [], left: 1 };
    }
  }
}

/** What no editor takes back letter by letter any more is no step. */
function forgetHollow(list: Step[]): void {
  for (let top = list.at(-1); top && hollow(top); top = list.at(-1)) list.pop();
}
