import assert from 'node:assert/strict';
import test from 'node:test';
import { Course } from '../src/view/course';

test('who leaps on finds the rows of the next three leaps on their way, and some around', () => {
  const course = new Course();
  course.next(0, 9, 0);
  assert.deepEqual(course.next(600, 609, 100), [
    [1200 - 12, 1209 + 12],
    [1800 - 12, 1809 + 12],
    [2400 - 12, 2409 + 12],
  ]);
  assert.deepEqual(course.next(0, 9, 200)[0], [-600 - 12, -591 + 12]);
});

test('rows that moved a little, as they were measured, are no leap', () => {
  const course = new Course();
  course.next(0, 9, 0);
  course.next(600, 609, 100);
  assert.deepEqual(course.next(602, 611, 110)[0], [1202 - 12, 1211 + 12]);
});

test('whoever stays or goes on slowly is going nowhere', () => {
  const course = new Course();
  course.next(600, 609, 0);
  assert.deepEqual(course.next(601, 610, 2_000), []);
});
