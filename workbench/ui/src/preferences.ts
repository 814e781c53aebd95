/**
 * How somebody likes to work, in every workbench of the page. JupyterLab's settings have it; the
 * browser remembers it, so that the next page begins with it before any settings have come.
 */

import { Emitter } from './emitter';

export type View = 'turns' | 'sentences';

export interface Preferences {
  readonly author: string; // '' for the one that Python names
  readonly view: View;
  readonly pause: number; // ms without a key before what was typed is sent
  readonly checksOff: readonly string[]; // by the names that Python has for them
  readonly language: 'jupyterlab' | 'en' | 'zh';
}

const KEY = 'bilingual-workbench:preferences';

const usual: Preferences = {
  author: '',
  view: 'turns',
  pause: 300,
  checksOff: [],
  language: 'jupyterlab',
};

type Keep = (choice: Partial<Preferences>) => void;

const changes = new Emitter<void>();
let now: Preferences = { ...usual, ...remembered() };
let keep: Keep = () => undefined;

export function preferences(): Preferences {
  return now;
}

/** After a change; all listeners are told of each. */
export const onPreferences = changes.on;

/** Takes what was set elsewhere. */
export function prefer(next: Preferences): void {
  if (JSON.stringify(next) === JSON.stringify(now)) return;
  now = next;
  remember();
  changes.emit();
}

/** A choice made on screen: it holds at once, and is kept where settings are kept. */
export function choose(choice: Partial<Preferences>): void {
  prefer({ ...now, ...choice });
  keep(choice);
}

/** Says where settings are kept beyond this browser. */
export function keepWith(keeper: Keep): void {
  keep = keeper;
}

function remembered(): Partial<Preferences> {
  try {
    return JSON.parse(localStorage.getItem(KEY) ?? '{}') as Partial<Preferences>;
  } catch {
    return {}; // a browser that keeps nothing for this page, or something of another's
  }
}

function remember(): void {
  try {
    localStorage.setItem(KEY, JSON.stringify(now));
  } catch {
    // As above: it holds here, and is not remembered.
  }
}
