"""A page asks right after somebody else has split and merged: it is told of the segments of today."""

import threading

import pytest

import workbench
from tests.widget.test_dispatch import edit, words
from workbench.widget.desk import Desk
from workbench.widget.dispatch import Dispatcher

LONG, AT = 4, 10
TARGET = "Community workers visit, and base public service improves."

ASKS = {
    "find text": {"kind": "find", "query": {"text": "service"}},
    "find speaker": {"kind": "find", "query": {"speaker": "何川"}},
    "find state": {"kind": "find", "query": {"state": "draft"}},
    "find finding": {"kind": "find", "query": {"check": "any"}},
    "find term": {"kind": "find", "query": {"term": "基本公共服务"}},
    "find changed": {"kind": "find", "query": {"since": "2001-01-01"}},
    "find commented": {"kind": "find", "query": {"commented": True}},
    "find all": {"kind": "find", "query": {}},
    "choices": {"kind": "choices"},
    "concordance": {"kind": "concordance", "text": "基本公共服务"},
    "replacing": {"kind": "replacing", "query": {"text": "e"}, "replacement": "E"},
    "speakers": {"kind": "speakers"},
    "places": {"kind": "places", "segments": []},
    "findings": {"kind": "findings", "segments": []},
    "standing": {"kind": "standing", "segments": []},
    "rows": {"kind": "rows", "start": 0, "stop": 99},
    "glance": {"kind": "glance", "indexes": [*range(12)]},
    "terms": {"kind": "terms", "start": 0, "stop": 99},
    "history": {"kind": "history", "segment": ""},
    "steps": {"kind": "steps", "client": "later"},
    "progress": {"kind": "changes", "since": None},
    "hello": {"kind": "hello", "client": "page"},
}
"""Each ask; ``segments`` and ``segment`` are filled with those that the page knows."""

LOOKING = [
    *("find text", "find speaker", "find state", "find finding", "find term", "find changed"),
    *("find commented", "find all", "choices", "concordance", "replacing", "speakers"),
    *("progress", "hello"),
]
"""Those which look at what others have written themselves."""


def filled(ask, segments):
    there = {"segments": [*segments], "segment": segments[LONG]}
    return {field: there.get(field, value) for field, value in ask.items()}


def told(answer):
    """Return an answer without what each process tells since its own beginning."""
    own = ("since", "id", "glossary")
    if answer["type"] == "changes":
        own += ("people", "annotations", "remarks")
    return {name: value for name, value in answer.items() if name not in own}


@pytest.fixture
def typed(project, page):
    segments = project.segments["segment"].tolist()
    page("edits", edits=[edit(segments[LONG], TARGET), edit(segments[0], "Friends, welcome.")])
    project.comment(segments[7], "Thank whom?")
    project.close()
    return segments


@pytest.fixture
def warm(page, typed):
    """Have the page ask everything before, so that all that can be kept is kept."""
    for ask in ASKS.values():
        assert page(**filled(ask, typed))["type"] != "error"


def reshaped_elsewhere(path, segments):
    """Split and merge as another process does; return a page that was opened only then."""
    other = workbench.open(path, author="Wu")
    other.merge(segments[0])
    other.split(segments[LONG], AT, 25)
    other.merge(segments[7])
    return fresh_page(path)


def fresh_page(path):
    dispatcher = Dispatcher(Desk(workbench.open(path)))
    dispatcher.answer({"type": "hello", "id": 0, "client": "page"})
    return lambda kind, **fields: dispatcher.answer({"type": kind, "id": 1, **fields})


@pytest.fixture
def expect_todays(project, page, typed):
    """Reshape elsewhere, then ask: the answer is that of a page which was opened only then."""

    def expect(name, before=lambda: None):
        ask = filled(ASKS[name], typed)
        expected = reshaped_elsewhere(project.path, typed)(**ask)
        before()
        answer = page(**ask)
        assert answer["type"] != "error", words(answer)
        assert told(answer) == told(expected)

    return expect


@pytest.mark.usefixtures("warm")
@pytest.mark.parametrize("name", ASKS)
def test_each_ask_of_a_page_that_knows_all_is_answered_of_today(project, expect_todays, name):
    expect_todays(name, before=project.log.refresh)  # as a cell does


@pytest.mark.parametrize("name", LOOKING)
def test_an_ask_for_all_that_is_the_first_looks_for_itself(expect_todays, name):
    expect_todays(name)


@pytest.mark.parametrize("name", ASKS)
def test_an_ask_that_reads_the_glossary_first_is_of_one_moment(project, page, typed, name):
    ask = filled(ASKS[name], typed)
    before, opened = fresh_page(project.path)(**ask), fresh_page(project.path)
    after = reshaped_elsewhere(project.path, typed)(**ask)
    answer = opened(**ask)
    assert answer["type"] != "error", words(answer)
    assert told(answer) in (told(before), told(after))


def test_what_is_saved_right_then_is_counted_once(project, page, typed, warm):
    reshaped_elsewhere(project.path, typed)
    answer = page("edits", edits=[edit(typed[2], "Thank you, host.")])
    assert answer["type"] == "saved"
    expected = fresh_page(project.path)("changes", since=None)["progress"]
    assert answer["progress"] == page("changes", since=None)["progress"] == expected


class Meddled:
    """A lock that somebody else gets first, so and so many times."""

    def __init__(self, meddle, times):
        self._lock, self._meddle, self._times = threading.RLock(), meddle, times
        self._thread, self._depth = threading.get_ident(), 0

    def __enter__(self):
        if threading.get_ident() == self._thread:
            self._depth += 1
            if self._depth == 1 and self._times > 0:
                self._times -= 1
                self._meddle()
        self._lock.acquire()

    def __exit__(self, *_error):
        self._lock.release()
        if threading.get_ident() == self._thread:
            self._depth -= 1


@pytest.mark.parametrize("name", ASKS)
def test_no_ask_fails_where_segments_become_others_whenever_they_can(project, page, typed, name):
    other = workbench.open(project.path, author="Wu")

    def meddle():
        if len(other.log.segmentation().segments) > len(typed):
            other.merge(typed[LONG])
        else:
            other.split(typed[LONG], AT, 25)
        project.log.refresh()

    project.log.lock = Meddled(meddle, times=9)
    for _ in range(3):
        answer = page(**filled(ASKS[name], typed))
        assert answer["type"] != "error", words(answer)
