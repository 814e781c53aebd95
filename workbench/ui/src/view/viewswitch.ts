/** Which of the two views is shown: turns with their speakers, or plain sentences. */

import { t } from '../language/words';
import { choose, preferences, type View } from '../preferences';
import { button, el, setAttribute } from './dom';
import { titleWithKey } from './keytitle';

export class ViewSwitch {
  readonly element = el('div', 'bw-views', { role: 'group', 'aria-label': t('View') });
  private readonly buttons: Readonly<Record<View, HTMLButtonElement>>;

  constructor() {
    this.buttons = {
      turns: button('bw-view', t('Turns'), () => choose({ view: 'turns' })),
      sentences: button('bw-view', t('Sentences'), () => choose({ view: 'sentences' })),
    };
    for (const one of Object.values(this.buttons)) {
      titleWithKey(one, 'change view');
      // The focus stays where one works.
      one.addEventListener('mousedown', (event) => event.preventDefault());
    }
    this.element.append(this.buttons.turns, this.buttons.sentences);
    this.draw();
  }

  toggle(): void {
    choose({ view: preferences().view === 'turns' ? 'sentences' : 'turns' });
  }

  draw(): void {
    for (const [view, one] of Object.entries(this.buttons))
      setAttribute(one, 'aria-pressed', String(view === preferences().view));
  }
}
