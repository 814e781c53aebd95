/**
 * JupyterLab shows a busy kernel in the browser's tab, and has the icon come anew from its server
 * with each change. Questions in quick succession would have it come twice for each of them.
 */

import {
  ILabStatus,
  type JupyterFrontEnd,
  type JupyterFrontEndPlugin,
} from '@jupyterlab/application';
import type { IDisposable } from '@lumino/disposable';

const APART = 1_000; // ms: questions no further apart are one piece of work

let lab: ILabStatus | null = null;
let held: IDisposable | null = null;
let last = Number.NEGATIVE_INFINITY;
let ending: ReturnType<typeof setTimeout> | undefined;

export const busy: JupyterFrontEndPlugin<void> = {
  id: 'bilingual-workbench:busy',
  description: 'Keeps the icon of the browser’s tab from flickering while somebody works.',
  autoStart: true,
  optional: [ILabStatus],
  activate: (_app: JupyterFrontEnd, status: ILabStatus | null): void => {
    lab = status;
  },
};

/** A kernel is asked. JupyterLab is busy from the second of several questions to after the last. */
export function asked(): void {
  const now = performance.now();
  if (now - last < APART) hold();
  last = now;
}

function hold(): void {
  held ??= lab?.setBusy() ?? null;
  clearTimeout(ending);
  ending = setTimeout(release, APART);
}

function release(): void {
  held?.dispose();
  held = null;
}
