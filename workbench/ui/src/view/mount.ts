/** The workbench in one element. Whoever shows it brings a session; see `session.ts`. */

import type { Session } from '../session';
import { Workbench } from './workbench';

/** Fills `element` with the workbench; the function that comes back takes it away again. */
export function mount(element: HTMLElement, session: Session): () => void {
  const workbench = new Workbench(session);
  element.append(workbench.element);
  return () => workbench.dispose();
}
