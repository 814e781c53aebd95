/** The way in: a tile in the Launcher, commands, and Open With on transcripts. */

import type { JupyterFrontEnd, JupyterFrontEndPlugin } from '@jupyterlab/application';
import { ICommandPalette } from '@jupyterlab/apputils';
import { PathExt } from '@jupyterlab/coreutils';
import { IDocumentManager } from '@jupyterlab/docmanager';
import type { DocumentRegistry } from '@jupyterlab/docregistry';
import { IDefaultFileBrowser } from '@jupyterlab/filebrowser';
import { ILauncher } from '@jupyterlab/launcher';
import { IMainMenu } from '@jupyterlab/mainmenu';
import { ITranslator, nullTranslator } from '@jupyterlab/translation';
import type { Widget } from '@lumino/widgets';
import { t } from '../../language/words';
import { TRANSLATION as PROJECTS } from '../document/factory';
import { MARKER } from '../document/file';
import { workbenchIcon } from '../icon';
import { fileType, TRANSCRIPTS, TranscriptModels } from './files';
import { NewProjectForm } from './form';
import { chooseFiles, FACTORY, NewProjectPanels } from './panel';

const LAUNCH = 'bilingual-workbench:launch';
const NEW = 'bilingual-workbench:new-project';
const OPEN = 'bilingual-workbench:open-project';

export const creation: JupyterFrontEndPlugin<void> = {
  id: 'bilingual-workbench:creation',
  description: 'Makes and opens translation projects.',
  autoStart: true,
  requires: [IDocumentManager],
  optional: [ITranslator, IDefaultFileBrowser, ILauncher, ICommandPalette, IMainMenu],
  activate: (
    app: JupyterFrontEnd,
    documents: IDocumentManager,
    translator: ITranslator | null,
    browser: IDefaultFileBrowser | null,
    launcher: ILauncher | null,
    palette: ICommandPalette | null,
    menu: IMainMenu | null,
  ): void => {
    const { docRegistry } = app;
    const jupyter = translator ?? nullTranslator;
    docRegistry.addFileType(fileType());
    docRegistry.addModelFactory(new TranscriptModels());
    const panels = new NewProjectPanels(documents, jupyter);
    docRegistry.addWidgetFactory(panels as DocumentRegistry.WidgetFactory);
    addCommands(app, new Ways(documents, jupyter, () => browser?.model.path ?? ''));
    launcher?.add({ command: LAUNCH, category: t('Translation (menu)'), rank: 1 });
    for (const command of [NEW, OPEN])
      palette?.addItem({ command, category: t('Translation (menu)') });
    menu?.fileMenu.newMenu.addGroup([{ command: NEW }], 30);
    menu?.fileMenu.addGroup([{ command: OPEN }], 1);
  },
};

function addCommands({ commands }: JupyterFrontEnd, ways: Ways): void {
  const icon = workbenchIcon;
  commands.addCommand(LAUNCH, {
    label: () => t('Translation Workbench'),
    caption: () => t('Open the translation project of this folder, or begin one'),
    icon,
    execute: ({ cwd }) => ways.launch(typeof cwd === 'string' ? cwd : undefined),
  });
  commands.addCommand(NEW, {
    label: () => t('New Translation Project…'),
    caption: () => t('Make a translation project of transcripts'),
    icon,
    execute: ({ cwd }) => ways.create(typeof cwd === 'string' ? cwd : undefined),
  });
  commands.addCommand(OPEN, {
    label: () => t('Open Translation Project…'),
    caption: () => t('Open the folder of a translation project'),
    icon,
    execute: () => ways.open(),
  });
}

/** What the commands do; `here` is the folder that the file browser shows. */
class Ways {
  constructor(
    private readonly documents: IDocumentManager,
    private readonly jupyter: ITranslator,
    private readonly here: () => string,
  ) {}

  /** JupyterLab puts the tab that comes back in the Launcher's place. */
  async launch(folder = this.here()): Promise<Widget | undefined> {
    const marker = PathExt.join(folder, MARKER);
    const { contents } = this.documents.services;
    const found = await contents.get(marker, { content: false }).catch(() => null);
    if (found) return this.documents.openOrReveal(marker, PROJECTS);
    return this.create(folder);
  }

  async create(folder = this.here()): Promise<Widget | undefined> {
    const title = t('Choose transcripts for a new project');
    const choice = { title, suffixes: TRANSCRIPTS, folder };
    const [first, ...others] = await chooseFiles(this.documents, this.jupyter, choice);
    if (first === undefined) return undefined;
    const path = PathExt.join(folder, first);
    const panel = this.documents.openOrReveal(path, FACTORY);
    const beside = PathExt.dirname(path);
    const files = others.map((file) => PathExt.relative(beside, PathExt.join(folder, file)));
    if (panel?.content instanceof NewProjectForm) panel.content.take(files);
    return panel;
  }

  async open(): Promise<void> {
    const folder = this.here();
    const choice = { title: t('Choose a project.workbench file'), suffixes: [MARKER], folder };
    for (const path of await chooseFiles(this.documents, this.jupyter, choice))
      this.documents.openOrReveal(PathExt.join(folder, path), PROJECTS);
  }
}
