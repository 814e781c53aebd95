/** Which language the screen speaks: the one that somebody chose, or else that of its surroundings. */

import { onPreferences, preferences } from '../preferences';
import { speak } from './words';

let around = 'en';

/** Says which language the surroundings speak (BCP 47). */
export function surroundedBy(tag: string): void {
  around = tag;
  settle();
}

function settle(): void {
  const { language } = preferences();
  speak(language === 'jupyterlab' ? around : language);
}

onPreferences(settle);
