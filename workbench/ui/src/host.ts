/**
 * What the workbench needs of the place it lives in. Two places implement it: the JupyterLab
 * plugin's own comm, and an ipywidget's model.
 */

import type { Answer, Ask } from './protocol';

/**
 * - `connecting`: no answer yet, or the kernel is starting again;
 * - `connected`: messages reach Python;
 * - `busy`: a cell is running and messages wait for it;
 * - `gone`: the kernel is dead or the widget has lost it; typing is kept in the browser;
 * - `stale`: nothing here can connect again; the cell has to be run again.
 */
export type Connection = 'connecting' | 'connected' | 'busy' | 'gone' | 'stale';

export interface Host {
  readonly connection: Connection;
  /** Why nothing can be reached, in words, where that is known. */
  readonly problem?: string;
  /** Sends, or drops the message where nobody would get it: the caller asks again on `connected`. */
  send(ask: Ask): void;
  onAnswer(listener: (answer: Answer) => void): () => void;
  onConnection(listener: (connection: Connection) => void): () => void;
  dispose(): void;
}
