/** The workbenches that are on the page, the one that was worked in last at the end. */

import type { Command } from '../keys';
import type { Session } from '../session';

export interface Running {
  readonly element: HTMLElement;
  readonly session: Session;
  run(command: Command, digit?: number): void;
}

const all: Running[] = [];

/** Counts a workbench in; the function that comes back counts it out. */
export function count(one: Running): () => void {
  const forward = () => {
    all.splice(all.indexOf(one), 1);
    all.push(one);
  };
  all.push(one);
  one.element.addEventListener('focusin', forward);
  return () => {
    one.element.removeEventListener('focusin', forward);
    all.splice(all.indexOf(one), 1);
  };
}

/** The one that was worked in last of those in a part of the page. */
export function lastWithin(part: Element): Running | undefined {
  return all.findLast(({ element }) => part.contains(element));
}
