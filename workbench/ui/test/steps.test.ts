import assert from 'node:assert/strict';
import test from 'node:test';
import { hollow, Steps, type Transition } from '../src/data/steps';
import type { Standing, State } from '../src/protocol';

const at = (target: string, state: State = target ? 'draft' : 'untranslated'): Standing => ({
  target,
  state,
});

const change = (
  segment: string,
  before: Standing,
  after: Standing,
  origin = 'editor',
  kind = 'target',
): Transition => ({ segment, index: Number(segment.slice(1)), kind, origin, before, after });

function taken(...transitions: readonly Transition[]): Steps {
  const steps = new Steps();
  for (const transition of transitions) steps.take(transition);
  return steps;
}

const list = (steps: Steps['done']) =>
  steps.map((step) => [...step.changes.values()].map((one) => one.segment).join('+'));

const confirm = (segment: string, target: string) =>
  change(segment, at(target), at(target, 'translated'), 'editor', 'state');

test('a run of typing is one step, from before it to after it', () => {
  const steps = taken(change('s1', at(''), at('a')), change('s1', at('a'), at('ab')));
  assert.deepEqual(list(steps.done), ['s1']);
  const only = steps.done[0]?.changes.get('s1');
  assert.deepEqual([only?.before, only?.after], [at(''), at('ab')]);
});

test('typing that comes to nothing is a step of its editor, and only there', () => {
  const steps = taken(change('s1', at(''), at('a')), change('s1', at('a'), at('')));
  assert.deepEqual(steps.done.map(hollow), [true]);
  steps.take(change('s1', at(''), at('a'), 'undo'));
  assert.deepEqual(steps.done.map(hollow), [false]);
  steps.take(change('s1', at('a'), at(''), 'undo'));
  assert.deepEqual([list(steps.done), list(steps.undone)], [[], ['s1']]);
});

test('a state, another segment, or coming back to one begins a step', () => {
  const steps = taken(
    change('s1', at(''), at('a')),
    confirm('s1', 'a'),
    change('s2', at(''), at('b')),
    change('s1', at('a', 'translated'), at('ab')),
  );
  assert.deepEqual(list(steps.done), ['s1', 's1', 's2', 's1']);
});

test('a replacement in many segments is one step, the next one another', () => {
  const steps = taken(
    change('s1', at('a'), at('b'), 'replace X'),
    change('s2', at('a'), at('b'), 'replace X'),
    change('s1', at('b'), at('c'), 'replace Y'),
  );
  assert.deepEqual(list(steps.done), ['s1+s2', 's1']);
});

test('undone is what stands again as before, and something new forgets it', () => {
  const steps = taken(
    change('s1', at('a'), at('b'), 'replace X'),
    change('s2', at('a'), at('b'), 'replace X'),
    change('s1', at('b'), at('a'), 'undo'),
    change('s2', at('b'), at('a'), 'undo'),
  );
  assert.deepEqual([list(steps.done), list(steps.undone)], [[], ['s1+s2']]);
  steps.take(change('s2', at('a'), at('b'), 'redo'));
  steps.take(change('s1', at('a'), at('b'), 'redo'));
  assert.deepEqual([list(steps.done), list(steps.undone)], [['s2+s1'], []]);
  steps.take(change('s1', at('b'), at('a'), 'undo'));
  steps.take(change('s3', at(''), at('x')));
  assert.deepEqual(list(steps.undone), []);
});

test('a step back by text and then by state is undone after both', () => {
  const before = at('a', 'translated');
  const steps = taken(change('s1', before, at('ab')), change('s1', at('ab'), at('a'), 'undo'));
  assert.deepEqual(list(steps.done), ['s1']);
  steps.take(change('s1', at('a'), before, 'undo', 'state'));
  assert.deepEqual([list(steps.done), list(steps.undone)], [[], ['s1']]);
  assert.deepEqual(steps.undone[0]?.changes.get('s1')?.after, at('ab'));
});

test('the editor’s own undo, letter by letter, never brings back what it took away', () => {
  const steps = taken(
    change('s1', at(''), at('abc')),
    change('s1', at('abc'), at('ab'), 'undo'),
    change('s1', at('ab'), at(''), 'undo'),
  );
  assert.deepEqual(list(steps.done), []);
});

test('after a part of it is taken back, typing goes on with the run', () => {
  const steps = taken(
    change('s1', at(''), at('abc')),
    change('s1', at('abc'), at('ab'), 'undo'),
    change('s1', at('ab'), at('abX')),
  );
  const only = steps.done[0]?.changes.get('s1');
  assert.deepEqual([only?.before, only?.after], [at(''), at('abX')]);
});

test('steps out of the log come before those of this page', () => {
  const earlier = taken(change('s1', at(''), at('a')), change('s2', at(''), at('b')));
  const steps = taken(change('s3', at(''), at('c')));
  steps.precede(earlier);
  assert.deepEqual(list(steps.done), ['s1', 's2', 's3']);
});
