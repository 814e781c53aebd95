/** Keys and clicks in the workbench, and that none of them gets out of it. */

import { composing, follow, type Match, match, type Scope } from '../keys';
import { run } from './commands';
import { onMac } from './dom';
import type { Grid } from './grid';
import { keepOut } from './keptout';
import type { Parts } from './parts';

const PAUSE = 1_000; // ms within which one press goes on from another

/** The function that comes back lets JupyterLab's keys in again. */
export function listen(root: HTMLElement, grid: Grid, parts: Parts): () => void {
  const keyboard = new Keyboard(grid, parts);
  // Captured, so that the editor's own keys don't come first.
  root.addEventListener('keydown', (event) => keyboard.press(event), { capture: true });
  for (const type of ['keydown', 'keypress', 'keyup', 'paste', 'cut', 'copy'] as const) {
    root.addEventListener(type, (event) => event.stopPropagation());
  }
  grid.element.addEventListener('click', (event) => click(event, parts));
  return keepOut(root);
}

/** Keys that write: those of an input method, and with AltGr, though it looks like Ctrl+Alt. */
function foreign(event: KeyboardEvent): boolean {
  return composing(event) || event.getModifierState('AltGraph');
}

class Keyboard {
  private readonly mac = onMac();
  private begun: readonly KeyboardEvent[] = []; // of a chord that goes on

  constructor(
    private readonly grid: Grid,
    private readonly parts: Parts,
  ) {}

  press(event: KeyboardEvent): void {
    if (foreign(event)) return;
    if (['Control', 'Alt', 'Shift', 'Meta'].includes(event.key)) return;
    const { parts } = this;
    const place = scopes(event.target as Element, this.grid, parts);
    const found = awaited(event, parts, this.mac) ?? this.follow(event, place);
    const ahead = !found && parts.cursor.waiting && place.includes('rows') && writes(event);
    if (!found && !ahead) return;
    event.preventDefault();
    event.stopPropagation();
    if (ahead) parts.cursor.typeAhead(event.key);
    else if (found && found !== 'more') run(found.command, parts, found.digit);
  }

  private follow(event: KeyboardEvent, place: readonly Scope[]): Match | 'more' | null {
    const last = this.begun.at(-1);
    const before = last && event.timeStamp - last.timeStamp < PAUSE ? this.begun : [];
    const on = before.length > 0 ? follow([...before, event], place, this.mac) : null;
    const found = on ?? follow([event], place, this.mac);
    this.begun = found === 'more' ? [...(on ? before : []), event] : [];
    return found;
  }
}

function scopes(target: Element, grid: Grid, { session, editor, cursor }: Parts): readonly Scope[] {
  const inBars = target.closest('.bw-toolbar, .bw-fields, .bw-held, .bw-menu, dialog');
  if (inBars || grid.shown.length === 0) return ['anywhere'];
  if (target.closest('.bw-note-editor')) return ['anywhere', 'note'];
  if (target.closest('.bw-cutting')) return ['anywhere', 'cutting'];
  if (target.closest('.bw-reason')) return ['anywhere', 'reason'];
  if (target.closest('.bw-comment-box')) return ['anywhere', 'comment'];
  if (target.closest('.bw-error-form')) return ['anywhere', 'error'];
  if (editor.dom.contains(target)) return ['anywhere', 'rows', 'editor'];
  if (target.closest('.bw-panel')) return ['anywhere', 'rows', 'panel'];
  if (target.matches('.bw-left, .bw-target')) return ['anywhere', 'rows', 'panel'];
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
  if (!line || target.closest('button, textarea, .bw-cutting') || editor.dom.contains(target))
    return;
  // A text that was just selected with the mouse would be let go.
  if (window.getSelection()?.isCollapsed === false) return;
  cursor.go(Number(line.getAttribute('aria-rowindex')) - 1, 'editor', false);
  if (target.closest('.bw-target')) editor.caretAt(event.clientX, event.clientY);
}
