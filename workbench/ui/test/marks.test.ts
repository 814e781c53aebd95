import assert from 'node:assert/strict';
import test from 'node:test';
import type { Hint } from '../src/protocol';
import { pieces } from '../src/view/marks';

const hint = (start: number, end: number): Hint => ({
  start,
  end,
  source: '',
  rule: '',
  targets: [],
});

type Piece = readonly [text: string, hints: readonly number[], last: boolean];

const cases: readonly {
  readonly name: string;
  readonly source: string;
  readonly hints: readonly Hint[];
  readonly pieces: readonly Piece[];
}[] = [
  { name: 'no hint', source: '大家好。', hints: [], pieces: [['大家好。', [], false]] },
  {
    name: 'white space around is not shown, places stay right',
    source: '\u3000 山水\n',
    hints: [hint(3, 4)],
    pieces: [
      ['山', [], false],
      ['水', [0], true],
    ],
  },
  {
    name: 'a term inside a term: one underline, that ends once',
    source: '青山绿水镇',
    hints: [hint(2, 4), hint(0, 5)],
    pieces: [
      ['青山', [1], false],
      ['绿水', [1, 0], false],
      ['镇', [1], true],
    ],
  },
  {
    name: 'neighbours end each for itself',
    source: '青山绿水',
    hints: [hint(0, 2), hint(2, 4)],
    pieces: [
      ['青山', [0], true],
      ['绿水', [1], true],
    ],
  },
  {
    name: 'overlapping terms',
    source: '甲乙丙',
    hints: [hint(0, 2), hint(1, 3)],
    pieces: [
      ['甲', [0], false],
      ['乙', [0, 1], true],
      ['丙', [1], true],
    ],
  },
  {
    name: 'a pair of surrogates stays whole',
    source: '𠀀山',
    hints: [hint(2, 3)],
    pieces: [
      ['𠀀', [], false],
      ['山', [0], true],
    ],
  },
  { name: 'nothing but white space', source: ' \n\u3000', hints: [hint(0, 2)], pieces: [] },
  { name: 'nothing', source: '', hints: [], pieces: [] },
  {
    name: 'places outside the text',
    source: '山',
    hints: [hint(4, 9), hint(1, 1)],
    pieces: [['山', [], false]],
  },
];

for (const { name, source, hints, pieces: expected } of cases) {
  test(name, () => {
    const found = pieces(source, hints).map((piece) => [piece.text, piece.hints, piece.last]);
    assert.deepEqual(found, expected);
  });
}
