/** Where somebody was in each project: kept with JupyterLab's workspace. */

import type { IStateDB } from '@jupyterlab/statedb';
import type { ReadonlyPartialJSONObject } from '@lumino/coreutils';
import type { Place } from '../../view/place';

const PAUSE = 300;

export class Places {
  private readonly timers = new Map<string, ReturnType<typeof setTimeout>>();

  constructor(private readonly state: IStateDB | null) {}

  async of(path: string): Promise<Place | null> {
    const found = await this.state?.fetch(key(path)).catch(() => undefined);
    const { index, query } = (found ?? {}) as Partial<Place>;
    return typeof index === 'number' ? { index, query: query ?? {} } : null;
  }

  keep(path: string, { index, query }: Place): void {
    clearTimeout(this.timers.get(path));
    const place = { index, query } as unknown as ReadonlyPartialJSONObject;
    this.timers.set(
      path,
      setTimeout(() => void this.state?.save(key(path), place), PAUSE),
    );
  }
}

function key(path: string): string {
  return `bilingual-workbench-place:${path}`;
}
