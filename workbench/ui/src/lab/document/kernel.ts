/** JupyterLab's own menu and status bar for the kernel of a project's tab. */

import type { JupyterFrontEnd } from '@jupyterlab/application';
import type { IKernelStatusModel, ISessionContext, SemanticCommand } from '@jupyterlab/apputils';
import type { IMainMenu } from '@jupyterlab/mainmenu';
import type { Widget } from '@lumino/widgets';
import { t, type Word } from '../../language/words';
import { ProjectPanel } from './panel';

export function showKernel(status: IKernelStatusModel): void {
  status.addSessionProvider((widget) => contextOf(widget));
}

/** Has the entries of the Kernel menu act on a project's tab as they do on a notebook. */
export function offerKernel(
  { commands, shell }: JupyterFrontEnd,
  menu: IMainMenu,
  dialogs: ISessionContext.IDialogs,
): void {
  const { restartKernel, changeKernel, shutdownKernel, reconnectToKernel } =
    menu.kernelMenu.kernelUsers;
  const add = (
    place: SemanticCommand,
    name: string,
    label: Word,
    act: (context: ISessionContext) => unknown,
  ): void => {
    const id = `bilingual-workbench:${name}`;
    commands.addCommand(id, {
      label: () => t(label),
      isEnabled: () => contextOf(shell.currentWidget) !== null,
      execute: async () => {
        const context = contextOf(shell.currentWidget);
        if (context) await act(context);
      },
    });
    place.add({ id, isEnabled: (widget) => contextOf(widget) !== null });
  };
  add(restartKernel, 'restart-kernel', 'Restart Kernel…', (context) => dialogs.restart(context));
  add(changeKernel, 'change-kernel', 'Change Kernel…', (context) => dialogs.selectKernel(context));
  add(shutdownKernel, 'shut-down-kernel', 'Shut Down Kernel', (context) => context.shutdown());
  add(reconnectToKernel, 'reconnect-kernel', 'Reconnect to Kernel', (context) =>
    context.session?.kernel?.reconnect(),
  );
}

function contextOf(widget: Widget | null): ISessionContext | null {
  return widget instanceof ProjectPanel ? widget.context.sessionContext : null;
}
