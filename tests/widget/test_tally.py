"""Counts that follow single changes are those of counting all anew."""

from hypothesis import given
from hypothesis import strategies as st

from workbench.model import Annotation, State
from workbench.widget.tally import Tally

SOURCES = {"s1": "社区服务。", "s2": "谢谢!", "s3": "AI"}


def test_counts_by_hand():
    tally = Tally(SOURCES)
    tally.take([Annotation("s1", "Community services.", State.TRANSLATED)])
    progress = tally.progress()
    assert progress["segments"]["translated"] == 1
    assert progress["segments"]["untranslated"] == 2
    assert progress["characters"]["translated"] == 4
    assert progress["characters"]["untranslated"] == 2
    assert progress["words"] == 2


CHANGES = st.builds(
    Annotation,
    st.sampled_from([*SOURCES, "elsewhere"]),
    st.sampled_from(["", "One.", "Two words."]),
    st.sampled_from(list(State)),
)


@given(st.lists(CHANGES))
def test_following_changes_equals_counting_anew(changes):
    following, anew = Tally(SOURCES), Tally(SOURCES)
    for change in changes:
        following.take([change])
    anew.take({change.segment: change for change in changes}.values())
    assert following.progress() == anew.progress()
