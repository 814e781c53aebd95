/** Concordance, and find and replace, of what is selected. */

import type { Action, Parts } from '../parts';
import { writable } from '../writable';

export const searchingActions: Readonly<Record<'concordance' | 'replace', Action>> = {
  concordance: (parts) => {
    const { session, concordance } = parts;
    if (session.project) concordance.open(selected(parts), session.project);
  },
  replace: (parts) => {
    const { session, editor, replace } = parts;
    editor.settle();
    if (session.project && writable(parts))
      replace.open(editor.focused ? editor.selected : '', session.project);
  },
};

/** What is selected in the editor, or with the mouse in a source or translation. */
function selected({ editor, grid }: Parts): string {
  if (editor.focused && editor.selected) return editor.selected;
  const selection = window.getSelection();
  const inside = grid.element.contains(selection?.anchorNode ?? null);
  return inside ? (selection?.toString().trim() ?? '') : '';
}
