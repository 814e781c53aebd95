/** The screen's words in Chinese (zh-CN), by the part of the screen that says them. */

import { bars } from './bars';
import { keys } from './keys';
import { notices } from './notices';
import { panel } from './panel';
import { reviewing } from './reviewing';
import { rows } from './rows';

export const chinese = { ...bars, ...keys, ...notices, ...panel, ...reviewing, ...rows };
