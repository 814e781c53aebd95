/** A project's tab: named as the project is, marked while edits are on their way. */

import { type DocumentRegistry, DocumentWidget } from '@jupyterlab/docregistry';
import { workbenchIcon } from '../icon';
import { marker } from './file';
import type { Places } from './places';
import { ProjectView } from './view';

const DIRTY = 'jp-mod-dirty';

export class ProjectPanel extends DocumentWidget<ProjectView> {
  private readonly named: boolean;

  constructor(
    context: DocumentRegistry.Context,
    private readonly places: Places,
  ) {
    super({ context, content: new ProjectView(context.sessionContext) });
    // JupyterLab renames the file after its tab, and this one has to keep its name.
    // biome-ignore lint/complexity/useLiteralKeys: only so may one reach what is private.
    this.named = this.title.changed.disconnect(this['_onTitleChanged'], this);
    // Python writes the marker: what JupyterLab saves here are the edits.
    context.save = async () => this.content.save();
    context.pathChanged.connect(this.draw, this);
    this.title.icon = workbenchIcon;
    this.content.onChange(() => this.draw());
    this.content.onPlace((place) => places.keep(context.path, place));
    void this.begin();
  }

  private async begin(): Promise<void> {
    const place = this.places.of(this.context.path);
    await this.context.ready;
    this.content.open(marker(this.context.model.toString()), await place);
    this.draw();
  }

  private draw(): void {
    const name = this.content.name || marker(this.context.model.toString())?.name;
    if (this.named && name) this.title.label = name;
    const classes = this.title.className.split(' ').filter((one) => one && one !== DIRTY);
    if (this.content.pending > 0) classes.push(DIRTY);
    this.title.className = classes.join(' ');
  }
}
