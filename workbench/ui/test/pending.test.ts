import assert from 'node:assert/strict';
import test from 'node:test';
import { PendingEdits } from '../src/data/pending';
import type { Row } from '../src/protocol';

const turn = {
  document: 'd',
  turn: 1,
  speaker: '',
  role: '',
  outlet: '',
  kind: 'answer' as const,
  timestamp: '',
  question: null,
};

function row(segment: string, target = '', edit: string | null = null): Row {
  const annotation = {
    segment,
    target,
    state: 'untranslated' as const,
    author: '',
    changed: '',
    note: '',
  };
  return {
    ...annotation,
    edit,
    index: 0,
    position: 0,
    source: '',
    turn,
    hints: [],
    comments: [],
    errors: [],
    bare: false,
    findings: [],
  };
}

function pendingEdits(): PendingEdits {
  let number = 0;
  return new PendingEdits('me', () => `E${++number}`);
}

test('drafts that nobody was told of become one edit with the latest text', () => {
  const pending = pendingEdits();
  for (const text of ['G', 'Go', 'Good']) pending.draft(row('s1'), text);
  assert.deepEqual(
    pending.all().map((edit) => [edit.edit, edit.value, edit.based_on]),
    [['E1', 'Good', null]],
  );
});

test('an edit that may be on disk never changes: the next one is based on it', () => {
  const pending = pendingEdits();
  pending.draft(row('s1', 'old', 'E0'), 'new');
  pending.tell(pending.all());
  pending.draft(row('s1', 'old', 'E0'), 'newer');
  assert.deepEqual(
    pending.all().map((edit) => [edit.edit, edit.value, edit.based_on]),
    [
      ['E1', 'new', 'E0'],
      ['E2', 'newer', 'E1'],
    ],
  );
});

test('a note is a chain of its own: it changes neither text, state nor what they are based on', () => {
  const pending = pendingEdits();
  pending.note(row('s1', '', 'E0'), '站');
  pending.draft(row('s1', '', 'E0'), 'Good');
  pending.note(row('s1', '', 'E0'), '站名');
  pending.tell(pending.all());
  pending.state(row('s1', '', 'E0'), 'translated');
  pending.note(row('s1', '', 'E0'), '');
  assert.deepEqual(
    pending.all().map((edit) => [edit.edit, edit.kind, edit.value, edit.based_on]),
    [
      ['E1', 'note', '站名', 'E0'],
      ['E2', 'target', 'Good', 'E0'],
      ['E3', 'state', 'translated', 'E2'],
      ['E4', 'note', '', 'E1'],
    ],
  );
  const { target, state, note } = pending.shown(row('s1', '', 'E0'));
  assert.deepEqual([target, state, note], ['Good', 'translated', '']);
});

test('a note that is put back as it was leaves no edit', () => {
  const pending = pendingEdits();
  pending.note(row('s1'), 'a');
  assert.deepEqual(pending.note(row('s1'), ''), { forget: 'E1' });
  assert.equal(pending.has('s1'), false);
});

test('whoever chooses of two versions settles them, even with a text that is shown already', () => {
  const pending = pendingEdits();
  const mine = row('s1', 'Mine', 'E7');
  const conflict = { segment: 's1', index: 0, own: true, mine, theirs: mine, settles_on: 'E8' };
  assert.equal(pending.settles(conflict), false);
  pending.settle(mine, conflict, 'Mine');
  assert.equal(pending.settles(conflict), true);
  assert.deepEqual(
    pending.all().map((edit) => [edit.value, edit.based_on]),
    [['Mine', 'E8']],
  );
});

test('a state follows the draft before it, and a draft after it is an edit of its own', () => {
  const pending = pendingEdits();
  pending.draft(row('s1'), 'Good');
  pending.state(row('s1'), 'translated');
  assert.equal(pending.shown(row('s1')).state, 'translated');
  pending.draft(row('s1'), 'Good morning');
  assert.equal(pending.shown(row('s1')).state, 'draft');
  assert.deepEqual(
    pending.all().map((edit) => [edit.kind, edit.value, edit.based_on]),
    [
      ['target', 'Good', null],
      ['state', 'translated', 'E1'],
      ['target', 'Good morning', 'E2'],
    ],
  );
});

test('text typed and taken back leaves no edit', () => {
  const pending = pendingEdits();
  pending.draft(row('s1', 'as it was'), 'as it was.');
  assert.deepEqual(pending.draft(row('s1', 'as it was'), 'as it was'), { forget: 'E1' });
  assert.equal(pending.size, 0);
  assert.equal(pending.draft(row('s1', 'as it was'), 'as it was'), null);
});

test('an emptied target is untranslated', () => {
  const pending = pendingEdits();
  pending.draft(row('s1', 'old'), '');
  assert.equal(pending.shown(row('s1', 'old')).state, 'untranslated');
});

test('edits of a dead page are taken over as they are, before those of this page', () => {
  const pending = new PendingEdits('me', () => 'E5');
  pending.draft(row('s1'), 'mine');
  const left = {
    edit: 'E2',
    kind: 'target' as const,
    segment: 's1',
    value: 'left',
    based_on: null,
  };
  const [adopted] = pending.adopt([{ ...left, client: 'dead' }]);
  assert.deepEqual(adopted, { ...left, client: 'me' });
  assert.deepEqual(
    pending.all().map((edit) => edit.value),
    ['left', 'mine'],
  );
});

test('saved edits are forgotten, those made meanwhile stay', () => {
  const pending = pendingEdits();
  pending.draft(row('s1'), 'sent');
  const sent = pending.all();
  pending.tell(sent);
  pending.draft(row('s1'), 'sent and more');
  pending.forget(sent);
  assert.deepEqual(
    pending.all().map((edit) => edit.value),
    ['sent and more'],
  );
  assert.ok(pending.has('s1'));
});
