import assert from 'node:assert/strict';
import test from 'node:test';
import type { Asks } from '../src/data/asks';
import { Keeper } from '../src/data/keeper';
import { PendingEdits } from '../src/data/pending';
import { Sender } from '../src/data/sender';
import type { Host } from '../src/host';
import type { Annotation, Answer, Edit } from '../src/protocol';

const row = (segment: string): Annotation => ({
  segment,
  target: '',
  state: 'untranslated',
  author: '',
  changed: '',
  edit: null,
  note: '',
});

const error = (lasting: boolean): Answer => ({
  type: 'error',
  id: 0,
  code: lasting ? 'UnknownSegment' : 'DiskFull',
  message: { key: 'No {what}.', values: { what: 'room' } },
  lasting,
});

/** A sender to a Python that refuses what `refuses` says. */
function line(refuses: (edit: Edit) => Answer | undefined) {
  let name = 0;
  const pending = new PendingEdits('c', () => `E${String(++name).padStart(3, '0')}`);
  const sent: string[][] = [];
  const asks = {
    ask: async ({ edits }: { edits: readonly Edit[] }) => {
      sent.push(edits.map((edit) => edit.value));
      return edits.map(refuses).find(Boolean) ?? { type: 'saved' };
    },
  } as unknown as Asks;
  const told: string[] = [];
  const outcome = {
    saved: () => undefined,
    refused: (_: unknown, message: string) => told.push(message),
    held: () => told.push('held'),
    forbidden: () => told.push('forbidden'),
  };
  const host = { connection: 'connected' } as Host;
  const keeper = new Keeper(() => undefined);
  const sender = new Sender(host, asks, pending, keeper, outcome, () => true);
  return { pending, sender, sent, told };
}

test('what is refused for good is sent no more, and waits with all that follows it', async () => {
  const { pending, sender, sent, told } = line(({ segment }) =>
    segment === 'gone' ? error(true) : undefined,
  );
  pending.draft(row('gone'), 'lost?');
  pending.draft(row('here'), 'Good.');
  await sender.settled();
  pending.draft(row('gone'), 'lost? no');
  await sender.settled();
  assert.deepEqual(sent, [['lost?', 'Good.'], ['lost?'], ['Good.']]);
  assert.deepEqual(told, ['held']);
  assert.equal(sender.held[0]?.reason, 'No room.');
  assert.ok(sender.isRefused('gone') && !sender.isRefused('here'));
  assert.equal(pending.shown(row('gone')).target, 'lost? no');
  sender.dispose();
});

test('it is sent once more when one says so', async () => {
  let gone = true;
  const { pending, sender } = line(() => (gone ? error(true) : undefined));
  pending.draft(row('s'), 'Good.');
  await sender.settled();
  gone = false;
  sender.tryAgain();
  await sender.settled();
  assert.deepEqual([sender.held.length, pending.size], [0, 0]);
});

test('letting it go takes all that followed it, and nothing else', async () => {
  const { pending, sender } = line(({ segment, kind }) =>
    segment === 'gone' && kind !== 'note' ? error(true) : error(false),
  );
  pending.draft(row('gone'), 'lost?');
  pending.state(row('gone'), 'translated');
  pending.note(row('gone'), '站名');
  await sender.settled();
  const [held] = sender.held;
  if (!held) throw new Error('nothing is held');
  assert.deepEqual(
    sender.letGo(held.edit).map(({ kind }) => kind),
    ['target', 'state'],
  );
  assert.deepEqual(
    pending.all().map(({ kind }) => kind),
    ['note'],
  );
  sender.dispose();
});

test('what the disk refuses is told, and sent again later', async () => {
  const { pending, sender, told } = line(() => error(false));
  pending.draft(row('s'), 'Good.');
  await sender.settled();
  assert.deepEqual(told, ['No room.']);
  assert.deepEqual([sender.held.length, pending.size], [0, 1]);
  sender.dispose();
});

test('after one that is held, the others go together again', async () => {
  const { pending, sender, sent } = line(({ segment }) =>
    segment === 'gone' ? error(true) : undefined,
  );
  pending.draft(row('gone'), 'lost');
  pending.draft(row('here'), 'Good.');
  await sender.settled();
  pending.draft(row('s1'), 'One.');
  pending.draft(row('s2'), 'Two.');
  await sender.settled();
  assert.deepEqual(sent.at(-1), ['One.', 'Two.']);
});
