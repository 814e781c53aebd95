/** Which rows are listed: all, or those that the filter finds. The one in hand stays in hand. */

import { t } from '../language/words';
import type { Query } from '../protocol';
import { Refused } from '../session';
import type { Focus } from './cursor';
import { el, setText } from './dom';
import type { Parts } from './parts';
import type { Place } from './place';
import type { FilterForm } from './searching/filter';
import { isEmpty } from './searching/query';

/** What a listing acts on. */
interface Screen extends Pick<Parts, 'session' | 'grid' | 'cursor' | 'editor' | 'say'> {
  readonly filter: FilterForm;
  /** Whether somebody is in the workbench. */
  readonly entered: () => boolean;
  readonly onQuery: () => void;
}

export class Listing {
  /** Says so where no row fits. */
  readonly nothing = el('p', 'bw-nothing', { role: 'status' });
  query: Query;
  private length = -1; // of the project, as it was listed last
  private kept: readonly number[] = []; // rows on screen whether the filter finds them or not

  constructor(
    private readonly screen: Screen,
    private readonly from: Place | null,
  ) {
    this.query = from ? screen.filter.fill(from.query) : {};
  }

  get begun(): boolean {
    return this.length > 0;
  }

  /** The project has come, or has more rows than before. */
  follow(): void {
    const { session } = this.screen;
    if (this.length === session.length) return;
    const { begun } = this;
    this.length = session.length;
    if (begun) this.list(null);
    else this.begin();
    if (this.begun && !isEmpty(this.query)) void this.apply(this.query);
  }

  apply(query: Query): Promise<void> {
    this.kept = [];
    return this.filterBy(query);
  }

  /** What was just split or joined stays on screen until the filter is another. */
  keep(indexes: readonly number[]): void {
    const { indexes: found } = this.screen.grid.shown;
    if (!found) return;
    this.kept = indexes;
    this.list(found);
  }

  /** Goes to a row, which the filter may have left out. */
  async visit(index: number): Promise<void> {
    const { grid, cursor, filter } = this.screen;
    if (grid.shown.placeOf(index) < 0) await filter.reset();
    cursor.go(index, 'editor');
  }

  /** Rows have other indexes: the one in hand stays in hand, and where it is on screen. */
  relocate(moved: ReadonlyMap<number, number>): void {
    const { cursor, grid, session, editor } = this.screen;
    const focus = editor.focused ? 'editor' : grid.focused ? 'row' : 'none';
    const top = () => grid.view(cursor.index)?.line.getBoundingClientRect().top ?? 0;
    const before = top();
    const found = grid.shown.indexes?.flatMap((index) => moved.get(index) ?? []) ?? null;
    const index = Math.min(moved.get(cursor.index) ?? cursor.index, session.length - 1);
    this.length = session.length;
    editor.close();
    const row = session.row(index);
    if (row && row.target !== editor.text) editor.forget(row.segment);
    editor.withdraw();
    this.kept = this.kept.flatMap((each) => moved.get(each) ?? []);
    grid.show(found && inOrder(found));
    cursor.stay(index, focus);
    grid.scroller.scrollBy(top() - before);
    if (!isEmpty(this.query)) void this.filterBy(this.query);
  }

  private begin(): void {
    const { session, cursor, entered } = this.screen;
    const index = this.from?.index ?? session.project?.first ?? 0;
    cursor.index = Math.max(0, Math.min(index, this.length - 1));
    // Who waits in here begins to type in the first row that comes.
    this.list(null, entered() ? 'editor' : 'none');
  }

  private async filterBy(query: Query): Promise<void> {
    this.query = query;
    this.screen.onQuery();
    const found = isEmpty(query) ? null : await this.find(query);
    if (this.query !== query || found === undefined) return;
    this.list(found);
    this.screen.filter.found(found?.length ?? null);
  }

  private async find(query: Query): Promise<readonly number[] | undefined> {
    const { session, filter, say } = this.screen;
    try {
      return await session.lookup.find(query);
    } catch (error) {
      if (error instanceof Refused) filter.refuse(error.message);
      else say(t('The filter waits for the kernel: try again when it is back.'));
      return undefined;
    }
  }

  /** Shows these rows; the one in hand stays in hand, or else the first after it. */
  private list(found: readonly number[] | null, focus: Focus = this.focusInRows()): void {
    const { grid, cursor, editor } = this.screen;
    editor.withdraw();
    grid.show(found && inOrder([...found, ...this.kept]));
    const { shown } = grid;
    setText(this.nothing, this.begun && shown.length === 0 ? t('No sentence fits.') : '');
    const place = Math.min(shown.placeAtOrAfter(cursor.index), shown.length - 1);
    if (place >= 0) cursor.go(shown.at(place), focus);
    else cursor.nowhere();
  }

  /** Rows that change under who is at work in them leave the focus there: else keys go elsewhere. */
  private focusInRows(): Focus {
    const { grid, cursor, editor } = this.screen;
    if (!grid.focused) return 'none';
    return editor.focused || cursor.waiting ? 'editor' : 'row';
  }
}

function inOrder(indexes: readonly number[]): readonly number[] {
  return [...new Set(indexes)].sort((a, b) => a - b);
}
