/** Makes the tabs of a project, with their kernel in the toolbar. */

import { CommandToolbarButton, type ISessionContextDialogs, Toolbar } from '@jupyterlab/apputils';
import { ABCWidgetFactory, type DocumentRegistry } from '@jupyterlab/docregistry';
import type { ITranslator } from '@jupyterlab/translation';
import type { CommandRegistry } from '@lumino/commands';
import { t } from '../../language/words';
import { FILE_TYPE, MODEL } from './file';
import type { Openings } from './openings';
import { GlossaryPanel, type ProjectPanel, TranslationPanel } from './panel';
import type { Places } from './places';

export const TRANSLATION = 'Translation Workbench';
export const GLOSSARY = 'Glossary Review';

/** Shows the glossary of the project whose tab is in front. */
export const REVIEW = 'bilingual-workbench:review-glossary';

/** What every tab of a project needs of JupyterLab. */
export interface Surroundings {
  readonly commands: CommandRegistry;
  readonly dialogs: ISessionContextDialogs;
  readonly jupyter: ITranslator;
}

abstract class ProjectPanels extends ABCWidgetFactory<ProjectPanel> {
  constructor(
    protected readonly around: Surroundings,
    options: Pick<DocumentRegistry.IWidgetFactoryOptions, 'name' | 'label' | 'defaultFor'>,
  ) {
    super({
      ...options,
      modelName: MODEL,
      fileTypes: [FILE_TYPE],
      readOnly: true,
      preferKernel: true,
      canStartKernel: true,
      autoStartDefault: true,
      translator: around.jupyter,
    });
  }

  protected override defaultToolbarFactory({
    context,
  }: ProjectPanel): DocumentRegistry.IToolbarItem[] {
    const { sessionContext } = context;
    const { dialogs, jupyter } = this.around;
    return [
      { name: 'restart', widget: Toolbar.createRestartButton(sessionContext, dialogs, jupyter) },
      { name: 'spacer', widget: Toolbar.createSpacerItem() },
      {
        name: 'kernelName',
        widget: Toolbar.createKernelNameItem(sessionContext, dialogs, jupyter),
      },
      { name: 'kernelStatus', widget: Toolbar.createKernelStatusItem(sessionContext, jupyter) },
    ];
  }
}

export class TranslationPanels extends ProjectPanels {
  constructor(
    around: Surroundings,
    private readonly places: Places,
    private readonly openings: Openings,
  ) {
    super(around, {
      name: TRANSLATION,
      label: t('Translation Workbench'),
      defaultFor: [FILE_TYPE],
    });
  }

  protected override createNewWidget(context: DocumentRegistry.Context): TranslationPanel {
    return new TranslationPanel(context, this.places, this.openings);
  }

  protected override defaultToolbarFactory(panel: ProjectPanel): DocumentRegistry.IToolbarItem[] {
    const { commands } = this.around;
    const widget = new CommandToolbarButton({ commands, id: REVIEW, label: t('Glossary') });
    return [{ name: 'glossary', widget }, ...super.defaultToolbarFactory(panel)];
  }
}

export class GlossaryPanels extends ProjectPanels {
  constructor(around: Surroundings) {
    super(around, { name: GLOSSARY, label: t('Glossary Review'), defaultFor: [] });
  }

  protected override createNewWidget(context: DocumentRegistry.Context): GlossaryPanel {
    return new GlossaryPanel(context);
  }
}
