/** What others write is seen within two seconds, by whoever can see anything. */

import assert from 'node:assert/strict';
import test, { afterEach, beforeEach, mock } from 'node:test';
import { Polling } from '../src/data/polling';

class Page extends EventTarget {
  visibilityState = 'visible';

  turn(visibilityState: 'visible' | 'hidden'): void {
    this.visibilityState = visibilityState;
    this.dispatchEvent(new Event('visibilitychange'));
  }
}

let page = new Page();

beforeEach(() => {
  page = new Page();
  Object.defineProperty(globalThis, 'document', { value: page, configurable: true });
  mock.timers.enable({ apis: ['setInterval'] });
});

afterEach(() => mock.timers.reset());

function counted() {
  const looks = { count: 0 };
  const polling = new Polling(async () => {
    looks.count += 1;
  });
  return { looks, polling };
}

async function settle(): Promise<void> {
  for (let turn = 0; turn < 3; turn += 1) await Promise.resolve();
}

test('it looks at least every two seconds', async () => {
  const { looks, polling } = counted();
  mock.timers.tick(2_000);
  await settle();
  assert.equal(looks.count, 1);
  mock.timers.tick(2_000);
  await settle();
  assert.equal(looks.count, 2);
  polling.dispose();
});

test('nothing is asked for in a hidden tab, and at once when it is seen again', async () => {
  const { looks, polling } = counted();
  page.turn('hidden');
  mock.timers.tick(10_000);
  await settle();
  assert.equal(looks.count, 0);
  page.turn('visible');
  await settle();
  assert.equal(looks.count, 1);
  polling.dispose();
  page.turn('visible');
  mock.timers.tick(10_000);
  await settle();
  assert.equal(looks.count, 1);
});
