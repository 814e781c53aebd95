/** Notebooks that hold a workbench show it. */

import type { JupyterFrontEnd, JupyterFrontEndPlugin } from '@jupyterlab/application';
import { INotebookTracker, type NotebookPanel } from '@jupyterlab/notebook';
import { ITranslator } from '@jupyterlab/translation';
import { offer } from '../anywidget/registry';
import { render } from '../anywidget/render';
import { surroundedBy } from '../language/speaking';
import { rendererFactory } from './renderer';
import { adviseRerun } from './rerun';

/** ipywidgets registers its renderer at -10, and an output of ours carries both. */
const IPYWIDGETS_RANK = -10;
const RANK = IPYWIDGETS_RANK - 10;

export const notebooks: JupyterFrontEndPlugin<void> = {
  id: 'bilingual-workbench:plugin',
  description: 'Shows the translation workbench in notebooks.',
  autoStart: true,
  requires: [INotebookTracker, ITranslator],
  activate: (_app: JupyterFrontEnd, tracker: INotebookTracker, translator: ITranslator): void => {
    surroundedBy(translator.languageCode);
    offer({ render });
    tracker.forEach(prepare);
    tracker.widgetAdded.connect((_tracker, panel) => prepare(panel));
  },
};

function prepare(panel: NotebookPanel): void {
  const { rendermime } = panel.content;
  rendermime.addFactory(rendererFactory(panel.sessionContext), RANK);
  // Other plugins prepare this panel in the same turn: ipywidgets may come after us.
  queueMicrotask(() => adviseRerun(rendermime, IPYWIDGETS_RANK));
}
