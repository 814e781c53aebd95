"""``workbench lab``: one command from a project to its rows on screen."""

import re
import subprocess
import sys

import pytest
from playwright.sync_api import expect

from tests.browser.grid import Grid
from tests.browser.lab import environment, free_port


@pytest.fixture
def address(project, tmp_path):
    options = ["--no-browser", "--port", str(free_port())]
    process = subprocess.Popen(
        [sys.executable, "-m", "workbench", "lab", str(project.path), *options],
        env=environment(tmp_path),
        stderr=subprocess.PIPE,
        text=True,
    )
    yield next(
        found.group()
        for line in process.stderr
        if (found := re.search(r"http://\S+token=\S+", line))
    )
    process.terminate()
    process.wait(20)


def test_one_command_opens_lab_with_the_workbench_showing(project, address, context):
    page = context.new_page()
    page.goto(address)
    grid = Grid(page)
    expect(grid.row(0)).to_be_visible(timeout=60_000)
    grid.take_in_hand(0)
    grid.type("Good morning.")
    grid.expect_saved()
    assert project.annotations["target"][0] == "Good morning."
