/** The workbenches that are on the page, the one that was worked in last at the end. */

import { Emitter } from '../emitter';
import type { Command } from '../keys';
import type { Session } from '../session';

export interface Running {
  readonly element: HTMLElement;
  readonly session: Session;
  run(command: Command, digit?: number): void;
}

const all: Running[] = [];
const changes = new Emitter<void>();

/** After one has come, gone, or been turned to. */
export const onRunning = changes.on;

/** Counts a workbench in; the function that comes back counts it out. */
export function count(one: Running): () => void {
  const forward = () => {
    all.splice(all.indexOf(one), 1);
    all.push(one);
    changes.emit();
  };
  all.push(one);
  setTimeout(() => changes.emit()); // by then it stands in its place on the page
  one.element.addEventListener('focusin', forward);
  return () => {
    one.element.removeEventListener('focusin', forward);
    all.splice(all.indexOf(one), 1);
    changes.emit();
  };
}

/** The one that was worked in last of those in a part of the page. */
export function lastWithin(part: Element): Running | undefined {
  return all.findLast(({ element }) => part.contains(element));
}
