"""Many segments at once: for each segment the same uses as one by one."""

from collections import Counter

import pyarrow as pa
import pyarrow.compute as pc
from hypothesis import given
from hypothesis import strategies as st

from workbench.glossary import reading
from workbench.glossary.lemmas import lemma
from workbench.glossary.matching import Matcher
from workbench.glossary.rendering import uses
from workbench.glossary.sweep import Sweep
from workbench.glossary.targets import English
from workbench.glossary.targetscan import STATUSES
from workbench.glossary.terms import terms
from workbench.model import ALLOWED, Rule, Status, Target, Term
from workbench.sample import BRIEFING, GLOSSARY, REFERENCE

P, A, D, F = Status.PREFERRED, Status.ADMITTED, Status.DEPRECATED, Status.FORBIDDEN
TERMS = [
    Term("社区", (Target("community", P), Target("Community", A), Target("hood", F))),
    Term("社区服务", (Target("community service", P), Target("services, community", A))),
    Term("服务", (Target("service", P), Target("Serving", D), Target("community", A))),
    Term("养老", (Target("elderly-care", P), Target("care for the elderly", A))),
    Term("人工智能", (Target("AI", P), Target("artificial intelligence", A), Target("the AI", F))),
    Term("谁", (Target("who", A), Target("WHO", F))),
    Term("世卫", (Target("WHO", P), Target("World Health Organization (WHO)", A))),
    Term("新冠", (Target("COVID-19", P), Target("COVID", A), Target("covid", D))),
    Term("单位", (Target("danwei", F),)),
    Term("人民", (Target("people", P), Target("persons' ", A))),
    Term("无词", (Target("…", A),)),
    Term("微信", (Target("WeChat", A),), Rule.KEEP),
    Term(
        "局", (Target("bureau", P, valid_to="2018-03"), Target("office", A, applies_where="服务"))
    ),
    Term("旧", (Target("old", P, valid_from="2020"), Target("hood", F))),
    Term("限", (Target("limited", P, applies_where="domain:health"),)),
    Term("卫", (Target("health", P, domain="health"),)),
]
SWEEP = Sweep(Matcher(TERMS))

ANY = st.text(max_size=6)
SOURCES = st.lists(
    st.sampled_from([term.source for term in TERMS] + ["和", "。"]) | ANY, max_size=6
)
WORDS = [
    *("community", "Communities", "Community's", "communities’", "hood", "service", "Services"),
    *("services,", "elderly-care", "elderly‑care", "Elderly", "care", "for", "the", "elderly"),
    *("AI", "AIs", "AI's", "ai", "(AI)", "who", "Who", "WHO", "WHO's", "WHOs", "World", "Health"),
    *("Organization", "Organizations", "(WHO)", "COVID", "Covid", "Covid's", "covid", "COVID-19"),
    *("covid-19", "19", "danwei", "People", "person", "persons", "persons'", "“people”", '"', "'"),
    *("WeChat", "wechat", "WeChats", "bureau", "Office", "old", "limited", "health"),
    *("…", "-", "\u200b", "\uffff", "\U00041234", "a,b", "_", "社区", "İ", "ß", "’"),
]
BETWEEN = st.sampled_from([" ", " ", " ", "  ", "\n", "-", "", ", ", "\u3000", "\x1c", "’ ", ' "'])
TARGETS = st.lists(st.tuples(st.sampled_from(WORDS) | ANY, BETWEEN | ANY), max_size=9).map(
    lambda parts: "".join(word + between for word, between in parts)
)


DAYS = st.sampled_from(["", "2017-01-01", "2022-02-09"])
Made = list[tuple[str, str, str, bool]]


def one_by_one(matcher: Matcher, source: str, target: str, day: str = "") -> Made:
    found = matcher.terms_many([source], [day])[0]
    occurrences = Counter(term.source for term in found)
    made = uses(English(target), {term.source: term for term in found}, occurrences)
    return [(use.term.source, use.target.target, use.target.status, use.exact) for use in made]


def at_once(
    sweep: Sweep, sources: list[str], targets: list[str], days: list[str], narrow: bool = False
) -> list[Made]:
    hits = sweep.hits(pa.array(sources, pa.string()), pa.array(days, pa.string()))
    if narrow:
        sweep = Sweep(sweep._matcher, hits.term)
    made = sweep.uses(pa.array(targets, pa.string()), hits)
    found: list[Made] = [[] for _ in sources]
    for hit, target, status, exact in zip(
        made.hit, made.target, made.status, made.exact, strict=True
    ):
        term = sweep.terms[hits.term[hit]]
        name = sweep.targets.targets[target].target
        found[hits.segment[hit]].append((term.source, name, STATUSES[status], bool(exact)))
    return found


@given(st.lists(st.tuples(SOURCES.map("".join), TARGETS, DAYS), max_size=6))
def test_the_uses_of_each_segment_are_those_of_one_by_one(
    pairs: list[tuple[str, str, str]],
) -> None:
    expected = [one_by_one(SWEEP._matcher, *pair) for pair in pairs]
    columns = [list(column) for column in zip(*pairs, strict=True)] or [[], [], []]
    assert at_once(SWEEP, *columns) == expected
    assert at_once(SWEEP, *columns, narrow=True) == expected


@given(st.lists(st.tuples(SOURCES.map("".join), DAYS), max_size=6))
def test_the_terms_of_each_source_are_those_of_one_by_one(pairs: list[tuple[str, str]]) -> None:
    sources, days = [source for source, _ in pairs], [day for _, day in pairs]
    hits = SWEEP.hits(pa.array(sources, pa.string()), pa.array(days, pa.string()))
    found = [{} for _ in sources]
    for row in hits.first.argsort():
        term = SWEEP.terms[hits.term[row]].source
        found[hits.segment[row]][term] = int(hits.occurrences[row]), bool(hits.expected[row])
    expected = []
    for terms_there in SWEEP._matcher.terms_many(sources, days):
        times = Counter(term.source for term in terms_there)
        allowed = {
            t.source: any(x.status in ALLOWED and x.target != "…" for x in t.targets)
            for t in terms_there
        }
        expected.append({source: (times[source], allowed[source]) for source in times})
    assert [list(each.items()) for each in found] == [list(each.items()) for each in expected]


@given(st.text("0123456789０١", min_size=1))
def test_a_number_is_its_own_lemma(number: str) -> None:
    assert lemma(number) == number


def test_white_space_is_the_same_to_arrow() -> None:
    every = [chr(code) for code in range(0x20000) if not 0xD800 <= code < 0xE000]
    around = [f"a{char}b" for char in every]
    split = pc.utf8_split_whitespace(pa.array(around)).to_pylist()
    assert split == [text.split() for text in around]
    assert pc.utf8_is_space(pa.array(every)).to_pylist() == [char.isspace() for char in every]


def test_the_sample_in_full() -> None:
    glossary = terms(reading.read(GLOSSARY).frame)
    sources = BRIEFING.read_text("utf-8").splitlines()
    targets = [line for line in REFERENCE.read_text("utf-8").splitlines() if line]
    pairs = list(zip(sources * 3, targets, strict=False))
    matcher = Matcher(glossary)
    columns = [source for source, _ in pairs], [target for _, target in pairs], [""] * len(pairs)
    found = at_once(Sweep(matcher), *columns)
    assert found == [one_by_one(matcher, *pair) for pair in pairs]
    assert sum(map(len, found)) > 10
