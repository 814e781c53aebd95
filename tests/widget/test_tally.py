"""Counts that follow single changes are those of counting all anew."""

import pyarrow as pa
from hypothesis import given
from hypothesis import strategies as st

from workbench.model import ANNOTATIONS, Annotation, State
from workbench.widget.tally import Tally

SOURCES = pa.array(["社区服务。", "谢谢!", "AI"])
NOTHING = pa.table(
    {name: [""] * len(SOURCES) for name in ANNOTATIONS.names if name != "changed"}
    | {"state": ["untranslated"] * len(SOURCES)}
)


def test_counts_by_hand():
    tally = Tally(SOURCES, NOTHING)
    tally.take([(0, Annotation("s1", "Community services.", State.TRANSLATED))])
    progress = tally.progress()
    assert progress["segments"]["translated"] == 1
    assert progress["segments"]["untranslated"] == 2
    assert progress["characters"]["translated"] == 4
    assert progress["characters"]["untranslated"] == 2
    assert progress["words"] == 2


CHANGES = st.tuples(
    st.integers(0, len(SOURCES) - 1),
    st.sampled_from(["", "One.", "Two words."]),
    st.sampled_from(list(State)),
)


@given(st.lists(CHANGES))
def test_following_changes_equals_counting_anew(changes):
    following = Tally(SOURCES, NOTHING)
    standing = NOTHING.to_pylist()
    for place, target, state in changes:
        following.take([(place, Annotation("s", target, state))])
        standing[place] |= {"target": target, "state": str(state)}
    assert following.progress() == Tally(SOURCES, pa.Table.from_pylist(standing)).progress()
