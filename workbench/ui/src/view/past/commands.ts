/** Undo and redo: the editor's own first, then step by step over the project. */

import { listed, plural, t } from '../../language/words';
import type { Undone } from '../../session';
import type { Action, Parts } from '../parts';
import { reasonOf } from '../reason';

const NAMED = 3; // sentences that are named

export const pastActions: Readonly<Record<'undo' | 'redo' | 'history', Action>> = {
  history: ({ history, cursor, editor }) => {
    if (history.entered) cursor.go(cursor.index, 'editor');
    else {
      editor.settle();
      history.enter();
    }
  },
  undo: (parts) => step(parts, 'undo'),
  redo: (parts) => step(parts, 'redo'),
};

function step(parts: Parts, which: 'undo' | 'redo'): void {
  const { editor, session, cursor } = parts;
  editor.settle();
  const own = editor.focused && session.editing.editorUndoes(which, cursor.index);
  if (own && editor.step(which)) return;
  session.editing.undo(which).then(
    (undone) => tell(parts, which, undone),
    (error) => parts.say(reasonOf(error)),
  );
}

function tell(parts: Parts, which: 'undo' | 'redo', undone: Undone | null): void {
  const { cursor, editor, say } = parts;
  const nothing = which === 'undo' ? 'Nothing to undo.' : 'Nothing to redo.';
  const { indexes, left } = undone ?? { indexes: [], left: 0 };
  const [first] = indexes;
  if (first !== undefined && !indexes.includes(cursor.index))
    cursor.go(first, editor.focused ? 'editor' : 'row');
  const others = left > 0 ? t('What others changed since is left alone.') : '';
  if (first === undefined) say(undone === null ? t(nothing) : others);
  else say([told(which, indexes), others].filter(Boolean).join(' '));
}

function told(which: 'undo' | 'redo', indexes: readonly number[]): string {
  const where =
    indexes.length > NAMED
      ? plural(indexes.length, '{count} sentence', '{count} sentences')
      : t('sentence {numbers}', { numbers: listed(indexes.map((index) => index + 1)) });
  return which === 'undo' ? t('Undone: {where}.', { where }) : t('Redone: {where}.', { where });
}
