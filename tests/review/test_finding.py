"""Which entries a query finds, and in which order."""

from datetime import UTC, datetime

import pytest

from tests.review.glossaries import reviewed, whole
from workbench.glossary.conflicts import Conflict
from workbench.model import Approval
from workbench.review.entries import Entries
from workbench.review.finding import ORDERS, Query, found
from workbench.review.past import Change

MONDAY, TUESDAY = datetime(2025, 5, 12, tzinfo=UTC), datetime(2025, 5, 13, tzinfo=UTC)
KNOWN = reviewed(
    conflicts={"医院": [Conflict("two preferred", ("医院",), "")]},
    comments={"服务": 1},
    changes={
        "服务": [Change(MONDAY, "Lin", "review", "service", False, ())],
        "学校": [Change(TUESDAY, "Wu", "review", "school", False, ())],
    },
)

FOUND = [
    (Query(), ["医院", "社区", "服务", "学校"]),
    (Query(text="社區"), ["社区"]),
    (Query(text=" NEIGHBOR "), ["社区"]),
    (Query(text="too casual"), ["社区"]),
    (Query(text="nothing of this"), []),
    (Query(status="forbidden"), ["社区"]),
    (Query(domain="health"), ["医院"]),
    (Query(approval="proposed"), ["服务"]),
    (Query(approval="approved"), ["医院", "社区", "学校"]),
    (Query(approval="retired"), ["诊所"]),
    (Query(only="conflict"), ["医院"]),
    (Query(only="unused"), ["学校"]),
    (Query(only="unrendered"), ["医院"]),
    (Query(only="rendered otherwise"), ["医院", "社区"]),
    (Query(only="commented"), ["服务"]),
    (Query(only="changed"), ["服务", "学校"]),
    (Query(author="Lin"), ["服务"]),
    (Query(since=TUESDAY), ["学校"]),
    (Query(since=TUESDAY, author="Lin"), []),
    (Query(order="glossary"), ["社区", "服务", "医院", "学校"]),
    (Query(order="source"), ["医院", "学校", "服务", "社区"]),
    (Query(order="use"), ["社区", "服务", "医院", "学校"]),
    (Query(order="rendered"), ["社区", "医院", "服务", "学校"]),
    (Query(order="changed"), ["学校", "服务", "社区", "医院"]),
]


@pytest.mark.parametrize(("query", "sources"), FOUND)
def test_a_query_finds_entries(query, sources) -> None:
    assert [KNOWN.entries[number].source for number in found(query, KNOWN)] == sources


def test_every_order_keeps_every_entry() -> None:
    assert all(
        sorted(found(Query(order=o), KNOWN)) == sorted(found(Query(), KNOWN)) for o in ORDERS
    )


def test_spellings_are_one_entry_and_the_retired_stand_last() -> None:
    rows = [
        ("社區", "gone", "preferred", "", "", "retired"),
        ("社区", "b", "admitted", "", "", ""),
        ("社区", "a", "preferred", "", "", "proposed"),
    ]
    (entry,) = Entries(whole(rows))
    assert (entry.key, entry.source) == ("社区", "社區")
    assert [each.target for each in entry.targets] == ["a", "b", "gone"]
    assert entry.approval is Approval.PROPOSED
