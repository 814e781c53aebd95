import assert from 'node:assert/strict';
import test from 'node:test';
import { Conflicts } from '../src/data/conflicts';
import type { Annotation, Conflict, Row } from '../src/protocol';

const version = (target: string, edit: string): Annotation => ({
  segment: 's1',
  target,
  state: 'draft',
  author: 'Lin',
  changed: '',
  note: '',
  edit,
});

const conflict = (mine: string, theirs: string): Conflict => ({
  segment: 's1',
  index: 0,
  own: true,
  mine: version(mine, mine),
  theirs: version(theirs, theirs),
  settles_on: theirs,
});

const turn = { document: 'd', turn: 1, speaker: '', role: '', outlet: '', timestamp: '' };
const now: Row = {
  ...version('Theirs', 'T'),
  note: 'a word',
  index: 0,
  position: 0,
  source: '',
  turn: { ...turn, kind: 'answer', question: null },
  hints: [],
  findings: [],
  comments: [],
  errors: [],
  bare: false,
};

test('until one chooses, the page keeps its own version, and the note is not part of it', () => {
  const conflicts = new Conflicts();
  conflicts.take([conflict('M', 'T')]);
  const { target, edit, note } = conflicts.over(now);
  assert.deepEqual([target, edit, note], ['M', 'M', 'a word']);
});

test('what came, changed or went is told once', () => {
  const conflicts = new Conflicts();
  assert.deepEqual(conflicts.take([conflict('M', 'T')]), ['s1']);
  assert.deepEqual(conflicts.take([conflict('M', 'T')]), []);
  assert.deepEqual(conflicts.take([conflict('M2', 'T')]), ['s1']);
  assert.deepEqual(conflicts.take([]), ['s1']);
  assert.equal(conflicts.over(now).target, 'Theirs');
});

test('of three versions two are shown first', () => {
  const conflicts = new Conflicts();
  conflicts.take([conflict('M', 'T'), conflict('M', 'U')]);
  assert.equal(conflicts.of('s1')?.theirs.edit, 'T');
});
