/** What the page knows of a project: rows that came from Python, under the edits on their way. */

import { Emitter } from '../emitter';
import type { Annotation, Conflict, Person, Progress, Project, Row } from '../protocol';
import type { Change } from '../session';
import { Checked } from './checked';
import { Conflicts } from './conflicts';
import { Pages } from './pages';
import type { PendingEdits } from './pending';
import type { Ground } from './undoing';

export class Known {
  project: Project | null = null;
  progress: Progress | null = null;
  people: readonly Person[] = [];
  readonly pages = new Pages();
  readonly disputed = new Conflicts();
  private readonly changes = new Emitter<Change>();
  private readonly checked = new Checked();

  readonly onChange = this.changes.on;

  constructor(readonly edits: PendingEdits) {
    this.checked.look();
  }

  get length(): number {
    return this.project?.segments ?? 0;
  }

  /** Indexes of the rows in which two versions stand against each other, in order. */
  get conflicts(): readonly number[] {
    const open = this.disputed.all().filter((conflict) => !this.edits.settles(conflict));
    return open.map((conflict) => conflict.index).sort((a, b) => a - b);
  }

  /** The row as the screen shows it. */
  row(index: number): Row | undefined {
    const row = this.standing(index);
    return row && this.checked.of(this.edits.shown(row));
  }

  /** The row that this page's edits follow. */
  standing(index: number): Row | undefined {
    const row = this.pages.row(index);
    return row && this.disputed.over(row);
  }

  conflict(index: number): Conflict | undefined {
    const row = this.pages.row(index);
    const conflict = row && this.disputed.of(row.segment);
    return conflict && !this.edits.settles(conflict) ? conflict : undefined;
  }

  /** Where a segment stands in Python, and as the screen shows it. */
  ground(index: number, base: Annotation): Ground {
    return { index, base, shown: this.edits.shown(base) };
  }

  /** The indexes of segments, as far as the page has their rows. */
  placesOf(segments: readonly string[]): number[] {
    return segments.flatMap((segment) => this.pages.place(segment) ?? []);
  }

  placesOfEdits(edits: readonly { readonly segment: string }[]): number[] {
    return this.placesOf(edits.map(({ segment }) => segment));
  }

  /** Shows the findings of other checks, where others are switched off now. */
  switchChecks(): void {
    if (this.checked.look()) this.emit({ all: true });
  }

  emit(change: Change): void {
    this.changes.emit(change);
  }
}
