/**
 * Our keys as commands of JupyterLab, so that its settings can change them. JupyterLab itself never
 * sees a key that is pressed in the workbench: what is set there is read here, and the workbench
 * goes by it, in notebooks, tabs and widgets alike.
 */

import type { JupyterFrontEnd, JupyterFrontEndPlugin } from '@jupyterlab/application';
import { rebind, type Shortcut } from '../../keys';
import { t, together } from '../../language/words';
import { onMac } from '../../view/dom';
import { inFront } from '../front';
import { icons } from './icons';
import { changeable, changed, commandId } from './table';

export const keys: JupyterFrontEndPlugin<void> = {
  id: 'bilingual-workbench:keys',
  description: 'Lets the keys of the translation workbench be changed.',
  autoStart: true,
  activate: (app: JupyterFrontEnd): void => {
    for (const shortcut of changeable) add(app, shortcut);
    follow(app);
  },
};

/** Some commands have other keys on rows than in the editor: they are one command. */
function add(app: JupyterFrontEnd, { command, label }: Shortcut): void {
  const id = commandId(command);
  if (app.commands.hasCommand(id)) return;
  app.commands.addCommand(id, {
    label: ({ digit }) => together(t(label), digit ? String(digit) : ''),
    ...(icons[command] ? { icon: icons[command] } : {}),
    isEnabled: () => Boolean(inFront(app)?.session.project),
    execute: ({ digit }) => inFront(app)?.run(command, Number(digit ?? 0)),
  });
}

/** JupyterLab tells of each binding by itself: all that change together are read together. */
function follow({ commands }: JupyterFrontEnd): void {
  let waiting = false;
  const read = () => {
    waiting = false;
    rebind(changed(commands.keyBindings, onMac()));
  };
  commands.keyBindingChanged.connect(() => {
    if (!waiting) setTimeout(read);
    waiting = true;
  });
  read();
}
