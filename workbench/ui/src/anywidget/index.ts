/** The whole workbench as one module, for places that have no JupyterLab plugin of ours. */

import { speak } from '../language/words';
import { offer } from './registry';
import { render } from './render';

speak(document.documentElement.lang || navigator.language);
offer({ render });
