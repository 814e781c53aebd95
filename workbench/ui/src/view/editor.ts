/**
 * The one editor of the workbench, which moves into the row in hand.
 *
 * What is typed is told once it is settled: never while an input method is composing. A change
 * that came from elsewhere goes in around the caret, unless something unsettled stands here.
 */

import { history, insertNewline, redo, standardKeymap, undo } from '@codemirror/commands';
import { Annotation, Compartment, EditorState, Transaction } from '@codemirror/state';
import { EditorView, keymap, placeholder } from '@codemirror/view';
import { t } from '../language/words';
import type { Row } from '../protocol';
import { difference } from './difference';
import { drawn, none, waves } from './findings/waves';
import { fitted } from './fitting';

const MARGINS = { top: 48, bottom: 24 }; // px: the turn's header lies over the top of the list
const KEPT = 200; // rows whose undo history is remembered

export interface Visit {
  readonly segment: string;
  readonly text: string;
  readonly label: string;
  readonly language: string;
  /** `origin` is `undo` or `redo` where the editor's own history brought the text. */
  readonly onText: (text: string, origin?: string) => void;
}

const remote = Annotation.define<boolean>();

export class Editor {
  private made: EditorView | null = null;
  private readonly access = new Compartment();
  private readonly states = new Map<string, EditorState>();
  private visit: Visit | null = null;
  private settled = ''; // what the session knows
  private readOnly = false;
  private held = false;

  /** Whether it has been in a row: the first time takes longer than all others. */
  get ready(): boolean {
    return this.made !== null;
  }

  get dom(): HTMLElement {
    return this.view.dom;
  }

  get text(): string {
    return this.view.state.doc.toString();
  }

  get selected(): string {
    const { from, to } = this.view.state.selection.main;
    return this.view.state.sliceDoc(from, to);
  }

  get selection(): { readonly from: number; readonly to: number } {
    return this.view.state.selection.main;
  }

  get focused(): boolean {
    return this.made?.hasFocus ?? false;
  }

  open(visit: Visit): void {
    this.close();
    this.visit = visit;
    this.settled = asEdited(visit.text);
    this.view.setState(this.states.get(visit.segment) ?? this.create(this.settled));
    this.replace(this.settled);
    this.view.dispatch({ effects: this.access.reconfigure(this.accessNow()) });
  }

  /** Tells what is not told yet and remembers the row's undo history. */
  close(): void {
    if (!this.visit) return;
    this.settle();
    this.states.delete(this.visit.segment);
    this.states.set(this.visit.segment, this.view.state);
    const oldest = this.states.keys().next().value;
    if (this.states.size > KEPT && oldest !== undefined) this.states.delete(oldest);
    this.visit = null;
  }

  /** Takes it out of the row that it is in. */
  withdraw(): void {
    this.close();
    this.made?.dom.remove();
  }

  /** The row's text is another one: what was undone and redone in it is of no use any more. */
  forget(segment: string): void {
    this.states.delete(segment);
  }

  /** A new text from elsewhere. A draft of one's own stays as it is. */
  takeIn(text: string): void {
    if (this.view.compositionStarted || this.text !== this.settled) return;
    this.settled = asEdited(text);
    this.replace(this.settled);
  }

  setReadOnly(readOnly: boolean): void {
    if (readOnly === this.readOnly) return;
    this.readOnly = readOnly;
    this.made?.dispatch({ effects: this.access.reconfigure(this.accessNow()) });
  }

  /** While one is on the way to a row that is still asked for, no key may end up in this one. */
  hold(held: boolean): void {
    this.held = held;
    this.made?.dispatch({ effects: this.access.reconfigure(this.accessNow()) });
  }

  insert(text: string): void {
    if (this.view.state.readOnly) return;
    this.view.dispatch(this.view.state.replaceSelection(text), { scrollIntoView: true });
  }

  /** Puts a rendering at the caret, or over what is selected, as it fits there. */
  insertRendering(rendering: string): void {
    const { from, to } = this.view.state.selection.main;
    const text = this.view.state.doc.toString();
    this.insert(fitted(rendering, text.slice(0, from), text.slice(to)));
  }

  /** The whole text anew; undo brings the old one back. */
  rewrite(text: string): void {
    if (this.view.state.readOnly) return;
    const changes = { from: 0, to: this.view.state.doc.length, insert: text };
    this.view.dispatch({ changes, selection: { anchor: text.length }, scrollIntoView: true });
  }

  /** Waves under what was found in a row's target, if that is what stands here; not while composing. */
  mark(row: Pick<Row, 'target' | 'findings' | 'errors'>): void {
    if (!this.visit || this.view.compositionStarted) return;
    if (this.text !== asEdited(row.target)) return;
    const effects = row.target === this.text ? drawn(row) : none;
    this.view.dispatch({ effects });
  }

  /** One step of this row's own history; false where there is none. */
  step(which: 'undo' | 'redo'): boolean {
    return (which === 'undo' ? undo : redo)(this.view);
  }

  focus(): void {
    this.view.focus();
  }

  /** Puts the caret where the mouse is, if it is over the text. */
  caretAt(x: number, y: number): void {
    const place = this.view.posAtCoords({ x, y });
    if (place !== null) this.view.dispatch({ selection: { anchor: place } });
  }

  settle(origin?: string): void {
    if (this.view.compositionStarted || this.text === this.settled) return;
    this.settled = this.text;
    this.visit?.onText(this.settled, origin);
  }

  dispose(): void {
    this.close();
    this.made?.destroy();
  }

  private get view(): EditorView {
    this.made ??= this.make();
    return this.made;
  }

  private make(): EditorView {
    const view = new EditorView({ state: this.create('') });
    view.contentDOM.addEventListener('compositionend', () => setTimeout(() => this.settle()));
    return view;
  }

  private replace(text: string): void {
    const changes = difference(this.text, text);
    if (changes.from === changes.to && changes.insert === '') return;
    const annotations = [remote.of(true), Transaction.addToHistory.of(false)];
    this.view.dispatch({ changes, annotations });
  }

  /** Read-only text keeps the focus: not being editable would drop it onto the notebook. */
  private accessNow() {
    return EditorState.readOnly.of(this.readOnly || this.held);
  }

  private create(text: string): EditorState {
    return EditorState.create({
      doc: text,
      selection: { anchor: text.length },
      extensions: [
        history(),
        // As in memoQ: a new line is a new line; only Ctrl+Enter confirms.
        keymap.of([{ key: 'Enter', run: insertNewline, shift: insertNewline }]),
        keymap.of(standardKeymap),
        waves,
        EditorView.lineWrapping,
        EditorView.scrollMargins.of(() => MARGINS),
        EditorView.contentAttributes.of(() => this.attributes()),
        placeholder(t('Translation…')),
        this.access.of(this.accessNow()),
        EditorView.updateListener.of((update) => {
          const own = update.transactions.filter((o) => o.docChanged && !o.annotation(remote));
          if (own.length > 0) this.settle(originOf(own));
        }),
      ],
    });
  }

  private attributes(): Record<string, string> {
    return {
      lang: this.visit?.language ?? 'en',
      spellcheck: 'true',
      autocorrect: 'off',
      autocapitalize: 'off',
      'data-lm-suppress-shortcuts': 'true', // before CodeMirror sees it change
      'aria-label': this.visit?.label ?? t('Translation'),
      'aria-readonly': String(this.readOnly),
    };
  }
}

function originOf(transactions: readonly Transaction[]): string | undefined {
  return ['undo', 'redo'].find((which) => transactions.every((one) => one.isUserEvent(which)));
}

/** The editor knows one kind of line break: a text with another is no edit until it is edited. */
function asEdited(text: string): string {
  return text.replace(/\r\n?/g, '\n');
}
