/** The screen's words in Chinese (zh-CN), by the part of the screen that says them. */

import { bars } from './bars';
import { creation } from './creation';
import { findings } from './findings';
import { keys } from './keys';
import { lab } from './lab';
import { notices } from './notices';
import { panel } from './panel';
import { past } from './past';
import { python } from './python';
import { remarks } from './remarks';
import { review } from './review';
import { reviewing } from './reviewing';
import { rows } from './rows';
import { searching } from './searching';
import { settings } from './settings';
import { speakers } from './speakers';
import { splitting } from './splitting';
import { terms } from './terms';
import { work } from './work';

export const chinese = {
  ...bars,
  ...creation,
  ...findings,
  ...keys,
  ...lab,
  ...notices,
  ...panel,
  ...past,
  ...python,
  ...remarks,
  ...review,
  ...reviewing,
  ...rows,
  ...searching,
  ...settings,
  ...speakers,
  ...splitting,
  ...terms,
  ...work,
};
