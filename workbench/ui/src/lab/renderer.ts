/** Shows the workbench where a cell's output holds one, with a line of its own to the kernel. */

import type { ISessionContext } from '@jupyterlab/apputils';
import type { IRenderMime } from '@jupyterlab/rendermime-interfaces';
import { Widget } from '@lumino/widgets';
import { ProjectSession } from '../data/session';
import { mount } from '../view/mount';
import { KernelHost } from './kernelhost';

export const MIME = 'application/vnd.bilingual-workbench+json';

/** What `workbench/widget/bundle.py` puts into the output. */
interface Content {
  readonly path: string;
  readonly project: string;
}

export class WorkbenchRenderer extends Widget implements IRenderMime.IRenderer {
  private shown = '';
  private unmount: () => void = () => {};

  constructor(private readonly context: ISessionContext) {
    super();
    this.addClass('jp-BilingualWorkbench');
  }

  /** JupyterLab renders an output again at will: the same project stays as it is. */
  async renderModel(model: IRenderMime.IMimeModel): Promise<void> {
    const { path, project } = model.data[MIME] as unknown as Content;
    if (this.shown === project) return;
    this.unmount();
    this.shown = project;
    const session = new ProjectSession(new KernelHost(this.context), { path, project });
    const unmount = mount(this.node, session);
    this.unmount = () => {
      unmount();
      session.dispose();
    };
  }

  override dispose(): void {
    this.unmount();
    this.unmount = () => {};
    super.dispose();
  }
}

/**
 * Not safe: an output of an untrusted notebook must not make a kernel open a path. There
 * JupyterLab shows the output's static table instead.
 */
export function rendererFactory(context: ISessionContext): IRenderMime.IRendererFactory {
  return {
    safe: false,
    mimeTypes: [MIME],
    createRenderer: () => new WorkbenchRenderer(context),
  };
}
