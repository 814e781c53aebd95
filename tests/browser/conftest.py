"""A JupyterLab and a browser for the whole session; a project and a page for each test."""

import os
from collections.abc import Callable, Iterator
from itertools import count
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Playwright, expect, sync_playwright

import workbench
from tests.browser import chromium
from tests.browser.lab import Lab
from tests.browser.notebook import Notebook
from tests.transcripts import BRIEFING, GLOSSARY

# A machine with two cores that does something else beside needs longer than Playwright's 5 s.
expect.set_options(timeout=30_000)

OpenNotebook = Callable[..., Notebook]

_numbers = count(1)


@pytest.fixture(scope="session")
def lab(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Lab]:
    running = Lab(tmp_path_factory.mktemp("lab"))
    yield running
    running.stop()


@pytest.fixture(scope="session")
def playwright() -> Iterator[Playwright]:
    with sync_playwright() as started:
        yield started


@pytest.fixture(scope="session")
def browser(playwright: Playwright) -> Iterator[Browser]:
    path = chromium.executable()
    launched = playwright.chromium.launch(executable_path=path, args=[*chromium.FLAGS])
    yield launched
    launched.close()


@pytest.fixture(scope="session")
def context(browser: Browser) -> Iterator[BrowserContext]:
    """One browser profile, which loads JupyterLab once; storage is each project's own anyway."""
    fresh = browser.new_context(viewport={"width": 1400, "height": 900})
    fresh.set_default_timeout(60_000)
    yield fresh
    fresh.close()


@pytest.fixture
def folder(lab: Lab, request: pytest.FixtureRequest) -> Path:
    """A folder below JupyterLab's for the files of one test."""
    made = lab.files / f"{next(_numbers)}-{request.node.originalname}"
    made.mkdir()
    return made


@pytest.fixture
def make_project(folder: Path) -> Callable[..., workbench.Project]:
    """Make a project in the test's folder: by default of the small invented briefing."""

    def make(transcript: str = BRIEFING, glossary: str = GLOSSARY) -> workbench.Project:
        source, terms = folder / "briefing.txt", folder / "terms.csv"
        source.write_text(transcript, encoding="utf-8")
        terms.write_text(glossary, encoding="utf-8")
        return workbench.create(folder / "briefing", [source], [terms])

    return make


@pytest.fixture
def project(make_project: Callable[..., workbench.Project]) -> workbench.Project:
    return make_project()


@pytest.fixture
def notebook(lab: Lab, context: BrowserContext, folder: Path) -> Iterator[OpenNotebook]:
    """Write a notebook of code cells into the test's folder and open it."""

    def start(*cells: str, run: bool = True, name: str = "translate") -> Notebook:
        made = Notebook(lab, context, folder / f"{name}.ipynb")
        made.write(cells)
        made.open()
        if run:
            made.run_all()
        return made

    yield start
    for page in context.pages:
        page.close()
    lab.end_kernels()


@pytest.fixture
def pictures() -> Path | None:
    """Where to leave screenshots for the eye: the folder named by $WORKBENCH_PICTURES, if any."""
    named = os.environ.get("WORKBENCH_PICTURES")
    return Path(named) if named else None
