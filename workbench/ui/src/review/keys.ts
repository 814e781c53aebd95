/** Every command of the review that has a key: one table, read by the dispatch and the key map. */

import { type Press, pressed } from '../keys';
import type { Word } from '../language/words';

export type ReviewCommand =
  | 'next'
  | 'previous'
  | 'first'
  | 'last'
  | 'page down'
  | 'page up'
  | 'take target'
  | 'preferred'
  | 'admitted'
  | 'deprecated'
  | 'forbidden'
  | 'approve'
  | 'propose'
  | 'retire'
  | 'take out'
  | 'contexts'
  | 'add'
  | 'edit'
  | 'comment'
  | 'history'
  | 'mark'
  | 'merge'
  | 'split'
  | 'accept'
  | 'edit candidate'
  | 'dismiss'
  | 'change view'
  | 'back'
  | 'undo'
  | 'find'
  | 'save'
  | 'key map';

/** Where the focus has to be: anywhere in the review, on an entry, on a candidate, beside them, over them. */
export type ReviewScope = 'anywhere' | 'entries' | 'candidates' | 'pane' | 'dialog';

interface ReviewShortcut {
  readonly command: ReviewCommand;
  readonly scope: ReviewScope;
  readonly keys: readonly string[];
  readonly mac: readonly string[];
  readonly label: Word;
}

const both = (...keys: string[]) => ({ keys, mac: keys });

// biome-ignore format: a table reads by its columns
export const reviewShortcuts: readonly ReviewShortcut[] = [
  { command: 'next', scope: 'entries', ...both('J', 'ArrowDown'), label: 'Next entry' },
  { command: 'previous', scope: 'entries', ...both('K', 'ArrowUp'), label: 'Previous entry' },
  { command: 'page down', scope: 'entries', ...both('PageDown'), label: 'Ten entries on' },
  { command: 'page up', scope: 'entries', ...both('PageUp'), label: 'Ten entries back' },
  { command: 'first', scope: 'entries', ...both('Home'), label: 'First entry' },
  { command: 'last', scope: 'entries', ...both('End'), label: 'Last entry' },
  { command: 'take target', scope: 'entries', ...both('1…9'), label: 'Take the translation of that number in hand' },
  { command: 'preferred', scope: 'entries', ...both('P'), label: 'The translation in hand is preferred' },
  { command: 'admitted', scope: 'entries', ...both('M'), label: 'The translation in hand is admitted' },
  { command: 'deprecated', scope: 'entries', ...both('D'), label: 'The translation in hand is deprecated' },
  { command: 'forbidden', scope: 'entries', ...both('F'), label: 'The translation in hand is forbidden' },
  { command: 'approve', scope: 'entries', ...both('A'), label: 'Approve the entry' },
  { command: 'propose', scope: 'entries', ...both('O'), label: 'The entry is a proposal' },
  { command: 'retire', scope: 'entries', ...both('R'), label: 'Retire the entry, or bring it back' },
  { command: 'take out', scope: 'entries', ...both('X'), label: 'Retire the translation in hand, or bring it back' },
  { command: 'edit', scope: 'entries', ...both('E'), label: 'Edit the translation in hand' },
  { command: 'add', scope: 'entries', ...both('N'), label: 'Add a translation to the entry' },
  { command: 'mark', scope: 'entries', ...both('Space'), label: 'Mark the entry, to merge it' },
  { command: 'merge', scope: 'entries', ...both('G'), label: 'Merge the marked entries into this one' },
  { command: 'split', scope: 'entries', ...both('S'), label: 'Split translations off into another entry' },
  { command: 'comment', scope: 'entries', ...both('C'), label: 'Comment on the entry' },
  { command: 'history', scope: 'entries', ...both('H'), label: 'Show the history of the entry' },
  { command: 'contexts', scope: 'entries', ...both('Enter'), label: 'Go to the contexts' },
  { command: 'undo', scope: 'entries', keys: ['Backspace', 'Ctrl+Z'], mac: ['Backspace', 'Cmd+Z'], label: 'Take the last change back' },
  { command: 'next', scope: 'candidates', ...both('J', 'ArrowDown'), label: 'Next candidate' },
  { command: 'previous', scope: 'candidates', ...both('K', 'ArrowUp'), label: 'Previous candidate' },
  { command: 'first', scope: 'candidates', ...both('Home'), label: 'First candidate' },
  { command: 'last', scope: 'candidates', ...both('End'), label: 'Last candidate' },
  { command: 'take target', scope: 'candidates', ...both('1…9'), label: 'Take the translation of that number in hand' },
  { command: 'accept', scope: 'candidates', ...both('A'), label: 'Add it with the translation in hand, as proposed' },
  { command: 'edit candidate', scope: 'candidates', ...both('E'), label: 'Edit it, then add it' },
  { command: 'dismiss', scope: 'candidates', ...both('X'), label: 'Dismiss it: it is no term' },
  { command: 'contexts', scope: 'candidates', ...both('Enter'), label: 'Go to the contexts' },
  { command: 'undo', scope: 'candidates', keys: ['Backspace', 'Ctrl+Z'], mac: ['Backspace', 'Cmd+Z'], label: 'Take the last change back' },
  { command: 'key map', scope: 'candidates', ...both('?'), label: 'This list of keys' },
  { command: 'save', scope: 'dialog', keys: ['Ctrl+S'], mac: ['Cmd+S'], label: 'Save now' },
  { command: 'back', scope: 'pane', ...both('Escape'), label: 'Back to the list' },
  { command: 'find', scope: 'anywhere', keys: ['Ctrl+F'], mac: ['Cmd+F'], label: 'Find' },
  { command: 'save', scope: 'anywhere', keys: ['Ctrl+S'], mac: ['Cmd+S'], label: 'Save now' },
  { command: 'change view', scope: 'anywhere', keys: ['Alt+V'], mac: ['Ctrl+Alt+V'], label: 'Change between terms and candidates' },
  { command: 'key map', scope: 'anywhere', keys: ['Alt+H'], mac: ['Ctrl+Alt+H'], label: 'This list of keys' },
  { command: 'key map', scope: 'entries', ...both('?'), label: 'This list of keys' },
];

/** The command of a key press in one of the scopes, with the digit of `1…9`, or null. */
export function match(
  press: Press,
  scopes: readonly ReviewScope[],
  mac: boolean,
): { readonly command: ReviewCommand; readonly digit: number } | null {
  for (const shortcut of reviewShortcuts) {
    if (!scopes.includes(shortcut.scope)) continue;
    for (const chord of mac ? shortcut.mac : shortcut.keys) {
      const digit = pressed(press, chord);
      if (digit !== null) return { command: shortcut.command, digit };
    }
  }
  return null;
}
