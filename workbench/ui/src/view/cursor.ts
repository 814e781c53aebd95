/**
 * Which row is in hand, and how one gets to another.
 *
 * On the way from row to row the grid takes the focus first: the editor is moved, and a key that
 * came while it is nowhere would else reach the notebook.
 */

import { whenIdle } from '../idle';
import { t } from '../language/words';
import type { Row } from '../protocol';
import type { Session } from '../session';
import type { Editor } from './editor';
import type { Grid } from './grid';
import type { Panel } from './panel';
import { ask, nearest } from './unconfirmed';

/** Where the focus goes with the row: into the editor, onto the row, or nowhere. */
export type Focus = 'editor' | 'row' | 'none';

export class Cursor {
  index = 0;
  /** The row in hand has not come from Python yet: where the focus shall go when it does. */
  private awaited: Focus | null = null;
  private asking = false; // Python, for the next row
  private ahead = ''; // typed on the way to a row

  constructor(
    private readonly session: Session,
    private readonly grid: Grid,
    private readonly editor: Editor,
    private readonly panel: Panel,
    private readonly say: (text: string) => void,
    private readonly onMove: () => void,
  ) {}

  /** On the way to an editor in a row that is not here yet: what is typed goes to `typeAhead`. */
  get waiting(): boolean {
    return this.asking || this.awaited === 'editor';
  }

  typeAhead(text: string): void {
    this.ahead += text;
  }

  go(index: number, focus: Focus, reveal = true): void {
    this.ahead = '';
    this.wait(false);
    this.travel(index, this.fit(index, focus), reveal);
  }

  /** The row in hand has another index now: the focus stays in it. */
  stay(index: number, focus: Focus): void {
    // On the way elsewhere, what was typed ahead goes there.
    this.travel(index, this.asking && focus === 'editor' ? 'row' : focus, false);
  }

  /** Goes to a row that Python is to name; what is typed meanwhile goes there too. */
  async goWhen(asked: Promise<number | undefined>, focus: Focus): Promise<void> {
    this.ahead = '';
    this.wait(true);
    let index: number | undefined;
    try {
      index = await asked;
    } finally {
      this.wait(false);
      this.travel(index ?? this.index, focus);
    }
  }

  /** The rows have changed: the one in hand may be among them. */
  refresh(rows?: readonly number[]): void {
    if (rows && !rows.includes(this.index)) return;
    const row = this.session.row(this.index);
    if (this.awaited !== null) {
      this.arrive();
      this.grid.reveal(this.index); // the rows that came with it have moved it
    } else if (row) {
      this.editor.takeIn(row.target);
      this.show(row, this.editor.text);
    }
  }

  /** No row is on screen that could be in hand. */
  nowhere(): void {
    this.show(undefined, '');
  }

  step(by: number, focus: Focus): void {
    const { shown } = this.grid;
    const place = shown.placeOf(this.index);
    const from = place >= 0 ? place : shown.placeAtOrAfter(this.index) - (by > 0 ? 1 : 0);
    this.go(shown.at(from + by), focus);
  }

  end(which: 'first' | 'last', focus: Focus): void {
    const { shown } = this.grid;
    this.go(shown.at(which === 'first' ? 0 : shown.length - 1), focus);
  }

  async nextUnconfirmed(focus: Focus): Promise<void> {
    const from = this.index;
    this.ahead = '';
    const index = nearest(this.session, this.grid.shown, from) ?? (await this.asked(from));
    if (this.index !== from) return;
    if (index === undefined) this.say(t('The rows ahead wait for the kernel.'));
    else if (index < 0) this.say(t('Every sentence shown is confirmed.'));
    else {
      if (index < from) this.say(t('From the top again.'));
      this.travel(index, this.fit(index, focus));
    }
  }

  /** One comes to a row with two versions on the row itself, where a key chooses. */
  private fit(index: number, focus: Focus): Focus {
    const chooses = focus === 'editor' && index !== this.index && this.session.conflict(index);
    return chooses ? 'row' : focus;
  }

  private async asked(from: number): Promise<number | undefined> {
    this.wait(true);
    const index = await ask(this.session, this.grid.shown, from);
    this.wait(false);
    return index;
  }

  private travel(index: number, focus: Focus, reveal = true): void {
    if (index < 0 || index >= this.session.length) return;
    if (!this.isIn(index)) this.move(index, focus, reveal);
    else {
      this.take(focus);
      if (reveal) this.grid.reveal(index);
    }
    this.onMove();
  }

  /** Whether the row is in hand already, and the editor in it. */
  private isIn(index: number): boolean {
    const there = index === this.index && this.awaited === null && this.editor.ready;
    return there && (this.grid.view(index)?.target.contains(this.editor.dom) ?? false);
  }

  private move(index: number, focus: Focus, reveal: boolean): void {
    if (focus !== 'none') this.grid.element.focus({ preventScroll: true });
    this.editor.close();
    if (index !== this.index) this.leave();
    this.editor.withdraw();
    this.index = index;
    this.grid.activate(index);
    if (reveal) this.grid.reveal(index); // before the focus comes, for which the page is laid out
    this.awaited = focus;
    this.arrive();
  }

  /** What was typed last stands in the row before its editor goes. */
  private leave(): void {
    this.grid.refresh([this.index]);
    this.session.editing.flush();
  }

  private show(row: Row | undefined, text: string): void {
    const { session, index } = this;
    if (!session.project) return;
    session.terms.need(index);
    const forms = (target: string) => session.terms.formsOf(target);
    const known = { nested: session.terms.nested(index), forms };
    this.panel.show(row, index, text, session.project, known);
    this.mark(row);
  }

  /** Places are those of the version that Python has judged. */
  private mark(row: Row | undefined): void {
    if (row && this.session.saving(this.index) === 'saved') this.editor.mark(row);
  }

  private arrive(): void {
    const row = this.session.row(this.index);
    this.show(row, row?.target ?? '');
    // Where nobody types yet, the rows are on screen first.
    if (this.awaited !== 'none' || this.editor.ready) this.enter();
    else whenIdle(() => this.grid.element.isConnected && this.enter());
  }

  /** Puts the editor into the row in hand, once both are there. */
  private enter(): void {
    const row = this.session.row(this.index);
    const view = this.grid.view(this.index);
    if (!row || !view || this.awaited === null) return;
    const focus = this.awaited;
    this.awaited = null;
    const index = this.index;
    view.target.prepend(this.editor.dom);
    this.editor.open({
      segment: row.segment,
      text: row.target,
      label: t('Translation of sentence {number}', { number: index + 1 }),
      language: this.session.project?.targetLanguage ?? 'en',
      onText: (text, origin) => this.session.editing.setTarget(index, text, origin),
    });
    this.mark(row);
    // While the row was awaited, the focus may have gone elsewhere: there it stays.
    if (this.grid.element.matches(':focus-within')) this.take(focus);
  }

  /** Puts the focus where it shall be in the row in hand. */
  private take(focus: Focus): void {
    if (focus === 'row') this.grid.view(this.index)?.line.focus({ preventScroll: true });
    else if (focus === 'editor') {
      this.editor.focus();
      if (this.ahead) this.editor.insert(this.ahead);
      this.ahead = '';
    }
  }

  /** Python is asked for the next row: until it answers, nothing is written in this one. */
  private wait(asking: boolean): void {
    if (this.asking !== asking) this.editor.hold(asking);
    this.asking = asking;
  }
}
