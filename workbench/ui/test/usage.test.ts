import assert from 'node:assert/strict';
import test from 'node:test';
import { isUsed } from '../src/view/usage';

// rendering, translation, whether it is used
const cases: readonly (readonly [string, string, boolean])[] = [
  ['community service', 'They expanded community service.', true],
  ['community service', 'Community  Service\ncame first', true],
  ['community service', 'community services', true],
  ['charging facility', 'charging facilities', true],
  ['tax', 'taxes', true],
  ['bank', 'banking', false],
  ['service center', 'services center', false],
  ['1+N', '1+Ns', false],
  ['service', 'a microservice', false],
  ['the Plan', '“The Plan”', true],
  ['people’s congress', "the people's congress", true],
  ['well-being', 'their well‑being', true],
  ['1+N', 'the 1+N model', true],
  ['C++', 'C++ and C', true],
  ['C++', 'C++x', false],
  ['a.b', 'axb', false],
  ['État', 'état', true],
  ['GDP', 'GDP2', false],
  ['5', '15 per cent', false],
  ['', 'anything', false],
  ['  ', 'any thing', false],
];

for (const [rendering, translation, used] of cases) {
  test(`“${rendering}” in “${translation}”: ${used}`, () => {
    assert.equal(isUsed(rendering, translation), used);
  });
}
