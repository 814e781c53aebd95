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
import { IDefaultFileBrowser } from '@jupyterlab/filebrowser';
import { IMainMenu } from '@jupyterlab/mainmenu';
import { IStateDB } from '@jupyterlab/statedb';
import { ITranslator, nullTranslator } from '@jupyterlab/translation';
import { surroundedBy } from '../../language/speaking';
import { t } from '../../language/words';
import { GLOSSARY, GlossaryPanels, REVIEW, TranslationPanels } from './factory';
import { fileType, MARKER, MarkerModels } from './file';
import { offerKernel, showKernel } from './kernel';
import { Openings } from './openings';
import { ProjectPanel } from './panel';
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
    IDefaultFileBrowser,
  ],
  activate: (
    app: JupyterFrontEnd,
    translator: ITranslator | null,
    restorer: ILayoutRestorer | null,
    state: IStateDB | null,
    sessionDialogs: ISessionContextDialogs | null,
    menu: IMainMenu | null,
    status: IKernelStatusModel | null,
    browser: IDefaultFileBrowser | null,
  ): void => {
    const jupyter = translator ?? nullTranslator;
    surroundedBy(jupyter.languageCode);
    const dialogs = sessionDialogs ?? new SessionContextDialogs({ translator: jupyter });
    const { commands, docRegistry, serviceManager, shell } = app;
    const openings = new Openings(serviceManager.contents, serviceManager.serverSettings);
    const around = { commands, dialogs, jupyter };
    docRegistry.addFileType(fileType());
    docRegistry.addModelFactory(new MarkerModels());
    const panels = [
      new TranslationPanels(around, new Places(state), openings),
      new GlossaryPanels(around),
    ];
    for (const factory of panels) {
      docRegistry.addWidgetFactory(factory as DocumentRegistry.WidgetFactory);
      comeBack(factory, restorer);
    }
    const inFront = () =>
      shell.currentWidget instanceof ProjectPanel ? shell.currentWidget : null;
    commands.addCommand(REVIEW, {
      label: () => t('Review the Glossary'),
      isEnabled: () => inFront() !== null,
      execute: () =>
        commands.execute('docmanager:open', {
          path: inFront()?.context.path ?? '',
          factory: GLOSSARY,
        }),
    });
    if (menu) offerKernel(app, menu, dialogs);
    if (status) showKernel(status);
    if (browser) onProjects(browser, () => openings.prepare());
  },
};

/** Has the tabs of a factory come back with JupyterLab's workspace. */
function comeBack(
  factory: TranslationPanels | GlossaryPanels,
  restorer: ILayoutRestorer | null,
): void {
  const { name } = factory;
  const tracker = new WidgetTracker<ProjectPanel>({ namespace: `bilingual-workbench ${name}` });
  factory.widgetCreated.connect((_, panel) => {
    panel.context.pathChanged.connect(() => void tracker.save(panel));
    void tracker.add(panel);
  });
  void restorer?.restore(tracker, {
    command: 'docmanager:open',
    args: ({ context }) => ({ path: context.path, factory: name }),
    name: ({ context }) => context.path,
  });
}

/** Calls `then` once, when a folder with a project is shown: it may be opened any moment. */
function onProjects({ model }: IDefaultFileBrowser, then: () => void): void {
  const look = (): void => {
    if (![...model.items()].some(({ name }) => name === MARKER)) return;
    model.refreshed.disconnect(look);
    then();
  };
  model.refreshed.connect(look);
}
