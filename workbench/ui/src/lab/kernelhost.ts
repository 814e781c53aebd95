/** The plugin's own line to a notebook's kernel: a comm that is opened anew after each restart. */

import type { ISessionContext } from '@jupyterlab/apputils';
import type { Kernel } from '@jupyterlab/services';
import type { JSONValue } from '@lumino/coreutils';
import { Emitter } from '../emitter';
import type { Connection, Host } from '../host';
import { whenIdle } from '../idle';
import type { Answer, Ask } from '../protocol';
import { asked } from './busy';
import { openComm, Refused } from './comm';
import { Revival } from './revival';

/** Silence of this length while a cell runs is told; while none runs, the comm is taken for dead. */
const BUSY_AFTER = 1_000;
const DEAD_AFTER = 5_000;

export class KernelHost implements Host {
  connection: Connection = 'connecting';
  problem = '';

  private readonly answers = new Emitter<Answer>();
  private readonly connections = new Emitter<Connection>();
  private readonly timer = setInterval(() => this.listen(), 250);
  private readonly revival: Revival;
  private comm: Kernel.IComm | null = null;
  private opening: Kernel.IKernelConnection | null = null;
  private refusedBy: Kernel.IKernelConnection | null = null;
  private silentSince = 0; // 0 while nothing is awaited
  private idleSince = 0;
  private met = false; // any kernel at all
  private attempts = 0;
  private disposed = false;

  readonly onAnswer = this.answers.on;
  readonly onConnection = this.connections.on;

  /** With `patient`, what is on screen already comes first: the line is opened when nothing waits. */
  constructor(
    private readonly context: ISessionContext,
    private patient = false,
  ) {
    this.revival = new Revival(context);
    context.statusChanged.connect(this.follow, this);
    context.connectionStatusChanged.connect(this.follow, this);
    context.kernelChanged.connect(this.start, this);
    if (patient) whenIdle(() => this.begin());
    else this.follow();
  }

  send(ask: Ask): void {
    if (!this.comm || this.comm.isDisposed) return;
    this.silentSince ||= Date.now();
    asked();
    this.comm.send(ask as unknown as JSONValue);
  }

  dispose(): void {
    this.disposed = true;
    clearInterval(this.timer);
    this.context.statusChanged.disconnect(this.follow, this);
    this.context.connectionStatusChanged.disconnect(this.follow, this);
    this.context.kernelChanged.disconnect(this.start, this);
    if (this.comm && !this.comm.isDisposed) this.comm.close();
    this.comm = this.opening = null;
  }

  private get kernel(): Kernel.IKernelConnection | null {
    return this.context.session?.kernel ?? null;
  }

  /** Begins anew, with another kernel or with this one after a restart. */
  private start(): void {
    this.comm = null; // unclosed: JupyterLab might take the next one's subshell away with it
    this.opening = null;
    this.refusedBy = null;
    this.follow();
  }

  private begin(): void {
    this.patient = false;
    if (!this.disposed) this.follow();
  }

  private follow(): void {
    if (this.patient) return;
    const { kernel } = this;
    this.met ||= kernel !== null;
    const reached = kernel ? reach(kernel) : this.without();
    if (kernel?.status.endsWith('restarting')) {
      this.comm = this.opening = this.refusedBy = null;
    }
    if (!kernel || reached !== 'connected') this.set(reached);
    else if (this.comm && !this.comm.isDisposed) this.resume();
    else if (this.opening !== kernel && this.refusedBy !== kernel) void this.open(kernel);
  }

  /** A context whose kernel was shut down says no more than one that has not had any yet. */
  private without(): Connection {
    const { isReady, hasNoKernel } = this.context;
    return isReady || (this.met && hasNoKernel) ? 'gone' : 'connecting';
  }

  /** The comm is still there after the line was cut; a busy one comes back with its next answer. */
  private resume(): void {
    if (this.connection !== 'busy') this.set('connected');
  }

  private async open(kernel: Kernel.IKernelConnection): Promise<void> {
    this.opening = kernel;
    this.silentSince = Date.now();
    this.set('connecting');
    const attempt = ++this.attempts;
    // A slow opening may end after a later one: two lines, and the page would greet only one.
    const current = () => this.opening === kernel && this.attempts === attempt;
    try {
      const comm = await openComm(kernel);
      if (!current()) return;
      comm.onMsg = ({ content }) => {
        if (this.comm === comm) this.take(content.data as unknown as Answer);
      };
      this.comm = comm;
      this.problem = '';
      this.silentSince = 0;
      this.set('connected');
    } catch (error) {
      if (current() && error instanceof Refused) this.refuse(kernel, error);
    } finally {
      if (current()) this.opening = null;
    }
  }

  private refuse(kernel: Kernel.IKernelConnection, refused: Refused): void {
    this.refusedBy = kernel;
    this.problem = refused.message;
    this.silentSince = 0;
    this.set('gone');
  }

  private take(answer: Answer): void {
    this.silentSince = 0;
    if (this.connection === 'busy') this.set('connected');
    this.answers.emit(answer);
  }

  private listen(): void {
    const now = Date.now();
    this.revival.look(now);
    const busy = this.kernel?.status === 'busy';
    if (busy) this.idleSince = now;
    if (this.silentSince === 0) return;
    if (busy && now - this.silentSince > BUSY_AFTER) this.set('busy');
    const silent = now - Math.max(this.silentSince, this.idleSince);
    // An opening is lost as easily as an ask: a kernel that has just restarted may not hear it.
    if (this.kernel && silent > DEAD_AFTER) this.start();
  }

  private set(connection: Connection): void {
    if (this.connection === connection) return;
    this.connection = connection;
    this.connections.emit(connection);
  }
}

function reach(kernel: Kernel.IKernelConnection): Connection {
  if (kernel.isDisposed || kernel.status === 'dead' || kernel.status === 'terminating')
    return 'gone';
  if (kernel.connectionStatus === 'disconnected') return 'gone';
  // One that nobody has asked anything yet may have said nothing of itself.
  const settled = ['idle', 'busy', 'unknown'].includes(kernel.status);
  return settled && kernel.connectionStatus === 'connected' ? 'connected' : 'connecting';
}
