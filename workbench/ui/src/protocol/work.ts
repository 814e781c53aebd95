/** Long work that goes on beside one's typing. */

import type { Outcome } from './creation';

/** A file that work has in hand: what it does with it, and which of how many it is. */
export interface FileStep {
  readonly doing: 'reading' | 'writing' | 'finishing';
  readonly file: string;
  readonly number: number; // 1-based
  readonly count: number;
  readonly part: number; // of all that is to be read, or written, the part before this file
}

export type WorkAsk =
  | {
      readonly type: 'begin';
      readonly id: number;
      readonly work: 'export' | 'score';
      readonly format?: string; // of an export, by its suffix
    }
  | { readonly type: 'work' | 'cancel'; readonly id: number; readonly name: string };

export type WorkAnswer =
  /**
   * Long work. An export or score has `file`, what it writes, in the project's folder, and `said`,
   * what it says of itself; a preview or creation has its last `step`, and an `outcome` at its end.
   */
  {
    readonly type: 'work';
    readonly id: number;
    readonly name: string;
    readonly state: 'running' | 'done' | 'failed' | 'cancelled';
    readonly file: string;
    readonly said: string;
    readonly step: FileStep | null;
    readonly outcome: Outcome | null;
  };
