/** Opens a comm to the workbench in a kernel, which may not have heard of the workbench yet. */

import type { Kernel } from '@jupyterlab/services';
import { t } from '../language/words';

const TARGET = 'bilingual-workbench';

/** JupyterLab's comms have this from 4.4 on, and their interface does not say so. */
interface Subshell {
  readonly subshellStarted?: Promise<void>;
}

/** The kernel can't be talked to about translations; the message is for the reader. */
export class Refused extends Error {}

/**
 * A kernel is tried without the import first: where a cell has just shown a workbench, that is one
 * trip less, and an import would wait for a running cell, while a comm goes over a subshell.
 */
export async function openComm(kernel: Kernel.IKernelConnection): Promise<Kernel.IComm> {
  const early = await tryComm(kernel);
  if (early) return early;
  await importWorkbench(kernel);
  const comm = await tryComm(kernel);
  if (comm) return comm;
  throw new Refused(t('This kernel has an older workbench. Upgrade it, then restart the kernel.'));
}

/** A kernel without the target closes the comm before it ends the opening. */
async function tryComm(kernel: Kernel.IKernelConnection): Promise<Kernel.IComm | null> {
  const comm = kernel.createComm(TARGET);
  await subshell(kernel, comm);
  let closed = false;
  comm.onClose = () => {
    closed = true;
  };
  await comm.open().done;
  return closed ? null : comm;
}

/**
 * Waits for the comm's subshell: an opening that went to the main shell would wait for its cell. It
 * is waited for however long it takes. Comms of one target share it, and JupyterLab deletes it with
 * the last of them: were this comm closed before it is there, the next would be given it as it goes,
 * and whatever is sent to a subshell that is gone is lost.
 */
async function subshell(kernel: Kernel.IKernelConnection, comm: Kernel.IComm): Promise<void> {
  await kernel.info;
  if (!kernel.supportsSubshells || comm.commsOverSubshells === 'disabled') return;
  await (comm as Kernel.IComm & Subshell).subshellStarted;
}

async function importWorkbench(kernel: Kernel.IKernelConnection): Promise<void> {
  const code = 'import workbench';
  const quietly = { silent: true, store_history: false, allow_stdin: false, stop_on_error: false };
  const reply = await kernel.requestExecute({ code, ...quietly }).done;
  if (reply.content.status !== 'error') return;
  const reason = `${reply.content.ename}: ${reply.content.evalue}`;
  throw new Refused(
    t(
      'This kernel can’t load the workbench ({reason}). Install bilingual-workbench for it, then restart the kernel.',
      { reason },
    ),
  );
}
