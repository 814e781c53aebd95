import assert from 'node:assert/strict';
import test from 'node:test';
import { Closed, Lost } from '../src/data/asks';
import { ended } from '../src/data/work';
import { Refused } from '../src/session';

type Stands = { readonly state: 'running' | 'done'; readonly at: number };

const running = (at: number): Stands => ({ state: 'running', at });

test('work is followed to its end, also over a moment without a line', async () => {
  const answers = [running(1), new Lost(), running(2), { state: 'done', at: 3 } as const];
  const heard: number[] = [];
  const look = async () => {
    const next = answers.shift();
    if (next instanceof Error || !next) throw next;
    return next;
  };
  const last = await ended(running(0), look, ({ at }) => heard.push(at));
  assert.deepEqual(last, { state: 'done', at: 3 });
  assert.deepEqual([...new Set(heard)], [0, 1, 2]);
});

test('work that nobody knows any more, or asks for, is not waited for', async () => {
  for (const error of [new Refused('not known here'), new Closed()]) {
    const told = await ended(running(0), () => Promise.reject(error)).catch((reason) => reason);
    assert.equal(told, error);
  }
});
