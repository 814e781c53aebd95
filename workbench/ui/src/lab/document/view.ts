/** The workbench in a tab of its own, with a kernel that was started for it. */

import type { ISessionContext } from '@jupyterlab/apputils';
import type { Message } from '@lumino/messaging';
import { Widget } from '@lumino/widgets';
import { ProjectSession } from '../../data/session';
import { Emitter } from '../../emitter';
import type { Opening } from '../../protocol';
import { mount } from '../../view/mount';
import type { Mounted, Place } from '../../view/place';
import { KernelHost } from '../kernelhost';
import { addressOf, type Marker } from './file';

export class ProjectView extends Widget {
  private readonly changes = new Emitter<void>();
  private readonly places = new Emitter<Place>();
  private session: ProjectSession | null = null;
  private mounted: Mounted | null = null;

  /** After each change of what the tab tells. */
  readonly onChange = this.changes.on;
  readonly onPlace = this.places.on;

  constructor(private readonly context: ISessionContext) {
    super();
    this.addClass('jp-BilingualWorkbench');
  }

  get pending(): number {
    return this.session?.pending ?? 0;
  }

  get name(): string {
    return this.session?.project?.name ?? '';
  }

  /** Shows the project of a marker, from the place on where somebody was in it. */
  open(marker: Marker | null, place: Place | null): void {
    if (this.isDisposed) return;
    const session = new ProjectSession(new KernelHost(this.context), addressOf(marker));
    const mounted = mount(this.node, session, place);
    session.onChange((change) => {
      if (change.all || change.project) this.changes.emit();
    });
    mounted.onPlace((now) => this.places.emit(now));
    this.session = session;
    this.mounted = mounted;
    if (this.node.contains(document.activeElement)) mounted.focus();
  }

  /** Shows the first rows, where they come before the kernel can be asked. */
  meanwhile(opening: Opening): void {
    this.session?.show(opening);
  }

  /** Sends what waits, now. */
  save(): void {
    this.session?.editing.flush();
  }

  override dispose(): void {
    this.mounted?.dispose();
    this.session?.dispose();
    this.mounted = this.session = null;
    super.dispose();
  }

  protected override onActivateRequest(message: Message): void {
    super.onActivateRequest(message);
    this.mounted?.focus();
  }
}
