"""Candidates as the review's page asks for them."""

import pytest

import workbench
from workbench import sample
from workbench.review.ranking import MOST_SEGMENTS, Ranking
from workbench.widget import desk as desks
from workbench.widget.dispatch import Dispatcher


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    made = tmp_path_factory.mktemp("sample")
    terms = made / "terms.csv"
    terms.write_text("source,target,status\n老年人,seniors,preferred\n", encoding="utf-8")
    made = made / "project"
    workbench.create(made, [sample.BRIEFING], [terms], targets=[sample.REFERENCE]).close()
    return made


@pytest.fixture
def project(folder):
    return workbench.open(folder)


@pytest.fixture
def page(project):
    dispatcher = Dispatcher(desks.of(project))

    def ask(kind, **fields):
        return dispatcher.answer({"type": kind, "id": 1, **fields})

    ask("hello", client="page")
    return ask


def ranked(page, anew=False):
    while not (answer := page("candidates", anew=anew))["ready"]:
        anew = False
    return answer


def test_the_page_is_told_what_the_notebook_is(page, project):
    answer = ranked(page)
    of_project = project.candidates()
    sources = [each["source"] for each in answer["candidates"]]
    assert sources[: len(of_project)] == of_project["source"].tolist()
    assert answer["candidates"][0]["renderings"] == of_project["renderings"][0]
    assert answer["segments"] == answer["of"] == len(project.segments)


def test_lines_mark_a_candidate_and_what_translations_say(page):
    first = ranked(page)["candidates"][0]
    asked = {"source": first["source"], "renderings": first["renderings"], "start": 0}
    answer = page("candidate lines", **asked)
    assert answer["total"] > 0
    line = answer["lines"][0]
    assert line["source"][slice(*line["sourceSpans"][0])] == first["source"]
    said = line["target"][slice(*line["targetSpans"][0])]
    assert said.casefold() == first["renderings"][0].casefold()


def test_what_is_dismissed_is_left_out_everywhere_until_it_is_taken_back(page, project):
    source = ranked(page)["candidates"][1]["source"]
    page("dismiss", source=source, dismissed=True)
    answer = ranked(page, anew=True)
    assert source not in [each["source"] for each in answer["candidates"]]
    assert answer["dismissed"] == [source]
    again = workbench.open(project.path)
    assert source not in again.candidates()["source"].tolist()
    again.dismiss_candidate(source, dismissed=False)
    assert source in again.candidates()["source"].tolist()
    assert again.dismissed_candidates == []


def test_what_is_a_term_by_now_is_no_candidate(page, project):
    source = ranked(page)["candidates"][2]["source"]
    page("save terms", rows=[{"source": source, "target": "a rendering"}])
    assert source not in [each["source"] for each in ranked(page)["candidates"]]
    rows = [{"source": source, "target": "a rendering", "approval": "retired"}]
    page("save terms", rows=rows)
    assert source not in project.candidates()["source"].tolist()


def test_of_a_large_corpus_a_part_is_ranked():
    texts = ["水库移民在增加。", "对水库移民的安置。"] * MOST_SEGMENTS
    ranking = Ranking([*map(str, range(len(texts)))], texts, [""] * len(texts), ())
    assert (ranking.of, ranking.ranked) == (2 * MOST_SEGMENTS, MOST_SEGMENTS)
    assert ranking.wait(60)
    none = Ranking([], [], [], ())
    assert none.wait(10)
    assert none.candidates((), ()) == []


def test_a_candidate_without_a_source_is_not_dismissed(page):
    assert page("dismiss", source=" ", dismissed=True)["code"] == "EditError"
