/** How high a row will be before it was ever drawn, so that the scroll bar tells nearly the truth. */

import type { Session } from '../session';
import type { RowView } from './row';

const HEADER = 52;
const ROW = 22; // padding and rule of a row
const USUAL = 76; // a row whose text is not here yet

export class Sizes {
  private source = 26; // characters a line
  private target = 56;
  private line = 27;
  private stacked = false;

  constructor(
    private readonly session: Session,
    private readonly grid: HTMLElement,
  ) {}

  of(index: number, headed: boolean): number {
    const row = this.session.row(index);
    if (!row) return USUAL;
    const source = Math.ceil(row.source.trim().length / this.source) || 1;
    const target = Math.ceil(row.target.length / this.target) || 1;
    const lines = this.stacked ? source + target : Math.max(source, target);
    return lines * this.line + ROW + (headed ? HEADER : 0);
  }

  /** Takes the measures of a row that stands in the page. */
  learn(views: Iterable<RowView>): void {
    const [view] = views;
    const cell = view?.line.querySelector<HTMLElement>('.bw-source');
    if (!view || !cell?.clientWidth) return;
    const style = getComputedStyle(cell);
    this.line = Number.parseFloat(style.lineHeight) || this.line;
    const em = Number.parseFloat(style.fontSize) || 16;
    this.source = Math.max(4, Math.floor(cell.clientWidth / em) - 1);
    this.target = Math.max(8, Math.floor(view.target.clientWidth / (em * 0.48)));
    this.stacked = this.grid.clientWidth > 0 && view.target.offsetTop > cell.offsetTop + 4;
  }
}
