/**
 * The workbench fills the height it is given. Where it is given none, as in a cell's output, it
 * takes one of its own, which the user can drag.
 */

const NONE = 40; // px: less than this is no height that anyone gave

export interface Watch {
  readonly onFirst: () => void; // it has a size at all
  readonly onWidth: () => void;
  readonly onShown: () => void; // after a time in a hidden tab, or out of the page
}

/** Watches the size; returns the way to stop. */
export function fitHeight(root: HTMLElement, { onFirst, onWidth, onShown }: Watch): () => void {
  let width = 0;
  let hidden = false;
  const observer = new ResizeObserver(([entry]) => {
    const size = entry?.contentRect;
    if (!size?.width) {
      hidden = true;
      return;
    }
    // The frame is out of flow, so that an auto height shows as none.
    if (size.height < NONE) root.classList.add('bw-own-height');
    if (hidden) onShown();
    // At the first width nothing was measured at another, and making a guess for each row of a
    // large project anew takes as long as drawing those in sight.
    if (width === 0) onFirst();
    else if (size.width !== width) onWidth();
    width = size.width;
    hidden = false;
  });
  observer.observe(root);
  return () => observer.disconnect();
}
