/** Whoever is gone takes nothing of others', and leaves what is its own to them. */

import assert from 'node:assert/strict';
import test, { afterEach, beforeEach } from 'node:test';
import { Adoption } from '../src/data/adoption';
import type { Keeper } from '../src/data/keeper';
import { Known } from '../src/data/known';
import { type Pending, PendingEdits } from '../src/data/pending';

const names = new Set<string>();
let locks: Promise<void>[] = [];

beforeEach(() => {
  names.clear();
  locks = [];
  const manager = {
    request: (name: string, hold: () => Promise<void>) => {
      names.add(name);
      const held = hold().then(() => void names.delete(name));
      locks.push(held);
      return held;
    },
    query: async () => ({ held: [...names].map((name) => ({ name })) }),
  };
  Object.defineProperty(globalThis, 'navigator', { value: { locks: manager }, configurable: true });
});

afterEach(() => {
  Object.defineProperty(globalThis, 'navigator', { value: undefined, configurable: true });
});

function page() {
  const told: string[] = [];
  const left = { edit: '01', client: 'dead', kind: 'target', segment: 's', value: 'x' };
  const keeper = {
    open: async (storage: Promise<unknown>) => {
      await storage.catch(() => undefined); // there is none here
      told.push('opened');
    },
    all: async () => (told.includes('closed') ? [] : [left as unknown as Pending]),
    take: () => told.push('took'),
    close: async () => void told.push('closed'),
  } as unknown as Keeper;
  const known = new Known(new PendingEdits('mine', () => '02'));
  const adoption = new Adoption('mine', known, keeper, () => told.push('sent'));
  return { adoption, told };
}

async function settle(): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, 20));
}

test('what a dead page has left is taken over', async () => {
  const { adoption, told } = page();
  await adoption.begin('project');
  assert.deepEqual(told, ['opened', 'took', 'sent']);
  adoption.dispose();
  await settle();
  assert.equal(names.size, 0);
});

test('a page that goes while its storage opens takes nothing, and is dead for others', async () => {
  const { adoption, told } = page();
  void adoption.begin('project');
  adoption.dispose();
  await settle();
  assert.deepEqual(told, ['opened', 'closed']);
  assert.equal(names.size, 0);
});
