/** Waves under what was found in the translation, as the editor draws them. */

import { StateEffect, StateField } from '@codemirror/state';
import { Decoration, type DecorationSet, EditorView } from '@codemirror/view';
import { told } from '../../language/words';
import type { Row } from '../../protocol';
import { categoryName } from '../typology';
import { open } from './worst';

type Drawn = Pick<Row, 'target' | 'findings' | 'errors'>;

const set = StateEffect.define<DecorationSet>();

/** The waves move with the text that they stand under, until the checks have looked again. */
export const waves = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update: (present, transaction) => {
    const fresh = transaction.effects.find((effect) => effect.is(set));
    return fresh?.is(set) ? fresh.value : present.map(transaction.changes);
  },
  provide: (field) => EditorView.decorations.from(field),
});

export const none = set.of(Decoration.none);

/** Under what the checks found in a target, and under what people marked in it as errors. */
export function drawn({ target, findings, errors }: Drawn): StateEffect<DecorationSet> {
  const within = (from: number, to: number) => from < to && to <= target.length;
  const found = open(findings).flatMap(({ target: place, severity, message }) => {
    if (!place || !within(...place)) return [];
    return [wave(`bw-wave bw-wave-${severity}`, told(message)).range(...place)];
  });
  const marked = errors.flatMap(({ side, stale, start, end, note, category }) => {
    if (side !== 'target' || stale || !within(start, end)) return [];
    return [wave('bw-wave bw-wave-marked', note || categoryName(category)).range(start, end)];
  });
  return set.of(Decoration.set([...found, ...marked], true));
}

function wave(name: string, title: string): Decoration {
  return Decoration.mark({ class: name, attributes: { title } });
}
