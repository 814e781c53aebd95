/** Adding a term from what is selected in source and translation. */

import type { Action } from '../parts';
import { writable } from '../writable';

export const termActions: Readonly<Record<'add term', Action>> = {
  'add term': (parts) => {
    const { session, cursor, editor, addTerm, sourceSelection } = parts;
    const row = session.row(cursor.index);
    if (!row || !session.project || !writable(parts)) return;
    editor.settle();
    const source = sourceSelection.within(row.source);
    addTerm.open(row.segment, source, editor.selected.trim(), session.project);
  },
};
