"""The browser or the server is killed with edits on their way: they are there again, and saved."""

import os
import signal
from pathlib import Path

import pytest
from playwright.sync_api import expect

from tests.browser import chromium
from tests.browser.cells import SHOW
from tests.browser.kernel import pid
from tests.browser.notebook import Notebook

TEXT = "Typed before the end."


@pytest.fixture
def launch(playwright, tmp_path):
    """Start a browser on one and the same profile, again and again."""
    started = []

    def start():
        options = {"executable_path": chromium.executable(), "args": [*chromium.FLAGS]}
        launched = playwright.chromium.launch_persistent_context(tmp_path / "profile", **options)
        launched.set_default_timeout(60_000)
        started.append(launched)
        return launched

    yield start
    started[-1].close()


def test_a_browser_that_was_killed_finds_its_edits_when_it_is_back(
    project, lab, folder, launch, tmp_path
):
    path = folder / "translate.ipynb"
    opened = Notebook(lab, launch(), path)
    opened.write([SHOW])
    opened.open()
    opened.run_all()
    opened.grid.take_in_hand(0)
    opened.save()
    os.kill(pid(project), signal.SIGSTOP)
    opened.grid.type(TEXT)
    opened.grid.expect_pending()
    opened.page.wait_for_timeout(500)
    kill_browser(tmp_path / "profile")
    os.kill(pid(project), signal.SIGKILL)
    assert project.annotations["target"][0] == ""

    again = Notebook(lab, launch(), path)
    again.open()
    expect(again.grid.target(0)).to_have_text(TEXT)
    again.grid.expect_saved()
    assert project.annotations["target"][0] == TEXT
    lab.end_kernels()


def test_a_server_that_was_killed_and_is_back_gets_what_was_typed_meanwhile(project, notebook, lab):
    opened = notebook(SHOW)
    grid = opened.grid
    grid.take_in_hand(0)
    grid.type("Before. ")
    grid.expect_saved()
    lab.kill()
    grid.type(TEXT)
    grid.expect_pending()
    lab.start()
    # JupyterLab asks for its sessions anew some 30 s after it had no answer.
    expect(grid.root).to_have_attribute("data-connection", "connected", timeout=90_000)
    grid.expect_saved()
    expect(grid.editor).to_have_text(f"Before. {TEXT}")
    assert project.annotations["target"][0] == f"Before. {TEXT}"


def kill_browser(profile: Path) -> None:
    """Kill all processes of the browser that runs on a profile, and no other's."""
    for process in Path("/proc").glob("[0-9]*"):
        try:
            arguments = (process / "cmdline").read_bytes().split(b"\0")
        except OSError:
            continue
        if f"--user-data-dir={profile}".encode() in arguments:
            os.kill(int(process.name), signal.SIGKILL)
