import assert from 'node:assert/strict';
import test from 'node:test';
import { fitted } from '../src/view/fitting';

// rendering, before the caret, after it, what is put in
const cases: readonly (readonly [string, string, string, string])[] = [
  ['summer grain', '', '', 'Summer grain'],
  ['summer grain', 'Thank you. ', '', 'Summer grain'],
  ['summer grain', 'He said: “Thank you.” ', '', 'Summer grain'],
  ['summer grain', '“', ' rose', 'Summer grain'],
  ['summer grain', 'This year ', ' rose', 'summer grain'],
  ['summer grain', 'This year', 'rose', ' summer grain '],
  ['summer grain', 'Yes,', '', ' summer grain'],
  ['summer grain', 'some 3.', '', ' summer grain'],
  ['eHealth', '', '', 'eHealth'],
  ['1+N', 'The ', '', '1+N'],
  ['14th Five-Year Plan', '', '', '14th Five-Year Plan'],
  ['General Office', 'the ', ', which', 'General Office'],
  ['service', 'community-', '', 'service'],
  ['service', 'the (', ')', 'service'],
];

for (const [rendering, before, after, put] of cases) {
  test(`“${before}|${after}” takes “${put}”`, () => {
    assert.equal(fitted(rendering, before, after), put);
  });
}
