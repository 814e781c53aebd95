/** What each command does. The keys that call them stand in `keys.ts`. */

import type { Command } from '../keys';
import { plural, t } from '../language/words';
import type { State } from '../protocol';
import type { Choice } from '../session';
import type { Focus } from './cursor';
import { findingActions } from './findings/commands';
import type { Action, Parts } from './parts';
import { pastActions } from './past/commands';
import { mayGive, onlyReviewers } from './reviewing';
import { searchingActions } from './searching/commands';
import { speakerActions } from './speakers/commands';
import { splittingActions } from './splitting/commands';
import { isConfirmed } from './state';
import { termActions } from './terms/commands';
import { writable } from './writable';

const TWO_VERSIONS = 'Two versions stand here. Esc, then 1 or 2 to keep one, 3 to edit both.';

/** What is said of an empty translation that somebody puts in such a state. */
const nothing = {
  translated: 'Nothing to confirm yet: the translation is empty.',
  reviewed: 'Nothing to review yet: the translation is empty.',
  rejected: 'Nothing to review yet: the translation is empty.',
} as const;

const actions: Readonly<Record<Command, Action>> = {
  'confirm and go on': (parts) => {
    if (confirm(parts)) void parts.cursor.nextUnconfirmed(focus(parts));
  },
  'confirm and stay': (parts) => {
    if (confirm(parts)) parts.session.editing.flush();
  },
  next: (parts) => parts.cursor.step(1, focus(parts)),
  previous: (parts) => parts.cursor.step(-1, focus(parts)),
  first: (parts) => parts.cursor.end('first', focus(parts)),
  last: (parts) => parts.cursor.end('last', focus(parts)),
  'next unconfirmed': (parts) => void parts.cursor.nextUnconfirmed(focus(parts)),
  insert: ({ editor, panel }, digit) => {
    const text = panel.numbered(digit);
    if (text === undefined) return;
    editor.insertRendering(text);
    editor.focus();
  },
  'copy source': ({ session, cursor, editor }) => {
    editor.rewrite(session.row(cursor.index)?.source.trim() ?? '');
    editor.focus();
  },
  'clear target': ({ editor }) => {
    editor.rewrite('');
    editor.focus();
  },
  'needs work': (parts) => setState(parts, parts.cursor.index, 'needs work'),
  approve: (parts) => judge(parts, 'reviewed'),
  reject: (parts) => judge(parts, 'rejected'),
  note: (parts) => writeNote(parts),
  comment: ({ remarking }) => remarking.comment(),
  'mark an error': ({ remarking }) => remarking.markError(),
  'send comment': ({ remarking }) => remarking.comments.send(),
  'leave comment': ({ remarking }) => remarking.comments.close(),
  'save error': ({ remarking }) => remarking.errors.save(),
  'drop error': ({ remarking }) => remarking.errors.close(),
  'save note': ({ session, note }) => {
    note.save();
    session.editing.flush();
  },
  'drop note': ({ note }) => note.cancel(),
  'keep mine': (parts) => settle(parts, parts.cursor.index, 'mine'),
  'take theirs': (parts) => settle(parts, parts.cursor.index, 'theirs'),
  'edit both': (parts) => settle(parts, parts.cursor.index, 'both'),
  save: ({ session, editor, say }) => {
    editor.settle();
    session.editing.flush();
    const edits = plural(session.pending, '{count} edit', '{count} edits');
    say(session.pending > 0 ? t('Saving {edits}…', { edits }) : t('Everything is saved.'));
  },
  filter: ({ filter }) => filter(),
  'change view': ({ changeView }) => changeView(),
  'key map': ({ keyMap }) => keyMap(),
  skip: (parts) => parts.cursor.step(1, focus(parts)),
  ...findingActions,
  ...pastActions,
  ...searchingActions,
  ...speakerActions,
  ...splittingActions,
  ...termActions,
  leave: ({ cursor }) => cursor.go(cursor.index, 'row'),
  edit: ({ cursor }) => cursor.go(cursor.index, 'editor'),
};

export function run(command: Command, parts: Parts, digit = 0): void {
  actions[command](parts, digit);
}

/** A state of someone's choice; refused in words where nothing can be written. */
export function setState(parts: Parts, index: number, state: State): boolean {
  parts.editor.settle();
  const row = parts.session.row(index);
  if (!writable(parts) || !row) return false;
  if (row.target.trim() === '' && state in nothing) {
    parts.say(t(nothing[state as keyof typeof nothing]));
    return false;
  }
  const { project } = parts.session;
  if (project && !mayGive(project, state)) {
    parts.say(onlyReviewers(project));
    return false;
  }
  parts.session.editing.setState(index, state);
  return true;
}

/** A reviewer's word on the row in hand; then the next row. */
function judge(parts: Parts, state: 'reviewed' | 'rejected'): void {
  const { session, cursor, editor, say } = parts;
  editor.settle();
  const row = session.row(cursor.index);
  if (!row) return;
  if (session.conflict(cursor.index)) say(t(TWO_VERSIONS));
  else if (setState(parts, cursor.index, state)) cursor.step(1, focus(parts));
}

/** Opens the note of the row in hand; afterwards the focus is where it was. */
function writeNote(parts: Parts): void {
  const { session, cursor, grid, editor, note } = parts;
  const { index } = cursor;
  const view = grid.view(index);
  const row = session.row(index);
  if (!view || !row || !writable(parts)) return;
  const back = editor.focused ? () => editor.focus() : () => view.line.focus();
  note.open(view.left, {
    segment: row.segment,
    note: row.note,
    label: t('Note on the source of sentence {number}', { number: index + 1 }),
    onNote: (text) => session.editing.setNote(index, text),
    onLeave: back,
  });
}

/** Has a version of a sentence stand; who takes both goes on in the editor. */
export function settle(parts: Parts, index: number, choice: Choice): void {
  if (!writable(parts)) return;
  parts.editor.settle();
  parts.session.editing.settle(index, choice);
  parts.cursor.go(index, choice === 'both' ? 'editor' : 'row');
}

/** Moving with the focus in the editor stays in editors; on rows it stays on rows. */
function focus({ editor, cursor }: Parts): Focus {
  return editor.focused || cursor.waiting ? 'editor' : 'row';
}

/** True if the row in hand is confirmed now. What was reviewed stays so. */
function confirm(parts: Parts): boolean {
  const { session, cursor, editor, say } = parts;
  editor.settle();
  const row = session.row(cursor.index);
  if (!row || session.connection === 'stale') return false;
  if (session.conflict(cursor.index)) {
    say(t(TWO_VERSIONS));
    return false;
  }
  const done = row.target.trim() !== '' && isConfirmed(row.state);
  return done || setState(parts, cursor.index, 'translated');
}
