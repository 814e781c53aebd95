import assert from 'node:assert/strict';
import test from 'node:test';
import { KEPT, PAGE, Pages, type Range } from '../src/data/pages';
import type { Row } from '../src/protocol';

function rows(start: number, stop: number, edit: string | null = null): Row[] {
  const turn = { document: 'd', turn: 1, speaker: '', role: '', outlet: '', timestamp: '' };
  return Array.from({ length: stop - start }, (_, n) => ({
    segment: `s${start + n}`,
    target: '',
    state: 'untranslated',
    author: '',
    changed: '',
    note: '',
    edit,
    index: start + n,
    position: 0,
    source: '',
    turn: { ...turn, kind: 'answer', question: null },
    hints: [],
    findings: [],
    comments: [],
    errors: [],
    bare: false,
  }));
}

/** All pages that are to be asked for now. */
function due(pages: Pages, length: number): Range[] {
  const ranges: Range[] = [];
  for (let range = pages.due(length); range; range = pages.due(length)) ranges.push(range);
  return ranges;
}

test('a page is asked for once, and again when it did not come', () => {
  const pages = new Pages();
  pages.want([90, 110]);
  const [first, second] = due(pages, 250);
  assert.deepEqual(first, { start: 0, stop: 100 });
  assert.deepEqual(second, { start: 100, stop: 200 });
  pages.want([0, 199]);
  assert.deepEqual(due(pages, 250), []);
  if (first) pages.missed(first);
  assert.deepEqual(due(pages, 250), [first]);
});

test('the last page ends with the project', () => {
  const pages = new Pages();
  pages.want([240]);
  assert.deepEqual(due(pages, 250), [{ start: 200, stop: 250 }]);
});

test('a bare row is known until its page comes, and takes nothing from one that came', () => {
  const pages = new Pages();
  assert.deepEqual(pages.unknown([6, 7]), [6, 7]);
  pages.know(rows(6, 8).map((row) => ({ ...row, bare: true })));
  assert.deepEqual(pages.unknown([6, 7, 8]), [8]);
  assert.equal(pages.row(7)?.bare, true);
  pages.take({ start: 0, stop: 100 }, rows(0, 100, 'E1'));
  pages.know([{ ...rows(7, 8)[0], bare: true } as Row]);
  assert.equal(pages.row(7)?.bare, false);
  assert.equal(pages.row(7)?.edit, 'E1');
});

test('a new kernel leaves the rows and has the page looked at last asked for first', () => {
  const pages = new Pages();
  pages.want([0, 199]);
  for (const range of due(pages, 200)) {
    pages.take(range, rows(range.start, range.stop));
  }
  pages.row(150);
  pages.age();
  assert.equal(pages.row(150)?.segment, 's150');
  assert.deepEqual(pages.due(200), { start: 100, stop: 200 });
  assert.deepEqual(pages.due(200), { start: 0, stop: 100 });
  assert.equal(pages.due(200), null);
});

test('what a second look finds unchanged stays the same object', () => {
  const pages = new Pages();
  pages.take({ start: 0, stop: 1 }, rows(0, 1, 'E1'));
  const before = pages.row(0);
  pages.take({ start: 0, stop: 1 }, rows(0, 1, 'E2'));
  assert.ok(pages.row(0)?.hints === before?.hints && pages.row(0)?.turn === before?.turn);
  assert.equal(pages.row(0)?.edit, 'E2');
});

test('a note changes a row though it makes no version', () => {
  const pages = new Pages();
  pages.take({ start: 0, stop: 1 }, rows(0, 1, 'E1'));
  const [row] = rows(0, 1, 'E1');
  if (row) assert.deepEqual(pages.annotate([{ ...row, note: '站名' }]), [0]);
  assert.equal(pages.row(0)?.note, '站名');
});

test('annotations change the rows that are known, and only those that differ', () => {
  const pages = new Pages();
  pages.take({ start: 0, stop: 2 }, rows(0, 2, 'E1'));
  const now = (segment: string, edit: string) => ({
    segment,
    target: 'Good',
    state: 'draft' as const,
    author: 'Lin',
    changed: '',
    note: '',
    edit,
  });
  assert.deepEqual(pages.annotate([now('s0', 'E1'), now('s1', 'E2'), now('s9', 'E3')]), [1]);
  assert.equal(pages.row(1)?.target, 'Good');
});

test('rows that are known beforehand are shown, and their page is asked for all the same', () => {
  const pages = new Pages();
  pages.know(rows(3, 5, 'E1'));
  assert.equal(pages.row(4)?.segment, 's4');
  assert.equal(pages.place('s3'), 3);
  pages.want([0, 10]);
  assert.deepEqual(due(pages, 100), [{ start: 0, stop: 100 }]);
});

test('pages not looked at for longest are let go, and come again when they are wanted', () => {
  const pages = new Pages();
  const length = (KEPT + 2) * PAGE;
  const page = (number: number) => ({ start: number * PAGE, stop: (number + 1) * PAGE });
  const come = (number: number) => {
    pages.want([number * PAGE]);
    due(pages, length);
    pages.take(page(number), rows(number * PAGE, (number + 1) * PAGE));
  };
  for (let number = 0; number < KEPT; number++) come(number);
  pages.row(5); // the row in hand is looked at again and again
  come(KEPT);
  come(KEPT + 1);
  assert.equal(pages.row(5)?.segment, 's5');
  assert.equal(pages.row(PAGE), undefined);
  assert.equal(pages.place(`s${PAGE}`), undefined);
  assert.equal(pages.row((KEPT + 1) * PAGE)?.index, (KEPT + 1) * PAGE);
  pages.want([PAGE]);
  assert.deepEqual(due(pages, length), [page(1)]);
});

test('rows go to where their segments are now; of one that is held its holder is known', () => {
  const pages = new Pages();
  pages.take({ start: 0, stop: 5 }, rows(0, 5));
  const moved = pages.move([
    { segment: 's0', place: 0, held: false },
    { segment: 's1', place: 0, held: true },
    { segment: 's2', place: 2, held: false },
    { segment: 's4', place: -1, held: false },
  ]);
  assert.deepEqual(
    [...moved],
    [
      [0, 0],
      [1, 0],
      [2, 2],
    ],
  );
  assert.deepEqual(
    [0, 1, 2].map((index) => pages.row(index)?.segment),
    ['s0', undefined, 's2'],
  );
  assert.equal(pages.place('s1'), undefined);
  assert.deepEqual(pages.due(4), { start: 0, stop: 4 });
});
