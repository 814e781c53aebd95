/** How a source text is cut up so that its terms can be underlined. Knows no DOM. */

/** Start and end of what is marked, in UTF-16 units. */
export interface Place {
  readonly start: number;
  readonly end: number;
}

/** A stretch of text that the same hints cover. */
export interface Piece {
  readonly text: string;
  readonly hints: readonly number[]; // indexes into the hints given, outermost first
  readonly last: boolean; // an outermost term ends here: the underline has to end too
}

/**
 * The text without the white space around it, in pieces between which the hints over them
 * change. Nested and overlapping hints are fine; hints that lie outside the text are left out.
 */
export function pieces(source: string, hints: readonly Place[]): readonly Piece[] {
  const from = source.length - source.trimStart().length;
  const to = Math.max(from, source.trimEnd().length);
  const edges = new Set([from, to]);
  for (const hint of hints) {
    if (hint.start < hint.end)
      edges.add(within(hint.start, from, to)).add(within(hint.end, from, to));
  }
  const places = [...edges].sort((a, b) => a - b);
  const ends = outermostEnds(hints);
  return places.slice(0, -1).map((start, i) => {
    const end = places[i + 1] ?? to;
    const over = covering(hints, start, end);
    return { text: source.slice(start, end), hints: over, last: over.length > 0 && ends.has(end) };
  });
}

function within(place: number, from: number, to: number): number {
  return Math.min(Math.max(place, from), to);
}

function covering(hints: readonly Place[], start: number, end: number): readonly number[] {
  return hints
    .map((hint, i) => ({
      i,
      size: hint.end - hint.start,
      over: hint.start <= start && hint.end >= end,
    }))
    .filter((hint) => hint.over)
    .sort((a, b) => b.size - a.size)
    .map((hint) => hint.i);
}

function outermostEnds(hints: readonly Place[]): ReadonlySet<number> {
  const ends = new Set<number>();
  let reach = -1;
  for (const hint of [...hints].sort((a, b) => a.start - b.start || b.end - a.end)) {
    if (hint.end <= reach) continue;
    reach = hint.end;
    ends.add(hint.end);
  }
  return ends;
}
