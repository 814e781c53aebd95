import assert from 'node:assert/strict';
import test from 'node:test';
import { earlier, madeBy, standing, whereOf } from '../src/view/past/telling';

type Extent = 'same' | 'more' | 'less';
const version = (segment: string, extent: Extent, target: string) => ({ segment, extent, target });

const split = [
  version('s1', 'more', 'One, two.'),
  version('s1+4', 'same', 'two.'),
  version('s1+4', 'same', '2.'),
];
const joined = [
  version('s1', 'less', 'One.'),
  version('s2', 'less', 'Two.'),
  version('s1', 'same', 'One. Two.'),
];
const apart = [version('s1', 'more', 'One. Two.'), version('s2', 'same', 'Two.')];

const beside: readonly (readonly [of: string, versions: typeof split, told: readonly string[]])[] =
  [
    ['a second half begins beside the whole', split, ['', 'One, two.', 'two.']],
    ['a whole is told beside its own first half', joined, ['', '', 'One.']],
    ['a sentence is told beside the one it was in', apart, ['', 'One. Two.']],
  ];

for (const [of, versions, told] of beside) {
  test(of, () => {
    assert.deepEqual(
      versions.map((_, at) => earlier(versions, at)),
      told,
    );
  });
}

test('what stands is the last version of the sentence itself', () => {
  assert.equal(standing([...joined, version('s2', 'less', 'Late.')], 's1'), joined[2]);
  assert.equal(standing(split.slice(0, 1), 's1+4'), undefined);
});

const where: readonly (readonly [segment: string, extent: Extent, words: string])[] = [
  ['s1', 'same', ''],
  ['s1', 'less', ''],
  ['s1', 'more', 'before the split'],
  ['s0', 'more', 'before the split'],
  ['s2', 'less', 'of the joined sentence'],
];

for (const [segment, extent, words] of where) {
  test(`${extent} of ${segment} in the history of s1`, () => {
    assert.equal(whereOf(version(segment, extent, ''), 's1'), words);
  });
}

const made: readonly (readonly [origin: string, words: string])[] = [
  ['editor', ''],
  ['', ''],
  ['undo', 'undone'],
  ['restore', 'restored'],
  ['replace 01J', 'replaced'],
  ['split 01J', 'split'],
  ['merge 01J', 'joined'],
  ['undo split 01J', 'split undone'],
  ['undo merge 01J', 'join undone'],
  ['redo split 01J', 'split'],
  ['redo merge 01J', 'joined'],
];

for (const [origin, words] of made) {
  test(`made by ${JSON.stringify(origin)}`, () => {
    assert.equal(madeBy(origin), words);
  });
}
