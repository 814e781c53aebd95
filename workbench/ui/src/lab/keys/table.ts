/**
 * Our keys as JupyterLab's settings have them, and back. The schema's shortcuts are this table
 * written out: `npm run schema` does that, and a test holds the two equal.
 */

import { type Chord, type Command, type Scope, type Shortcut, shortcuts } from '../../keys';

/** Keys that open, move and change things; those of a form, such as Enter, stay what they are. */
const CHANGEABLE: readonly Scope[] = ['anywhere', 'rows', 'editor', 'grid', 'conflict'];

export const changeable = shortcuts.filter(({ scope }) => CHANGEABLE.includes(scope));

/** What of a key binding counts here: JupyterLab's settings have it, and its command registry. */
export interface Binding {
  readonly command: string;
  readonly keys: readonly string[]; // one stroke after another
  readonly macKeys?: readonly string[];
  readonly selector: string;
  readonly args?: { readonly digit?: number };
}

export function commandId(command: Command): string {
  return `bilingual-workbench:${command.replaceAll(' ', '-')}`;
}

/** Where a key means something; the workbench itself looks whether it does. */
const selectors: Readonly<Partial<Record<Scope, string>>> = {
  anywhere: '.bw-root .bw-frame',
  rows: '.bw-frame .bw-body',
  editor: '.bw-body .cm-editor',
  grid: '.bw-body .bw-row',
  conflict: '.bw-row .bw-version',
};

export function selector(scope: Scope): string {
  return selectors[scope] ?? '';
}

/** All bindings as they come: one for each chord, and for each digit of a chord. */
export function bindings(): readonly Binding[] {
  return changeable.flatMap((shortcut) =>
    shortcut.keys.flatMap((keys, at) => bound(shortcut, keys, shortcut.mac[at] ?? keys)),
  );
}

function bound({ command, scope }: Shortcut, keys: string, mac: string): readonly Binding[] {
  const one = (digit?: number): Binding => ({
    command: commandId(command),
    keys: [stroke(keys, digit)],
    ...(mac === keys ? {} : { macKeys: [stroke(mac, digit)] }),
    selector: selector(scope),
    ...(digit === undefined ? {} : { args: { digit } }),
  });
  return keys.endsWith(DIGITS) ? [1, 2, 3, 4, 5, 6, 7, 8, 9].map(one) : [one()];
}

const DIGITS = '1…9';
const ORDER = ['Ctrl', 'Alt', 'Shift', 'Cmd'];

/** A chord as Lumino writes it. */
function stroke(chord: string, digit?: number): string {
  const modifiers = chord.split('+');
  const key = modifiers.pop() ?? '';
  if (key === '?') return 'Shift /';
  const held = ORDER.filter((one) => modifiers.includes(one));
  return [...held, digit === undefined ? key : String(digit)].join(' ');
}

/** The chords of each shortcut that is bound to others than the table's. */
export function changed(
  set: readonly Binding[],
  mac: boolean,
): ReadonlyMap<Shortcut, readonly Chord[]> {
  const ours = set.filter(({ command }) => command.startsWith('bilingual-workbench:'));
  if (ours.length === 0) return new Map(); // not read yet, or JupyterLab's own keys are off
  const found = changeable.map((shortcut) => [shortcut, bindingsOf(shortcut, ours)] as const);
  const others = found.filter(([shortcut, own]) => !asUsual(shortcut, own, mac));
  return new Map(others.map(([shortcut, own]) => [shortcut, together(own.map(chord))]));
}

function bindingsOf({ command, scope }: Shortcut, all: readonly Binding[]): readonly Binding[] {
  const [id, place] = [commandId(command), selector(scope)];
  return all.filter((one) => one.command === id && one.selector === place);
}

function asUsual(shortcut: Shortcut, own: readonly Binding[], mac: boolean): boolean {
  const usual = (mac ? shortcut.mac : shortcut.keys).flatMap((keys) =>
    bound(shortcut, keys, keys).map(told),
  );
  return usual.sort().join() === own.map(told).sort().join();
}

function told({ keys, args }: Binding): string {
  return `${keys.join(' ')} ${args?.digit ?? ''}`;
}

function chord({ keys, args }: Binding): Chord {
  const text = keys.map((one) => (one === 'Shift /' ? '?' : one.replaceAll(' ', '+'))).join(' ');
  return args?.digit === undefined ? { keys: text } : { keys: text, digit: args.digit };
}

/** Nine digits with the same modifiers are told as one chord. */
function together(chords: readonly Chord[]): readonly Chord[] {
  const plain = chords.filter(({ keys, digit }) => digit && keys.endsWith(String(digit)));
  const stems = new Set(plain.map(({ keys }) => keys.slice(0, -1)));
  const whole = [...stems].filter((stem) => ofStem(plain, stem).length === 9);
  const rest = chords.filter((one) => !whole.some((stem) => ofStem(plain, stem).includes(one)));
  return [...whole.map((stem) => ({ keys: stem + DIGITS })), ...rest];
}

function ofStem(plain: readonly Chord[], stem: string): readonly Chord[] {
  return plain.filter(({ keys }) => keys.slice(0, -1) === stem);
}
