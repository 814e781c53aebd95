/** Adding a term from what is selected in source and translation. */

import type { Action } from '../parts';

export const termActions: Readonly<Record<'add term', Action>> = {
  'add term': ({ session, cursor, editor, addTerm, sourceSelection }) => {
    const row = session.row(cursor.index);
    if (!row || !session.project || session.connection === 'stale') return;
    editor.settle();
    addTerm.open(sourceSelection.within(row.source), editor.selected.trim(), session.project);
  },
};
