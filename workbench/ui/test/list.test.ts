import assert from 'node:assert/strict';
import test from 'node:test';
import type { State } from '../src/protocol';
import { difference } from '../src/view/difference';
import { share } from '../src/view/progress';
import { Shown } from '../src/view/shown';

// before, after, and the one replacement between them
const replacements = [
  ['', '', [0, 0, '']],
  ['same', 'same', [4, 4, '']],
  ['a dog', 'a big dog', [2, 2, 'big ']],
  ['a big dog', 'a dog', [2, 6, '']],
  ['aa', 'aaa', [2, 2, 'a']],
  ['aaa', 'aa', [2, 3, '']],
  ['', 'new', [0, 0, 'new']],
  ['one', 'two', [0, 3, 'two']],
] as const;

for (const [before, after, [from, to, insert]] of replacements) {
  test(`from “${before}” to “${after}”`, () => {
    assert.deepEqual(difference(before, after), { from, to, insert });
  });
}

test('all rows: a place is an index', () => {
  const shown = new Shown(5, null);
  assert.equal(shown.length, 5);
  assert.deepEqual([shown.at(0), shown.at(4), shown.at(5), shown.at(-1)], [0, 4, -1, -1]);
  assert.deepEqual([shown.placeOf(4), shown.placeOf(5), shown.placeOf(-1)], [4, -1, -1]);
});

test('filtered rows: only those have places', () => {
  const shown = new Shown(100, [3, 7, 9]);
  assert.equal(shown.length, 3);
  assert.deepEqual([shown.at(1), shown.at(3)], [7, -1]);
  assert.deepEqual([shown.placeOf(7), shown.placeOf(8)], [1, -1]);
  assert.deepEqual(
    [0, 8, 9, 10].map((index) => shown.placeAtOrAfter(index)),
    [0, 2, 2, 3],
  );
});

test('nothing found', () => {
  const shown = new Shown(100, []);
  assert.deepEqual([shown.length, shown.at(0), shown.placeOf(0)], [0, -1, -1]);
});

const counts = (part: Partial<Record<State, number>>): Record<State, number> => ({
  untranslated: 0,
  draft: 0,
  'needs work': 0,
  translated: 0,
  reviewed: 0,
  rejected: 0,
  ...part,
});

test('translated and reviewed sentences are done, by characters', () => {
  const segments = counts({ untranslated: 1, draft: 1, translated: 1, reviewed: 1, rejected: 1 });
  const characters = counts({
    untranslated: 10,
    draft: 10,
    translated: 30,
    reviewed: 40,
    rejected: 10,
  });
  assert.deepEqual(share({ segments, characters, words: 0 }), { done: 2, all: 5, percent: 70 });
});

test('100 % is said only when all is done', () => {
  const segments = counts({ draft: 1, translated: 999 });
  const characters = counts({ draft: 1, translated: 999 });
  assert.equal(share({ segments, characters, words: 0 }).percent, 99);
});

test('an empty project is at 0 %', () => {
  const none = counts({});
  assert.deepEqual(share({ segments: none, characters: none, words: 0 }), {
    done: 0,
    all: 0,
    percent: 0,
  });
});
