/** A part of the panel beside the row in hand. */

import type { Project, Row } from '../protocol';

export interface Section {
  readonly element: HTMLElement;
  /** Draws the row in hand, at once and from what the page knows. */
  show(row: Row | undefined, index: number, project: Project): void;
}
