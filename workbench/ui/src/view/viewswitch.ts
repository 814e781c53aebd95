/** Which of the two views is shown: turns with their speakers, or plain sentences. It is remembered. */

import { t } from '../language/words';
import { button, el, setAttribute } from './dom';

export type View = 'turns' | 'sentences';

const KEY = 'bilingual-workbench:view'; // of the browser, whatever the project

export class ViewSwitch {
  readonly element = el('div', 'bw-views', { role: 'group', 'aria-label': t('View') });
  private readonly buttons: Readonly<Record<View, HTMLButtonElement>>;
  view: View = remembered();

  constructor(
    private readonly onView: (view: View) => void,
    chord: string,
  ) {
    this.buttons = {
      turns: button('bw-view', t('Turns'), () => this.show('turns')),
      sentences: button('bw-view', t('Sentences'), () => this.show('sentences')),
    };
    for (const one of Object.values(this.buttons)) {
      one.title = chord;
      // The focus stays where one works.
      one.addEventListener('mousedown', (event) => event.preventDefault());
    }
    this.element.append(this.buttons.turns, this.buttons.sentences);
    this.draw();
  }

  toggle(): void {
    this.show(this.view === 'turns' ? 'sentences' : 'turns');
  }

  private show(view: View): void {
    if (view === this.view) return;
    this.view = view;
    remember(view);
    this.draw();
    this.onView(view);
  }

  private draw(): void {
    for (const [view, one] of Object.entries(this.buttons))
      setAttribute(one, 'aria-pressed', String(view === this.view));
  }
}

function remembered(): View {
  try {
    return localStorage.getItem(KEY) === 'sentences' ? 'sentences' : 'turns';
  } catch {
    return 'turns'; // a browser that keeps nothing for this page
  }
}

function remember(view: View): void {
  try {
    localStorage.setItem(KEY, view);
  } catch {
    // As above: the view is shown, and not remembered.
  }
}
