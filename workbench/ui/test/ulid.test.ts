import assert from 'node:assert/strict';
import test from 'node:test';
import { madeAt, ulidMaker } from '../src/data/ulid';

test('a name is 26 digits of Crockford’s base 32 and tells its time', () => {
  const made = ulidMaker(() => 1_750_000_000_123)();
  assert.ok(/^[0-7][0-9A-HJKMNP-TV-Z]{25}$/.test(made));
  assert.equal(madeAt(made), 1_750_000_000_123);
});

test('names rise within a millisecond and when the clock jumps back', () => {
  const times = [5_000, 5_000, 5_000, 4_000, 4_500, 6_000];
  const next = ulidMaker(() => times.shift() ?? 6_000);
  const names = Array.from({ length: 1_000 }, next);
  assert.deepEqual([...names].sort(), names);
  assert.equal(new Set(names).size, 1_000);
});
