"""Which commands JupyterLab executes, and what became of a notebook's cells."""

from playwright.sync_api import Page, expect

_COUNT = """() => {
  window.executed = [];
  window.jupyterapp.commands.commandExecuted.connect(
    (_, { id }) => id.startsWith('bilingual-workbench:') || window.executed.push(id)
  );
}"""


def count(page: Page) -> None:
    """Note each command that JupyterLab executes from now on and that is not the workbench's."""
    page.evaluate(_COUNT)


def executed(page: Page) -> list[str]:
    """Return those that were executed since it was asked last."""
    commands: list[str] = page.evaluate("window.executed.splice(0)")
    return commands


def cells(page: Page) -> list[tuple[str, str]]:
    """Return the prompt and the source of each cell of the first notebook of the page."""
    return [tuple(cell) for cell in page.evaluate(_CELLS)]


def command_mode(page: Page) -> None:
    """Leave a notebook with its last cell in hand, where single letters are commands."""
    page.locator(".jp-InputPrompt").last.click()
    expect(page.locator(".jp-Notebook.jp-mod-commandMode")).to_be_visible()


_CELLS = """() => [...window.jupyterapp.shell.widgets('main')]
  .find((widget) => widget.node.classList.contains('jp-NotebookPanel')).content.widgets
  .map(({ model }) => [String(model.executionCount), model.sharedModel.getSource()])"""
