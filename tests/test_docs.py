"""What has no documentation, or documentation that is behind, fails here."""

import inspect
import re
from pathlib import Path

import pytest

import workbench
from tests.conftest import ROOT
from tests.reference import REFERENCE, reference

DOCS = sorted([ROOT / "README.md", *(ROOT / "docs").glob("*.md"), *ROOT.glob("*/README.md")])


def test_the_reference_of_the_commands_is_what_the_commands_say():
    assert REFERENCE.read_text(encoding="utf-8") == reference(), "run: python -m tests.reference"


@pytest.mark.parametrize("name", workbench.__all__)
def test_every_public_name_has_documentation(name):
    thing = getattr(workbench, name)
    if name.startswith("__"):
        return
    assert inspect.getdoc(thing)
    if inspect.isclass(thing):
        undocumented = [
            attribute
            for attribute, value in vars(thing).items()
            if not attribute.startswith("_") and callable(value) and not inspect.getdoc(value)
        ]
        assert undocumented == []


@pytest.mark.parametrize("page", DOCS, ids=lambda page: str(page.relative_to(ROOT)))
def test_links_of_the_docs_lead_somewhere(page: Path):
    links = re.findall(r"\]\((?!https?:|#)([^)#\s]+)", page.read_text(encoding="utf-8"))
    assert [link for link in links if not (page.parent / link).exists()] == []


def test_the_code_map_names_every_room_and_no_other():
    text = (ROOT / "docs" / "code-map.md").read_text(encoding="utf-8")
    named = set(re.findall(r"^\| `(\w+)/`", text, re.MULTILINE))
    rooms = {
        folder.name
        for folder in (ROOT / "workbench").iterdir()
        if (folder / "__init__.py").is_file() or (folder / "tsconfig.json").is_file()
    }
    assert named == rooms
