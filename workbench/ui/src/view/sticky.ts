/** The header of the turn that one is scrolling through, held at the top of the list. */

import type { Turn } from '../protocol';
import { el } from './dom';
import { header } from './header';

interface Place {
  readonly start: number; // px from the top of the list
  readonly end: number;
  readonly headed: boolean;
  readonly turn: Turn | undefined;
}

export class Sticky {
  /** Takes no room: rows scroll under it. For the eye alone, since the turn has its own header. */
  readonly element = el('div', 'bw-sticky', { 'aria-hidden': 'true' });
  private turn: Turn | null = null;
  private height = 0;

  draw(places: readonly Place[], offset: number, language: string): void {
    const top = places.find((place) => place.end > offset);
    const scrolledInto = top && (top.start < offset || !top.headed) ? (top.turn ?? null) : null;
    this.show(scrolledInto, language);
    if (!scrolledInto) return;
    const next = places.find((place) => place.headed && place.start > offset);
    const push = next ? Math.min(0, next.start - offset - this.height) : 0;
    this.element.style.transform = `translateY(${push}px)`;
  }

  private show(turn: Turn | null, language: string): void {
    if (turn === this.turn) return;
    this.turn = turn;
    this.element.replaceChildren(...(turn ? [header(turn, language)] : []));
    this.height = this.element.firstElementChild?.clientHeight ?? 0;
  }
}
