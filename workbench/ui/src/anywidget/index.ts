/** The whole workbench as one module, for places that have no JupyterLab plugin of ours. */

import { surroundedBy } from '../language/speaking';
import { offer } from './registry';
import { render } from './render';

surroundedBy(document.documentElement.lang || navigator.language);
offer({ render });
