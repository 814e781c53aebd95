/** What JupyterLab gets of us, one plugin a place. */

import type { JupyterFrontEndPlugin } from '@jupyterlab/application';
import { busy } from './busy';
import { creation } from './creation/plugin';
import { documents } from './document/plugin';
import { keys } from './keys/plugin';
import { menu } from './menu';
import { notebooks } from './notebooks';
import { settings } from './settings';
import { status } from './status';
import { work } from './work/plugin';

const plugins: readonly JupyterFrontEndPlugin<void>[] = [
  notebooks,
  documents,
  creation,
  settings,
  keys,
  menu,
  status,
  work,
  busy,
];

export default plugins;
