/**
 * Every command that has a key: one table, read by the dispatch and by the key map.
 *
 * A chord is written as people write it: modifiers, then a letter, a digit, or the name that
 * `KeyboardEvent.key` gives. `1…9` stands for any digit from 1 to 9. Where somebody has set other
 * keys, `rebind` puts them in the place of the table's. This file knows no DOM.
 */

import { Emitter } from './emitter';
import type { Word } from './language/words';

export type Command =
  | 'confirm and go on'
  | 'confirm and stay'
  | 'next'
  | 'previous'
  | 'first'
  | 'last'
  | 'next unconfirmed'
  | 'insert'
  | 'copy source'
  | 'clear target'
  | 'needs work'
  | 'approve'
  | 'reject'
  | 'note'
  | 'comment'
  | 'mark an error'
  | 'send comment'
  | 'leave comment'
  | 'save error'
  | 'drop error'
  | 'save note'
  | 'drop note'
  | 'keep mine'
  | 'take theirs'
  | 'edit both'
  | 'save'
  | 'filter'
  | 'change view'
  | 'speakers'
  | 'split'
  | 'join'
  | 'cut left'
  | 'cut right'
  | 'cut far left'
  | 'cut far right'
  | 'cut here'
  | 'cut nowhere'
  | 'question'
  | 'key map'
  | 'leave'
  | 'edit'
  | 'skip'
  | 'history'
  | 'undo'
  | 'redo'
  | 'concordance'
  | 'add term'
  | 'replace'
  | 'waive'
  | 'waive finding'
  | 'waive none'
  | 'save reason'
  | 'drop reason';

/**
 * Where the focus has to be: anywhere in the workbench, in its rows, in the editor, in that of a
 * note, in the box for a comment, in the form for an error, on a row, on a row in which two versions
 * stand, in the panel; or a finding's number is awaited, or the reason to waive it, or the place to
 * split at.
 */
export type Scope =
  | 'anywhere'
  | 'rows'
  | 'editor'
  | 'note'
  | 'comment'
  | 'error'
  | 'grid'
  | 'conflict'
  | 'panel'
  | 'waiving'
  | 'reason'
  | 'cutting';

export interface Shortcut {
  readonly command: Command;
  readonly scope: Scope;
  readonly keys: readonly string[]; // Windows and Linux; the first is the one that is shown
  readonly mac: readonly string[];
  readonly label: Word;
}

const both = (...keys: string[]) => ({ keys, mac: keys });

// biome-ignore format: a table reads by its columns
export const shortcuts: readonly Shortcut[] = [
  { command: 'confirm and go on', scope: 'rows', keys: ['Ctrl+Enter'], mac: ['Cmd+Enter'], label: 'Confirm, go to the next unconfirmed' },
  { command: 'confirm and stay', scope: 'rows', keys: ['Ctrl+Shift+Enter'], mac: ['Cmd+Shift+Enter'], label: 'Confirm and stay' },
  { command: 'needs work', scope: 'rows', keys: ['Alt+Y'], mac: ['Ctrl+Alt+Y'], label: 'Mark as “needs work”' },
  { command: 'note', scope: 'rows', keys: ['Alt+N'], mac: ['Ctrl+Alt+N'], label: 'Write a note on the source' },
  { command: 'comment', scope: 'rows', keys: ['Alt+M'], mac: ['Ctrl+Alt+M'], label: 'Comment on the sentence' },
  { command: 'mark an error', scope: 'rows', keys: ['Alt+I'], mac: ['Ctrl+Alt+I'], label: 'Mark what is selected as an error' },
  { command: 'next', scope: 'rows', keys: ['Alt+ArrowDown', 'Alt+PageDown'], mac: ['Ctrl+Alt+ArrowDown', 'Alt+PageDown'], label: 'Next sentence' },
  { command: 'previous', scope: 'rows', keys: ['Alt+ArrowUp', 'Alt+PageUp'], mac: ['Ctrl+Alt+ArrowUp', 'Alt+PageUp'], label: 'Previous sentence' },
  { command: 'next unconfirmed', scope: 'rows', keys: ['Alt+U'], mac: ['Ctrl+Alt+U'], label: 'Next unconfirmed sentence' },
  { command: 'first', scope: 'rows', ...both('Alt+Home'), label: 'First sentence' },
  { command: 'last', scope: 'rows', ...both('Alt+End'), label: 'Last sentence' },
  { command: 'question', scope: 'rows', keys: ['Alt+Q'], mac: ['Ctrl+Alt+Q'], label: 'Go to the question that is answered here' },
  { command: 'insert', scope: 'rows', keys: ['Alt+1…9'], mac: ['Ctrl+1…9'], label: 'Insert the hint of that number' },
  { command: 'add term', scope: 'rows', keys: ['Ctrl+Shift+G'], mac: ['Cmd+Shift+G'], label: 'Add a term' },
  { command: 'copy source', scope: 'rows', keys: ['Ctrl+Insert'], mac: ['Ctrl+Shift+I'], label: 'Copy the source' },
  { command: 'clear target', scope: 'rows', keys: ['Ctrl+Shift+Backspace'], mac: ['Cmd+Shift+Backspace'], label: 'Clear the translation' },
  { command: 'undo', scope: 'rows', keys: ['Ctrl+Z'], mac: ['Cmd+Z'], label: 'Undo, over all sentences' },
  { command: 'redo', scope: 'rows', keys: ['Ctrl+Y', 'Ctrl+Shift+Z'], mac: ['Cmd+Shift+Z', 'Ctrl+Shift+Z'], label: 'Redo, over all sentences' },
  { command: 'history', scope: 'rows', keys: ['Alt+R'], mac: ['Ctrl+Alt+R'], label: 'History of the sentence; there, back again' },
  { command: 'split', scope: 'rows', keys: ['Alt+S'], mac: ['Ctrl+Alt+S'], label: 'Split the sentence at the caret' },
  { command: 'join', scope: 'rows', keys: ['Alt+J'], mac: ['Ctrl+Alt+J'], label: 'Join the sentence with the next' },
  { command: 'waive', scope: 'rows', keys: ['Alt+X'], mac: ['Ctrl+Alt+X'], label: 'Waive a finding: then its number, and the reason' },
  { command: 'save', scope: 'anywhere', keys: ['Ctrl+S'], mac: ['Cmd+S'], label: 'Save now' },
  { command: 'concordance', scope: 'rows', keys: ['Alt+K'], mac: ['Cmd+K'], label: 'Concordance of what is selected' },
  { command: 'replace', scope: 'anywhere', keys: ['Ctrl+H'], mac: ['Cmd+Alt+F'], label: 'Find and replace in the project' },
  { command: 'filter', scope: 'anywhere', keys: ['Ctrl+F'], mac: ['Cmd+F'], label: 'Filter' },
  { command: 'speakers', scope: 'anywhere', keys: ['Alt+P'], mac: ['Ctrl+Alt+P'], label: 'Speakers: their English names, and how far each is' },
  { command: 'change view', scope: 'anywhere', keys: ['Alt+V'], mac: ['Ctrl+Alt+V'], label: 'Change between turns and sentences' },
  { command: 'key map', scope: 'anywhere', keys: ['Alt+H'], mac: ['Ctrl+Alt+H'], label: 'This list of keys' },
  { command: 'edit', scope: 'panel', ...both('Escape'), label: 'Back to the editor' },
  { command: 'leave', scope: 'editor', ...both('Escape'), label: 'Leave the editor for the rows' },
  { command: 'save note', scope: 'note', keys: ['Enter', 'Ctrl+Enter'], mac: ['Enter', 'Cmd+Enter'], label: 'Save the note; an empty one is removed' },
  { command: 'drop note', scope: 'note', ...both('Escape'), label: 'Leave the note as it was' },
  { command: 'cut left', scope: 'cutting', ...both('ArrowLeft'), label: 'Split a character earlier' },
  { command: 'cut right', scope: 'cutting', ...both('ArrowRight'), label: 'Split a character later' },
  { command: 'cut far left', scope: 'cutting', keys: ['Ctrl+ArrowLeft', 'ArrowUp'], mac: ['Alt+ArrowLeft', 'ArrowUp'], label: 'Split at the punctuation before' },
  { command: 'cut far right', scope: 'cutting', keys: ['Ctrl+ArrowRight', 'ArrowDown'], mac: ['Alt+ArrowRight', 'ArrowDown'], label: 'Split at the punctuation after' },
  { command: 'cut here', scope: 'cutting', ...both('Enter'), label: 'Split here' },
  { command: 'cut nowhere', scope: 'cutting', ...both('Escape'), label: 'Split nowhere' },
  { command: 'waive finding', scope: 'waiving', keys: ['1…9', 'Alt+1…9'], mac: ['1…9', 'Ctrl+Alt+1…9'], label: 'Waive the finding of that number' },
  { command: 'waive none', scope: 'waiving', ...both('Escape'), label: 'Waive none' },
  { command: 'save reason', scope: 'reason', ...both('Enter'), label: 'Save the reason; an empty one takes the waiver back' },
  { command: 'drop reason', scope: 'reason', ...both('Escape'), label: 'Leave the reason as it was' },
  { command: 'send comment', scope: 'comment', keys: ['Enter', 'Ctrl+Enter'], mac: ['Enter', 'Cmd+Enter'], label: 'Send the comment' },
  { command: 'leave comment', scope: 'comment', ...both('Escape'), label: 'Leave the comment, which stays in its box' },
  { command: 'save error', scope: 'error', keys: ['Enter', 'Ctrl+Enter'], mac: ['Enter', 'Cmd+Enter'], label: 'Mark the error' },
  { command: 'drop error', scope: 'error', ...both('Escape'), label: 'Mark nothing; the reason stays in the form' },
  { command: 'keep mine', scope: 'conflict', ...both('1'), label: 'Keep mine (the left one)' },
  { command: 'take theirs', scope: 'conflict', ...both('2'), label: 'Take theirs (the right one)' },
  { command: 'edit both', scope: 'conflict', ...both('3'), label: 'Edit both' },
  { command: 'edit', scope: 'grid', ...both('Enter'), label: 'Edit the row' },
  { command: 'next', scope: 'grid', ...both('J', 'ArrowDown'), label: 'Next row' },
  { command: 'previous', scope: 'grid', ...both('K', 'ArrowUp'), label: 'Previous row' },
  { command: 'approve', scope: 'grid', ...both('A'), label: 'Reviewed: approve, go to the next row' },
  { command: 'reject', scope: 'grid', ...both('X'), label: 'Rejected: send back, go to the next row' },
  { command: 'skip', scope: 'grid', ...both('Space'), label: 'Leave it, go to the next row' },
  { command: 'undo', scope: 'grid', ...both('Backspace'), label: 'Undo, over all sentences' },
  { command: 'first', scope: 'grid', ...both('Home'), label: 'First row' },
  { command: 'last', scope: 'grid', ...both('End'), label: 'Last row' },
  { command: 'key map', scope: 'grid', ...both('?'), label: 'This list of keys' },
];

/** A chord, or several one after another; `digit` is what it stands for where a command takes one. */
export interface Chord {
  readonly keys: string;
  readonly digit?: number;
}

/** What a command can be called by, as it comes. */
type Keys = Pick<Shortcut, 'keys' | 'mac'>;

let set: ReadonlyMap<Keys, readonly Chord[]> = new Map();

const rebinding = new Emitter<void>();

/** After somebody has set other keys. */
export const onRebound = rebinding.on;

/** Has other chords stand for some shortcuts, and the table's for the rest. */
export function rebind(chords: ReadonlyMap<Keys, readonly Chord[]>): void {
  set = chords;
  rebinding.emit();
}

/** The chords of a shortcut as they are set now; the first is the one that is shown. */
export function chords(shortcut: Keys, mac: boolean): readonly Chord[] {
  return set.get(shortcut) ?? (mac ? shortcut.mac : shortcut.keys).map((keys) => ({ keys }));
}

/** What of a KeyboardEvent is looked at. */
export interface Press {
  readonly key: string;
  readonly code: string;
  readonly ctrlKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
  readonly metaKey: boolean;
}

/** An input method has the key: whatever it is, it means nothing to us. */
export function composing(press: {
  readonly isComposing: boolean;
  readonly keyCode: number;
}): boolean {
  // 229 is what Safari and some input methods send for keys they have eaten.
  return press.isComposing || press.keyCode === 229;
}

export interface Match {
  readonly command: Command;
  readonly digit: number; // of `1…9`; 0 for every other chord
}

/** The command of a key press in one of the scopes, or null. */
export function match(press: Press, scopes: readonly Scope[], mac: boolean): Match | null {
  const found = follow([press], scopes, mac);
  return found === 'more' ? null : found;
}

/** The same of presses one after another; `more` where chords go on from them. */
export function follow(
  presses: readonly Press[],
  scopes: readonly Scope[],
  mac: boolean,
): Match | 'more' | null {
  let more = false;
  for (const shortcut of shortcuts) {
    if (!scopes.includes(shortcut.scope)) continue;
    for (const chord of chords(shortcut, mac)) {
      const strokes = chord.keys.split(' ');
      const digits = presses.map((press, at) => pressed(press, strokes[at] ?? ''));
      if (digits.includes(null)) continue;
      const digit = chord.digit ?? digits.at(-1) ?? 0;
      if (strokes.length === presses.length) return { command: shortcut.command, digit };
      more = true;
    }
  }
  return more ? 'more' : null;
}

/** The digit that was pressed, 0 where the chord has none, null where the chord was not pressed. */
export function pressed(press: Press, chord: string): number | null {
  const modifiers = chord.split('+');
  const key = modifiers.pop() ?? '';
  const has = (name: string) => modifiers.includes(name);
  if (press.ctrlKey !== has('Ctrl') || press.altKey !== has('Alt')) return null;
  if (press.metaKey !== has('Cmd')) return null;
  if (key === '?') return press.key === '?' ? 0 : null;
  if (press.shiftKey !== has('Shift')) return null;
  if (key === '1…9') return Number(/^Digit([1-9])$/.exec(press.code)?.[1] ?? Number.NaN) || null;
  if (/^\d$/.test(key)) return press.key === key || digitWith(modifiers, press) === key ? 0 : null;
  if (key in places) return press.key === key || press.code === places[key] ? 0 : null;
  if (key === 'Space') return press.key === ' ' ? 0 : null;
  if (key.length > 1) return press.key === key ? 0 : null;
  return letter(press) === key ? 0 : null;
}

/** With modifiers a digit's key writes something else. */
function digitWith(modifiers: readonly string[], { code }: Press): string | undefined {
  return modifiers.length > 0 ? /^Digit(\d)$/.exec(code)?.[1] : undefined;
}

/** Signs by the place of their key on an English keyboard, which JupyterLab goes by. */
const places: Readonly<Record<string, string>> = {
  '`': 'Backquote',
  '-': 'Minus',
  '=': 'Equal',
  '[': 'BracketLeft',
  ']': 'BracketRight',
  '\\': 'Backslash',
  ';': 'Semicolon',
  "'": 'Quote',
  ',': 'Comma',
  '.': 'Period',
  '/': 'Slash',
};

/**
 * The Latin letter of a press: what the layout says, and the key's place where that says no Latin
 * letter (Alt gives `√` for V on a Mac, a Russian layout gives `ы` for S).
 */
function letter(press: Press): string | undefined {
  if (!press.altKey && /^[a-z]$/i.test(press.key)) return press.key.toUpperCase();
  return /^Key([A-Z])$/.exec(press.code)?.[1];
}

const signs: Readonly<Record<string, string>> = {
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowRight: '→',
  ArrowUp: '↑',
  PageDown: 'PgDn',
  PageUp: 'PgUp',
  Escape: 'Esc',
};

/** As Apple prints them and its menus write them. */
const macSigns: Readonly<Record<string, string>> = {
  Ctrl: '⌃',
  Alt: '⌥',
  Shift: '⇧',
  Cmd: '⌘',
  Enter: '↩',
  Backspace: '⌫',
  Home: '↖',
  End: '↘',
};

/** A chord as the key map shows it: its keys one by one. */
export function caps(chord: string, mac: boolean): readonly string[] {
  return chord.split('+').map((key) => (mac ? macSigns[key] : undefined) ?? signs[key] ?? key);
}

/** The chord that is shown for a command, as one string; '' where none is set. */
export function chordOf(command: Command, mac: boolean): string {
  const own = shortcuts.filter((one) => one.command === command);
  const [first] = own.flatMap((one) => chords(one, mac));
  const parts = (first?.keys ?? '').split(' ');
  return parts.map((chord) => caps(chord, mac).join(mac ? '' : '+')).join(' ');
}
