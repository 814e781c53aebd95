/** The bar that says what is wrong between this page and the kernel, and where the work is meanwhile. */

import type { Session } from '../session';
import { el, setAttribute, setText } from './dom';
import { plural } from './progress';

type Level = 'none' | 'calm' | 'warning' | 'trouble';

interface Words {
  readonly level: Level;
  readonly text: string;
}

export class Notice {
  /** Lies over the foot of the workbench: nothing moves when it comes, and it takes no focus. */
  readonly element = el('div', 'bw-notice', { role: 'status', 'data-level': 'none' });

  draw(session: Session): void {
    const { level, text } = words(session);
    setAttribute(this.element, 'data-level', level);
    setAttribute(this.element, 'aria-live', level === 'calm' ? 'off' : 'polite');
    setText(this.element, text);
  }
}

export function words(
  session: Pick<Session, 'connection' | 'pending' | 'problem' | 'project'>,
): Words {
  const { connection, pending, problem } = session;
  const kept = pending > 0 ? ` ${plural(pending, 'edit')} kept in this browser.` : '';
  switch (connection) {
    case 'stale':
      return {
        level: 'trouble',
        text: `Run the cell again: this view has lost its kernel.${kept}`,
      };
    case 'gone':
      return {
        level: 'trouble',
        text: `The kernel is gone. What you type is kept in this browser.${kept && ` ${plural(pending, 'edit')} so far.`}`,
      };
    case 'busy':
      return {
        level: 'calm',
        text: `A cell is running: saving waits, what you type is kept in this browser.`,
      };
    case 'connecting':
      return { level: 'calm', text: session.project ? `Connecting to the kernel…${kept}` : '' };
    case 'connected':
      return problem
        ? { level: 'warning', text: `Not saved: ${problem}${kept}` }
        : { level: 'none', text: '' };
  }
}
