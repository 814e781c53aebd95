/** Waves under what the checks found in the translation, as the editor draws them. */

import { StateEffect, StateField } from '@codemirror/state';
import { Decoration, type DecorationSet, EditorView } from '@codemirror/view';
import { told } from '../../language/words';
import type { Finding } from '../../protocol';
import { open } from './worst';

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

export function drawn(findings: readonly Finding[], length: number): StateEffect<DecorationSet> {
  const ranges = open(findings).flatMap(({ target, severity, message }) => {
    if (!target || target[0] >= target[1] || target[1] > length) return [];
    const attributes = { title: told(message) };
    return Decoration.mark({ class: `bw-wave bw-wave-${severity}`, attributes }).range(...target);
  });
  return set.of(Decoration.set(ranges, true));
}
