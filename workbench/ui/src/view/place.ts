/** Where somebody is in a project, and what a place on the page can do with the workbench in it. */

import type { Query } from '../protocol';

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
