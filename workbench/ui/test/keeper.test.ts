import assert from 'node:assert/strict';
import test from 'node:test';
import { Keeper } from '../src/data/keeper';
import type { Pending } from '../src/data/pending';
import type { Storage } from '../src/data/storage';

const edit = (name: string): Pending => ({
  edit: name,
  kind: 'target',
  segment: 's1',
  value: name,
  based_on: null,
  client: 'me',
});

test('what a full storage refused is kept with the next edit, once there is room', async () => {
  const kept: string[] = [];
  let full = true;
  const storage = {
    write: async (keep: readonly Pending[]) => {
      if (full) throw new Error('full');
      kept.push(...keep.map((one) => one.edit));
    },
  };
  const said: string[] = [];
  const keeper = new Keeper(() => said.push(keeper.problem));
  await keeper.open(Promise.resolve(storage as unknown as Storage));
  keeper.take({ keep: edit('E1') });
  keeper.take({ keep: edit('E2') });
  await keeper.settled();
  assert.ok(said[0]?.includes('(full)'), said[0]);
  full = false;
  keeper.take({ forget: 'E2' });
  keeper.take({ keep: edit('E3') });
  await keeper.settled();
  assert.deepEqual(kept, ['E1', 'E3']);
  assert.deepEqual(said.at(-1), '');
});
