/** JupyterLab's status bar: how far the workbench in front is, and what is not saved yet. */

import type { JupyterFrontEnd, JupyterFrontEndPlugin } from '@jupyterlab/application';
import { IStatusBar } from '@jupyterlab/statusbar';
import { Signal } from '@lumino/signaling';
import { Widget } from '@lumino/widgets';
import { plural, t } from '../language/words';
import type { Session } from '../session';
import { setText } from '../view/dom';
import { share } from '../view/progress';
import { onRunning } from '../view/running';
import { inFront } from './front';

export const status: JupyterFrontEndPlugin<void> = {
  id: 'bilingual-workbench:status',
  description: 'Tells of the translation workbench in front in the status bar.',
  autoStart: true,
  requires: [IStatusBar],
  activate: (app: JupyterFrontEnd, bar: IStatusBar): void => {
    const item = new StatusItem(app);
    bar.registerStatusItem('bilingual-workbench:status', {
      item,
      align: 'middle',
      isActive: () => item.active,
      activeStateChanged: item.activity,
    });
  },
};

class StatusItem extends Widget {
  readonly activity = new Signal<this, void>(this);
  private session: Session | null = null;
  private off: () => void = () => undefined;

  constructor(private readonly app: JupyterFrontEnd) {
    super();
    this.addClass('jp-BilingualWorkbench-status');
    this.addClass('jp-StatusBar-TextItem');
    app.shell.currentChanged?.connect(() => this.look());
    onRunning(() => this.look());
    this.look();
  }

  get active(): boolean {
    return this.session !== null;
  }

  /** Another workbench may be in front, or none. */
  private look(): void {
    const session = inFront(this.app)?.session ?? null;
    if (session === this.session) return;
    this.off();
    this.session = session;
    this.off = session?.onChange(() => this.draw()) ?? (() => undefined);
    this.draw();
    this.activity.emit();
  }

  private draw(): void {
    const { project, progress, pending = 0 } = this.session ?? {};
    const said = [
      progress && t('{percent} % confirmed', { percent: share(progress).percent }),
      pending > 0 ? plural(pending, '{count} pending', '{count} pending') : project && t('Saved'),
    ];
    setText(this.node, said.filter(Boolean).join(' · '));
    this.node.title = project?.name ?? '';
  }
}
