/**
 * Segments have been split or merged, here or elsewhere: where the rows are that the page knows.
 * Everything is asked first, so that the rows can be brought to their places in one go.
 */

import type { Row } from '../protocol';
import type { Asks } from './asks';
import { type Moved, type Pages, pagesOf, type Range } from './pages';

const TRIES = 5; // somebody may split just now

/** The segments as they are now. */
export interface Places {
  readonly shape: string;
  readonly length: number;
  readonly moved: readonly Moved[];
  readonly pages: readonly { readonly range: Range; readonly rows: readonly Row[] }[];
}

/** Asks where all known rows are, and for those in sight; null where Python can't be reached. */
export async function askPlaces(asks: Asks, pages: Pages): Promise<Places | null> {
  for (let tries = 0; tries < TRIES; tries += 1) {
    const segments = pages.segments();
    const answer = await asks.tried({ type: 'places', segments });
    if (answer?.type !== 'places') return null;
    const { shape, places, held } = answer;
    const moved = segments.map((segment, n) => ({
      segment,
      place: places[n] ?? -1,
      held: held[n] ?? false,
    }));
    const sight = new Set(pages.inSight());
    const seen = moved.flatMap(({ segment, place }) => (sight.has(segment) ? [place] : []));
    const ranges = pagesOf(seen, answer.segments);
    const came = await Promise.all(ranges.map((range) => asks.tried({ type: 'rows', ...range })));
    const rows = came.map((one) => (one?.type === 'rows' && one.shape === shape ? one.rows : null));
    if (came.includes(null)) return null;
    if (rows.includes(null)) continue;
    const asked = ranges.map((range, n) => ({ range, rows: rows[n] ?? [] }));
    return { shape, length: answer.segments, moved, pages: asked };
  }
  return null;
}
