import assert from 'node:assert/strict';
import test from 'node:test';
import type { Hint, Status, Target } from '../src/protocol';
import { entries } from '../src/view/hints';

const target = (text: string, status: Status): Target => ({
  target: text,
  status,
  domain: '',
  note: '',
});

const hint = (start: number, source: string, ...targets: readonly Target[]): Hint => ({
  start,
  end: start + source.length,
  source,
  targets,
});

const numbers = (hints: readonly Hint[]) =>
  entries(hints).map(({ source, times, choices }) => [
    source,
    times,
    choices.map((choice) => choice.number),
  ]);

test('targets are numbered through, in the order of the sentence', () => {
  const hints = [
    hint(4, '绿水', target('clear water', 'preferred'), target('green water', 'admitted')),
    hint(0, '青山', target('green hill', 'preferred')),
  ];
  assert.deepEqual(numbers(hints), [
    ['青山', 1, [1]],
    ['绿水', 1, [2, 3]],
  ]);
});

test('what must not be used is listed, and no key inserts it', () => {
  const [entry] = entries([
    hint(
      0,
      '山',
      target('mound', 'forbidden'),
      target('hill', 'preferred'),
      target('mount', 'deprecated'),
    ),
  ]);
  assert.deepEqual(
    entry?.choices.map((choice) => [choice.target, choice.number, choice.allowed]),
    [
      ['mound', 0, false],
      ['hill', 1, true],
      ['mount', 0, false],
    ],
  );
});

test('a term that stands twice is listed once', () => {
  const hill = target('hill', 'preferred');
  assert.deepEqual(numbers([hint(5, '山', hill), hint(0, '山', hill)]), [['山', 2, [1]]]);
});

test('the longer of two terms at one place comes first', () => {
  const any = target('x', 'preferred');
  assert.deepEqual(numbers([hint(0, '山', any), hint(0, '山水', any)]), [
    ['山水', 1, [1]],
    ['山', 1, [2]],
  ]);
});

test('the tenth target has no key', () => {
  const many = Array.from({ length: 10 }, (_, i) => target(`t${i}`, 'preferred'));
  const [entry] = entries([hint(0, '山', ...many)]);
  assert.deepEqual(
    entry?.choices.map((choice) => choice.number),
    [1, 2, 3, 4, 5, 6, 7, 8, 9, 0],
  );
  assert.ok(entry?.choices.at(-1)?.allowed);
});
