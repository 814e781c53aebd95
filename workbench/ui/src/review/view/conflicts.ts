/** The conflicts of the entry in hand, each with what settles it or where it leads. */

import { t } from '../../language/words';
import { button, el } from '../../view/dom';
import type { TermConflict } from '../protocol';

export interface ConflictActions {
  readonly prefer: (target: string) => void;
  /** Writes the source so from now on, in place of its other spellings. */
  readonly respell: (sources: readonly string[], into: string) => void;
  readonly goTo: (source: string) => void;
}

export function conflictItem(conflict: TermConflict, key: string, actions: ConflictActions) {
  const { kind, sources, targets, elsewhere } = conflict;
  if (kind === 'two preferred')
    return item(
      t('Two translations are preferred. Keep one:'),
      targets.map((target) => button('bw-rendering', target, () => actions.prefer(target))),
    );
  if (kind === 'two spellings')
    return item(
      t('One term is written in two ways. Write it:'),
      sources.map((source) =>
        button('bw-rendering', source, () =>
          actions.respell(
            sources.filter((one) => one !== source),
            source,
          ),
        ),
      ),
    );
  const [target = ''] = targets;
  const others = [...sources, ...elsewhere].filter((source) => source !== key);
  return item(
    t('“{target}” is right for {right} and forbidden for {wrong}:', {
      target,
      right: sources.join('、'),
      wrong: elsewhere.join('、'),
    }),
    others.map((source) => button('bw-rendering', source, () => actions.goTo(source))),
  );
}

function item(words: string, buttons: readonly HTMLElement[]): HTMLElement {
  return el('li', 'bw-conflict-item', {}, el('span', '', {}, words), ...buttons);
}
