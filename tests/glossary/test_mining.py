"""What translations say for a source, on invented pairs."""

import pandas as pd

import workbench
from workbench import sample
from workbench.glossary.matching import Matcher
from workbench.glossary.mining import renderings
from workbench.glossary.rendering import find
from workbench.glossary.reviewing import renderings as of_terms
from workbench.model import Status, Target, Term

PAIRS = [
    ("社区工作者很忙。", "Community workers are busy."),
    ("社区工作者在入户走访。", "The community workers visit homes."),
    ("感谢社区工作者。", "Thanks to neighborhood staff."),
    ("社区工作者不够。", "There are too few neighborhood staff."),
    ("学校很忙。", "Schools are busy."),
    ("他们在走访。", "They visit people."),
    ("社区工作者。", ""),
]
TARGETS = [target for _, target in PAIRS]


def test_each_way_of_saying_it_is_found_with_its_segments() -> None:
    found = renderings({"社区工作者": [0, 1, 2, 3, 6]}, TARGETS)["社区工作者"]
    assert [(one.rendering.lower(), one.count) for one in found] == [
        ("community workers", 2),
        ("neighborhood staff", 2),
    ]


def test_what_is_said_everywhere_is_no_rendering() -> None:
    targets = ["Schools grow."] * 9 + ["Schools and a clinic grow."]
    found = renderings({"诊所": [9]}, targets)["诊所"]
    assert "clinic" in found[0].rendering


def test_a_source_without_translations_has_none() -> None:
    assert renderings({"学校": [6], "无": []}, TARGETS) == {"学校": [], "无": []}


def test_a_frame_tells_shares() -> None:
    pairs = pd.DataFrame(PAIRS, columns=["source", "target"])
    frame = of_terms(pairs, Matcher([Term("社区工作者", ())]))
    assert frame[["segments", "count", "share"]].values.tolist() == [[4, 2, 0.5], [4, 2, 0.5]]


def test_most_renderings_of_the_sample_are_those_of_its_glossary(tmp_path) -> None:
    """A reference translation keeps to its glossary: mined without it, most agree with it."""
    project = workbench.create(tmp_path / "p", [sample.BRIEFING], [sample.GLOSSARY])
    english = [line for line in sample.REFERENCE.read_text("utf-8").splitlines() if line]
    frame = of_terms(project.pairs.assign(target=english), project.matcher())
    best = frame[frame["segments"] > 1].drop_duplicates("source")
    terms = {term.source: term for term in project.matcher().terms}
    agreeing = [
        any(
            use.target.status in {Status.PREFERRED, Status.ADMITTED}
            for use in find(row.rendering, terms[row.source])
        )
        for row in best.itertuples()
    ]
    assert len(best) > 40
    assert sum(agreeing) >= 0.75 * len(best)


def test_a_target_is_not_needed() -> None:
    term = Term("学校", (Target("college", Status.PREFERRED),))
    pairs = pd.DataFrame(
        [("学校在建。", "A school."), ("学校。", "The school.")], columns=["source", "target"]
    )
    assert of_terms(pairs, Matcher([term]))["rendering"].tolist() == ["school"]
