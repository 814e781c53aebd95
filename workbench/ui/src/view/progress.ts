/** How far the project is, in numbers to show. Knows no DOM. */

import type { Progress, State } from '../protocol';
import { isConfirmed, states } from './state';

export interface Share {
  readonly done: number; // sentences confirmed or reviewed
  readonly all: number;
  readonly percent: number; // of source characters, rounded down: 100 only when all is done
}

export function share(progress: Progress): Share {
  const done = sum(progress.segments, isConfirmed);
  const all = sum(progress.segments, () => true);
  const characters = sum(progress.characters, () => true);
  const confirmed = sum(progress.characters, isConfirmed);
  const percent = characters > 0 ? Math.floor((confirmed * 100) / characters) : 0;
  return { done, all, percent };
}

function sum(counts: Readonly<Record<State, number>>, counted: (state: State) => boolean): number {
  return states.filter(counted).reduce((total, state) => total + counts[state], 0);
}

/** Chinese characters of the source: those that are confirmed, and all. */
export function characters(progress: Progress): {
  readonly characters: number;
  readonly allCharacters: number;
} {
  return {
    characters: sum(progress.characters, isConfirmed),
    allCharacters: sum(progress.characters, () => true),
  };
}
