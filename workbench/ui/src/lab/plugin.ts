/** What JupyterLab gets of us, one plugin a place. */

import type { JupyterFrontEndPlugin } from '@jupyterlab/application';
import { documents } from './document/plugin';
import { keys } from './keys/plugin';
import { notebooks } from './notebooks';
import { settings } from './settings';

const plugins: readonly JupyterFrontEndPlugin<void>[] = [notebooks, documents, settings, keys];

export default plugins;
