"""The versions of a segment through splits and merges, whoever did what and whatever was undone."""

from hypothesis import example, given, settings
from hypothesis import strategies as st

from tests.store.test_segmentation import begun, opened, tell, told, write
from workbench.errors import EditError
from workbench.store import regrouping, reshaping, ulid
from workbench.store.fold import fold
from workbench.store.lineage import lineage
from workbench.store.update import Writer

DEEDS = st.tuples(
    st.integers(0, 1),
    st.sampled_from(["split", "merge", "type", "type", "undo", "undo", "redo", "tell"]),
    st.integers(0, 4),
    st.integers(1, 4),
)
TEXTS = ["", "One.", "One. Two.", "One. Two. Three.", "Two."]  # few, so that some come again


class Hand:
    """A writer at a log, who can take back the last split or merge."""

    def __init__(self, folder, who):
        self.log, self._who, self._group = opened(folder), who, ""

    def does(self, deed, which, number):
        names = [name for name, _, _ in told(self.log)]
        segment = names[which % len(names)]
        if deed == "type":
            write(self.log, segment, TEXTS[number], who=self._who)
        elif deed in ("split", "merge"):
            self._reshape(deed, segment, number)
        elif self._group:
            writer = self._writer(f"{deed} {self._group}")
            self.log.append(regrouping.regroup(self.log, self._group, deed, writer).edits)

    def _reshape(self, deed, segment, number):
        group = f"{deed} {ulid.new()}"
        if deed == "split":
            place = min(number * 2, len(self.log.annotation(segment).target))
            made = reshaping.split(self.log, segment, number, place, self._writer(group)).edits
        else:
            made = reshaping.merge(self.log, segment, self._writer(group))
        self.log.append(made)
        self._group = group

    def _writer(self, origin):
        return Writer(self._who, f"{self._who}'s client", origin)


def pasts(log):
    """Return for each segment of today what made its versions, and all edits that it is told by."""
    for name in log.segmentation().segments["segment"].to_pylist():
        stretch = log.segmentation().stretch(name)
        edits = log.edits_of(*stretch.places)
        yield name, [made.edit for made in lineage(stretch, edits)], edits


@settings(deadline=None, max_examples=80)
@given(st.lists(DEEDS, max_size=16))
@example([(0, "type", 0, 2), (0, "split", 0, 2), (0, "undo", 0, 1), (0, "redo", 0, 1)])
@example([(0, "type", 0, 2), (0, "type", 1, 4), (0, "merge", 0, 1), (0, "undo", 0, 1)])
@example([(0, "type", 1, 2), (0, "tell", 0, 1), (0, "merge", 0, 1), (1, "type", 1, 4)])
@example(
    [
        (0, "split", 0, 2),
        (0, "merge", 1, 1),
        (1, "type", 1, 1),
        (1, "split", 1, 1),
        (0, "split", 0, 1),
        (1, "undo", 0, 1),
    ]
)
def test_a_past_ends_with_what_stands_and_whatever_was_typed_is_in_one(tmp_path_factory, deeds):
    tmp = tmp_path_factory.mktemp("writers")
    folders = [begun(tmp / f"{n}.parquet") for n in range(2)]
    hands = [Hand(folder, who) for folder, who in zip(folders, ("lin", "wu"), strict=True)]
    for who, deed, which, number in deeds:
        try:
            if deed == "tell":
                tell(folders[who], folders[1 - who])
            else:
                hands[who].does(deed, which, number)
        except EditError:
            pass
    tell(folders[0], folders[1])
    log = opened(folders[1])
    seen = set()
    for name, past, edits in pasts(log):
        seen |= {edit.edit for edit in past}
        own = [edit.edit for edit in past if edit.segment == name]
        last = next((n for n, e in enumerate(edits, 1) if own and e.edit == own[-1]), 0)
        then = fold(name, [edit for edit in edits[:last] if edit.segment == name])
        now = log.annotation(name)
        assert (then.target, then.state) == (now.target, now.state)
    assert {e.edit for e in log.edits() if e.kind == "target" and e.origin == "editor"} <= seen
