/** Splitting a sentence at the caret, and joining it with the next. */

import { chordOf } from '../../keys';
import { t } from '../../language/words';
import type { Focus } from '../cursor';
import { onMac } from '../dom';
import type { Action, Parts } from '../parts';
import { reasonOf } from '../reason';

type Splitting = 'split' | 'join' | 'cut left' | 'cut right' | 'cut far left' | 'cut far right';

export const splittingActions: Readonly<Record<Splitting | 'cut here' | 'cut nowhere', Action>> = {
  split: (parts) => split(parts),
  join: (parts) => join(parts),
  'cut left': ({ cut }) => cut.move('left', false),
  'cut right': ({ cut }) => cut.move('right', false),
  'cut far left': ({ cut }) => cut.move('left', true),
  'cut far right': ({ cut }) => cut.move('right', true),
  'cut here': ({ cut }) => cut.take(),
  'cut nowhere': ({ cut }) => cut.leave(),
};

/** The caret says where the translation is split; the place in the source is asked for. */
function split(parts: Parts): void {
  const { session, cursor, editor, grid, cut, say } = parts;
  const { index } = cursor;
  const row = ready(parts);
  const view = grid.view(index);
  if (!row || !view || !session.project) return;
  const focus = editor.focused ? 'editor' : 'row';
  const targetAt = editor.focused ? editor.selection.from : row.target.length;
  const opened = cut.open(view.left, {
    source: row.source,
    language: session.project.sourceLanguage,
    number: index + 1,
    share: editor.focused && row.target ? targetAt / row.target.length : 0.5,
    onCut: (at) => {
      cursor.go(cursor.index, focus);
      const made = session.editing.split(cursor.index, at, targetAt);
      void done(parts, focus, made, 'Split. {key} takes it back.');
    },
    onLeave: () => cursor.go(cursor.index, focus),
  });
  say(opened ? t('←/→ moves the place, Enter splits there, Esc leaves it.') : t(TOO_SHORT));
}

const TOO_SHORT = 'This sentence is too short to be split.';

function join(parts: Parts): void {
  const { session, cursor, editor } = parts;
  const focus = editor.focused ? 'editor' : 'row';
  if (!ready(parts)) return;
  const made = session.editing.merge(cursor.index);
  void done(parts, focus, made, 'Joined with the next. {key} takes it back.');
}

/** The row in hand, if it can be reshaped; else it is said why not. */
function ready({ session, cursor, editor, say }: Parts) {
  editor.settle();
  const row = session.row(cursor.index);
  if (session.connection === 'stale') say(t('Run the cell again: nothing can be changed here.'));
  else if (session.conflict(cursor.index))
    say(t('Two versions stand here. Esc, then 1 or 2 to keep one, 3 to edit both.'));
  else return row;
  return undefined;
}

async function done(
  { cursor, keep, say }: Parts,
  focus: Focus,
  asked: Promise<readonly number[]>,
  words: 'Split. {key} takes it back.' | 'Joined with the next. {key} takes it back.',
): Promise<void> {
  try {
    await cursor.goWhen(
      asked.then((indexes) => {
        keep(indexes);
        return indexes.at(-1);
      }),
      focus,
    );
    say(t(words, { key: chordOf('undo', onMac()) }));
  } catch (error) {
    say(reasonOf(error));
  }
}
