/** What JupyterLab gets of us, one plugin a place. */

import type { JupyterFrontEndPlugin } from '@jupyterlab/application';
import { documents } from './document/plugin';
import { notebooks } from './notebooks';

const plugins: readonly JupyterFrontEndPlugin<void>[] = [notebooks, documents];

export default plugins;
