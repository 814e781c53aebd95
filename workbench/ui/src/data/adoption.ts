/** Keeps this page's edits in the browser, and takes over what pages that are dead left unsaved. */

import type { Keeper } from './keeper';
import type { Known } from './known';
import { live, orphans } from './life';
import { Storage } from './storage';

export class Adoption {
  private begun: Promise<void> | null = null;
  private disposed = false;
  private endLife: () => void = () => {};

  /** `onAdopted` is called when there are edits of others to be sent. */
  constructor(
    private readonly client: string,
    private readonly known: Known,
    private readonly keeper: Keeper,
    private readonly onAdopted: () => void,
  ) {}

  /** Opens this browser's storage of a project, once. */
  begin(project: string): Promise<void> {
    this.begun ??= this.open(project);
    return this.begun;
  }

  /** Looks for edits that were left unsaved since. */
  async adopt(project: string): Promise<void> {
    const others = (await this.keeper.all()).filter((edit) => edit.client !== this.client);
    if (others.length === 0) return;
    const left = await orphans(project, others);
    if (this.disposed) return; // whoever sends nothing takes nothing
    const adopted = this.known.edits.adopt(left);
    if (adopted.length === 0) return;
    for (const keep of adopted) this.keeper.take({ keep });
    this.known.emit({ project: true, rows: this.known.placesOfEdits(adopted) });
    this.onAdopted();
  }

  /** Another page may adopt what is left once all of it is on the browser's disk. */
  dispose(): void {
    this.disposed = true;
    void this.end();
  }

  private async end(): Promise<void> {
    await this.begun;
    await this.keeper.close();
    this.endLife();
  }

  private async open(project: string): Promise<void> {
    this.endLife = await live(project, this.client);
    await this.keeper.open(Storage.open(project));
    await this.adopt(project);
  }
}
