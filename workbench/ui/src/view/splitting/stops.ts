/** Where a source may be split: between any two characters that leave words on both sides. */

const STOP = /[，,、；;：:。．.！!？?…—”’」』）)\n]/;

/** The places in UTF-16 units, in order. */
export function places(source: string): readonly number[] {
  const found: number[] = [];
  let at = 0;
  for (const character of source) {
    if (source.slice(0, at).trim() && source.slice(at).trim()) found.push(at);
    at += character.length;
  }
  return found;
}

/** Those of the places that stand after punctuation. */
export function stops(source: string): readonly number[] {
  return places(source).filter(
    (at) => STOP.test(source[at - 1] ?? '') && !STOP.test(source[at] ?? ''),
  );
}

/** The place that goes best with a share of the translation: at a stop, if there is any. */
export function proposed(source: string, share: number): number | undefined {
  const wanted = share * source.length;
  const candidates = stops(source).length > 0 ? stops(source) : places(source);
  const far = (at: number) => Math.abs(at - wanted);
  return [...candidates].sort((a, b) => far(a) - far(b))[0];
}

/** The next of some places before or after one; that one itself where there is none. */
export function next(candidates: readonly number[], at: number, way: 'left' | 'right'): number {
  const found =
    way === 'left' ? candidates.findLast((one) => one < at) : candidates.find((one) => one > at);
  return found ?? at;
}
