/** Export and score from JupyterLab's palette: the work runs beside the kernel. */

import type { JupyterFrontEnd, JupyterFrontEndPlugin } from '@jupyterlab/application';
import { ICommandPalette, InputDialog } from '@jupyterlab/apputils';
import { t } from '../../language/words';
import { inFront } from '../front';
import { formats } from './formats';
import { follow, type Open } from './notice';

export const EXPORT = 'bilingual-workbench:export';
export const SCORE = 'bilingual-workbench:score';

export const work: JupyterFrontEndPlugin<void> = {
  id: 'bilingual-workbench:work',
  description: 'Exports and scores translations from the screen.',
  autoStart: true,
  optional: [ICommandPalette],
  activate: (app: JupyterFrontEnd, palette: ICommandPalette | null): void => {
    const isEnabled = () => inFront(app)?.session.project != null;
    app.commands.addCommand(EXPORT, {
      label: () => t('Export the Translation…'),
      isEnabled,
      execute: () => exported(app),
    });
    app.commands.addCommand(SCORE, {
      label: () => t('Score the Terminology'),
      isEnabled,
      execute: () => scored(app),
    });
    for (const command of [EXPORT, SCORE])
      palette?.addItem({ command, category: t('Translation (menu)') });
  },
};

async function exported(app: JupyterFrontEnd): Promise<void> {
  const running = inFront(app);
  if (!running) return;
  const open = opener(app);
  const items = formats.map(({ suffix, label }) => `${t(label)} (${suffix})`);
  const chosen = await InputDialog.getItem({
    title: t('Export the Translation'),
    label: t('What to write into the project’s folder “exports”:'),
    items,
    okLabel: t('Export'),
  });
  const format = formats[items.indexOf(chosen.value ?? '')];
  if (!chosen.button.accept || !format) return;
  const work = running.session.work;
  const title = t('Export: {format}.', { format: t(format.label) });
  void follow(work, work.begin('export', format.suffix), title, open);
}

function scored(app: JupyterFrontEnd): void {
  const work = inFront(app)?.session.work;
  if (work) void follow(work, work.begin('score'), t('Terminology score.'), opener(app));
}

/** A tab that is a project knows where its folder is; a notebook's kernel may be anywhere. */
function opener({ commands, shell }: JupyterFrontEnd): Open {
  const tab = shell.currentWidget as { readonly context?: { readonly path: string } } | null;
  const [, folder] = /^(.*\/|)[^/]*\.workbench$/.exec(tab?.context?.path ?? '') ?? [];
  if (folder === undefined) return () => [];
  return (file) => {
    const path = folder + file;
    if (path.endsWith('.html'))
      return [
        { label: t('Open'), callback: () => void commands.execute('docmanager:open', { path }) },
      ];
    const show = () => void commands.execute('filebrowser:go-to-path', { path });
    return [{ label: t('Show in folder'), callback: show }];
  };
}
