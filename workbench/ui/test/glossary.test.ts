/** The tables of cases that Python's renderings go through as well. */

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import test from 'node:test';
import { serve, type Wanted } from '../src/glossary/serving';

const FOLDER = '../../tests/glossary'; // seen from the front end's folder, where npm runs tests

interface Table<Case> {
  readonly forms: Readonly<Record<string, readonly string[]>>;
  readonly cases: readonly Case[];
}

interface Rendered {
  readonly target: string;
  readonly text: string;
  readonly found: readonly string[];
}

interface Served {
  readonly terms: readonly Wanted[];
  readonly text: string;
  readonly served: readonly (readonly [string, string])[];
}

const renderings = read<Rendered>('renderings.json');
const servings = read<Served>('servings.json');

for (const { target, text, found } of renderings.cases) {
  test(`“${target}” in “${text}”`, () => {
    const term = wanted({ target, status: 'preferred' });
    const uses = serve(text, [term], (word) => renderings.forms[word]);
    assert.deepEqual(
      uses.map(({ start, end }) => text.slice(start, end)),
      found,
    );
  });
}

for (const { terms, text, served } of servings.cases) {
  test(`${terms.map(({ source }) => source).join()} in “${text}”`, () => {
    const uses = serve(text, terms, (word) => servings.forms[word]);
    assert.deepEqual(
      uses.map(({ start, end, source }) => [text.slice(start, end), source]),
      served,
    );
  });
}

test('until the forms have come, words count as they are written', () => {
  const term = wanted({ target: 'community service', status: 'admitted' });
  const uses = serve('Community-Service, community services', [term], () => undefined);
  assert.deepEqual(
    uses.map(({ start, end }) => [start, end]),
    [[0, 17]],
  );
});

function wanted(...targets: Wanted['targets']): Wanted {
  return { source: '词', times: 1_000, rule: '', targets };
}

function read<Case>(name: string): Table<Case> {
  return JSON.parse(readFileSync(`${FOLDER}/${name}`, 'utf8')) as Table<Case>;
}
