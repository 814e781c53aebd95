/** A tab that shows a project: named as the project is, marked while something is on its way. */

import { type DocumentRegistry, DocumentWidget } from '@jupyterlab/docregistry';
import type { Widget } from '@lumino/widgets';
import { t } from '../../language/words';
import { isEmpty } from '../../view/searching/query';
import { workbenchIcon } from '../icon';
import { type Marker, marker } from './file';
import { GlossaryView } from './glossary';
import type { Openings } from './openings';
import type { Places } from './places';
import { ProjectView } from './view';

const DIRTY = 'jp-mod-dirty';

/** What a tab shows of its project. */
interface Content extends Widget {
  readonly name: string; // of the project, once it is known
  readonly pending: number;
  onChange(listener: () => void): () => void;
}

export abstract class ProjectPanel<C extends Content = Content> extends DocumentWidget<C> {
  private readonly named: boolean;

  constructor(context: DocumentRegistry.Context, content: C) {
    super({ context, content });
    // JupyterLab renames the file after its tab, and this one has to keep its name.
    // biome-ignore lint/complexity/useLiteralKeys: only so may one reach what is private.
    this.named = this.title.changed.disconnect(this['_onTitleChanged'], this);
    context.pathChanged.connect(this.draw, this);
    this.title.icon = workbenchIcon;
    content.onChange(() => this.draw());
    void this.begin();
  }

  protected abstract open(marker: Marker | null): Promise<void>;

  protected abstract titleOf(name: string): string;

  private get marker(): Marker | null {
    return marker(this.context.model.toString());
  }

  private async begin(): Promise<void> {
    await this.context.ready;
    await this.open(this.marker);
    this.draw();
  }

  private draw(): void {
    const name = this.content.name || this.marker?.name;
    if (this.named && name) this.title.label = this.titleOf(name);
    const classes = this.title.className.split(' ').filter((one) => one && one !== DIRTY);
    if (this.content.pending > 0) classes.push(DIRTY);
    this.title.className = classes.join(' ');
  }
}

/** A project's translation, from the place on where somebody was in it. */
export class TranslationPanel extends ProjectPanel<ProjectView> {
  constructor(
    context: DocumentRegistry.Context,
    private readonly places: Places,
    private readonly openings: Openings,
  ) {
    super(context, new ProjectView(context.sessionContext));
    // Python writes the marker: what JupyterLab saves here are the edits.
    context.save = async () => this.content.save();
    this.content.onPlace((place) => places.keep(context.path, place));
  }

  protected async open(marker: Marker | null): Promise<void> {
    const { path } = this.context;
    const place = await this.places.of(path);
    this.content.open(marker, place);
    if (place && !isEmpty(place.query)) return; // which rows fit, only the kernel knows
    const opening = await this.openings.of(path, place?.index);
    if (opening) this.content.meanwhile(opening);
  }

  protected titleOf(name: string): string {
    return name;
  }
}

/** The review of a project's glossary. */
export class GlossaryPanel extends ProjectPanel<GlossaryView> {
  constructor(context: DocumentRegistry.Context) {
    super(context, new GlossaryView(context.sessionContext));
    // Each change is saved as it is made; the translation may be open on the same file.
    if (!Object.hasOwn(context, 'save')) context.save = async () => undefined;
  }

  protected async open(marker: Marker | null): Promise<void> {
    this.content.open(marker);
  }

  protected titleOf(name: string): string {
    return t('Glossary: {name}', { name });
  }
}
