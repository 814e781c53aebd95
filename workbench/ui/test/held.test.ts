import assert from 'node:assert/strict';
import test from 'node:test';
import { wordsOf } from '../src/data/held';
import type { Edit } from '../src/protocol';

const edit = (kind: Edit['kind'], value: string): Edit => ({
  edit: value,
  kind,
  segment: 's',
  value,
  based_on: null,
});
const comment = (text: string) => edit('comment', JSON.stringify({ comment: text, text }));

test('what is let go is copied as it was written, all of it', () => {
  const cases: readonly (readonly [readonly Edit[], string])[] = [
    [[edit('target', 'Good')], 'Good'],
    // a state is held, and what was typed after it waits behind it
    [[edit('state', 'translated'), edit('target', 'Good morning')], 'Good morning'],
    [[edit('target', 'Good morning'), edit('state', 'translated')], 'Good morning'],
    [[edit('state', 'translated')], 'On screen'],
    [[edit('note', 'A note')], 'A note'],
    [[comment('First'), comment('Second')], 'First\nSecond'],
    [[edit('error', JSON.stringify({ error: 'E', category: 'grammar', note: 'Why' }))], 'Why'],
    [[edit('waiver', JSON.stringify({ check: 'c', subject: '', reason: 'Agreed' }))], 'Agreed'],
  ];
  for (const [chain, words] of cases) assert.equal(wordsOf(chain, 'On screen'), words);
});
