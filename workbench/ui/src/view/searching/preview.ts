/** What a replacement would change, each sentence with a tick: only what is ticked is replaced. */

import { t } from '../../language/words';
import type { Replacement } from '../../protocol';
import { el, refill } from '../dom';
import { differences } from '../past/differences';
import { stateIcon, stateName } from '../state';

const DRAWN = 500; // sentences at once: more come as one asks for them

export class Preview {
  readonly element = el('ol', 'bw-entries');
  language = 'en';
  private found: readonly Replacement[] = [];
  private readonly left = new Set<string>(); // segments that are not to change

  constructor(private readonly onChoice: () => void) {}

  get count(): number {
    return this.found.length;
  }

  chosen(): readonly Replacement[] {
    return this.found.filter(({ segment }) => !this.left.has(segment));
  }

  /** What was left out stays so, where it is found once more by the same words. */
  show(found: readonly Replacement[], anew: boolean): void {
    this.found = found;
    if (anew) this.left.clear();
    refill(this.element, ...this.lines(0));
  }

  chooseAll(all: boolean): void {
    this.left.clear();
    if (!all) for (const { segment } of this.found) this.left.add(segment);
    for (const box of this.element.querySelectorAll('input')) box.checked = all;
    this.onChoice();
  }

  private lines(drawn: number): HTMLElement[] {
    const next = this.found.slice(drawn, drawn + DRAWN).map((one) => this.item(one));
    const hidden = this.found.length - drawn - next.length;
    return hidden > 0 ? [...next, this.more(drawn + next.length, hidden)] : next;
  }

  private more(drawn: number, hidden: number): HTMLElement {
    const label = t('Show more ({count})', { count: hidden });
    const more = el('button', 'bw-link', { type: 'button' }, label);
    const line = el('li', '', {}, more);
    more.addEventListener('click', () => {
      this.element.append(...this.lines(drawn));
      line.nextElementSibling?.querySelector('input')?.focus();
      line.remove();
    });
    return line;
  }

  private item({ index, segment, state, before, after }: Replacement): HTMLElement {
    const box = el('input', '', { type: 'checkbox' });
    box.checked = !this.left.has(segment);
    box.addEventListener('change', () => {
      if (box.checked) this.left.delete(segment);
      else this.left.add(segment);
      this.onChoice();
    });
    const icon = el('span', 'bw-entry-state', { 'data-state': state }, stateIcon(state));
    icon.title = stateName(state);
    const number = el('span', 'bw-entry-number', {}, String(index + 1));
    const changes = differences(before, after, this.language);
    const label = el('label', 'bw-replacement', {}, box, number, changes, icon);
    return el('li', '', {}, label);
  }
}
