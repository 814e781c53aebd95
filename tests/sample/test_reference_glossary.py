"""The rows of the reference glossary, held to what its README promises."""

import csv
import re
from collections import defaultdict

import pytest

from tests.conftest import ROOT
from workbench.model import ALLOWED, Status

FILE = ROOT / "glossary" / "government-briefings.csv"
COLUMNS = ["source", "target", "status", "domain", "note", "authority"]
DOMAINS = {
    "care",
    "culture",
    "digital",
    "diplomacy",
    "economy",
    "education",
    "employment",
    "environment",
    "governance",
    "health",
    "institutions",
    "measures",
    "party",
    "planning",
    "press",
    "rural",
}
HAN = re.compile(r"[\u3400-\u9fff]")


@pytest.fixture(scope="module")
def rows() -> list[dict[str, str]]:
    with FILE.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


@pytest.fixture(scope="module")
def targets(rows) -> dict[str, dict[str, Status]]:
    found = defaultdict(dict)
    for row in rows:
        found[row["source"]][row["target"]] = Status(row["status"])
    return found


def test_it_has_its_columns_and_no_byte_order_mark():
    first = FILE.read_bytes().split(b"\n", 1)[0]
    assert first.decode("ascii").split(",") == COLUMNS


def test_it_is_large_and_covers_every_domain(rows, targets):
    assert len(targets) >= 300
    assert {row["domain"] for row in rows} == DOMAINS


def test_no_target_is_told_twice(rows, targets):
    assert len(rows) == sum(len(found) for found in targets.values())
    folded = {(row["source"], row["target"].casefold().replace("-", " ")) for row in rows}
    assert len(folded) == len(rows)


def test_rows_are_sorted_by_domain_then_source(rows):
    keys = [(row["domain"], row["source"]) for row in rows]
    assert keys == sorted(keys)


def test_a_source_has_one_domain(rows):
    domains = defaultdict(set)
    for row in rows:
        domains[row["source"]].add(row["domain"])
    assert [source for source, found in domains.items() if len(found) > 1] == []


def test_a_source_has_one_preferred_target_before_its_others(rows):
    statuses = defaultdict(list)
    for row in rows:
        statuses[row["source"]].append(Status(row["status"]))
    order = list(Status)
    for source, found in statuses.items():
        assert found.count(Status.PREFERRED) == 1, source
        assert [order.index(status) for status in found] == sorted(map(order.index, found)), source


def test_every_status_is_in_use(rows):
    assert {Status(row["status"]) for row in rows} == set(Status)


def test_what_should_not_be_used_says_why(rows):
    unsaid = [
        (row["source"], row["target"])
        for row in rows
        if Status(row["status"]) not in ALLOWED and not row["note"]
    ]
    assert unsaid == []


def test_cells_are_tidy(rows):
    for row in rows:
        assert None not in row, row
        for cell in row.values():
            assert cell == " ".join(cell.split()), row


def test_sources_are_chinese_and_targets_are_english(rows):
    for row in rows:
        assert HAN.search(row["source"]), row
        assert row["target"].isascii(), row
        assert re.search("[A-Za-z]", row["target"]), row


def test_targets_are_plain_forms(rows):
    assert [row["target"] for row in rows if re.search(r"[;/()\[\]]|\.$", row["target"])] == []


def test_no_formula_and_no_line_end_in_a_cell(rows):
    for row in rows:
        for cell in row.values():
            assert not cell.startswith(("=", "+", "-", "@")), row


@pytest.mark.parametrize(
    ("source", "target", "status"),
    [
        ("国务院", "State Council", Status.PREFERRED),
        ("国务院", "State Department", Status.FORBIDDEN),
        ("十四五", "14th Five-Year Plan", Status.PREFERRED),
        ("社会资本", "social capital", Status.FORBIDDEN),
        ("高校", "high school", Status.FORBIDDEN),
        ("小康社会", "well-off society", Status.DEPRECATED),
        ("一带一路", "One Belt One Road", Status.DEPRECATED),
        ("老年人", "the elderly", Status.ADMITTED),
        ("粮食安全", "food safety", Status.FORBIDDEN),
        ("食品安全", "food safety", Status.PREFERRED),
    ],
)
def test_terms_that_every_translator_would_look_up(targets, source, target, status):
    assert targets[source][target] is status
