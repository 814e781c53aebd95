/** The workbench in front: where the focus is, or else the one of JupyterLab's tab in front. */

import type { JupyterFrontEnd } from '@jupyterlab/application';
import { lastWithin, type Running } from '../view/running';

export function inFront({ shell }: JupyterFrontEnd): Running | undefined {
  const focused = document.activeElement?.closest('.bw-root');
  const tab = shell.currentWidget?.node;
  return (focused && lastWithin(focused)) ?? (tab && lastWithin(tab));
}
