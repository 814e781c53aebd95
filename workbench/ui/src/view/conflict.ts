/** Two versions of a sentence side by side, with a key and a button for each way out. */

import { screenLanguage, t, timeOfDay } from '../language/words';
import type { Annotation, Conflict } from '../protocol';
import type { Choice } from '../session';
import { button, el } from './dom';
import { stateIcon, stateName } from './state';

export function conflictBox(
  { own, mine, theirs }: Conflict,
  language: string,
  choose: (choice: Choice) => void,
): HTMLElement {
  const [one, other] = own
    ? [t('Yours'), t('Theirs ({author})', { author: theirs.author })]
    : [mine.author, theirs.author];
  const versions = el(
    'div',
    'bw-versions',
    {},
    version(one, mine, language),
    version(other, theirs, language),
  );
  const ways = el(
    'div',
    'bw-ways',
    {},
    way('1', t(own ? 'mine' : 'left'), () => choose('mine')),
    way('2', t(own ? 'theirs' : 'right'), () => choose('theirs')),
    way('3', t('edit both'), () => choose('both')),
  );
  const name = t('Two versions of this sentence: choose one');
  return el('div', 'bw-conflict', { role: 'group', 'aria-label': name }, versions, ways);
}

function version(who: string, { target, state, changed }: Annotation, language: string) {
  const about = el(
    'div',
    'bw-version-about',
    {},
    stateIcon(state),
    `${who} · ${timeOfDay(changed)}`,
  );
  about.dataset.state = state;
  about.title = stateName(state);
  const text = el('div', 'bw-version-text', { lang: language }, target);
  if (target === '')
    text.append(el('span', 'bw-quiet', { lang: screenLanguage().script }, t('empty')));
  return el('div', 'bw-version', {}, about, text);
}

function way(key: string, label: string, onClick: () => void): HTMLElement {
  const node = button('bw-way', '', onClick);
  node.append(el('kbd', '', {}, key), label);
  return node;
}
