import assert from 'node:assert/strict';
import test from 'node:test';
import { Steps } from '../src/data/steps';
import { next, places, proposed, stops } from '../src/view/splitting/stops';

const SOURCE = '社区工作者入户走访,基本公共服务不断改善。\n';

test('a source is split where words are left on both sides', () => {
  assert.deepEqual(places('甲。'), [1]);
  assert.deepEqual(places(' 甲 \n'), []);
  assert.deepEqual(places('甲乙'), [1]);
  assert.deepEqual(places('𠮷野'), [2]);
  assert.equal(places(SOURCE).at(-1), SOURCE.length - 2);
});

test('the place that is proposed is after punctuation, near the share of the translation', () => {
  assert.deepEqual(stops(SOURCE), [10]);
  assert.deepEqual(stops('他说：“好。”然后走了。'), [3, 7]);
  assert.equal(proposed(SOURCE, 0.9), 10);
  assert.equal(proposed('甲乙丙丁', 0.5), 2);
  assert.equal(proposed('甲', 0.5), undefined);
});

test('keys move the place among those that there are', () => {
  assert.equal(next([2, 5, 9], 5, 'left'), 2);
  assert.equal(next([2, 5, 9], 5, 'right'), 9);
  assert.equal(next([2, 5, 9], 9, 'right'), 9);
});

test('a split is one step, undone and done again by its origin', () => {
  const steps = new Steps();
  steps.reshape('split A', 's1');
  assert.deepEqual(
    steps.done.map((step) => step.origin),
    ['split A'],
  );
  steps.reshape('undo split A', 's1');
  assert.deepEqual([steps.done.length, steps.undone.map((step) => step.origin)], [0, ['split A']]);
  steps.reshape('redo split A', 's1');
  assert.deepEqual(
    steps.done.map((step) => step.origin),
    ['split A'],
  );
  steps.reshape('undo split A', 's1');
  const [before, after] = [
    { target: '', state: 'untranslated' },
    { target: 'typed', state: 'draft' },
  ] as const;
  steps.take({ segment: 's1', index: 0, kind: 'target', origin: 'editor', before, after });
  assert.equal(steps.undone.length, 0);
});
