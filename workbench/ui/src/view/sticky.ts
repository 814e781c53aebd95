/** The header of the turn that one is scrolling through, held at the top of the list. */

import type { Project } from '../protocol';
import { el } from './dom';
import { type HeaderActions, type Heading, header, sameHeading } from './header';

const NEAR = 200; // px: higher than any header
const ROOM = 64; // px: more than any turn keeps above its header

interface Place {
  readonly start: number; // px from the top of the list
  readonly end: number;
  readonly headed: boolean;
  /** Px from the top of the list to the header itself, below the room that its turn keeps. */
  readonly header: () => number;
  readonly heading: Heading | null;
}

export class Sticky {
  /** Takes no room: rows scroll under it. For the eye alone, since the turn has its own header. */
  readonly element = el('div', 'bw-sticky', { 'aria-hidden': 'true' });
  private heading: Heading | null = null;
  private height = 0; // px; 0 until it is asked for, since the page is laid out for that

  constructor(private readonly actions: HeaderActions) {}

  draw(places: readonly Place[], offset: number, project: Project): void {
    const top = places.find((place) => place.end > offset);
    const scrolledInto = top && isPast(top, offset) ? top.heading : null;
    this.show(scrolledInto, project);
    if (!scrolledInto) return;
    const next = places.find((place) => place.headed && place.start > offset);
    const room = next ? next.start - offset : NEAR;
    const push = room < NEAR ? Math.min(0, room - this.measured()) : 0;
    this.element.style.transform = `translateY(${push}px)`;
  }

  private show(heading: Heading | null, project: Project): void {
    if (sameHeading(heading, this.heading)) return;
    this.heading = heading;
    const shown = heading ? [header(heading, project, this.actions)] : [];
    this.element.replaceChildren(...shown);
    this.height = 0;
  }

  private measured(): number {
    this.height ||= this.element.firstElementChild?.clientHeight ?? 0;
    return this.height;
  }
}

/** Whether a turn's own header is scrolled away; the page is laid out only where that is close. */
function isPast({ headed, start, header }: Place, offset: number): boolean {
  if (!headed || start + ROOM < offset) return true;
  return start < offset && header() < offset;
}
