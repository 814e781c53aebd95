/** Long work told in JupyterLab's own notifications, from its beginning to its end. */

import { Notification } from '@jupyterlab/apputils';
import { Closed } from '../../data/asks';
import { t, together } from '../../language/words';
import { Refused, type Told, type Work } from '../../session';

const PAUSE = 500; // ms between two looks
const SILENT = 60_000; // ms without an answer after which no more is waited for
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
    end(id, title, await ended(work, told), open);
  } catch (error) {
    const closed = error instanceof Closed;
    const message = together(title, reason(error as Error));
    const type = closed ? 'info' : 'error';
    Notification.update({ id, message, type, autoClose: closed && STAYS, actions: [] });
  }
}

/** A moment without a line to the kernel ends nothing: the work goes on. */
async function ended(work: Work, begun: Told): Promise<Told> {
  let told = begun;
  let heard = Date.now();
  while (told.state === 'running') {
    await new Promise((resolve) => setTimeout(resolve, PAUSE));
    try {
      told = await work.look(begun.name);
      heard = Date.now();
    } catch (error) {
      const over = error instanceof Refused || error instanceof Closed;
      if (over || Date.now() - heard > SILENT) throw error;
    }
  }
  return told;
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
