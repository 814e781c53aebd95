"""Several writers, compaction, snapshots and reopening against a simple model: a dict of edits.

``WORKBENCH_STORE_STEPS`` asks for more steps than the suite's 10,000.
"""

import os
import shutil
import tempfile
from dataclasses import replace
from pathlib import Path

from hypothesis import HealthCheck, Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)

from tests.store.edits import edit
from workbench.model import Edit, State
from workbench.store import compaction, folder, log
from workbench.store.conflicts import conflicts
from workbench.store.fold import fold
from workbench.store.log import EditLog

STEPS = int(os.environ.get("WORKBENCH_STORE_STEPS", "10000"))
STEPS_A_RUN = 50

SEGMENTS = ["s1", "s2", "s3"]
writers = st.integers(0, 2)
segments = st.sampled_from(SEGMENTS)
texts = st.sampled_from(["", "a", "b", "Grüße 你好"])

taken = 0


class Writers(RuleBasedStateMachine):
    """Three writers on one folder. ``acknowledged`` is all that they were told is saved."""

    @initialize()
    def begin(self):
        self.root = Path(tempfile.mkdtemp(prefix="workbench-writers-"))
        self.folder = self.root / folder.HISTORY
        log.start(self.folder)
        self.logs = [EditLog(self.folder, SEGMENTS) for _ in range(3)]
        self.acknowledged: dict[str, Edit] = {}
        self.kept: bytes | None = None

    @rule(writer=writers, segment=segments, value=texts, behind=st.booleans())
    def type_a_target(self, writer, segment, value, behind):
        base = None if behind else self.logs[writer].annotation(segment).edit
        self.save(writer, edit(segment, value, "target", base, f"c{writer}"))

    @rule(writer=writers, segment=segments, value=st.sampled_from(list(State)))
    def set_a_state(self, writer, segment, value):
        base = self.logs[writer].annotation(segment).edit
        self.save(writer, edit(segment, str(value), "state", base, f"c{writer}"))

    @rule(writer=writers, segment=segments, value=texts)
    def take_a_note(self, writer, segment, value):
        self.save(writer, edit(segment, value, "note", None, f"c{writer}"))

    @rule(writer=writers, value=texts)
    def name_a_speaker(self, writer, value):
        self.save(writer, edit(None, value, "speaker", None, f"c{writer}"))

    @rule(writer=writers, values=st.lists(texts, min_size=2, max_size=4))
    def change_many(self, writer, values):
        self.save(writer, *(edit(SEGMENTS[n % 3], v) for n, v in enumerate(values)))

    @precondition(lambda self: self.acknowledged)
    @rule(writer=writers, data=st.data())
    def send_again(self, writer, data):
        again = data.draw(st.sampled_from(sorted(self.acknowledged)))
        self.save(writer, self.acknowledged[again])

    @rule(writer=writers)
    def look(self, writer):
        self.logs[writer].refresh()

    @rule(writer=writers)
    def reopen(self, writer):
        self.logs[writer] = EditLog(self.folder, SEGMENTS)

    @rule(writer=writers)
    def merge(self, writer):
        self.logs[writer].compact()

    @rule(left=st.integers(0, 3))
    def die_merging(self, left):
        """Remove only some of the files that a merge has replaced."""
        before = {path: path.read_bytes() for path in self.folder.iterdir()}
        compaction.compact(self.folder)
        for path in sorted(before.keys() - set(self.folder.iterdir()))[:left]:
            path.write_bytes(before[path])

    @rule(writer=writers)
    def write_the_snapshot(self, writer):
        self.logs[writer].save_snapshot()

    @rule()
    def keep_a_copy_of_the_snapshot(self):
        if (self.root / folder.SNAPSHOT).exists():
            self.kept = (self.root / folder.SNAPSHOT).read_bytes()

    @rule(how=st.sampled_from(["gone", "torn", "old"]))
    def harm_the_snapshot(self, how):
        path = self.root / folder.SNAPSHOT
        if how == "gone":
            path.unlink(missing_ok=True)
        elif how == "old" and self.kept is not None:
            path.write_bytes(self.kept)
        elif how == "torn" and path.exists():
            path.write_bytes(path.read_bytes()[:-7])

    @rule(writer=writers)
    def read_all(self, writer):
        self.logs[writer].refresh()
        self.compare(self.logs[writer])

    @invariant()
    def count(self):
        global taken
        taken += 1

    def teardown(self):
        opened = EditLog(self.folder, SEGMENTS)
        self.compare(opened, *self.logs)
        shutil.rmtree(self.root)

    def save(self, writer, *edits):
        self.logs[writer].append(edits)
        self.acknowledged |= {each.edit: each for each in edits}

    def compare(self, opened, *others):
        edits = opened.edits()
        unstamped = {e.edit: replace(e, sequence=0, changed=None) for e in edits}
        assert len(edits) == len(unstamped)
        assert unstamped == self.acknowledged
        of = {s: [e for e in edits if e.segment == s] for s in SEGMENTS}
        stands = [fold(segment, of[segment]) for segment in SEGMENTS]
        disputed = [c for s in SEGMENTS for c in conflicts(of[s])]
        for each in (opened, *others):
            each.refresh()
            assert [each.annotation(segment) for segment in SEGMENTS] == stands
            assert each.annotations()["target"].to_pylist() == [a.target for a in stands]
            assert each.conflicts() == disputed
            assert each.edits_of_kind("speaker") == [e for e in edits if e.kind == "speaker"]
            assert each.set_aside == []


def test_whatever_writers_do_nothing_is_lost(monkeypatch):
    global taken
    # Power cuts have a test of their own; here it is the number of steps that finds things.
    monkeypatch.setattr(os, "fsync", lambda _: None)
    taken = 0
    runs = settings(
        max_examples=20,
        stateful_step_count=STEPS_A_RUN,
        deadline=None,
        suppress_health_check=list(HealthCheck),
        phases=[Phase.generate],
    )
    while taken < STEPS:
        run_state_machine_as_test(Writers, settings=runs)
    print(f"{taken} steps of several writers")
