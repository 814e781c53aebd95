import assert from 'node:assert/strict';
import test from 'node:test';
import { wordDifferences } from '../src/view/past/words';

const marks = {
  same: (text: string) => text,
  removed: (t: string) => `[${t}]`,
  added: (t: string) => `{${t}}`,
};
const told = (before: string, after: string) =>
  wordDifferences(before, after)
    .map(({ text, kind }) => marks[kind](text))
    .join('');

const cases: readonly (readonly [before: string, after: string, told: string])[] = [
  ['', '', ''],
  ['the same', 'the same', 'the same'],
  ['', 'all new', '{all new}'],
  ['all gone', '', '[all gone]'],
  ['a community worker', 'a community workers', 'a community [worker]{workers}'],
  ['the Vice Minister said', 'the Deputy Minister said', 'the [Vice]{Deputy} Minister said'],
  ['one two three', 'one three', 'one [two ]three'],
  ["the people's", 'the people’s', "the [people's]{people’s}"],
  ['社区服务', '社会服务', '社[区]{会}服务'],
  ['to be to', 'to to', 'to [be ]to'],
];

for (const [before, after, expected] of cases) {
  test(`${JSON.stringify(before)} to ${JSON.stringify(after)}`, () => {
    assert.equal(told(before, after), expected);
  });
}

test('both texts can be read out of the pieces, however long they are', () => {
  const words = (from: number, step: number) =>
    Array.from({ length: 3000 }, (_, n) => `w${from + n * step}`).join(' ');
  const [before, after] = [words(0, 1), words(1, 2)];
  const pieces = wordDifferences(before, after);
  const without = (kind: string) =>
    pieces
      .filter((piece) => piece.kind !== kind)
      .map((piece) => piece.text)
      .join('');
  assert.equal(without('added'), before);
  assert.equal(without('removed'), after);
});
