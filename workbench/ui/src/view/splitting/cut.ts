/** Asks for the place in a source at which it is to be split: over the source, by keys or mouse. */

import { t } from '../../language/words';
import { button, el, setAttribute } from '../dom';
import { next, places, proposed, stops } from './stops';

export interface CutVisit {
  readonly source: string;
  readonly language: string;
  readonly number: number; // of the sentence, for the reader
  readonly share: number; // of the translation that stands before its caret
  readonly onCut: (at: number) => void;
  /** Where the focus goes when nothing is split. */
  readonly onLeave: () => void;
}

export class CutChooser {
  readonly element = el('div', 'bw-cutting', { role: 'slider', tabindex: '0' });
  private readonly over: HTMLElement; // with the button, which no slider may hold
  private readonly before = new Text();
  private readonly after = new Text();
  private visit: CutVisit | null = null;
  private cell: HTMLElement | null = null;
  private at = 0;

  constructor() {
    const text = el('span', 'bw-cut-text', {}, this.before, el('span', 'bw-cut'), this.after);
    const here = button('bw-link bw-cut-here', t('Split here'), () => this.take());
    here.tabIndex = -1;
    here.addEventListener('mousedown', (event) => event.preventDefault());
    this.element.append(text);
    this.over = el('div', 'bw-cut-over', {}, this.element, here);
    text.addEventListener('click', (event) => this.click(event));
    this.element.addEventListener('blur', () => {
      if (this.visit && document.activeElement !== this.element) this.close();
    });
  }

  /** False where the source can't be split at all. */
  open(cell: HTMLElement, visit: CutVisit): boolean {
    const at = proposed(visit.source, visit.share);
    if (at === undefined) return false;
    this.visit = visit;
    this.cell = cell;
    this.element.lang = visit.language;
    const label = t('Where to split sentence {number}', { number: visit.number });
    setAttribute(this.element, 'aria-label', label);
    setAttribute(this.element, 'aria-valuemin', '1');
    setAttribute(this.element, 'aria-valuemax', String(visit.source.length - 1));
    this.set(at);
    cell.classList.add('bw-is-cutting');
    cell.append(this.over);
    this.element.focus({ preventScroll: true });
    this.element.scrollIntoView({ block: 'nearest' });
    return true;
  }

  move(way: 'left' | 'right', far: boolean): void {
    const source = this.visit?.source ?? '';
    this.set(next(far ? stops(source) : places(source), this.at, way));
  }

  take(): void {
    const { visit, at } = this;
    this.close();
    visit?.onCut(at);
  }

  leave(): void {
    const { visit } = this;
    this.close();
    visit?.onLeave();
  }

  close(): void {
    this.visit = null;
    this.cell?.classList.remove('bw-is-cutting');
    this.cell = null;
    this.over.remove();
  }

  private set(at: number): void {
    const source = this.visit?.source ?? '';
    this.at = at;
    this.before.data = source.slice(0, at).trimStart();
    this.after.data = source.slice(at).trimEnd();
    setAttribute(this.element, 'aria-valuenow', String(at));
    setAttribute(this.element, 'aria-valuetext', `${this.before.data} | ${this.after.data}`);
  }

  private click(event: MouseEvent): void {
    const { source = '' } = this.visit ?? {};
    const range = document.caretRangeFromPoint?.(event.clientX, event.clientY);
    if (!range) return;
    const lead = source.length - source.trimStart().length;
    const from = range.startContainer === this.after ? this.at : lead;
    const wanted = from + range.startOffset;
    this.set(places(source).includes(wanted) ? wanted : next(places(source), wanted, 'left'));
  }
}
