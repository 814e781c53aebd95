/** Segments that are split and merged, and where rows are since. */

export type ReshapingAsk =
  | { readonly type: 'places'; readonly id: number; readonly segments: readonly string[] }
  | {
      readonly type: 'split';
      readonly id: number;
      readonly client: string;
      readonly segment: string;
      readonly at: number; // in the source
      readonly target_at: number;
    }
  | {
      readonly type: 'merge';
      readonly id: number;
      readonly client: string;
      readonly segment: string; // with the next one of its turn
    }
  | {
      readonly type: 'regroup';
      readonly id: number;
      readonly client: string;
      readonly origin: string; // of a split or a merge
      readonly way: 'undo' | 'redo';
    };

export type ReshapingAnswer =
  /**
   * Where segments are among those of `shape`, of which there are `segments`. One that is held by
   * another is at that one's place; -1 is for what is unknown.
   */
  | {
      readonly type: 'places';
      readonly id: number;
      readonly shape: string;
      readonly segments: number;
      readonly places: readonly number[];
      readonly held: readonly boolean[];
    }
  /**
   * A split or a merge is on disk. `origin` is that of its edits, by which it is undone;
   * `segments` are those that it left, in order.
   */
  | {
      readonly type: 'reshaped';
      readonly id: number;
      readonly origin: string;
      readonly segments: readonly string[];
    };
