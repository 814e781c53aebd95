"""The fold by column says what the fold edit by edit says."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pyarrow as pa
from hypothesis import given
from hypothesis import strategies as st

from tests.store.edits import edit
from workbench.model import State
from workbench.store import history
from workbench.store.fold import fold
from workbench.store.registers import Registers
from workbench.store.standings import Standings

SEGMENTS = ["s1", "s2", "s3"]
NOON = datetime(2025, 5, 14, 12, tzinfo=UTC)

blank = st.sampled_from(["", " ", "\n\t", "\u3000", "\u00a0", "\u200b", "\x1c", "\x85", "\ufeff"])


@st.composite
def edits(draw):
    kind = draw(st.sampled_from(["target", "state", "note", "waiver"]))
    states = st.sampled_from([*State, "a state of a later version"])
    value = draw(states if kind == "state" else st.one_of(blank, st.text(max_size=3)))
    made = edit(draw(st.sampled_from([*SEGMENTS, "unknown", None])), str(value), kind)
    moment = NOON + timedelta(seconds=draw(st.integers(0, 2)))
    return replace(made, sequence=draw(st.integers(0, 4)), changed=moment)


@given(st.lists(edits(), max_size=12))
def test_both_folds_agree(made):
    ordered = history.in_order(history.table(made))
    found = Registers(ordered, pa.array(SEGMENTS))
    expected = [fold(s, [e for e in made if e.segment == s]) for s in SEGMENTS]
    rows = found.annotations().to_pylist()
    assert [
        (r["target"], r["state"], r["author"], r["origin"], r["note"], r["edit"]) for r in rows
    ] == [(a.target, str(a.state), a.author, a.origin, a.note, a.edit) for a in expected]
    assert [found.standing(n).annotation() for n in range(3)] == expected
    again = Registers(found.edits, pa.array(SEGMENTS))
    assert again.annotations().equals(found.annotations())
    assert again.edits.equals(found.edits)


@given(st.lists(edits(), max_size=12), st.integers(0, 12), st.booleans())
def test_it_does_not_matter_how_edits_come_in(made, some, by_column):
    standings = Standings(SEGMENTS, history.table(made[:some]))
    expected = {s: fold(s, [e for e in made[:some] if e.segment == s]) for s in SEGMENTS}
    assert {s: standings.annotation(s) for s in SEGMENTS} == expected
    if by_column:
        changed = set(standings.take_table(history.table(made[some:])))
    else:
        changed = {e.segment for e in made[some:] if standings.take(e)}
    after = {s: fold(s, [e for e in made if e.segment == s]) for s in SEGMENTS}
    assert {s: standings.annotation(s) for s in SEGMENTS} == after
    assert standings.between(0, 3) == [*after.values()]
    assert standings.between(1, 2) == [after["s2"]]
    assert {s for s in SEGMENTS if expected[s] != after[s]} <= changed
    standings.add_segments(["unknown"])
    assert standings.annotation("unknown") == fold(
        "unknown", [e for e in made if e.segment == "unknown"]
    )
