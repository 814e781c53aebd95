import assert from 'node:assert/strict';
import test from 'node:test';
import type { Hint, Status, Target } from '../src/protocol';
import { entries, inside } from '../src/view/hints';

const target = (text: string, status: Status): Target => ({
  target: text,
  status,
  domain: '',
  note: '',
  authority: '',
  valid_from: '',
  valid_to: '',
});

const hint = (start: number, source: string, ...targets: readonly Target[]): Hint => ({
  start,
  end: start + source.length,
  source,
  rule: '',
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

test('terms inside a longer one are its own, and no key inserts them', () => {
  const any = target('x', 'preferred');
  const hints = [hint(0, '山水', any), hint(5, '水乡', any)];
  const nested = [hint(0, '山', any), hint(1, '水', any), hint(5, '水', any)];
  const [first, second] = entries(hints).map((entry) => inside(entry, hints, nested));
  assert.deepEqual(
    first?.map(({ source, choices }) => [source, choices[0]?.number]),
    [
      ['山', 0],
      ['水', 0],
    ],
  );
  assert.deepEqual(
    second?.map(({ source }) => source),
    ['水'],
  );
});
