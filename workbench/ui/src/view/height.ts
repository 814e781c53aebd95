/**
 * The workbench fills the height it is given. Where it is given none, as in a cell's output, it
 * takes one of its own, which the user can drag.
 */

const NONE = 40; // px: less than this is no height that anyone gave

/** Calls back when the size changes; returns the way to stop. */
export function fitHeight(root: HTMLElement, onResize: () => void): () => void {
  let width = 0;
  const observer = new ResizeObserver(([entry]) => {
    const size = entry?.contentRect;
    if (!size?.width) return; // in a hidden tab
    // The frame is out of flow, so that an auto height shows as none.
    if (size.height < NONE) root.classList.add('bw-own-height');
    if (size.width !== width) onResize();
    width = size.width;
  });
  observer.observe(root);
  return () => observer.disconnect();
}
