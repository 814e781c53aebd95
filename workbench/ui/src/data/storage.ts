/**
 * The browser's own storage for edits that are not saved yet: one IndexedDB a project.
 *
 * IndexedDB and not localStorage, and strict durability: after kill -9 of Chromium only that was
 * still there.
 */

import type { Pending } from './pending';

const STORE = 'pending';

export class Storage {
  private constructor(private readonly database: IDBDatabase) {}

  static async open(project: string): Promise<Storage> {
    const request = indexedDB.open(`bilingual-workbench:${project}`, 1);
    request.onupgradeneeded = () => request.result.createObjectStore(STORE, { keyPath: 'edit' });
    return new Storage(await done(request));
  }

  async all(): Promise<Pending[]> {
    return done(this.database.transaction(STORE).objectStore(STORE).getAll());
  }

  /** Writes and deletes in one transaction; resolves when it is on disk. */
  async write(keep: readonly Pending[], forget: readonly string[]): Promise<void> {
    const transaction = this.database.transaction(STORE, 'readwrite', { durability: 'strict' });
    const store = transaction.objectStore(STORE);
    for (const edit of keep) store.put(edit);
    for (const name of forget) store.delete(name);
    await new Promise<void>((resolve, reject) => {
      transaction.oncomplete = () => resolve();
      transaction.onabort = () => reject(transaction.error);
    });
  }

  close(): void {
    this.database.close();
  }
}

function done<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}
