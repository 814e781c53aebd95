/**
 * Keys and clicks in the workbench, and that none of them gets out of it.
 *
 * JupyterLab, where it is, looks at a key first: by the attribute `data-keys` it finds which of our
 * keys mean something where the focus is. What it does not take comes to `press`.
 */

import { composing, type Match, match, type Scope } from '../keys';
import { run } from './commands';
import { onMac, setAttribute } from './dom';
import type { Grid } from './grid';
import type { Parts } from './parts';

/** The function that comes back stops listening. */
export function listen(root: HTMLElement, grid: Grid, parts: Parts): () => void {
  const mac = onMac();
  const tell = (event: KeyboardEvent) => tellScopes(event, root, grid, parts);
  // JupyterLab listens at the document: the window is asked before it.
  window.addEventListener('keydown', tell, { capture: true });
  // Captured, so that the editor's own keys don't come first.
  root.addEventListener('keydown', (event) => press(event, grid, parts, mac), { capture: true });
  for (const type of ['keydown', 'keypress', 'keyup', 'paste', 'cut', 'copy'] as const) {
    root.addEventListener(type, (event) => event.stopPropagation());
  }
  grid.element.addEventListener('click', (event) => click(event, parts));
  return () => window.removeEventListener('keydown', tell, { capture: true });
}

/** Writes where the focus is onto the part of the workbench that has it; nothing on the others. */
function tellScopes(event: KeyboardEvent, root: HTMLElement, grid: Grid, parts: Parts): void {
  const target = event.target as Element;
  if (!root.contains(target)) return;
  const none = foreign(event) || parts.findings.awaiting;
  for (const part of root.children) {
    const here = !none && part.contains(target);
    setAttribute(part, 'data-keys', here ? scopes(target, grid, parts).join(' ') : '');
  }
}

/** Keys that write: those of an input method, and with AltGr, though it looks like Ctrl+Alt. */
function foreign(event: KeyboardEvent): boolean {
  return composing(event) || event.getModifierState('AltGraph');
}

function press(event: KeyboardEvent, grid: Grid, parts: Parts, mac: boolean): void {
  if (foreign(event)) return;
  if (['Control', 'Alt', 'Shift', 'Meta'].includes(event.key)) return;
  const place = scopes(event.target as Element, grid, parts);
  const found = awaited(event, parts, mac) ?? match(event, place, mac);
  const ahead = !found && parts.cursor.waiting && place.includes('rows') && writes(event);
  if (!found && !ahead) return;
  event.preventDefault();
  event.stopPropagation();
  if (found) run(found.command, parts, found.digit);
  else parts.cursor.typeAhead(event.key);
}

function scopes(target: Element, grid: Grid, { session, editor, cursor }: Parts): readonly Scope[] {
  const inBars = target.closest('.bw-toolbar, .bw-fields, .bw-held, .bw-menu, dialog');
  if (inBars || grid.shown.length === 0) return ['anywhere'];
  if (target.closest('.bw-note-editor')) return ['anywhere', 'note'];
  if (target.closest('.bw-reason')) return ['anywhere', 'reason'];
  if (target.closest('.bw-comment-box')) return ['anywhere', 'comment'];
  if (target.closest('.bw-error-form')) return ['anywhere', 'error'];
  if (editor.dom.contains(target)) return ['anywhere', 'rows', 'editor'];
  const onRow = target === grid.element || target.classList.contains('bw-row');
  if (!onRow || cursor.waiting) return ['anywhere', 'rows'];
  const disputed = session.conflict(cursor.index) !== undefined;
  return ['anywhere', 'rows', 'grid', ...(disputed ? (['conflict'] as const) : [])];
}

/** After the key for waiving, a number means a finding; any other key means what it always does. */
function awaited(event: KeyboardEvent, { findings }: Parts, mac: boolean): Match | null {
  if (!findings.awaiting) return null;
  findings.await(false);
  return match(event, ['waiving'], mac);
}

function writes({ key, ctrlKey, altKey, metaKey }: KeyboardEvent): boolean {
  return [...key].length === 1 && !ctrlKey && !altKey && !metaKey;
}

function click(event: MouseEvent, { cursor, editor }: Parts): void {
  const target = event.target as Element;
  const line = target.closest('.bw-row');
  if (!line || target.closest('button, textarea') || editor.dom.contains(target)) return;
  // A text that was just selected with the mouse would be let go.
  if (window.getSelection()?.isCollapsed === false) return;
  cursor.go(Number(line.getAttribute('aria-rowindex')) - 1, 'editor', false);
  if (target.closest('.bw-target')) editor.caretAt(event.clientX, event.clientY);
}
