/** One sentence on screen: its turn's header where the turn begins, then number, source, target, state. */

import { listed, plural, t, type Word } from '../language/words';
import type { Conflict, Project, Row } from '../protocol';
import type { Choice, Saving } from '../session';
import { conflictBox } from './conflict';
import { button, el, setAttribute, setText } from './dom';
import { ErrorMarks } from './errormarks';
import { open, worst } from './findings/worst';
import { type HeaderActions, type Heading, header, sameHeading } from './header';
import { NoteView, pencil } from './note';
import { sourceOf } from './source';
import { icon, stateIcon, stateName } from './state';

const savingNames: Readonly<Partial<Record<Saving, Word>>> = {
  pending: 'not saved yet',
  failed: 'could not be saved',
};

export interface Drawing {
  readonly row: Row | undefined;
  readonly saving: Saving;
  readonly conflict: Conflict | undefined;
  readonly heading: Heading | null; // where the turn's header stands above this row
  readonly project: Project;
}

/** What one may do in a row with the mouse. */
export interface RowActions extends HeaderActions {
  readonly state: (index: number, anchor: HTMLElement) => void;
  readonly note: () => void;
  readonly settle: (index: number, choice: Choice) => void;
}

const BUBBLE = 'M2.5 3h11v7.5H7.5L4.5 13v-2.5h-2z';
const FLAG = 'M4 14V2.5h8.5L10.5 6l2 3.5H4';

/** How many comments are open and how many errors are marked, in signs and in words. */
function remarksOf({ comments, errors }: Row): {
  readonly signs: readonly Node[];
  readonly long: string;
} {
  const open = comments.filter((one) => !one.resolved).length;
  const signs: Node[] = [];
  if (open > 0) signs.push(el('span', '', {}, icon(BUBBLE), String(open)));
  if (errors.length > 0) {
    signs.push(el('span', 'bw-marked-errors', {}, icon(FLAG), String(errors.length)));
  }
  const long = [
    open > 0 ? plural(open, '1 open comment', '{count} open comments') : '',
    errors.length > 0 ? plural(errors.length, '1 error', '{count} errors') : '',
  ];
  return { signs, long: listed(long.filter(Boolean)) };
}

export class RowView {
  /** What the list places and measures: the header, if any, and the row. */
  readonly element: HTMLElement;
  /** The row itself, which takes the focus in grid mode. */
  readonly line: HTMLElement;
  /** The cell that the editor moves into. */
  readonly target: HTMLElement;
  /** The cell of the source, where a note's editor opens. */
  readonly left: HTMLElement;
  private readonly number: HTMLElement;
  readonly source = el('div', 'bw-source');
  private readonly remarks = el('span', 'bw-remarks');
  private readonly note = new NoteView();
  private readonly text: HTMLElement;
  private readonly state: HTMLButtonElement;
  private readonly inSource = new ErrorMarks();
  private readonly inTarget = new ErrorMarks();
  private heading: Heading | null = null;
  private sourceOf: Row | undefined;
  private disputed: Conflict | undefined;
  private box: HTMLElement | undefined;

  constructor(
    private readonly index: number,
    private readonly actions: RowActions,
  ) {
    this.number = el('div', 'bw-number', { role: 'rowheader' }, String(index + 1));
    const write = button('bw-write-note', '', () => actions.note());
    // The focus stays in the editor, and comes back to it.
    write.addEventListener('mousedown', (event) => event.preventDefault());
    write.append(pencil());
    write.title = t('Note on the source');
    write.setAttribute('aria-label', write.title);
    // A cell takes the focus of who selects with the mouse: on the row itself letters are commands.
    const selected = { role: 'gridcell', tabindex: '-1' };
    this.left = el('div', 'bw-left', selected, this.source, this.note.element, write);
    this.text = el('div', 'bw-text');
    this.target = el('div', 'bw-target', selected, this.text);
    this.state = el('button', 'bw-state', {
      type: 'button',
      tabindex: '-1',
      'aria-haspopup': 'menu',
    });
    this.state.addEventListener('click', () => actions.state(index, this.state));
    const cell = el('div', 'bw-state-cell', { role: 'gridcell' }, this.state, this.remarks);
    const attributes = { role: 'row', tabindex: '-1', 'aria-rowindex': String(index + 1) };
    this.line = el('div', 'bw-row', attributes, this.number, this.left, this.target, cell);
    this.element = el('div', 'bw-item', { role: 'presentation' }, this.line);
  }

  /** Px from the top of the element to the turn's header in it. */
  get headerTop(): number {
    const line = this.element.querySelector('.bw-turn-header');
    const top = (one: Element) => one.getBoundingClientRect().top;
    return line ? top(line) - top(this.element) : 0;
  }

  draw({ row, saving, conflict, heading, project }: Drawing): void {
    this.element.classList.toggle('bw-waiting', row === undefined);
    this.state.hidden = row === undefined;
    if (!row) return;
    this.drawHeader(heading, project);
    setAttribute(this.element, 'data-kind', row.turn.kind);
    this.drawSource(row, project.sourceLanguage);
    this.note.draw(row.note);
    setAttribute(this.text, 'lang', project.targetLanguage);
    setText(this.text, row.target);
    this.drawRemarks(row);
    this.drawConflict(conflict, project.targetLanguage);
    this.drawState(row, saving);
  }

  setActive(active: boolean): void {
    this.element.classList.toggle('bw-active', active);
    setAttribute(this.line, 'tabindex', active ? '0' : '-1');
    setAttribute(this.line, 'aria-selected', String(active));
    setAttribute(this.state, 'tabindex', active ? '0' : '-1');
  }

  private drawHeader(heading: Heading | null, project: Project): void {
    if (sameHeading(heading, this.heading)) return;
    if (this.heading) this.element.firstElementChild?.remove();
    this.heading = heading;
    if (!heading) return;
    const line = header(heading, project, this.actions);
    const cell = el('div', '', { role: 'gridcell', 'aria-colspan': '4' }, line);
    this.element.prepend(el('div', 'bw-turn', { role: 'row' }, cell));
  }

  private drawSource(row: Row, language: string): void {
    const known = this.sourceOf;
    this.sourceOf = row;
    if (row.findings !== known?.findings) this.drawFindings(row);
    const same = row.source === known?.source && row.hints === known.hints;
    if (same && row.findings === known.findings) return;
    setAttribute(this.source, 'lang', language);
    this.source.replaceChildren(...sourceOf(row));
  }

  /** The number says that the checks found something, and how bad it is. */
  private drawFindings({ index, findings }: Row): void {
    const severity = worst(findings);
    if (severity === null) this.number.removeAttribute('data-findings');
    else setAttribute(this.number, 'data-findings', severity);
    const count = open(findings).length;
    const words = count > 0 ? plural(count, '{count} finding', '{count} findings') : '';
    this.number.title = words;
    setAttribute(this.number, 'aria-label', [index + 1, words].filter(Boolean).join(', '));
  }

  private drawRemarks(row: Row): void {
    const said = remarksOf(row);
    if (said.long !== this.remarks.title) {
      this.remarks.replaceChildren(...said.signs);
      this.remarks.title = said.long;
    }
    this.remarks.hidden = said.long === '';
    const lead = row.source.length - row.source.trimStart().length;
    const on = (side: 'source' | 'target', by: number) =>
      row.errors
        .filter((error) => error.side === side && !error.stale)
        .map(({ start, end }) => ({ start: Math.max(start - by, 0), end: Math.max(end - by, 0) }));
    this.inSource.draw(this.source, on('source', lead));
    this.inTarget.draw(this.text, on('target', 0));
  }

  /** It leaves the page. */
  forget(): void {
    this.inSource.clear();
    this.inTarget.clear();
  }

  private drawConflict(conflict: Conflict | undefined, language: string): void {
    if (conflict === this.disputed) return;
    this.disputed = conflict;
    this.box?.remove();
    this.box = undefined;
    if (!conflict) return;
    const choose = (choice: Choice) => this.actions.settle(this.index, choice);
    this.box = conflictBox(conflict, language, choose);
    this.target.append(this.box);
  }

  private drawState(row: Row, saving: Saving): void {
    const unsaved = savingNames[saving];
    const name = listed([stateName(row.state), ...(unsaved ? [t(unsaved)] : [])]);
    setAttribute(this.state, 'data-saving', saving);
    setAttribute(this.state, 'aria-label', name);
    this.state.title = name;
    if (this.state.dataset.state === row.state) return;
    this.state.dataset.state = row.state;
    this.state.replaceChildren(stateIcon(row.state));
  }
}
