"""Text from strangers is text, wherever it stands, and a stranger's notebook opens nothing."""

import nbformat
import pyarrow as pa
import pytest
from playwright.sync_api import expect

from tests.browser.cells import SHOW
from workbench.model import TURNS
from workbench.store import tables
from workbench.widget.bundle import mime_bundle

MARKUP = "<img src=x onerror=window.hit=1>"
TRANSCRIPT = f"""文字实录

  • [水务厅厅长 何川]大家好{MARKUP}。供水<script>window.hit=2</script>工作。2025-05-14 10:00:05
"""
GLOSSARY = f"""source,target,status,domain,note
供水,water {MARKUP},preferred,{MARKUP},{MARKUP}
"""


@pytest.fixture
def hostile(make_project):
    """A project with markup in source, target, speaker, role, outlet and glossary."""
    project = make_project(TRANSCRIPT, GLOSSARY)
    turns = project.turns.assign(speaker=MARKUP, role=MARKUP, outlet=MARKUP)
    tables.write(project.path / "turns.parquet", pa.Table.from_pandas(turns, TURNS))
    frame = project.annotations
    frame["target"] = f"Water <b>supply</b> {MARKUP}"
    project.update(frame)
    return project


def test_markup_is_text_in_every_place(hostile, notebook):
    opened = notebook(SHOW)
    grid = opened.grid
    grid.take_in_hand(1)
    expect(grid.source(0)).to_contain_text(MARKUP)
    expect(grid.target(0)).to_contain_text(f"<b>supply</b> {MARKUP}")
    expect(grid.editor).to_contain_text(f"<b>supply</b> {MARKUP}")
    expect(grid.root.locator(".bw-turn-header").first).to_contain_text(MARKUP)
    expect(grid.panel).to_contain_text(f"water {MARKUP}")
    expect(grid.root.locator("img, script, b")).to_have_count(0)
    assert opened.page.evaluate("window.hit") is None


def test_a_notebook_that_is_not_trusted_shows_an_escaped_table(hostile, notebook):
    output = nbformat.v4.new_output("execute_result", data=mime_bundle(hostile, "briefing"))
    opened = notebook(nbformat.v4.new_code_cell(SHOW, outputs=[output]), run=False)
    table = opened.page.locator(".jp-OutputArea table")
    expect(table).to_contain_text(MARKUP)
    expect(opened.page.locator(".jp-OutputArea")).to_contain_text("not trusted")
    expect(table.locator("img, script, b")).to_have_count(0)
    expect(opened.page.locator(".bw-root")).to_have_count(0)
    assert opened.page.evaluate("window.hit") is None
