import assert from 'node:assert/strict';
import test from 'node:test';
import type { Connection } from '../src/host';
import { words } from '../src/view/notice';

const FULL = 'This browser’s storage is full.';

const say = (connection: Connection, pending = 0, problem = '') =>
  words({ connection, pending, problem, project: null, conflicts: [] });

test('nothing is said where all is well', () => {
  assert.deepEqual(say('connected', 3), { level: 'none', text: '' });
  assert.deepEqual(say('connecting'), { level: 'none', text: '' });
});

test('a kernel that is gone is trouble, and what is typed is kept', () => {
  const { level, text } = say('gone', 2);
  assert.equal(level, 'trouble');
  assert.equal(
    text,
    'The kernel is gone. What you type is kept in this browser. 2 edits not saved yet.',
  );
});

test('nothing is promised of the browser while something is wrong', () => {
  for (const connection of ['gone', 'busy', 'stale', 'connecting', 'connected'] as const) {
    const { level, text } = say(connection, 1, FULL);
    assert.ok(level === 'warning' || level === 'trouble', connection);
    assert.ok(text.includes(FULL) && !text.includes('kept in this browser'), text);
    assert.ok(text.endsWith('1 edit not saved yet.') || connection === 'stale', text);
  }
});

test('two versions of a sentence are told with the place and the keys', () => {
  const open = { connection: 'connected', pending: 0, problem: '', project: null } as const;
  const { level, text } = words({ ...open, conflicts: [2, 16] });
  assert.equal(level, 'warning');
  assert.ok(text.startsWith('Two versions stand in sentences 3, 17.'), text);
});

test('a running cell is no trouble', () => {
  assert.equal(say('busy').level, 'calm');
});

test('a view that can connect no more says what to do', () => {
  assert.ok(say('stale').text.startsWith('Run the cell again'));
});
