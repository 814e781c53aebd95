"""The review of a glossary where its segments become others."""

import gc
import time
import weakref

import pytest

import workbench
from workbench.widget import desk as desks
from workbench.widget.termbase import base

TERM = "基本公共服务"
LONG_INDEX = 4


def split_in_another_tab(project, page, segment):
    page("split", client="tab", segment=segment, at=10, target_at=0)


def split_in_another_process(project, page, segment):
    workbench.open(project.path).split(segment, 10)


def merged_in_another_process(project, page, segment):
    other = workbench.open(project.path)
    other.merge(other.segments["segment"][0])


RESHAPED = [split_in_another_tab, split_in_another_process, merged_in_another_process]


def places(page, ask="lines", **about):
    """Where a term stands, and in which texts, as the page is told."""
    found = page(ask, start=0, **about)["lines"]
    return [(each["index"], each["source"]) for each in found]


def standing(project, term):
    sources = project.segments["source"].tolist()
    return [(place, source) for place, source in enumerate(sources) if term in source]


@pytest.mark.parametrize("reshape", RESHAPED)
@pytest.mark.parametrize(
    ("ask", "about"),
    [
        ("lines", {"key": TERM, "said": None}),
        ("candidate lines", {"source": TERM, "renderings": []}),
    ],
)
def test_a_terms_places_are_those_of_the_segments_of_today(project, page, reshape, ask, about):
    assert places(page, ask, **about) == standing(project, TERM)
    before = page("glossary mark")["mark"]
    reshape(project, page, project.segments["segment"][LONG_INDEX])
    assert page("glossary mark")["mark"] != before
    assert places(page, ask, **about) == standing(project, TERM)


def test_counts_are_those_of_the_segments_of_today(project, page):
    def translated():
        numbers = page("glossary", query={})["numbers"]
        told = page("entries", numbers=numbers)["entries"]
        return {each["source"]: each["translated"] for each in told}

    target = "Community workers visit."
    frame = project.annotations
    frame.loc[LONG_INDEX, "target"] = target
    project.update(frame)
    assert translated() == {TERM: 1, "社区工作者": 1, "水务厅": 0}
    segment = frame["segment"][LONG_INDEX]
    page("split", client="tab", segment=segment, at=10, target_at=len(target))
    assert translated() == {TERM: 0, "社区工作者": 1, "水务厅": 0}


def test_candidates_are_ranked_of_the_segments_of_today(project, page):
    def of():
        deadline = time.monotonic() + 60
        while not (answer := page("candidates"))["ready"]:
            assert time.monotonic() < deadline, "the candidates are never ranked"
            time.sleep(0.02)
        return answer["of"]

    before = of()
    split_in_another_tab(project, page, project.segments["segment"][LONG_INDEX])
    assert of() == before + 1


def test_what_is_known_of_a_project_goes_with_its_desk(project):
    desk = desks.Desk(project)
    known = base.of(desk)
    known.refresh(facts=True)
    assert base.of(desk) is known
    gone = weakref.ref(desk), weakref.ref(known)
    del desk, known
    gc.collect()
    assert [each() for each in gone] == [None, None]
