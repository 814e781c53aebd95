/**
 * Keeps JupyterLab's keys out. The attribute on the root is not enough: JupyterLab looks at the
 * element with the focus first, and many of its keys are for whatever has it in a notebook.
 */

const OURS = 'data-lm-suppress-shortcuts';
const WRITTEN_IN = 'input, select, textarea, [contenteditable="true"]';

/** The function that comes back ends it. */
export function keepOut(root: HTMLElement): () => void {
  root.setAttribute(OURS, 'true');
  const mark = (event: KeyboardEvent) => {
    const { target } = event;
    if (!(target instanceof Element) || !root.contains(target)) return;
    if (!target.hasAttribute(OURS)) target.setAttribute(OURS, 'true');
    if (selectsAll(event) && !target.matches(WRITTEN_IN)) event.preventDefault();
  };
  // JupyterLab listens at the document: the window is asked before it.
  window.addEventListener('keydown', mark, { capture: true });
  return () => window.removeEventListener('keydown', mark, { capture: true });
}

/** The browser would select the page with all of JupyterLab, and a click on a row would be let go. */
function selectsAll({ key, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean {
  return key.toLowerCase() === 'a' && (ctrlKey || metaKey) && !altKey;
}
