import assert from 'node:assert/strict';
import test from 'node:test';
import { type Actor, Undoing } from '../src/data/undoing';
import type { Annotation, Standing } from '../src/protocol';
import type { Rewriting } from '../src/session';

const empty: Standing = { target: '', state: 'untranslated' };
const draft = (target: string): Standing => ({ target, state: 'draft' });

/** Undoing over two segments, the texts of which it rewrites here. */
function over(texts: Map<string, Standing>) {
  const rewritten: Rewriting[] = [];
  const actor: Actor = {
    ground: async (changes) =>
      changes.map(({ segment }) => {
        const shown = { segment, ...texts.get(segment) } as Annotation;
        return { index: Number(segment.slice(1)), base: shown, shown };
      }),
    rewrite: (all) => void rewritten.push(...all),
    regroup: async () => [],
    logged: async () => [],
  };
  const undoing = new Undoing(actor);
  const type = (segment: string, before: Standing, after: Standing) => {
    const index = Number(segment.slice(1));
    undoing.take({ segment, index, kind: 'target', origin: 'editor', before, after });
    texts.set(segment, after);
  };
  return { undoing, rewritten, type };
}

test('a text that was typed and cleared is its editor’s to bring back', () => {
  const { undoing, type } = over(new Map());
  type('s1', empty, draft('one'));
  type('s2', empty, draft('two'));
  type('s2', draft('two'), empty);
  assert.deepEqual(
    ['s1', 's2'].map((segment) => undoing.belongs('undo', segment)),
    [true, true],
  );
});

test('from elsewhere such a text is passed over', async () => {
  const { undoing, rewritten, type } = over(new Map());
  type('s1', empty, draft('one'));
  type('s2', empty, draft('two'));
  type('s2', draft('two'), empty);
  assert.deepEqual(await undoing.step('undo'), { indexes: [1], left: 0 });
  assert.deepEqual(
    rewritten.map(({ index, target }) => [index, target]),
    [[1, '']],
  );
});
