/** The workbench's sign in tabs, menus, the file browser and the Launcher: two texts side by side. */

import { LabIcon } from '@jupyterlab/ui-components';

export const workbenchIcon = new LabIcon({
  name: 'bilingual-workbench:workbench',
  svgstr: `<svg xmlns="http://www.w3.org/2000/svg" width="16" viewBox="0 0 24 24" fill="none">
  <g class="jp-icon3" stroke="#616161" stroke-width="1.6" stroke-linecap="round">
    <rect x="2.8" y="3.8" width="18.4" height="16.4" rx="1.6" />
    <path d="M12 4v16M5.8 8.4h3.4M5.8 12h2.4M5.8 15.6h3.4" />
  </g>
  <g class="jp-icon-brand0" stroke="#1976d2" stroke-width="1.6" stroke-linecap="round">
    <path d="M14.8 8.4h3.4M14.8 12h3.4M14.8 15.6h2" />
  </g>
</svg>`,
});
