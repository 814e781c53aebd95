import assert from 'node:assert/strict';
import test from 'node:test';
import { Course } from '../src/view/course';

test('who leaps on finds the rows of the next two leaps on their way', () => {
  const course = new Course();
  course.next(0, 9, 0);
  assert.deepEqual(course.next(600, 609, 100), [
    [1194, 1215],
    [1794, 1815],
  ]);
  assert.deepEqual(course.next(0, 9, 200)[0], [-606, -585]);
});

test('rows that moved a little, as they were measured, are no leap', () => {
  const course = new Course();
  course.next(0, 9, 0);
  course.next(600, 609, 100);
  assert.deepEqual(course.next(602, 611, 110)[0], [1196, 1217]);
});

test('whoever stays or goes on slowly is going nowhere', () => {
  const course = new Course();
  course.next(600, 609, 0);
  assert.deepEqual(course.next(601, 610, 2_000), []);
});
