/** How far a project is. */

import type { State } from './state';

/** How far the project is: segments and source characters by state, in all. */
export interface Progress {
  readonly segments: Readonly<Record<State, number>>;
  readonly characters: Readonly<Record<State, number>>;
  readonly words: number; // English words in all targets
}
