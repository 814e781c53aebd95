"""Whether what a page shows fits where it is."""

from playwright.sync_api import Page


def cut_off(page: Page) -> list[str]:
    """Name what is wider than its place with no way to scroll to it, and controls beyond theirs."""
    found: list[str] = page.evaluate(_CUT_OFF)
    return found


def unseen(page: Page) -> str:
    """Name what has the focus, where it is out of the workbench or no point of it can be seen."""
    found: str = page.evaluate(_UNSEEN)
    return found


_CUT_OFF = """() => {
  const root = document.querySelector('.bw-root');
  const frame = root.getBoundingClientRect();
  const places = [
    '.bw-toolbar', '.bw-fields', '.bw-grid', '.bw-panel', '.bw-row', 'dialog[open]',
    '.bw-term-row', '.bw-entry-pane',
  ];
  const wide = [root, ...root.querySelectorAll(places.join())]
    .filter((node) => node.checkVisibility())
    .filter((node) => node.scrollWidth > node.clientWidth + 1);
  const beyond = [...root.querySelectorAll('button, input, select, textarea, label')]
    .filter((node) => node.checkVisibility({ visibilityProperty: true }))
    .filter((node) => {
      const around = node.closest('dialog')?.getBoundingClientRect() ?? frame;
      const { left, right } = node.getBoundingClientRect();
      return left < around.left - 1 || right > around.right + 1;
    });
  const outside = document.querySelector('.jp-Document')?.getBoundingClientRect();
  if (outside && frame.right > outside.right + 1) wide.push(root);
  return [...wide, ...beyond].map((node) => `${node.className} ${node.textContent.slice(0, 20)}`);
}"""

_UNSEEN = """() => {
  const at = document.activeElement;
  const { left, top, width, height } = at.getBoundingClientRect();
  const parts = [0.05, 0.25, 0.5, 0.75, 0.95];
  const seen = parts.some((x) => parts.some((y) => {
    const found = document.elementFromPoint(left + width * x, top + height * y);
    return at.contains(found);
  }));
  return seen && at.closest('.bw-root') ? '' : `${at.tagName} ${at.className}`;
}"""
