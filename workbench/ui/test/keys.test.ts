import assert from 'node:assert/strict';
import test from 'node:test';
import {
  type Command,
  chordOf,
  composing,
  follow,
  match,
  type Press,
  rebind,
  type Scope,
  shortcuts,
} from '../src/keys';

const editor: readonly Scope[] = ['anywhere', 'rows', 'editor'];
const row: readonly Scope[] = ['anywhere', 'rows', 'grid'];

/** C, A, S and M stand for Ctrl, Alt, Shift and Cmd. */
const press = (modifiers: string, key: string, code = key): Press => ({
  key,
  code,
  ctrlKey: modifiers.includes('C'),
  altKey: modifiers.includes('A'),
  shiftKey: modifiers.includes('S'),
  metaKey: modifiers.includes('M'),
});

type Case = readonly [Press, readonly Scope[], Command | undefined];

const windows: readonly Case[] = [
  [press('C', 'Enter'), editor, 'confirm and go on'],
  [press('C', 'Enter', 'NumpadEnter'), editor, 'confirm and go on'],
  [press('CS', 'Enter'), editor, 'confirm and stay'],
  [press('', 'Enter'), editor, undefined],
  [press('S', 'Enter'), editor, undefined],
  [press('', 'Enter'), row, 'edit'],
  [press('A', 'ArrowDown'), editor, 'next'],
  [press('', 'ArrowDown'), editor, undefined],
  [press('', 'ArrowDown'), row, 'next'],
  [press('A', 'u', 'KeyU'), editor, 'next unconfirmed'],
  [press('A', 'г', 'KeyU'), editor, 'next unconfirmed'],
  [press('CA', 'u', 'KeyU'), editor, undefined],
  [press('A', '3', 'Digit3'), editor, 'insert'],
  [press('A', '"', 'Digit3'), editor, 'insert'],
  [press('A', '0', 'Digit0'), editor, undefined],
  [press('A', '3', 'Numpad3'), editor, undefined],
  [press('C', 's', 'KeyS'), editor, 'save'],
  [press('C', 's', 'Semicolon'), editor, 'save'],
  [press('C', 'o', 'KeyS'), editor, undefined],
  [press('C', 'ы', 'KeyS'), editor, 'save'],
  [press('CS', 'S', 'KeyS'), editor, undefined],
  [press('C', 'Insert'), editor, 'copy source'],
  [press('C', 'Insert'), ['anywhere'], undefined],
  [press('CS', 'Backspace'), editor, 'clear target'],
  [press('', 'j', 'KeyJ'), row, 'next'],
  [press('', 'j', 'KeyJ'), editor, undefined],
  [press('S', '?', 'Slash'), row, 'key map'],
  [press('S', '?', 'Minus'), row, 'key map'],
  [press('', 'Escape'), editor, 'leave'],
  [press('', 'Tab'), editor, undefined],
  [press('C', 't', 'KeyT'), editor, undefined],
];

const mac: readonly Case[] = [
  [press('M', 'Enter'), editor, 'confirm and go on'],
  [press('C', 'Enter'), editor, undefined],
  [press('CA', '¨', 'KeyU'), editor, 'next unconfirmed'],
  [press('A', '¨', 'KeyU'), editor, undefined],
  [press('C', '2', 'Digit2'), editor, 'insert'],
  [press('A', '€', 'Digit2'), editor, undefined],
  [press('CS', 'I', 'KeyI'), editor, 'copy source'],
  [press('M', 'f', 'KeyF'), editor, 'filter'],
];

for (const [name, cases, onMac] of [
  ['Windows and Linux', windows, false],
  ['macOS', mac, true],
] as const) {
  for (const [keys, scopes, command] of cases) {
    test(`${name}: ${JSON.stringify(keys)} in ${scopes.at(-1)}`, () => {
      assert.equal(match(keys, scopes, onMac)?.command, command);
    });
  }
}

test('the digit that was pressed comes along', () => {
  assert.deepEqual(match(press('A', '7', 'Digit7'), editor, false), {
    command: 'insert',
    digit: 7,
  });
});

test('keys one after another, and keys that write a sign, are chords like any other', () => {
  const save = shortcuts.find(({ command }) => command === 'save');
  if (!save) throw new Error('nothing saves');
  const [first, second] = [press('C', 'k', 'KeyK'), press('', '/', 'Slash')];
  rebind(new Map([[save, [{ keys: 'Ctrl+K /' }, { keys: 'Ctrl+Shift+3' }]]]));
  assert.equal(follow([first], editor, false), 'more');
  assert.deepEqual(follow([first, second], editor, false), { command: 'save', digit: 0 });
  assert.equal(follow([first, press('', 'x', 'KeyX')], editor, false), null);
  assert.equal(match(first, editor, false), null);
  assert.equal(match(press('CS', '#', 'Digit3'), editor, false)?.command, 'save');
  rebind(new Map());
});

test('an input method has its keys to itself', () => {
  assert.ok(composing({ isComposing: true, keyCode: 13 }));
  assert.ok(composing({ isComposing: false, keyCode: 229 }));
  assert.ok(!composing({ isComposing: false, keyCode: 13 }));
});

test('no chord means two things in one place', () => {
  for (const onMac of [false, true]) {
    for (const scopes of [editor, row]) {
      const here = shortcuts.filter((shortcut) => scopes.includes(shortcut.scope));
      const chords = here.flatMap((shortcut) => (onMac ? shortcut.mac : shortcut.keys));
      assert.equal(new Set(chords).size, chords.length, chords.join(' '));
    }
  }
});

test('the key map writes chords as keyboards do', () => {
  assert.equal(chordOf('next', false), 'Alt+↓');
  assert.equal(chordOf('next', true), '⌃⌥↓');
  assert.equal(chordOf('confirm and go on', true), '⌘↩');
  assert.equal(chordOf('insert', false), 'Alt+1…9');
});
