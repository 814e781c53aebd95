/** Makes the tab of a project, with its kernel in the toolbar. */

import { type ISessionContextDialogs, Toolbar } from '@jupyterlab/apputils';
import { ABCWidgetFactory, type DocumentRegistry } from '@jupyterlab/docregistry';
import type { ITranslator } from '@jupyterlab/translation';
import { t } from '../../language/words';
import { FILE_TYPE, MODEL } from './file';
import { ProjectPanel } from './panel';
import type { Places } from './places';

export const FACTORY = 'Translation Workbench';

export class ProjectPanels extends ABCWidgetFactory<ProjectPanel> {
  constructor(
    private readonly places: Places,
    private readonly dialogs: ISessionContextDialogs,
    private readonly jupyter: ITranslator,
  ) {
    super({
      name: FACTORY,
      label: t('Translation Workbench'),
      modelName: MODEL,
      fileTypes: [FILE_TYPE],
      defaultFor: [FILE_TYPE],
      readOnly: true,
      preferKernel: true,
      canStartKernel: true,
      autoStartDefault: true,
      translator: jupyter,
    });
  }

  protected override createNewWidget(context: DocumentRegistry.Context): ProjectPanel {
    return new ProjectPanel(context, this.places);
  }

  protected override defaultToolbarFactory({
    context,
  }: ProjectPanel): DocumentRegistry.IToolbarItem[] {
    const { sessionContext } = context;
    const { dialogs, jupyter } = this;
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
