/** The workbench's commands where JupyterLab's are looked for: in a menu and in the palette. */

import type { JupyterFrontEnd, JupyterFrontEndPlugin } from '@jupyterlab/application';
import { ICommandPalette } from '@jupyterlab/apputils';
import { IMainMenu } from '@jupyterlab/mainmenu';
import { Menu } from '@lumino/widgets';
import type { Command } from '../keys';
import { t } from '../language/words';
import { REVIEW } from './document/factory';
import { commandId } from './keys/table';
import { EXPORT, SCORE } from './work/plugin';

/** Between Run and Kernel. */
const RANK = 45;

const groups: readonly (readonly Command[])[] = [
  ['confirm and go on', 'confirm and stay', 'needs work', 'approve', 'reject'],
  ['next unconfirmed', 'next', 'previous', 'first', 'last'],
  ['undo', 'redo', 'copy source', 'clear target', 'split', 'join'],
  ['note', 'comment', 'mark an error', 'waive', 'add term'],
  ['filter', 'replace', 'concordance'],
  ['change view', 'key map', 'save'],
];

export const menu: JupyterFrontEndPlugin<void> = {
  id: 'bilingual-workbench:menu',
  description: 'Puts the commands of the translation workbench into a menu and the palette.',
  autoStart: true,
  optional: [IMainMenu, ICommandPalette],
  activate: (
    { commands }: JupyterFrontEnd,
    mainMenu: IMainMenu | null,
    palette: ICommandPalette | null,
  ): void => {
    const category = t('Translation (menu)');
    const own = new Menu({ commands });
    own.id = 'jp-mainmenu-bilingual-workbench';
    own.title.label = category;
    for (const group of groups) {
      if (own.items.length > 0) own.addItem({ type: 'separator' });
      for (const command of group) own.addItem({ command: commandId(command) });
    }
    own.addItem({ type: 'separator' });
    for (const command of [REVIEW, EXPORT, SCORE]) own.addItem({ command });
    mainMenu?.addMenu(own, true, { rank: RANK });
    palette?.addItem({ command: REVIEW, category });
    for (const command of groups.flat())
      palette?.addItem({ command: commandId(command), category });
  },
};
