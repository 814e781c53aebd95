"""The ipywidget: what it keeps, what it tells, and what a notebook would save of it."""

import json

import pytest

from tests.widget.test_dispatch import edit
from workbench.widget import desk as desks
from workbench.widget.bundle import MIME
from workbench.widget.widget import TranslationWorkbench


@pytest.fixture
def widget(project):
    return project.translate()


def test_it_is_named_after_its_project(widget):
    assert repr(widget) == "TranslationWorkbench('project')"


def test_the_output_carries_all_its_forms(widget):
    data, _ = widget._repr_mimebundle_()
    widget_view = "application/vnd.jupyter.widget-view+json"
    assert set(data) == {MIME, widget_view, "text/html", "text/plain"}
    assert data[widget_view]["model_id"] == widget.model_id


def test_nothing_large_and_no_row_is_in_its_state(widget):
    state = json.dumps(widget.get_state(), default=str)
    assert "发布会" not in state
    assert len(state) < 5_000


def test_progress_can_be_observed(project, widget):
    seen = []
    widget.observe(lambda change: seen.append(change["new"]["segments"]["draft"]), "progress")
    page_edit = edit(project.segments["segment"][0], "Good morning.")
    desks.of(project).save([page_edit], "page")
    assert seen == [1]
    assert widget.progress["words"] == 2


def test_an_observer_that_fails_does_not_fail_the_saving(project, widget):
    def broken(_change):
        raise ValueError("a mistake in a notebook")

    widget.observe(broken, "progress")
    saved = desks.of(project).save([edit(project.segments["segment"][0], "Saved.")], "page")
    assert saved[0]["target"] == "Saved."


def test_the_bundle_is_sent_on_request_only(widget, monkeypatch):
    sent = []
    monkeypatch.setattr(TranslationWorkbench, "send", lambda _self, content: sent.append(content))
    widget._handle_custom_msg({"type": "hello", "id": 1, "client": "c"}, [])
    widget._handle_custom_msg({"type": "bundle"}, [])
    assert [message["type"] for message in sent] == ["project", "bundle"]
    assert sent[1]["script"]
    assert ".bw-root" in sent[1]["style"]
