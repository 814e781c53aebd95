/** Shows the workbench where a cell's output holds one, with a line of its own to the kernel. */

import type { ISessionContext } from '@jupyterlab/apputils';
import type { IRenderMime } from '@jupyterlab/rendermime-interfaces';
import type { JSONObject } from '@lumino/coreutils';
import { Widget } from '@lumino/widgets';
import { ProjectSession } from '../data/session';
import type { Opening } from '../protocol';
import { mountReview } from '../review/mount';
import { mount } from '../view/mount';
import { KernelHost } from './kernelhost';

export const MIME = 'application/vnd.bilingual-workbench+json';

/** What `workbench/widget/bundle.py` puts into the output. */
interface Content {
  readonly path: string;
  readonly project: string;
  readonly opening?: Opening;
  readonly view?: 'glossary'; // of a project, in place of its translation
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
    const { path, project, opening, view } = model.data[MIME] as unknown as Content;
    const shown = [project, view].join();
    if (this.shown === shown) return;
    this.unmount();
    this.shown = shown;
    if (view === 'glossary') {
      const review = mountReview(this.node, new KernelHost(this.context), { path, project });
      this.unmount = () => review.dispose();
      return;
    }
    const host = new KernelHost(this.context, opening !== undefined);
    const session = new ProjectSession(host, { path, project }, opening);
    const mounted = mount(this.node, session);
    this.unmount = () => {
      mounted.dispose();
      session.dispose();
    };
    // JupyterLab still puts this output in its place: it would not find it.
    if (opening) setTimeout(() => forget(model));
  }

  override dispose(): void {
    this.unmount();
    this.unmount = () => {};
    super.dispose();
  }
}

/** The opening is for now: a notebook that is saved keeps no rows. */
function forget(model: IRenderMime.IMimeModel): void {
  const { opening: _, ...address } = model.data[MIME] as JSONObject;
  model.setData({ data: { ...model.data, [MIME]: address } });
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
