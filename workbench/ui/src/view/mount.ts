/** The workbench in one element. Whoever shows it brings a session; see `session.ts`. */

import { Emitter } from '../emitter';
import { onSpoken } from '../language/words';
import type { Session } from '../session';
import type { Mounted, Place } from './place';
import { Workbench } from './workbench';

/** Fills `element` with the workbench, from a place on where somebody was before. */
export function mount(element: HTMLElement, session: Session, place: Place | null = null): Mounted {
  return new Mount(element, session, place);
}

/** When the screen begins to speak another language, the workbench is drawn anew in its place. */
class Mount implements Mounted {
  private readonly places = new Emitter<Place>();
  private readonly offSpoken = onSpoken(() => this.renew());
  private workbench: Workbench;

  readonly onPlace = this.places.on;

  constructor(
    private readonly element: HTMLElement,
    private readonly session: Session,
    private place: Place | null,
  ) {
    this.workbench = this.open();
  }

  focus(): void {
    this.workbench.focus();
  }

  dispose(): void {
    this.offSpoken();
    this.workbench.dispose();
  }

  private renew(): void {
    const focused = this.workbench.element.contains(document.activeElement);
    this.workbench.dispose();
    this.workbench = this.open();
    if (focused) this.workbench.focus();
  }

  private open(): Workbench {
    const workbench = new Workbench(this.session, this.place);
    workbench.onPlace((place) => {
      this.place = place;
      this.places.emit(place);
    });
    this.element.append(workbench.element);
    return workbench;
  }
}
