"""From a transcript in JupyterLab's file browser to a project, with no command line."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, Locator, expect

from tests.browser.document import KERNEL, Document
from tests.browser.lab import Lab
from tests.transcripts import BRIEFING, GLOSSARY

TILE = "Translation Workbench"


@pytest.fixture
def at_files(folder: Path, lab: Lab, context: BrowserContext) -> Iterator[Document]:
    """Show a folder with a transcript and a glossary in JupyterLab's file browser."""
    folder.joinpath("briefing.txt").write_text(BRIEFING, encoding="utf-8")
    folder.joinpath("terms.csv").write_text(GLOSSARY, encoding="utf-8")
    folder.joinpath("notes.txt").write_text("没有人在这里说话。", encoding="utf-8")
    yield Document(lab, context, folder, shows="briefing.txt")
    for page in context.pages:
        page.close()
    lab.end_kernels()


def test_from_the_launcher_to_the_first_row_of_a_new_project(at_files, folder, pictures):
    at_files.tile(TILE).click()
    at_files.choose("briefing.txt")
    form = at_files.page.locator(".bw-new")
    expect(form).to_contain_text("5 turns · 3 speakers · 10 sentences", timeout=KERNEL)
    expect(form.locator(".bw-new-said")).to_be_empty()
    expect(part(form, "Speakers")).to_contain_text("临江省水务厅厅长")
    expect(part(form, "Left out")).to_contain_text("page furniture")
    form.get_by_role("button", name="Glossaries: Add…").click()
    at_files.choose("terms.csv")
    expect(form).to_contain_text("3 terms")
    if pictures:
        form.evaluate("node => node.scrollTo(0, 0)")
        at_files.page.screenshot(path=pictures / "new-project.png")
    assert not folder.joinpath("briefing").exists()
    form.get_by_role("button", name="Create project").click()
    at_files.wait()
    expect(at_files.tab).to_have_text("briefing")
    expect(form).to_be_hidden()
    at_files.grid.take_in_hand(4)
    expect(at_files.grid.panel).to_contain_text("basic public services")


def test_what_cannot_be_read_or_made_is_said_in_the_form(at_files, folder):
    at_files.open_with("New Translation Project", "notes.txt")
    form = at_files.page.locator(".bw-new")
    create = form.get_by_role("button", name="Create project")
    expect(form.get_by_role("status")).to_contain_text("notes.txt", timeout=KERNEL)
    expect(create).to_be_disabled()
    form.get_by_role("button", name="Transcripts: Add…").click()
    at_files.choose("briefing.txt")
    form.get_by_role("button", name="Leave notes.txt out").click()
    expect(form).to_contain_text("5 turns")
    folder.joinpath("taken").mkdir()
    folder.joinpath("taken", "mine.txt").write_text("mine")
    form.get_by_role("textbox", name="Folder of the new project").fill("taken")
    create.click()
    expect(form.get_by_role("status")).to_contain_text("something is there already")
    assert [each.name for each in folder.joinpath("taken").iterdir()] == ["mine.txt"]


def test_the_tile_opens_the_project_of_the_folder(project, lab, context):
    opened = Document(lab, context, project.path)
    opened.tile(TILE).click()
    opened.wait()
    expect(opened.tab).to_have_text("briefing")
    opened.page.close()
    lab.end_kernels()


def part(form: Locator, title: str) -> Locator:
    return form.locator("details").filter(has=form.page.locator("summary", has_text=title))


def test_a_long_transcript_is_read_once_and_shown(at_files, folder):
    long = "".join(f"[何川] 全省第{number}项工作进展顺利。\n" for number in range(30_000))
    folder.joinpath("long.txt").write_text(long, encoding="utf-8")
    at_files.open_with("New Translation Project", "long.txt")
    form = at_files.page.locator(".bw-new")
    expect(form).to_contain_text("30,000 sentences", timeout=KERNEL)
    expect(form.get_by_role("button", name="Create project")).to_be_enabled()
