/** Long work told in JupyterLab's own notifications, from its beginning to its end. */

import { Notification } from '@jupyterlab/apputils';
import { Closed } from '../../data/asks';
import { ended } from '../../data/work';
import { t, together } from '../../language/words';
import type { Told, Work } from '../../session';

const STAYS = 8_000; // ms that good news stay

/** What the reader may do with what was written. */
export type Open = (file: string) => Notification.IAction[];

/** Follows work to its end; what happens to it in between is told. */
export async function follow(
  work: Work,
  begun: Promise<Told>,
  title: string,
  open: Open,
): Promise<void> {
  let name = '';
  let given = false; // up, before the work had a name
  const cancel: Notification.IAction = {
    label: t('Cancel'),
    callback: (event) => {
      event.preventDefault(); // the notification stays until the work has ended
      given = true;
      if (name) void work.cancel(name).catch(() => undefined);
    },
  };
  const id = Notification.emit(title, 'in-progress', { autoClose: false, actions: [cancel] });
  try {
    let told = await begun;
    name = told.name;
    if (given) told = await work.cancel(name);
    end(id, title, await ended(told, () => work.look(name)), open);
  } catch (error) {
    const closed = error instanceof Closed;
    const message = together(title, reason(error as Error));
    const type = closed ? 'info' : 'error';
    Notification.update({ id, message, type, autoClose: closed && STAYS, actions: [] });
  }
}

function end(id: string, title: string, { state, file, said }: Told, open: Open): void {
  if (state === 'done') {
    const message = together(title, t('Done: {file}.', { file }), first(said));
    Notification.update({ id, message, type: 'success', autoClose: STAYS, actions: open(file) });
  } else if (state === 'cancelled') {
    const message = together(title, t('Cancelled: nothing was written.'));
    Notification.update({ id, message, type: 'info', autoClose: STAYS, actions: [] });
  } else {
    const message = together(title, said);
    Notification.update({ id, message, type: 'error', autoClose: false, actions: [] });
  }
}

function reason(error: Error): string {
  if (error instanceof Closed)
    return t('Its tab was closed: it goes on, and is not followed here.');
  return error.message || t('The kernel can’t be reached.');
}

/** The first line says what came of it; the rest stands in the file or in a terminal. */
function first(said: string): string {
  return said.split('\n', 1)[0] ?? '';
}
