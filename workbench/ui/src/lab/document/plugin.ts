/** A project opens by its `project.workbench` in a tab of its own, with no notebook. */

import {
  ILayoutRestorer,
  type JupyterFrontEnd,
  type JupyterFrontEndPlugin,
} from '@jupyterlab/application';
import {
  IKernelStatusModel,
  ISessionContextDialogs,
  SessionContextDialogs,
  WidgetTracker,
} from '@jupyterlab/apputils';
import type { DocumentRegistry } from '@jupyterlab/docregistry';
import { IMainMenu } from '@jupyterlab/mainmenu';
import { IStateDB } from '@jupyterlab/statedb';
import { ITranslator, nullTranslator } from '@jupyterlab/translation';
import { surroundedBy } from '../../language/speaking';
import { FACTORY, ProjectPanels } from './factory';
import { fileType, MarkerModels } from './file';
import { offerKernel, showKernel } from './kernel';
import type { ProjectPanel } from './panel';
import { Places } from './places';

export const documents: JupyterFrontEndPlugin<void> = {
  id: 'bilingual-workbench:documents',
  description: 'Opens translation projects in a tab of their own.',
  autoStart: true,
  optional: [
    ITranslator,
    ILayoutRestorer,
    IStateDB,
    ISessionContextDialogs,
    IMainMenu,
    IKernelStatusModel,
  ],
  activate: (
    app: JupyterFrontEnd,
    translator: ITranslator | null,
    restorer: ILayoutRestorer | null,
    state: IStateDB | null,
    sessionDialogs: ISessionContextDialogs | null,
    menu: IMainMenu | null,
    status: IKernelStatusModel | null,
  ): void => {
    const jupyter = translator ?? nullTranslator;
    surroundedBy(jupyter.languageCode);
    const dialogs = sessionDialogs ?? new SessionContextDialogs({ translator: jupyter });
    const panels = new ProjectPanels(new Places(state), dialogs, jupyter);
    const { docRegistry } = app;
    docRegistry.addFileType(fileType());
    docRegistry.addModelFactory(new MarkerModels());
    docRegistry.addWidgetFactory(panels as DocumentRegistry.WidgetFactory);
    const tracker = new WidgetTracker<ProjectPanel>({ namespace: 'bilingual-workbench' });
    panels.widgetCreated.connect((_, panel) => {
      panel.context.pathChanged.connect(() => void tracker.save(panel));
      void tracker.add(panel);
    });
    if (menu) offerKernel(app, menu, dialogs);
    if (status) showKernel(status);
    void restorer?.restore(tracker, {
      command: 'docmanager:open',
      args: ({ context }) => ({ path: context.path, factory: FACTORY }),
      name: ({ context }) => context.path,
    });
  },
};
