/** The bar that says what is wrong between this page and the kernel, and where the work is meanwhile. */

import { listed, plural, t, together } from '../language/words';
import type { Session } from '../session';
import { el, setAttribute, setText } from './dom';

type Level = 'none' | 'calm' | 'warning' | 'trouble';

const NAMED = 5; // sentences that a notice lists

interface Words {
  readonly level: Level;
  readonly text: string;
}

export class Notice {
  /** Lies over the foot of the workbench: nothing moves when it comes, and it takes no focus. */
  readonly element = el('div', 'bw-notice', { role: 'status', 'data-level': 'none' });

  draw(session: Told): void {
    const { level, text } = words(session);
    setAttribute(this.element, 'data-level', level);
    setAttribute(this.element, 'aria-live', level === 'calm' ? 'off' : 'polite');
    setText(this.element, text);
  }
}

type Told = Pick<Session, 'connection' | 'pending' | 'problem' | 'project' | 'conflicts'>;

/**
 * What to say, and how loudly. A problem takes the place of the promise that the browser keeps
 * what is typed, since it may be just that which fails.
 */
export function words(session: Told): Words {
  const { connection, pending, problem, project, conflicts } = session;
  const unsaved =
    pending > 0
      ? plural(pending, '{count} edit not saved yet.', '{count} edits not saved yet.')
      : '';
  const safe = problem || t('What you type is kept in this browser.');
  switch (connection) {
    case 'stale':
      return say(
        'trouble',
        t('Run the cell again: this view has lost its kernel.'),
        unsaved,
        problem,
      );
    case 'gone':
      return say('trouble', t('The kernel is gone.'), safe, unsaved);
    case 'busy':
      return say(
        problem ? 'warning' : 'calm',
        t('A cell is running: saving waits.'),
        safe,
        unsaved,
      );
    case 'connecting':
      if (!project && !problem) return say('none');
      return say(problem ? 'warning' : 'calm', t('Connecting to the kernel…'), problem, unsaved);
    case 'connected':
      if (problem) return say('warning', problem, unsaved);
      return conflicts.length > 0 ? say('warning', disputed(conflicts)) : say('none');
  }
}

function disputed(indexes: readonly number[]): string {
  const first = indexes.slice(0, NAMED).map((index) => index + 1);
  const numbers = listed(indexes.length > NAMED ? [...first, '…'] : first);
  return plural(
    indexes.length,
    'Two versions stand in sentence {numbers}. In its row: Esc, then 1 or 2 to keep one, 3 to edit both.',
    'Two versions stand in sentences {numbers}. In its row: Esc, then 1 or 2 to keep one, 3 to edit both.',
    { numbers },
  );
}

function say(level: Level, ...sentences: readonly string[]): Words {
  return { level, text: together(...sentences) };
}
