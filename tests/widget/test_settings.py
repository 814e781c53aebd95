"""What somebody sets in JupyterLab, as Python follows it."""

import json

import pytest

import workbench
from tests.conftest import ROOT
from workbench.checks import CHECKS
from workbench.store import ulid
from workbench.widget import desk as desks
from workbench.widget.dispatch import Dispatcher

SCHEMA = json.loads((ROOT / "workbench" / "ui" / "schema" / "plugin.json").read_text("utf-8"))


@pytest.fixture
def ask(project):
    """Ask as a page does whose reader is called Mei, in a project opened under no name."""
    dispatcher = Dispatcher(desks.of(project))

    def answer(kind, **fields):
        return dispatcher.answer({"type": kind, "id": 1, **fields})

    answer("hello", client="page", author="  Mei\n Lin ")
    return answer


def edit(project, value="Good morning."):
    segment = project.segments["segment"][0]
    return {
        "edit": ulid.new(),
        "kind": "target",
        "segment": segment,
        "value": value,
        "based_on": None,
    }


def test_the_settings_have_a_switch_for_every_check():
    switches = SCHEMA["properties"]["checks"]["properties"]
    assert list(switches) == [check.name for check in CHECKS]


def test_who_has_set_a_name_signs_with_it_from_the_next_edit_on(project, ask):
    ask("edits", edits=[edit(project)])
    assert ask("hello", client="page", author="")["project"]["author"] == project.author
    ask("edits", edits=[edit(project, "Good day.")])
    assert project.history["author"].tolist() == ["Mei Lin", project.author]


def test_a_term_that_is_added_and_what_can_be_undone_go_by_that_name(project, ask):
    made = edit(project)
    ask("edits", edits=[made])
    ask("term", term={"source": "媒体", "target": "media"})
    assert set(project.glossary_history["author"]) == {"Mei Lin"}
    assert [step["edit"] for step in ask("steps", client="another")["steps"]] == [made["edit"]]


def test_a_name_that_a_project_was_opened_under_stands(project):
    opened = workbench.open(project.path, author="wang")
    dispatcher = Dispatcher(desks.of(opened))
    hello = {"type": "hello", "id": 1, "client": "page", "author": "Mei"}
    assert dispatcher.answer(hello)["project"]["author"] == "wang"


def test_what_a_check_finds_that_is_switched_off_is_not_any_finding(project, ask):
    source = project.segments["source"][0].strip()
    ask("edits", edits=[edit(project, source)])
    found = [finding["check"] for finding in ask("rows", start=0, stop=1)["rows"][0]["findings"]]
    assert found
    assert 0 in ask("find", query={"check": "any"})["indexes"]
    assert 0 in ask("find", query={"check": "any", "without": found[1:]})["indexes"]
    assert 0 not in ask("find", query={"check": "any", "without": found})["indexes"]
