/**
 * What can be undone and redone, in the order in which it was done, over all segments. Pure: it is
 * told of each change to a target or a state, live or out of the log, and says what comes next.
 *
 * A run of typing in one segment is one step; a replacement in many segments is one step. A step is
 * undone once each of its segments stands as before it, whoever brought that about: the editor's own
 * undo, letter by letter, or a step back over the project.
 */

import type { Standing } from '../protocol';

export interface Transition {
  readonly segment: string;
  readonly index: number;
  readonly kind: string; // of the edit
  readonly origin: string; // `undo`, `redo`, or how it was done
  readonly before: Standing;
  readonly after: Standing;
}

/** How one segment changed in a step, and where it stands on the way there or back. */
export interface Change {
  readonly segment: string;
  readonly index: number;
  readonly before: Standing;
  readonly after: Standing;
  readonly now: Standing;
}

export interface Step {
  readonly number: number;
  readonly origin: string;
  readonly typing: boolean;
  readonly shape: boolean; // a split or a merge, which is undone as a whole
  readonly changes: Map<string, Change>;
}

export class Steps {
  readonly done: Step[] = [];
  readonly undone: Step[] = [];
  private last = 0;

  take(transition: Transition): void {
    if (same(transition.before, transition.after)) return;
    if (transition.origin === 'undo') move(transition, this.done, this.undone, 'before');
    else if (transition.origin === 'redo') move(transition, this.undone, this.done, 'after');
    else this.do(transition);
  }

  /** A split or merge was made, or undone or redone: its origin says which. */
  reshape(origin: string, segment: string): void {
    const [, way, group = origin] = /^(?:(undo|redo) )?(.+)$/.exec(origin) ?? [];
    const [from, to] = way === 'undo' ? [this.done, this.undone] : [this.undone, this.done];
    const step = way
      ? from.findLast((one) => one.shape && one.origin === group)
      : this.shaped(group, segment);
    if (!step) return;
    if (way) remove(from, step);
    else this.undone.length = 0;
    to.push(step);
  }

  /** Steps from before the first of these. What was undone then can be redone if nothing came since. */
  precede(earlier: Steps): void {
    if (this.done.length === 0 && this.undone.length === 0) this.undone.push(...earlier.undone);
    this.done.unshift(...earlier.done);
  }

  /** A segment of a step stands elsewhere now: it is left alone. */
  drop(step: Step, segment: string): void {
    step.changes.delete(segment);
    if (step.changes.size > 0) return;
    for (const list of [this.done, this.undone]) remove(list, step);
  }

  private shaped(origin: string, segment: string): Step {
    const nowhere = { target: '', state: 'untranslated' } as const;
    const change = { segment, index: -1, before: nowhere, after: nowhere, now: nowhere };
    const changes = new Map([[segment, change]]);
    return { number: ++this.last, origin, typing: false, shape: true, changes };
  }

  private do({ segment, index, kind, origin, before, after }: Transition): void {
    this.undone.length = 0;
    const typing = kind === 'target' && !inMany(origin);
    const step = this.open(segment, origin, typing);
    const first = step?.changes.get(segment)?.before ?? before;
    const change = { segment, index, before: first, after, now: after };
    if (!step) {
      const changes = new Map([[segment, change]]);
      this.done.push({ number: ++this.last, origin, typing, shape: false, changes });
    } else if (same(first, after) && !typing) this.drop(step, segment);
    else step.changes.set(segment, change);
  }

  /** The step that a change goes on with, if it does. */
  private open(segment: string, origin: string, typing: boolean): Step | undefined {
    const top = this.done.at(-1);
    if (inMany(origin)) return top?.origin === origin ? top : undefined;
    const goesOn = typing && top?.typing && top.origin === origin && top.changes.has(segment);
    return goesOn ? top : undefined;
  }
}

/** Typing that came to nothing: only its editor still knows what stood there in between. */
export function hollow({ shape, changes }: Step): boolean {
  const all = [...changes.values()];
  return !shape && all.every(({ before, after, now }) => same(before, after) && same(now, after));
}

export function same(one: Standing, other: Standing): boolean {
  return one.target === other.target && one.state === other.state;
}

/** A replacement's origin names it, so that its edits stay together. */
function inMany(origin: string): boolean {
  return origin.startsWith('replace');
}

function move(
  { segment, after }: Transition,
  from: Step[],
  to: Step[],
  goal: 'before' | 'after',
): void {
  const step = from.findLast((one) => !one.shape && one.changes.has(segment));
  const change = step?.changes.get(segment);
  if (!step || !change) return;
  const now = { ...change, now: after };
  step.changes.set(segment, now);
  if (!same(after, change[goal])) return;
  step.changes.delete(segment);
  if (step.changes.size === 0) remove(from, step);
  const top = to.at(-1);
  if (top?.number === step.number) top.changes.set(segment, now);
  else to.push({ ...step, changes: new Map([[segment, now]]) });
}

function remove(list: Step[], step: Step): void {
  const at = list.indexOf(step);
  if (at >= 0) list.splice(at, 1);
}
