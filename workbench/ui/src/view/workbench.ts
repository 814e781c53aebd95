/** The parts of the screen, put together: what the session says goes in, keys and clicks come out. */

import { Emitter } from '../emitter';
import { afterFrame } from '../idle';
import { type Command, chordOf, onRebound, shortcuts } from '../keys';
import { plural, screenLanguage, t, together } from '../language/words';
import { onPreferences, preferences, type View } from '../preferences';
import type { State } from '../protocol';
import type { Change, Session } from '../session';
import { run, setState, settle } from './commands';
import { Cursor } from './cursor';
import { Divider } from './divider';
import { el, onMac } from './dom';
import { Editor } from './editor';
import { FindingsSection } from './findings/section';
import { Footer } from './footer';
import { Grid } from './grid';
import { fitHeight } from './height';
import { HeldBar } from './heldbar';
import { listen } from './input';
import { keepFocus } from './keptfocus';
import { KeyMap } from './keymap';
import { Listing } from './listing';
import { NoteEditor } from './noteeditor';
import { Notice } from './notice';
import { Panel } from './panel';
import type { Parts } from './parts';
import { HistorySection } from './past/section';
import type { Mounted, Place } from './place';
import { Remarking } from './remarking';
import { count, type Running } from './running';
import { Concordance } from './searching/concordance';
import { FilterForm } from './searching/filter';
import { Replace } from './searching/replace';
import { SpeakersDialog } from './speakers/dialog';
import { CutChooser } from './splitting/cut';
import { StateMenu } from './statemenu';
import { AddTerm } from './terms/addterm';
import { SourceSelection } from './terms/selection';
import { Toolbar } from './toolbar';
import { ViewSwitch } from './viewswitch';

// JupyterLab leaves the context menu (with the browser's spelling) to what has this.
const ours = { 'data-jp-suppress-context-menu': 'true' };

export class Workbench implements Mounted, Running {
  readonly element: HTMLElement;
  private readonly editor = new Editor();
  private readonly note = new NoteEditor();
  private readonly cut = new CutChooser();
  private readonly menu = new StateMenu();
  private readonly notice = new Notice();
  private readonly held: HeldBar;
  private readonly keyMap = new KeyMap(onMac());
  private readonly views = new ViewSwitch();
  private readonly footer = new Footer(onMac(), () => this.keyMap.open(), this.views.element);
  private readonly findings = new FindingsSection((...waived) =>
    this.session.editing.waive(...waived),
  );
  private readonly history: HistorySection;
  private readonly panel: Panel;
  private readonly divider: Divider;
  private readonly filter: FilterForm;
  private readonly concordance: Concordance;
  private readonly replace: Replace;
  private readonly remarking = new Remarking(() => this.parts);
  private readonly addTerm: AddTerm;
  private readonly speakers: SpeakersDialog;
  private readonly grid: Grid;
  private readonly cursor: Cursor;
  private readonly listing: Listing;
  private readonly toolbar: Toolbar;
  private readonly parts: Parts;
  private readonly stop: readonly (() => void)[];
  private readonly places = new Emitter<Place>();
  private focused: HTMLElement | null = null; // the last that had the focus in here
  private readonly typed: number[] = [];
  private later: (() => void) | null = null;

  readonly onPlace = this.places.on;

  constructor(
    readonly session: Session,
    from: Place | null = null,
  ) {
    const say = (text: string) => this.footer.say(text);
    this.grid = new Grid(session, {
      state: (index, anchor) => this.openMenu(index, anchor),
      note: () => run('note', this.parts),
      settle: (index, choice) => settle(this.parts, index, choice),
      speaker: (speaker) => this.speakers.open(speaker),
      visit: (index) => void this.listing.visit(index),
    });
    this.history = new HistorySection(
      session.lookup,
      (index, target) => session.editing.setTarget(index, target, 'restore'),
      chordOf('history', onMac()),
    );
    this.panel = new Panel(
      (text) => this.insert(text),
      [this.findings, this.remarking.comments, this.remarking.errors, this.history],
    );
    const moved = () => this.tell();
    this.cursor = new Cursor(session, this.grid, this.editor, this.panel, say, moved);
    this.filter = new FilterForm(
      session.lookup,
      (query) => this.listing.apply(query),
      () => this.cursor.go(this.cursor.index, 'editor'),
    );
    this.listing = new Listing(
      {
        session,
        grid: this.grid,
        cursor: this.cursor,
        editor: this.editor,
        filter: this.filter,
        say,
        entered: () => this.element.contains(document.activeElement),
        onQuery: moved,
      },
      from,
    );
    this.toolbar = new Toolbar(session, this.filter.element, () => this.speakers.open());
    this.speakers = new SpeakersDialog(session, say);
    this.concordance = new Concordance(session.lookup, (index) => void this.listing.visit(index));
    this.replace = new Replace(session, (count) => this.replaced(count));
    this.addTerm = new AddTerm(session.lookup, (source) =>
      say(t('“{source}” is in the glossary, as proposed.', { source })),
    );
    this.parts = {
      session,
      grid: this.grid,
      cursor: this.cursor,
      editor: this.editor,
      note: this.note,
      cut: this.cut,
      panel: this.panel,
      findings: this.findings,
      history: this.history,
      concordance: this.concordance,
      replace: this.replace,
      remarking: this.remarking,
      addTerm: this.addTerm,
      speakers: this.speakers,
      visit: (index) => void this.listing.visit(index),
      keep: (indexes) => this.listing.keep(indexes),
      sourceSelection: new SourceSelection(this.grid.element),
      say,
      filter: () => this.filter.focus(),
      changeView: () => this.views.toggle(),
      keyMap: () => this.keyMap.open(),
    };
    this.divider = new Divider(this.panel.element, () => this.rewrap());
    const shown = [
      this.grid.element,
      this.divider.element,
      this.panel.element,
      this.listing.nothing,
    ];
    const body = el('div', 'bw-body', {}, ...shown);
    const top = [this.toolbar.element, this.filter.fields.element];
    this.held = new HeldBar(session, (index) => void this.listing.visit(index), say);
    const foot = [this.footer.element, this.held.element, this.notice.element];
    const frame = el('div', 'bw-frame', {}, ...top, body, ...foot);
    const attributes = { ...ours, lang: screenLanguage().script };
    const dialogs = [this.keyMap, this.concordance, this.replace, this.addTerm, this.speakers];
    this.element = el(
      'div',
      'bw-root',
      attributes,
      frame,
      ...dialogs.map((one) => one.element),
      this.menu.element,
    );
    this.stop = [
      listen(this.element, this.grid, this.parts),
      keepFocus(this.element, () => this.goHome()),
      count(this),
      onRebound(() => this.footer.drawKeys()),
      onPreferences(() => this.setView(preferences().view)),
      session.onChange((change) => this.take(change)),
      fitHeight(this.element, {
        onFirst: () => this.grid.reveal(this.cursor.index),
        onWidth: () => this.rewrap(),
        onShown: () => this.grid.scroller.restore(),
      }),
    ];
    this.grid.setView(preferences().view);
    this.element.addEventListener('focusin', ({ target }) => {
      this.focused = target as HTMLElement;
    });
    this.take({ all: true });
  }

  focus(): void {
    if (this.element.contains(document.activeElement)) return;
    if (this.focused?.isConnected && this.focused.checkVisibility()) this.focused.focus();
    else this.goHome();
  }

  private goHome(): void {
    if (this.listing.begun) this.cursor.go(this.cursor.index, 'editor');
    else this.grid.element.focus();
  }

  /** From a menu or the palette: what is for a row needs one on screen, as by key. */
  run(command: Command, digit = 0): void {
    const anywhere = shortcuts.some((one) => one.command === command && one.scope === 'anywhere');
    if (anywhere || this.grid.shown.length > 0) run(command, this.parts, digit);
  }

  dispose(): void {
    this.later?.();
    for (const stop of this.stop) stop();
    this.editor.dispose();
    this.session.editing.flush();
    this.grid.dispose();
    this.divider.dispose();
    this.filter.dispose();
    this.footer.dispose();
    this.element.remove();
  }

  /** A key's frame shows what was typed, as pending: what follows from it comes right after. */
  private take(change: Change): void {
    if (change.typed) {
      this.toolbar.drawSaving();
      this.typed.push(...(change.rows ?? []));
      this.later ??= afterFrame(() => this.drawTyped());
    } else this.draw(change);
  }

  private drawTyped(): void {
    this.later = null;
    this.draw({ project: true, rows: this.typed.splice(0) });
  }

  private draw(change: Change): void {
    if (change.moving) this.handOver();
    if (change.moved) this.listing.relocate(change.moved);
    if (change.all || change.project) this.drawBars();
    this.listing.follow();
    if (!change.all && !change.rows) return;
    const rows = change.all ? undefined : change.rows;
    this.grid.refresh(rows);
    this.cursor.refresh(rows);
  }

  private drawBars(): void {
    this.toolbar.draw();
    this.notice.draw(this.session);
    this.held.draw();
    this.footer.draw(this.session.project?.author ?? '', this.session.people);
    this.element.dataset.connection = this.session.connection;
    this.editor.setReadOnly(this.session.connection === 'stale');
  }

  /** What is typed belongs to a row that gets another index. */
  private handOver(): void {
    this.editor.settle();
    this.note.close();
    this.cut.close();
  }

  /** Rows have other heights at another width: who is at work in one keeps it in sight. */
  private rewrap(): void {
    this.grid.scroller.remeasure();
    if (!this.element.contains(document.activeElement)) return;
    requestAnimationFrame(() => this.grid.reveal(this.cursor.index));
  }

  private setView(view: View): void {
    if (view === this.grid.element.dataset.view) return;
    this.views.draw();
    this.grid.setView(view);
    requestAnimationFrame(() => this.grid.reveal(this.cursor.index));
  }

  /** One goes on where one was; a key there takes all back, whatever was typed in the row before. */
  private replaced(count: number): void {
    this.goHome();
    const sentences = plural(count, '{count} sentence', '{count} sentences');
    const key = chordOf('undo', onMac());
    const done = t('Replaced in {sentences}.', { sentences });
    this.parts.say(together(done, key && t('{key} takes it back.', { key })));
  }

  private tell(): void {
    this.places.emit({ index: this.cursor.index, query: this.listing.query });
  }

  private insert(text: string): void {
    this.editor.insertRendering(text);
    this.editor.focus();
  }

  private openMenu(index: number, anchor: HTMLElement): void {
    const present = this.session.row(index)?.state;
    const choose = (state: State) => void setState(this.parts, index, state);
    const { project } = this.session;
    if (present && project) this.menu.open(anchor, present, project, choose);
  }
}
