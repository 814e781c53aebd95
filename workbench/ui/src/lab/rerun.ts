/**
 * A workbench inside another widget, such as a VBox, can't come back in a new kernel: ipywidgets
 * then says "model not found". Here its renderer also says what to do.
 */

import type { IRenderMime, IRenderMimeRegistry } from '@jupyterlab/rendermime';
import { Panel, Widget } from '@lumino/widgets';
import { screenLanguage, t, together } from '../language/words';

const WIDGET_VIEW = 'application/vnd.jupyter.widget-view+json';
const WORKBENCH = 'TranslationWorkbench(';

/** ipywidgets waits for ever for a kernel that died while it was asked what widgets it has. */
const LOADS_WITHIN = 4_000;

/** Wraps the widget renderer of one notebook; `rank` is the one that it is registered at. */
export function adviseRerun(rendermime: IRenderMimeRegistry, rank: number): void {
  const original = rendermime.getFactory(WIDGET_VIEW);
  if (!original) return;
  const createRenderer = (options: IRenderMime.IRendererOptions): IRenderMime.IRenderer =>
    new RerunAdvisor(original.createRenderer(options));
  rendermime.addFactory({ ...original, createRenderer }, rank);
}

class RerunAdvisor extends Panel implements IRenderMime.IRenderer {
  private readonly advice = new Widget();
  private readonly watch = new MutationObserver(() => this.look(!this.advice.isHidden));
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly renderer: IRenderMime.IRenderer) {
    super();
    this.advice.addClass('jp-BilingualWorkbench-rerun');
    this.advice.node.setAttribute('role', 'status');
    this.advice.node.lang = screenLanguage().script;
    this.advice.node.textContent = together(
      t('Run the cell again to bring the translation workbench back: its kernel has ended.'),
      t('What you typed and was not saved yet is kept in this browser and will be saved then.'),
    );
    this.advice.hide();
    this.addWidget(renderer);
    this.addWidget(this.advice);
  }

  async renderModel(model: IRenderMime.IMimeModel): Promise<void> {
    const named = String(model.data['text/plain'] ?? '').includes(WORKBENCH);
    if (named) this.watch.observe(this.renderer.node, { childList: true });
    if (named) this.timer = setTimeout(() => this.look(true), LOADS_WITHIN);
    await this.renderer.renderModel(model);
    this.look(named);
  }

  override dispose(): void {
    this.watch.disconnect();
    clearTimeout(this.timer);
    super.dispose();
  }

  /** A renderer that found its model holds a widget; one that did not, a line of text at most. */
  private look(advise: boolean): void {
    const missing = advise && this.renderer.node.childElementCount === 0;
    this.advice.setHidden(!missing);
    this.renderer.setHidden(missing);
  }
}
