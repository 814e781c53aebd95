/**
 * A server that died and is back has none of its kernels. JupyterLab leaves its notebooks without
 * one; here a notebook gets one anew, as when it is opened, so that what waits is saved.
 */

import type { ISessionContext } from '@jupyterlab/apputils';

/** A line that is cut for less is no server that died: a kernel that is shut down does that. */
const CUT_AFTER = 2_000;

/** Several workbenches may stand in one notebook: one of them asks. */
const asking = new WeakSet<ISessionContext>();

export class Revival {
  private cutSince = 0; // 0 while the line stands
  private cut = false;

  constructor(private readonly context: ISessionContext) {}

  /** Looks at the line; to be called now and then. */
  look(now: number): void {
    const kernel = this.context.session?.kernel;
    if (kernel) this.watch(kernel.connectionStatus === 'connected', now);
    else if (this.cut && !this.context.session) void this.ask();
  }

  private watch(connected: boolean, now: number): void {
    this.cutSince = connected ? 0 : this.cutSince || now;
    this.cut = !connected && now - this.cutSince > CUT_AFTER;
  }

  /** The session is gone only once the server has said so: it is there again. */
  private async ask(): Promise<void> {
    this.cut = false;
    if (asking.has(this.context)) return;
    asking.add(this.context);
    try {
      await this.context.changeKernel({ name: this.context.prevKernelName });
    } catch {
      // JupyterLab has said why in a dialog; the notice says that the kernel is gone.
    } finally {
      asking.delete(this.context);
    }
  }
}
