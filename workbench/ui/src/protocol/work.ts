/** Long work that goes on beside one's typing. */

export type WorkAsk =
  | {
      readonly type: 'begin';
      readonly id: number;
      readonly work: 'export' | 'score';
      readonly format?: string; // of an export, by its suffix
    }
  | { readonly type: 'work' | 'cancel'; readonly id: number; readonly name: string };

export type WorkAnswer =
  /** Long work: `file` is what it writes, in the project's folder; `said` what it says of itself. */
  {
    readonly type: 'work';
    readonly id: number;
    readonly name: string;
    readonly state: 'running' | 'done' | 'failed' | 'cancelled';
    readonly file: string;
    readonly said: string;
  };
