"""A project in a tab of JupyterLab with no notebook, as a person at the file browser has it."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import BrowserContext, Locator, Page, Response, expect

from tests.browser.grid import Grid
from tests.browser.lab import Lab

MARKER = "project.workbench"

KERNEL = 60_000
"""Milliseconds in which a kernel starts on a machine that does something else beside."""

_SESSION = "window.jupyterapp.shell.currentWidget.context.sessionContext"


class Document:
    """JupyterLab at a project's folder, and the project's tab once it is opened."""

    def __init__(
        self, lab: Lab, context: BrowserContext, folder: Path, shows: str = MARKER
    ) -> None:
        self._folder = folder.relative_to(lab.files).as_posix()
        self.page: Page = context.new_page()
        self._address = lab.url(self._folder, workspace=self._folder.replace("/", "-"))
        self.come_back()
        expect(self.file(shows)).to_be_visible()
        # It comes last of all, and takes the focus.
        expect(self.page.locator(".jp-LauncherCard").first).to_be_visible()

    def come_back(self) -> None:
        """Open the workspace by its address, which names the folder.

        A reload names the file of the tab in front, and JupyterLab then opens that with its default.
        """
        self.page.goto(self._address)

    def file(self, name: str) -> Locator:
        return self.page.locator(".jp-DirListing-item").filter(has_text=name)

    def double_click(self, name: str = MARKER) -> None:
        self.file(name).dblclick()

    def open_with(self, factory: str, name: str = MARKER) -> None:
        self.file(name).click(button="right")
        self.menu_item("Open With").hover()
        self.menu_item(factory).click()

    def tile(self, label: str) -> Locator:
        """A tile of the Launcher."""
        return self.page.locator(".jp-LauncherCard").filter(has_text=label)

    def choose(self, name: str) -> None:
        """Choose a file in JupyterLab's dialog for files."""
        dialog = self.page.locator(".jp-Dialog")
        dialog.locator(".jp-DirListing-item").filter(has_text=name).click()
        dialog.locator(".jp-mod-accept").click()
        expect(dialog).to_be_hidden()

    def menu_item(self, label: str) -> Locator:
        return self.page.locator(".lm-Menu-item").filter(has_text=label)

    @contextmanager
    def workspace_saved(self, content: str) -> Iterator[None]:
        """Wait until JupyterLab has written a workspace with some content down."""

        def is_saved(response: Response) -> bool:
            request = response.request
            return request.method == "PUT" and content in (request.post_data or "")

        with self.page.expect_response(is_saved):
            yield

    def end_kernel(self) -> None:
        """End the kernel as JupyterLab's list of running kernels does."""
        self.page.evaluate(f"async () => {{ await {_SESSION}.shutdown(); }}")

    def wait(self) -> None:
        """Wait for the project's rows and for its kernel, which comes later."""
        self.grid.wait()
        expect(self.grid.root).to_have_attribute("data-connection", "connected", timeout=KERNEL)

    @property
    def tab(self) -> Locator:
        """The tab in front, by its label."""
        return self.page.locator("#jp-main-dock-panel .lm-TabBar-tab.lm-mod-current")

    @property
    def toolbar(self) -> Locator:
        return self.page.locator(".jp-Document .jp-Toolbar").first

    @property
    def grid(self) -> Grid:
        return Grid(self.page)
