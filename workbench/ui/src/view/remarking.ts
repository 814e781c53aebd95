/** Comments and errors as commands: from what is selected to the edit, and back to where one was. */

import { t } from '../language/words';
import { CommentsView } from './comments';
import type { Marking, Passage } from './errorform';
import { ErrorsView } from './errors';
import type { Parts } from './parts';
import { passages, selectedIn } from './passages';

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
      mark: (marking) => this.mark(marking),
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

  private mark({ side, ...marking }: Marking): void {
    const { session, cursor } = this.parts();
    const on = session.row(cursor.index)?.[side];
    if (on !== undefined) this.remark('error', { side, on, ...marking });
  }

  private remark(
    kind: 'comment' | 'error',
    fields: Readonly<Record<string, string | number | boolean>>,
    name: string | null = null,
  ): void {
    const { session, cursor, say } = this.parts();
    if (session.connection === 'stale') say(t('Run the cell again: nothing can be changed here.'));
    else session.editing.remark(cursor.index, kind, fields, name);
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
