"""Reading long files for a new project, and making it: told, and cancelled at once."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, Locator, expect

from tests.browser.axe import findings
from tests.browser.document import KERNEL, Document
from tests.browser.lab import Lab
from tests.transcripts import BRIEFING

FORM = "New Translation Project"
MINUTES = "".join(f"[何川] 全省第{number}项工作进展顺利。\n" for number in range(1_000_000))
"""A transcript that takes minutes to read."""


@pytest.fixture
def opened(folder: Path, lab: Lab, context: BrowserContext) -> Iterator[Document]:
    """Show the form for a project of one small transcript; a huge one lies beside it."""
    folder.joinpath("briefing.txt").write_text(BRIEFING, encoding="utf-8")
    folder.joinpath("huge.txt").write_text(MINUTES, encoding="utf-8")
    document = Document(lab, context, folder, shows="briefing.txt")
    document.open_with(FORM, "briefing.txt")
    expect(form(document)).to_contain_text("5 turns", timeout=KERNEL)
    yield document
    for page in context.pages:
        page.close()
    lab.end_kernels()


def test_the_reading_of_a_huge_file_is_told_and_cancelled(opened, pictures):
    add(opened, "huge.txt")
    said, cancel = status(opened), button(opened, "Cancel")
    expect(said).to_have_text("Reading huge.txt (2 of 2)…", timeout=KERNEL)
    expect(bar(opened)).to_have_attribute("aria-valuenow", "0")
    take(opened, pictures, "reading")
    cancel.focus()
    opened.page.keyboard.press("Enter")
    expect(said).to_have_text("Reading was cancelled.")
    expect(button(opened, "Read again")).to_be_focused()
    expect(button(opened, "Create project")).to_be_disabled()
    take(opened, pictures, "cancelled")
    opened.page.keyboard.press("Enter")
    expect(cancel).to_be_focused()
    expect(said).to_have_text("Reading huge.txt (2 of 2)…")
    # What is left out while it is read is not waited for.
    button(opened, "Leave huge.txt out").click()
    expect(form(opened)).to_contain_text("5 turns")
    expect(button(opened, "Create project")).to_be_enabled()
    expect(cancel).to_be_hidden()


def test_a_creation_is_told_cancelled_and_done_again(opened, folder, pictures):
    before = names(folder)
    folder.joinpath("briefing.txt").write_text(MINUTES, encoding="utf-8")
    create, cancel = button(opened, "Create project"), button(opened, "Cancel")
    create.click()
    expect(status(opened)).to_have_text("Reading briefing.txt…", timeout=KERNEL)
    expect(bar(opened)).to_be_visible()
    expect(button(opened, "Transcripts: Add…")).to_be_disabled()
    take(opened, pictures, "creating")
    expect(cancel).to_be_focused()
    opened.page.keyboard.press("Enter")
    expect(status(opened)).to_have_text("Cancelled: nothing was created.")
    expect(create).to_be_focused()
    assert names(folder) == before
    folder.joinpath("briefing.txt").write_text(BRIEFING, encoding="utf-8")
    opened.page.keyboard.press("Enter")
    opened.wait()
    expect(opened.tab).to_have_text("briefing")
    assert names(folder) == {*before, "briefing"}


def test_a_creation_whose_tab_is_closed_ends_and_leaves_nothing(opened, folder):
    before = names(folder)
    folder.joinpath("briefing.txt").write_text(MINUTES, encoding="utf-8")
    button(opened, "Create project").click()
    expect(status(opened)).to_have_text("Reading briefing.txt…", timeout=KERNEL)
    assert working(folder)
    opened.tab.locator(".lm-TabBar-tabCloseIcon").click()
    expect(form(opened)).to_be_hidden()
    while working(folder):
        opened.page.wait_for_timeout(100)
    assert names(folder) == before


@pytest.mark.parametrize("theme", ["JupyterLab Light", "JupyterLab Dark"])
def test_a_form_at_work_is_accessible(opened, pictures, theme):
    page = opened.page
    page.evaluate(
        "theme => window.jupyterapp.commands.execute('apputils:change-theme', { theme })", theme
    )
    expect(page.locator(f"body[data-jp-theme-name='{theme}']")).to_be_attached()
    add(opened, "huge.txt")
    expect(status(opened)).to_have_text("Reading huge.txt (2 of 2)…", timeout=KERNEL)
    take(opened, pictures, f"working-{theme.split()[-1].lower()}")
    assert findings(page) == []


def form(opened: Document) -> Locator:
    return opened.page.locator(".bw-new")


def status(opened: Document) -> Locator:
    return form(opened).get_by_role("status")


def bar(opened: Document) -> Locator:
    return form(opened).get_by_role("progressbar")


def button(opened: Document, name: str) -> Locator:
    return form(opened).get_by_role("button", name=name, exact=True)


def add(opened: Document, name: str) -> None:
    button(opened, "Transcripts: Add…").click()
    opened.choose(name)


def names(folder: Path) -> set[str]:
    return {path.name for path in folder.iterdir()} - {".ipynb_checkpoints"}


def working(folder: Path) -> list[str]:
    """Return the processes that work on files for a project in a folder."""
    found = []
    for process in Path("/proc").glob("[0-9]*"):
        try:
            ours = b"workbench.widget.beside" in process.joinpath("cmdline").read_bytes()
            if ours and process.joinpath("cwd").resolve() == folder.resolve():
                found.append(process.name)
        except OSError:
            continue
    return found


def take(opened: Document, pictures: Path | None, name: str) -> None:
    if pictures:
        form(opened).evaluate("node => node.scrollTo(0, 0)")
        opened.page.screenshot(path=pictures / f"import-{name}.png")
