/** The workbench in one element. Whoever shows it brings a session; see `session.ts`. */

import type { Query } from '../protocol';
import type { Session } from '../session';
import { Workbench } from './workbench';

/** Where somebody is in a project: the row in hand, and what the rows are filtered by. */
export interface Place {
  readonly index: number;
  readonly query: Query;
}

export interface Mounted {
  /** After each move to another row, and each new filter. */
  onPlace(listener: (place: Place) => void): () => void;
  /** Puts the focus where it was last in the workbench, or else into the row in hand. */
  focus(): void;
  dispose(): void;
}

/** Fills `element` with the workbench, from a place on where somebody was before. */
export function mount(element: HTMLElement, session: Session, place: Place | null = null): Mounted {
  const workbench = new Workbench(session, place);
  element.append(workbench.element);
  return workbench;
}
