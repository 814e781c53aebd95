/**
 * Who is alive: each client holds a Web Lock for as long as its page lives, so that another can
 * tell the edits of a dead page from those that a living one still means to send itself.
 */

import type { Pending } from './pending';
import { madeAt } from './ulid';

/** Where there are no Web Locks, edits this old are taken for left behind. */
const LEFT_BEHIND = 60_000;

const name = (project: string, client: string) => `bilingual-workbench:${project}:${client}`;

/** Web Locks exist on https and localhost only. */
const locks = (): LockManager | undefined => globalThis.navigator?.locks;

export const canTell = (): boolean => locks() !== undefined;

/** Resolves when the lock is held; call the function it gives to end the client's life. */
export async function live(project: string, client: string): Promise<() => void> {
  const manager = locks();
  if (!manager) return () => {};
  return new Promise((resolve) => {
    void manager.request(name(project, client), () => new Promise<void>((end) => resolve(end)));
  });
}

/** Of edits kept in the browser, those whose page is dead. */
export async function orphans(project: string, edits: readonly Pending[]): Promise<Pending[]> {
  const held = (await locks()?.query())?.held;
  if (!held) return edits.filter((edit) => madeAt(edit.edit) < Date.now() - LEFT_BEHIND);
  const living = new Set(held.map((lock) => lock.name));
  return edits.filter((edit) => !living.has(name(project, edit.client)));
}
