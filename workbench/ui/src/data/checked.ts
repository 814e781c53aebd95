/** Leaves out of rows what checks find that somebody has switched off. */

import { preferences } from '../preferences';
import type { Finding, Row } from '../protocol';

type Findings = readonly Finding[];

export class Checked {
  private off: readonly string[] = [];
  private left = new WeakMap<Findings, Findings>(); // the same list for the same findings

  /** Looks at what is switched off now; true where that is something else than before. */
  look(): boolean {
    const { checksOff } = preferences();
    if (checksOff.join() === this.off.join()) return false;
    this.off = checksOff;
    this.left = new WeakMap();
    return true;
  }

  of(row: Row): Row {
    return this.off.length > 0 ? { ...row, findings: this.findings(row.findings) } : row;
  }

  private findings(all: Findings): Findings {
    const known = this.left.get(all);
    if (known) return known;
    const left = all.filter(({ check }) => !this.off.includes(check));
    this.left.set(all, left);
    return left;
  }
}
