"""One notebook in a tab of JupyterLab, as a person at the keyboard has it."""

import json
import re
from collections.abc import Iterable
from pathlib import Path

import nbformat
from playwright.sync_api import BrowserContext, Page, expect

from tests.browser.grid import Grid
from tests.browser.lab import Lab

_PANEL = "window.jupyterapp.shell.currentWidget"
_IDLE = f"{_PANEL}?.sessionContext?.session?.kernel?.status === 'idle'"


class Notebook:
    """Opens, runs, saves and closes one notebook file; ``page`` is its browser tab."""

    page: Page

    def __init__(self, lab: Lab, context: BrowserContext, path: Path) -> None:
        self._lab = lab
        self._context = context
        self._path = path

    def write(self, cells: Iterable[str | dict[str, object]]) -> None:
        made = [
            nbformat.v4.new_code_cell(cell) if isinstance(cell, str) else cell for cell in cells
        ]
        kernel = {"name": "python3", "display_name": "Python 3", "language": "python"}
        notebook = nbformat.v4.new_notebook(cells=made, metadata={"kernelspec": kernel})
        nbformat.write(notebook, self._path)

    def open(self, workspace: str = "") -> None:
        """Open the notebook in a new tab and wait for its kernel."""
        self.page = self._context.new_page()
        path = self._path.relative_to(self._lab.files).as_posix()
        self.page.goto(self._lab.url(path, workspace=self._path.parent.name + workspace))
        self.page.locator(".jp-Notebook .jp-Cell").first.wait_for()
        self.wait_until_idle()

    def another_tab(self) -> "Notebook":
        """Open the same notebook, with the same kernel, in a second tab."""
        other = Notebook(self._lab, self._context, self._path)
        other.open(workspace="second")
        return other

    def close(self) -> None:
        """Close the tab as if its browser had died: nobody is asked, nothing is told."""
        self.page.close()

    def reload(self) -> None:
        self.page.reload()
        self.page.locator(".jp-Notebook .jp-Cell").first.wait_for()

    def run_all(self) -> None:
        self.command("notebook:run-all-cells")
        self._expect_no_error()

    def run_first(self) -> None:
        self.page.locator(".jp-Cell .jp-InputArea-editor").first.click()
        self.page.keyboard.press("Control+Enter")
        expect(self.page.locator(".jp-InputPrompt").first).to_have_text(re.compile(r"\[\d+\]"))
        self._expect_no_error()

    def execute(self, code: str) -> None:
        """Have the kernel run code, as another cell would, without waiting for its end."""
        self.page.evaluate(
            f"(code) => {{ void {_PANEL}.sessionContext.session.kernel.requestExecute({{code}}); }}",
            code,
        )

    def save(self) -> None:
        self.command("docmanager:save")

    def command(self, name: str, arguments: dict[str, object] | None = None) -> None:
        """Execute one of JupyterLab's commands and wait for its end."""
        call = "([name, given]) => window.jupyterapp.commands.execute(name, given)"
        self.page.evaluate(f"async (all) => {{ await ({call})(all); }}", [name, arguments or {}])

    def restart_kernel(self) -> None:
        """Restart the kernel without waiting: what is typed meanwhile counts."""
        self.page.evaluate(f"() => {{ void {_PANEL}.sessionContext.session.kernel.restart(); }}")

    def wait_until_idle(self) -> None:
        self.page.wait_for_function(_IDLE)

    def _expect_no_error(self) -> None:
        shown = self.page.locator('.jp-OutputArea [data-mime-type="application/vnd.jupyter.error"]')
        assert shown.all_inner_texts() == []

    @property
    def grid(self) -> Grid:
        return Grid(self.page)

    @property
    def cells(self) -> list[str]:
        """The source of each cell, as the page has it now."""
        cells = f"{_PANEL}.content.widgets.map((cell) => cell.model.sharedModel.getSource())"
        found: list[str] = self.page.evaluate(cells)
        return found

    @property
    def on_disk(self) -> str:
        """The notebook file, without what nbformat may add to it."""
        return json.dumps(json.loads(self._path.read_text("utf-8")), ensure_ascii=False)
