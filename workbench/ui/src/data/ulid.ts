/**
 * Names for edits and clients: ULIDs (https://github.com/ulid/spec), as `workbench/store/ulid.py`
 * makes them. Those of one maker rise even within one millisecond and when the clock jumps back,
 * so that sorting by name is sorting by making.
 */

const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const TIME_DIGITS = 10;
const RANDOM_DIGITS = 16;

export function ulidMaker(clock: () => number = Date.now): () => string {
  let last = -1;
  let digits: number[] = [];
  return () => {
    const now = clock();
    if (now > last) {
      last = now;
      digits = randomDigits();
    } else {
      digits = plusOne(digits);
    }
    return timeDigits(last) + digits.map((digit) => ALPHABET[digit]).join('');
  };
}

/** The time that a ULID was made at, in milliseconds. */
export function madeAt(ulid: string): number {
  const digits = [...ulid.slice(0, TIME_DIGITS)];
  return digits.reduce((time, digit) => time * 32 + ALPHABET.indexOf(digit), 0);
}

function timeDigits(milliseconds: number): string {
  let text = '';
  for (let rest = milliseconds, n = 0; n < TIME_DIGITS; n++) {
    text = ALPHABET[rest % 32] + text;
    rest = Math.floor(rest / 32);
  }
  return text;
}

/** The first bit is 0, so that counting up cannot run over. */
function randomDigits(): number[] {
  const bytes = crypto.getRandomValues(new Uint8Array(RANDOM_DIGITS));
  return [...bytes].map((byte, n) => byte & (n === 0 ? 15 : 31));
}

function plusOne(digits: readonly number[]): number[] {
  const next = [...digits];
  for (let n = next.length - 1; n >= 0; n--) {
    next[n] = ((next[n] ?? 0) + 1) % 32;
    if (next[n] !== 0) break;
  }
  return next;
}
