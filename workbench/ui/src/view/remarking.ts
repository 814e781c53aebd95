/** Comments and errors as commands: from what is selected to the edit, and back to where one was. */

import { t } from '../language/words';
import { CommentsView } from './comments';
import { ErrorsView } from './errors';
import type { Parts } from './parts';
import { type Passage, passages, selectedIn } from './passages';
import { writable } from './writable';

export class Remarking {
  readonly comments: CommentsView;
  readonly errors: ErrorsView;
  private back: () => void = () => undefined;

  constructor(private readonly parts: () => Parts) {
    const leave = () => this.back();
    this.comments = new CommentsView({
      say: (text, thread) => this.remark('comment', thread ? { text, thread } : { text }),
      resolve: (thread, resolved) => this.remark('comment', { resolved }, thread),
      leave,
    });
    this.errors = new ErrorsView({
      mark: (marking) => this.remark('error', { ...marking }),
      remove: (error) => this.remark('error', { removed: true }, error),
      begin: () => this.markError(),
      leave,
    });
  }

  comment(): void {
    this.remember();
    this.comments.write();
  }

  markError(): void {
    const { session, cursor, editor, grid, say } = this.parts();
    editor.settle();
    // What is selected with the mouse may stand in another row than the one in hand.
    const there = window.getSelection()?.anchorNode?.parentElement?.closest('.bw-left');
    const index = Number(there?.closest('.bw-row')?.getAttribute('aria-rowindex')) - 1;
    if (grid.element.contains(there ?? null) && index !== cursor.index)
      cursor.go(index, 'row', false);
    const row = session.row(cursor.index);
    const view = grid.view(cursor.index);
    if (!row || !view) return;
    const selected: Passage[] = [];
    const { from, to } = editor.selection;
    if (from < to) selected.push({ side: 'target', start: from, end: to });
    const inSource = selectedIn(view.source);
    const lead = row.source.length - row.source.trimStart().length;
    if (inSource) {
      const { start, end } = inSource;
      selected.unshift({ side: 'source', start: start + lead, end: end + lead });
    }
    const found = passages(row, selected);
    if (found.length === 0) say(t('Nothing to mark yet.'));
    this.remember();
    this.errors.open(found);
  }

  private remark(
    kind: 'comment' | 'error',
    fields: Readonly<Record<string, string | number | boolean>>,
    name: string | null = null,
  ): boolean {
    const { session, cursor, say } = this.parts();
    const may = writable({ session, say });
    if (may) session.editing.remark(cursor.index, kind, fields, name);
    return may;
  }

  /** Where the focus is now is where it goes when a box closes. */
  private remember(): void {
    const { editor, grid, cursor } = this.parts();
    const inEditor = editor.focused;
    this.back = () => {
      if (inEditor) editor.focus();
      else grid.view(cursor.index)?.line.focus({ preventScroll: true });
    };
  }
}
