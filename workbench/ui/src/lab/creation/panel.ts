/** The form for a new project, in a tab beside the transcript that it was opened with. */

import { PathExt } from '@jupyterlab/coreutils';
import type { IDocumentManager } from '@jupyterlab/docmanager';
import { ABCWidgetFactory, type DocumentRegistry, DocumentWidget } from '@jupyterlab/docregistry';
import { FileDialog } from '@jupyterlab/filebrowser';
import type { ITranslator } from '@jupyterlab/translation';
import { t } from '../../language/words';
import { TRANSLATION as PROJECTS } from '../document/factory';
import { MARKER } from '../document/file';
import { workbenchIcon } from '../icon';
import { ends, FILE_TYPE, GLOSSARIES, MODEL, TRANSCRIPTS } from './files';
import { NewProjectForm } from './form';

export const FACTORY = 'New Translation Project';

export class NewProjectPanels extends ABCWidgetFactory<DocumentWidget<NewProjectForm>> {
  constructor(
    private readonly documents: IDocumentManager,
    private readonly jupyter: ITranslator,
  ) {
    super({
      name: FACTORY,
      label: t('New Translation Project'),
      modelName: MODEL,
      fileTypes: [FILE_TYPE],
      readOnly: true,
      preferKernel: true,
      canStartKernel: true,
      autoStartDefault: true,
      shutdownOnClose: true,
      translator: jupyter,
    });
  }

  protected override createNewWidget(
    context: DocumentRegistry.Context,
  ): DocumentWidget<NewProjectForm> {
    const folder = PathExt.dirname(context.path);
    const choose = (title: string, suffixes: readonly string[]) => () =>
      chooseFiles(this.documents, this.jupyter, { title, suffixes, folder });
    const content = new NewProjectForm(context.sessionContext, {
      folder: `/${PathExt.dirname(context.localPath)}`,
      chooseTranscripts: choose(t('Choose transcripts'), TRANSCRIPTS),
      chooseGlossaries: choose(t('Choose glossaries'), GLOSSARIES),
      onCreated: (made) => {
        this.documents.openOrReveal(PathExt.join(folder, made, MARKER), PROJECTS);
        panel.close();
      },
    });
    const panel = new DocumentWidget({ context, content });
    panel.title.icon = workbenchIcon;
    panel.toolbar.hide();
    content.take([PathExt.basename(context.localPath)]);
    return panel;
  }
}

interface Choice {
  readonly title: string;
  readonly suffixes: readonly string[];
  readonly folder: string; // where the choice begins, and what the paths are relative to
}

/** Lets somebody choose files; none where they think better of it. */
export async function chooseFiles(
  manager: IDocumentManager,
  translator: ITranslator,
  { title, suffixes, folder }: Choice,
): Promise<readonly string[]> {
  const { value } = await FileDialog.getOpenFiles({
    manager,
    translator,
    title,
    defaultPath: folder,
    filter: ({ type, name }) => (type === 'directory' || ends(name, suffixes) ? {} : null),
  });
  const files = (value ?? []).filter(({ type }) => type !== 'directory');
  return files.map(({ path }) => PathExt.relative(folder, path));
}
