/** The list of keys, as a dialog. */

import { type Chord, caps, chords, type Scope, type Shortcut, shortcuts } from '../keys';
import { t, type Word } from '../language/words';
import { button, el } from './dom';

const groups: readonly { readonly title: Word; readonly scopes: readonly Scope[] }[] = [
  { title: 'While translating', scopes: ['rows', 'editor'] },
  { title: 'In a note', scopes: ['note'] },
  { title: 'While splitting a sentence', scopes: ['cutting'] },
  { title: 'While waiving a finding', scopes: ['waiving', 'reason'] },
  { title: 'In a comment', scopes: ['comment'] },
  { title: 'In the form for an error', scopes: ['error'] },
  { title: 'In the panel', scopes: ['panel'] },
  { title: 'On a row with two versions, after Esc', scopes: ['conflict'] },
  { title: 'Anywhere in the workbench', scopes: ['anywhere'] },
  { title: 'On a row, after Esc', scopes: ['grid'] },
];

const ENTER: Word =
  'Enter and Shift+Enter give a new line. While an input method is open, every key is its own.';

/** What the list has to know of a command with a key. */
type Listed = Pick<Shortcut, 'keys' | 'mac' | 'label'>;

/** Commands that belong together, under a title. */
export interface Group {
  readonly title: Word;
  readonly shortcuts: readonly Listed[];
}

const translating = (): readonly Group[] =>
  groups.map(({ title, scopes }) => ({
    title,
    shortcuts: shortcuts.filter((shortcut) => scopes.includes(shortcut.scope)),
  }));

export class KeyMap {
  readonly element: HTMLDialogElement;
  private readonly lists = el('div', 'bw-keymap-lists');

  constructor(
    private readonly mac: boolean,
    private readonly listed: readonly Group[] = translating(),
  ) {
    const title = el('h2', 'bw-keymap-title', {}, t('Keys'));
    const close = button('bw-close', t('Close'), () => this.element.close());
    const note = el('p', 'bw-quiet', {}, t(ENTER));
    const head = el('div', 'bw-keymap-head', {}, title, close);
    this.element = el('dialog', 'bw-keymap', { 'aria-label': t('Keys') }, head, this.lists, note);
  }

  /** Opens over everything; the focus goes back to where it was when it closes. */
  open(): void {
    if (this.element.open) return;
    const lists = this.listed.map((group) => section(t(group.title), group.shortcuts, this.mac));
    this.lists.replaceChildren(...lists);
    this.element.showModal();
  }
}

function section(title: string, shortcuts: readonly Listed[], mac: boolean): HTMLElement {
  const rows = shortcuts.map((shortcut) => row(shortcut, mac));
  return el('section', '', {}, el('h3', '', {}, title), el('dl', '', {}, ...rows));
}

function row(shortcut: Listed, mac: boolean): HTMLElement {
  const set = chords(shortcut, mac).map((chord) =>
    el('span', 'bw-chord', {}, ...keyCaps(chord, mac)),
  );
  const keys = set.length > 0 ? set : [el('span', 'bw-quiet', {}, t('none'))];
  const label = el('dt', '', {}, t(shortcut.label));
  return el('div', 'bw-keymap-row', {}, label, el('dd', '', {}, ...keys));
}

function keyCaps({ keys }: Chord, mac: boolean): readonly HTMLElement[] {
  return keys.split(' ').flatMap((one) => caps(one, mac).map((cap) => el('kbd', '', {}, cap)));
}
