/** The whole workbench as one module, for places that have no JupyterLab plugin of ours. */

import { offer } from './registry';
import { render } from './render';

offer({ render });
