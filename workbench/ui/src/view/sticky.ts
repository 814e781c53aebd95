/** The header of the turn that one is scrolling through, held at the top of the list. */

import type { Project } from '../protocol';
import { el } from './dom';
import { type HeaderActions, type Heading, header, sameHeading } from './header';

interface Place {
  readonly start: number; // px from the top of the list
  readonly end: number;
  readonly headed: boolean;
  readonly heading: Heading | null;
}

export class Sticky {
  /** Takes no room: rows scroll under it. For the eye alone, since the turn has its own header. */
  readonly element = el('div', 'bw-sticky', { 'aria-hidden': 'true' });
  private heading: Heading | null = null;
  private height = 0;

  constructor(private readonly actions: HeaderActions) {}

  draw(places: readonly Place[], offset: number, project: Project): void {
    const top = places.find((place) => place.end > offset);
    const scrolledInto = top && (top.start < offset || !top.headed) ? top.heading : null;
    this.show(scrolledInto, project);
    if (!scrolledInto) return;
    const next = places.find((place) => place.headed && place.start > offset);
    const push = next ? Math.min(0, next.start - offset - this.height) : 0;
    this.element.style.transform = `translateY(${push}px)`;
  }

  private show(heading: Heading | null, project: Project): void {
    if (sameHeading(heading, this.heading)) return;
    this.heading = heading;
    const shown = heading ? [header(heading, project, this.actions)] : [];
    this.element.replaceChildren(...shown);
    this.height = this.element.firstElementChild?.clientHeight ?? 0;
  }
}
