/** The conflicts that are open, by segment. Until one chooses, the page shows its own version. */

import type { Conflict, Row } from '../protocol';

export class Conflicts {
  private open: ReadonlyMap<string, Conflict> = new Map();

  /** Takes in all that are open now; returns the segments of those that have come or gone. */
  take(conflicts: readonly Conflict[]): readonly string[] {
    const before = this.open;
    // A segment with three versions has two conflicts: one is settled after the other.
    this.open = new Map(conflicts.toReversed().map((one) => [one.segment, one]));
    const segments = new Set([...before.keys(), ...this.open.keys()]);
    return [...segments].filter((one) => !same(before.get(one), this.open.get(one)));
  }

  of(segment: string): Conflict | undefined {
    return this.open.get(segment);
  }

  all(): readonly Conflict[] {
    return [...this.open.values()];
  }

  /** The row with the version that an edit of this page follows. */
  over(row: Row): Row {
    const mine = this.open.get(row.segment)?.mine;
    return mine ? { ...row, ...mine, note: row.note } : row;
  }
}

function same(one: Conflict | undefined, other: Conflict | undefined): boolean {
  return one?.mine.edit === other?.mine.edit && one?.theirs.edit === other?.theirs.edit;
}
