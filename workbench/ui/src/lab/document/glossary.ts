/** The review of a project's glossary in a tab of its own. */

import type { ISessionContext } from '@jupyterlab/apputils';
import type { Message } from '@lumino/messaging';
import { Widget } from '@lumino/widgets';
import { Emitter } from '../../emitter';
import { type MountedReview, mountReview } from '../../review/mount';
import { KernelHost } from '../kernelhost';
import { addressOf, type Marker } from './file';

export class GlossaryView extends Widget {
  private readonly changes = new Emitter<void>();
  private review: MountedReview | null = null;

  /** After each change of what the tab tells. */
  readonly onChange = this.changes.on;

  constructor(private readonly context: ISessionContext) {
    super();
    this.addClass('jp-BilingualWorkbench');
  }

  get pending(): number {
    return this.review?.session.pending ?? 0;
  }

  get name(): string {
    return this.review?.session.project?.name ?? '';
  }

  open(marker: Marker | null): void {
    if (this.isDisposed) return;
    this.review = mountReview(this.node, new KernelHost(this.context), addressOf(marker));
    this.review.session.onChange((change) => {
      if (change === 'bars') this.changes.emit();
    });
  }

  override dispose(): void {
    this.review?.dispose();
    this.review = null;
    super.dispose();
  }

  protected override onActivateRequest(message: Message): void {
    super.onActivateRequest(message);
    this.review?.focus();
  }
}
