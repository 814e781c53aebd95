/** A kernel is greeted once a line, under the name that somebody has by then. */

import assert from 'node:assert/strict';
import test, { afterEach } from 'node:test';
import { Asks, Closed, Lost } from '../src/data/asks';
import { Greeting, type Welcome } from '../src/data/greeting';
import { Emitter } from '../src/emitter';
import type { Connection, Host } from '../src/host';
import { prefer, preferences } from '../src/preferences';
import type { Answer, Ask } from '../src/protocol';

class Line implements Host {
  connection: Connection = 'connecting';
  readonly sent: Ask[] = [];
  private readonly answers = new Emitter<Answer>();
  private readonly connections = new Emitter<Connection>();
  readonly onAnswer = this.answers.on;
  readonly onConnection = this.connections.on;

  send(ask: Ask): void {
    this.sent.push(ask);
  }

  dispose(): void {}

  turn(connection: Connection): void {
    this.connection = connection;
    this.connections.emit(connection);
  }

  async welcome(): Promise<void> {
    const id = this.sent.at(-1)?.id;
    this.answers.emit({ type: 'project', id } as Welcome);
    await settle();
  }

  get kinds(): readonly string[] {
    return this.sent.map(({ type }) => type);
  }

  get authors(): readonly string[] {
    return this.sent.flatMap((ask) => (ask.type === 'hello' ? [ask.author] : []));
  }
}

async function settle(): Promise<void> {
  for (let turn = 0; turn < 9; turn += 1) await Promise.resolve();
}

function guest() {
  const line = new Line();
  const told: string[] = [];
  const held: (() => void)[] = [];
  const asks = new Asks(line);
  const greeting = new Greeting(line, asks, 'client', {
    address: {},
    welcomed: () => {
      told.push('welcomed');
      return new Promise((resolve) => held.push(resolve));
    },
    begun: () => told.push('begun'),
    refused: (reason) => told.push(`refused ${reason}`),
  });
  const takeIn = async () => {
    for (const resolve of held.splice(0)) resolve();
    await settle();
  };
  const end = () => {
    greeting.dispose();
    asks.dispose();
  };
  return { line, told, asks, takeIn, end };
}

const usual = preferences();

afterEach(() => prefer(usual));

test('a kernel that was busy before its answer is greeted once', async () => {
  const { line, told, takeIn, end } = guest();
  line.turn('connected');
  line.turn('busy');
  line.turn('connected');
  await line.welcome();
  await takeIn();
  assert.deepEqual(line.authors.length, 1);
  assert.deepEqual(told, ['welcomed', 'begun']);
  end();
});

test('with a line that was lost meanwhile nothing is begun, and the next one is greeted', async () => {
  const { line, told, takeIn, end } = guest();
  line.turn('connected');
  await line.welcome();
  line.turn('connecting');
  await takeIn();
  assert.deepEqual(told, ['welcomed']);
  line.turn('connected');
  await line.welcome();
  await takeIn();
  assert.deepEqual(told, ['welcomed', 'welcomed', 'begun']);
  end();
});

test('what is asked before Python knows the page is asked once it does', async () => {
  const { line, asks, takeIn, end } = guest();
  void asks.ask({ type: 'choices' }).catch(() => undefined);
  line.turn('connected');
  assert.deepEqual(line.kinds, ['hello']);
  await line.welcome();
  assert.deepEqual(line.kinds, ['hello', 'choices']);
  await takeIn();
  line.turn('connecting');
  void asks.ask({ type: 'speakers' }).catch(() => undefined);
  line.turn('connected');
  assert.deepEqual(line.kinds, ['hello', 'choices', 'hello']);
  end();
});

test('what waits for a line is lost with the kernel, and is not asked of another', async () => {
  const { line, asks, end } = guest();
  const waiting = asks.ask({ type: 'choices' });
  line.turn('gone');
  await assert.rejects(waiting, Lost);
  line.turn('connected');
  await line.welcome();
  assert.deepEqual(line.kinds, ['hello']);
  end();
});

test('a name that was set while the greeting was under way is told', async () => {
  const { line, takeIn, end } = guest();
  line.turn('connected');
  prefer({ ...usual, author: 'Li' });
  await line.welcome();
  await takeIn();
  assert.deepEqual(line.authors, ['', 'Li']);
  end();
});

test('who asks when all is over is told so at once', async () => {
  const { asks, line, end } = guest();
  line.turn('busy');
  const waiting = asks.ask({ type: 'choices' });
  end();
  const closed = async (answer: Promise<Answer>) =>
    answer.then(
      () => false,
      (error) => error instanceof Closed,
    );
  assert.equal(await closed(waiting), true);
  assert.equal(await closed(asks.ask({ type: 'choices' })), true);
});
