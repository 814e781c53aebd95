/**
 * Keeps JupyterLab's keys out. The attribute on the root is not enough: JupyterLab looks at the
 * element with the focus first, and many of its keys are for whatever has it in a notebook.
 */

const OURS = 'data-lm-suppress-shortcuts';

/** The function that comes back ends it. */
export function keepOut(root: HTMLElement): () => void {
  root.setAttribute(OURS, 'true');
  const mark = ({ target }: KeyboardEvent) => {
    if (target instanceof Element && root.contains(target) && !target.hasAttribute(OURS))
      target.setAttribute(OURS, 'true');
  };
  // JupyterLab listens at the document: the window is asked before it.
  window.addEventListener('keydown', mark, { capture: true });
  return () => window.removeEventListener('keydown', mark, { capture: true });
}
