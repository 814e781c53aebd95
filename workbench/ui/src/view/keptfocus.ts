/**
 * Holds the focus where what has it is taken away, hidden or disabled: it would be nowhere then, and
 * the next key would be the notebook's.
 */

/** `home` gives the focus its place; the function that comes back ends it. */
export function keepFocus(root: HTMLElement, home: () => void): () => void {
  let last: HTMLElement | null = null; // that had the focus in here
  const look = () => {
    if (!last || document.activeElement !== document.body || canHave(last)) return;
    last = null;
    if (root.isConnected && root.checkVisibility()) (openDialog(root) ?? home)();
  };
  const came = ({ target }: FocusEvent) => {
    last = target as HTMLElement;
  };
  const went = ({ relatedTarget }: FocusEvent) => {
    if (relatedTarget === null) requestAnimationFrame(look);
    else if (!root.contains(relatedTarget as Node)) last = null;
  };
  root.addEventListener('focusin', came);
  root.addEventListener('focusout', went);
  // A browser may tell nothing of what it took the focus from.
  window.addEventListener('keydown', look, { capture: true });
  return () => {
    root.removeEventListener('focusin', came);
    root.removeEventListener('focusout', went);
    window.removeEventListener('keydown', look, { capture: true });
  };
}

function canHave(element: HTMLElement): boolean {
  const seen = element.isConnected && element.checkVisibility({ visibilityProperty: true });
  return seen && !element.matches(':disabled');
}

/** Behind an open dialog nothing takes the focus. */
function openDialog(root: HTMLElement): (() => void) | null {
  const dialog = [...root.querySelectorAll('dialog[open]')].at(-1);
  const stop = dialog?.querySelector<HTMLElement>('input:not(:disabled), .bw-main, button');
  return stop ? () => stop.focus() : null;
}
