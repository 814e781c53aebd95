/** What each command does. The keys that call them stand in `keys.ts`. */

import type { Command } from '../keys';
import type { State } from '../protocol';
import type { Session } from '../session';
import type { Cursor, Focus } from './cursor';
import type { Editor } from './editor';
import type { Panel } from './panel';
import { plural } from './progress';

export interface Parts {
  readonly session: Session;
  readonly cursor: Cursor;
  readonly editor: Editor;
  readonly panel: Panel;
  readonly say: (text: string) => void;
  readonly filter: () => void;
  readonly keyMap: () => void;
}

type Action = (parts: Parts, digit: number) => void;

const actions: Readonly<Record<Command, Action>> = {
  'confirm and go on': (parts) => {
    if (confirm(parts)) void parts.cursor.nextUnconfirmed(focus(parts));
  },
  'confirm and stay': (parts) => {
    if (confirm(parts)) parts.session.flush();
  },
  next: (parts) => parts.cursor.step(1, focus(parts)),
  previous: (parts) => parts.cursor.step(-1, focus(parts)),
  first: (parts) => parts.cursor.end('first', focus(parts)),
  last: (parts) => parts.cursor.end('last', focus(parts)),
  'next unconfirmed': (parts) => void parts.cursor.nextUnconfirmed(focus(parts)),
  insert: ({ editor, panel }, digit) => {
    const text = panel.numbered(digit);
    if (text === undefined) return;
    editor.insert(text);
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
  save: ({ session, editor, say }) => {
    editor.settle();
    session.flush();
    say(
      session.pending > 0 ? `Saving ${plural(session.pending, 'edit')}…` : 'Everything is saved.',
    );
  },
  filter: ({ filter }) => filter(),
  'key map': ({ keyMap }) => keyMap(),
  leave: ({ cursor }) => cursor.go(cursor.index, 'row'),
  edit: ({ cursor }) => cursor.go(cursor.index, 'editor'),
};

export function run(command: Command, parts: Parts, digit = 0): void {
  actions[command](parts, digit);
}

/** A state of someone's choice; refused in words where nothing can be written. */
export function setState({ session, editor, say }: Parts, index: number, state: State): void {
  editor.settle();
  if (session.connection === 'stale') say('Run the cell again: nothing can be changed here.');
  else if (session.row(index)) session.setState(index, state);
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
  if (row.target.trim() === '') {
    say('Nothing to confirm yet: the translation is empty.');
    return false;
  }
  if (row.state !== 'translated' && row.state !== 'reviewed')
    setState(parts, cursor.index, 'translated');
  return true;
}
