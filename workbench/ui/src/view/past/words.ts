/** What changed from one text to another, word by word. Knows no DOM. */

export interface Piece {
  readonly text: string;
  readonly kind: 'same' | 'removed' | 'added';
}

const WORD = /\p{Script=Han}|[\p{L}\p{N}][\p{L}\p{N}’'-]*|\s+|./gsu;
const MOST = 4_000_000; // cells of the table: beyond them the middle is one change

/** Both texts in one row of pieces: without the added ones it is `before`, without the removed `after`. */
export function wordDifferences(before: string, after: string): readonly Piece[] {
  const [old, now] = [before.match(WORD) ?? [], after.match(WORD) ?? []];
  const head = shared(old, now, 0);
  const tail = shared(old.toReversed(), now.toReversed(), head);
  const middle = common(old.slice(head, old.length - tail), now.slice(head, now.length - tail));
  const same = (words: readonly string[]) => words.map((text): Piece => ({ text, kind: 'same' }));
  return joined([...same(old.slice(0, head)), ...middle, ...same(old.slice(old.length - tail))]);
}

/** How many words at the start are the same; `taken` at the other end are not looked at. */
function shared(one: readonly string[], other: readonly string[], taken: number): number {
  const most = Math.min(one.length, other.length) - taken;
  let count = 0;
  while (count < most && one[count] === other[count]) count += 1;
  return count;
}

/** The longest common sequence by its table; small, since what is shared at the ends is gone. */
function common(old: readonly string[], now: readonly string[]): Piece[] {
  const width = now.length + 1;
  const pieces: Piece[] = [];
  if ((old.length + 1) * width > MOST) return [...all(old, 'removed'), ...all(now, 'added')];
  const lengths = new Uint32Array((old.length + 1) * width);
  const at = (i: number, j: number) => lengths[i * width + j] ?? 0;
  for (let i = old.length - 1; i >= 0; i -= 1) {
    for (let j = now.length - 1; j >= 0; j -= 1) {
      const longest =
        old[i] === now[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
      lengths[i * width + j] = longest;
    }
  }
  let [i, j] = [0, 0];
  while (i < old.length && j < now.length) {
    if (old[i] === now[j]) {
      pieces.push({ text: old[i] ?? '', kind: 'same' });
      i += 1;
      j += 1;
    } else if (at(i + 1, j) >= at(i, j + 1)) pieces.push({ text: old[i++] ?? '', kind: 'removed' });
    else pieces.push({ text: now[j++] ?? '', kind: 'added' });
  }
  return [...pieces, ...all(old.slice(i), 'removed'), ...all(now.slice(j), 'added')];
}

function all(words: readonly string[], kind: Piece['kind']): Piece[] {
  return words.map((text) => ({ text, kind }));
}

function joined(pieces: readonly Piece[]): readonly Piece[] {
  const runs: Piece[] = [];
  for (const { text, kind } of pieces) {
    const last = runs.at(-1);
    if (last?.kind === kind) runs[runs.length - 1] = { text: last.text + text, kind };
    else runs.push({ text, kind });
  }
  return runs;
}
