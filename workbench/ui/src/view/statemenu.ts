/** The menu on a row's state: all states, the present one ticked. */

import { t } from '../language/words';
import type { Project, State } from '../protocol';
import { el } from './dom';
import { mayGive, onlyReviewers } from './reviewing';
import { stateIcon, stateName, states } from './state';

export class StateMenu {
  readonly element = el('div', 'bw-menu', {
    role: 'menu',
    'aria-label': t('State'),
    popover: 'auto',
  });
  private anchor: HTMLElement | null = null;
  private choose: (state: State) => void = () => undefined;

  constructor() {
    this.element.addEventListener('keydown', (event) => this.onKey(event));
    // A key may lead out of it, such as the filter's.
    this.element.addEventListener('focusout', ({ relatedTarget }) => {
      if (relatedTarget && !this.element.contains(relatedTarget as Node))
        this.element.hidePopover();
    });
    this.element.append(
      ...states.map((state) => {
        const attributes = {
          type: 'button',
          role: 'menuitemradio',
          tabindex: '-1',
          'data-state': state,
        };
        const item = el('button', 'bw-menu-item', attributes, stateIcon(state), stateName(state));
        item.addEventListener('click', () => this.take(state));
        return item;
      }),
    );
  }

  /** A state that is not this person's to give stays in the menu, and says whose it is. */
  open(
    anchor: HTMLElement,
    present: State,
    project: Project,
    choose: (state: State) => void,
  ): void {
    this.anchor = anchor;
    this.choose = choose;
    for (const item of this.items()) {
      const may = mayGive(project, item.dataset.state as State);
      item.setAttribute('aria-checked', String(item.dataset.state === present));
      item.setAttribute('aria-disabled', String(!may));
      item.title = may ? '' : onlyReviewers(project);
    }
    this.element.showPopover();
    this.place(anchor.getBoundingClientRect());
    this.items()[states.indexOf(present)]?.focus();
  }

  private place(at: DOMRect): void {
    const { offsetWidth, offsetHeight, style } = this.element;
    const below = at.bottom + offsetHeight + 8 < window.innerHeight;
    style.left = `${Math.max(8, at.right - offsetWidth)}px`;
    style.top = `${below ? at.bottom + 4 : Math.max(8, at.top - offsetHeight - 4)}px`;
  }

  private take(state: State): void {
    this.element.hidePopover();
    this.anchor?.focus({ preventScroll: true });
    this.choose(state);
  }

  private onKey(event: KeyboardEvent): void {
    const items = this.items();
    const at = items.findIndex((item) => item.matches(':focus'));
    const step = { ArrowDown: 1, ArrowUp: -1, Home: -at, End: items.length - 1 - at }[event.key];
    if (event.key === 'Tab') this.element.hidePopover();
    if (step === undefined) return;
    event.preventDefault();
    items[(at + step + items.length) % items.length]?.focus();
  }

  private items(): readonly HTMLElement[] {
    return [...this.element.querySelectorAll<HTMLElement>('.bw-menu-item')];
  }
}
