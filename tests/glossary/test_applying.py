"""Terms that hold somewhere or for some time only: where and when they are found, and how."""

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.checks import run
from workbench.glossary.matching import Matcher
from workbench.glossary.rendering import serve
from workbench.glossary.terms import terms
from workbench.model import Hit, Rule, Status, Target, Term

P, A, D, F = Status.PREFERRED, Status.ADMITTED, Status.DEPRECATED, Status.FORBIDDEN

DIRECTOR = Term(
    "主任",
    (
        Target("chairman", P, applies_where="发改委|国家发展"),
        Target("dean", P, applies_where="domain:Education"),
        Target("warlord", F),
    ),
)
OFFICE = Term("办公室主任", (Target("office director", P, applies_where="街道"),))
NDRC = Term("发改委", (Target("NDRC", P, domain="institutions"),))
SCHOOL = Term("学院", (Target("college", P, domain="education"),))
BUREAU = Term("局", (Target("Bureau", P, valid_to="2018-03"), Target("Agency", A)))
NAMED = Term("局", (Target("Administration", P, valid_from="2018-04"), Target("Bureau", A)))

APPLYING = [
    # a regular expression, in either script, anywhere in the sentence
    ([DIRECTOR], "國家發展改革委員會主任", "", [("主任", ["chairman", "warlord"])]),
    ([DIRECTOR, NDRC], "发改委主任", "", [("发改委", ["NDRC"]), ("主任", ["chairman", "warlord"])]),
    # the domain of another term
    ([DIRECTOR, SCHOOL], "学院主任", "", [("学院", ["college"]), ("主任", ["dean", "warlord"])]),
    # what holds everywhere is left alone
    ([DIRECTOR], "主任", "", [("主任", ["warlord"])]),
    # a longer term out of its context doesn't hide the shorter one
    ([OFFICE, DIRECTOR], "办公室主任", "", [("主任", ["warlord"])]),
    ([OFFICE, DIRECTOR], "街道办公室主任", "", [("办公室主任", ["office director"])]),
    ([OFFICE], "办公室主任", "", []),
    # no longer valid: deprecated, so last
    ([BUREAU], "局", "2018-03-31", [("局", ["Bureau", "Agency"])]),
    ([BUREAU], "局", "2018-04-01", [("局", ["Agency", "Bureau"])]),
    ([NAMED], "局", "2018-03-31", [("局", ["Bureau", "Administration"])]),
    ([NAMED], "局", "2018-04-01", [("局", ["Administration", "Bureau"])]),
    # a document without a date
    ([BUREAU], "局", "", [("局", ["Bureau", "Agency"])]),
]


@pytest.mark.parametrize(("glossary", "text", "date", "expected"), APPLYING)
def test_terms_as_they_apply(
    glossary: list[Term], text: str, date: str, expected: list[tuple[str, list[str]]]
) -> None:
    hits = Matcher(glossary).hits(text, date)
    assert [(h.term.source, [t.target for t in h.term.targets]) for h in hits] == expected


CONTEXTS = st.sampled_from(["", "社", "^社区", "domain:one", "domain:two", "[A-Z]$", "区.*务"])
TARGETS = st.builds(
    Target,
    st.just("x"),
    st.sampled_from(Status),
    st.sampled_from(["", "one", "two"]),
    applies_where=CONTEXTS,
    valid_to=st.sampled_from(["", "2018", "2020-01"]),
)
TERMS = st.builds(
    Term,
    st.text(alphabet="社區区服務务Aa1", min_size=1, max_size=3),
    st.lists(TARGETS, max_size=2).map(tuple),
)
TEXTS = st.text(alphabet="社區区服務务AaＡ1，", max_size=10)


@given(st.lists(TERMS, max_size=4), st.lists(st.tuples(TEXTS, st.sampled_from(["", "2019-05-05"]))))
def test_many_texts_at_once_apply_alike(glossary: list[Term], dated: list[tuple[str, str]]) -> None:
    matcher = Matcher(glossary)
    texts, dates = [text for text, _ in dated], [date for _, date in dated]
    assert matcher.hits_many(texts, dates) == [matcher.hits(*each) for each in dated]


def test_the_document_s_day_decides_in_a_check() -> None:
    pairs = pd.DataFrame(
        [
            ("1", "a", "局", "A Bureau.", "draft", pd.Timestamp("2018-01-01")),
            ("2", "b", "局", "A Bureau.", "draft", pd.Timestamp("2019-01-01")),
        ],
        columns=["segment", "document", "source", "target", "state", "timestamp"],
    )
    found = run(pairs, Matcher([BUREAU]))
    assert [(finding.segment, finding.message) for finding in found] == [
        ("2", "“Bureau” is deprecated for 局; expected: Agency")
    ]


KEPT = Term("WeChat", (Target("WeChat", P),), Rule.KEEP)


@pytest.mark.parametrize(
    ("text", "count"), [("on WeChat.", 1), ("on Wechat", 0), ("WeChats", 0), ("WeChat's app", 0)]
)
def test_what_is_not_translated_stands_letter_for_letter(text: str, count: int) -> None:
    assert len(serve(text, [Hit(0, 6, KEPT)])) == count


def test_a_frame_gives_terms_with_all_that_it_says() -> None:
    frame = pd.DataFrame(
        [
            ("主任", "dean", "preferred", "学院", "2018", "", "MOE", "ambiguous"),
            ("主任", "dean", "forbidden", "", "", "2020", "", ""),
        ],
        columns=[
            "source",
            "target",
            "status",
            "applies_where",
            "valid_from",
            "valid_to",
            "authority",
            "rule",
        ],
    )
    assert [*terms(frame)] == [
        Term(
            "主任",
            (
                Target("dean", P, "", "", "MOE", "2018", "", "学院"),
                Target("dean", F, "", "", "", "", "2020", ""),
            ),
            Rule.AMBIGUOUS,
        )
    ]
