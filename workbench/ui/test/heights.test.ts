import assert from 'node:assert/strict';
import test from 'node:test';
import { Heights } from '../src/view/heights';

const USUAL = 96;

/** The same by adding up. */
class Plain {
  readonly heights: number[];

  constructor(readonly count: number) {
    this.heights = Array.from({ length: count }, () => USUAL);
  }

  top(place: number): number {
    return this.heights.slice(0, place).reduce((sum, height) => sum + height, 0);
  }

  at(offset: number): number {
    const found = this.heights.findLastIndex((_, place) => this.top(place) <= offset);
    return Math.max(found, 0);
  }
}

/** Numbers that are the same in every run. */
function numbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state % below;
  };
}

for (const count of [1, 2, 3, 7, 8, 9, 64, 100]) {
  test(`${count} places begin where those above them end`, () => {
    const [heights, plain, any] = [new Heights(count, USUAL), new Plain(count), numbers(count)];
    for (let step = 0; step < 60; step += 1) {
      const [place, height] = [any(count), 1 + any(300)];
      assert.equal(heights.set(place, height), height - (plain.heights[place] ?? 0));
      plain.heights[place] = height;
      for (let each = 0; each <= count; each += 1) assert.equal(heights.top(each), plain.top(each));
      for (const offset of [-1, 0, any(count * USUAL), heights.total - 1, heights.total + 1])
        assert.equal(heights.at(offset), plain.at(offset));
    }
  });
}

test('what was never measured is not known, whatever its height', () => {
  const heights = new Heights(2, USUAL);
  heights.set(1, USUAL);
  assert.deepEqual([heights.knows(0), heights.knows(1)], [false, true]);
  assert.deepEqual([heights.of(0), heights.of(1)], [USUAL, USUAL]);
});

test('a list of nothing', () => {
  const heights = new Heights(0, USUAL);
  assert.deepEqual([heights.total, heights.at(0), heights.at(500)], [0, 0, 0]);
});
