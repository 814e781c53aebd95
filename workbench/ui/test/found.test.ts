import assert from 'node:assert/strict';
import test from 'node:test';
import { parts } from '../src/view/searching/found';

const cases: readonly (readonly [text: string, sought: string, told: string])[] = [
  ['Basic services', 'basic', '[Basic] services'],
  ['a.b a+b', 'a+b', 'a.b [a+b]'],
  ['服务和服务', '服务', '[服务]和[服务]'],
  ['none here', 'zzz', 'none here'],
  ['as it is', '', 'as it is'],
  ['<b>bold</b>', '<b>', '[<b>]bold</b>'],
];

for (const [text, sought, told] of cases) {
  test(`${JSON.stringify(sought)} in ${JSON.stringify(text)}`, () => {
    const marked = parts(text, sought).map((part) => (part.found ? `[${part.text}]` : part.text));
    assert.equal(marked.join(''), told);
  });
}
