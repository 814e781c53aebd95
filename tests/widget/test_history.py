"""The history of a sentence that was split or joined: what it was made from is told with it."""

import pytest

from workbench.store import ulid

A_INDEX, B_INDEX = 3, 4  # two sentences beside each other in one turn
TYPED, SPLIT, JOINED = "editor", "split", "merge"


class Hands:
    """Does on a page what a case names, by the letters and offsets of its sentences."""

    def __init__(self, page):
        self._page = page
        self._rows = page("rows", start=0, stop=99)["rows"]
        self._group = ""

    def name(self, letter):
        index = {"a": A_INDEX, "b": B_INDEX}[letter[0]]
        return self._rows[index]["segment"] + letter[1:]

    def type(self, letter, target):
        self._edit("target", self.name(letter), target)

    def mark(self, letter, state):
        self._edit("state", self.name(letter), state)

    def split(self, letter, at, target_at):
        where = {"at": at, "target_at": target_at}
        self._group = self._reshaped("split", segment=self.name(letter), **where)

    def join(self, letter):
        self._group = self._reshaped("merge", segment=self.name(letter))

    def undo(self):
        self._reshaped("regroup", origin=self._group, way="undo")

    def redo(self):
        self._reshaped("regroup", origin=self._group, way="redo")

    def told(self, letter):
        letters = {self.name("a"): "a", self.name("b"): "b"}
        for version in self._page("history", segment=self.name(letter))["versions"]:
            name, plus, offset = version["segment"].partition("+")
            how = version["origin"].rsplit(" ", 1)[0]
            told = (letters[name] + plus + offset, version["target"], version["extent"], how)
            yield told

    def _edit(self, kind, segment, value):
        (now,) = self._page("standing", segments=[segment])["annotations"]
        made = {"edit": ulid.new(), "kind": kind, "segment": segment, "value": value}
        answer = self._page("edits", edits=[{**made, "based_on": now["edit"]}])
        assert answer["type"] == "saved"

    def _reshaped(self, kind, **fields):
        answer = self._page(kind, client="page", **fields)
        assert answer["type"] == "reshaped"
        return answer["origin"]


WHOLE = ("type", "b", "One, two.")
BOTH = (("type", "b", "Bee."), ("type", "a", "Ay."))
CASES = {
    "each half of a split tells of the whole": (
        [WHOLE, ("split", "b", 10, 5)],
        {
            "b": [("b", "One, two.", "more", TYPED), ("b", "One,", "same", SPLIT)],
            "b+10": [("b", "One, two.", "more", TYPED), ("b+10", "two.", "same", SPLIT)],
        },
    ),
    "what a joined sentence was made from is told in order of time": (
        [*BOTH, ("join", "a")],
        {
            "a": [
                ("b", "Bee.", "less", TYPED),
                ("a", "Ay.", "less", TYPED),
                ("a", "Ay. Bee.", "same", JOINED),
            ]
        },
    ),
    "a text that its state goes along with is one version of a split": (
        [WHOLE, ("mark", "b", "translated"), ("split", "b", 10, 5)],
        {
            "b+10": [
                ("b", "One, two.", "more", TYPED),
                ("b", "One, two.", "more", TYPED),
                ("b+10", "two.", "same", SPLIT),
            ]
        },
    ),
    "a split that leaves the text with the first half has it told in the second": (
        [WHOLE, ("split", "b", 10, 9)],
        {
            "b": [("b", "One, two.", "more", TYPED)],
            "b+10": [("b", "One, two.", "more", TYPED)],
        },
    ),
    "what became of one half is no past of the other": (
        [WHOLE, ("split", "b", 10, 5), ("type", "b", "1,"), ("type", "b+10", "2.")],
        {
            "b": [
                ("b", "One, two.", "more", TYPED),
                ("b", "One,", "same", SPLIT),
                ("b", "1,", "same", TYPED),
            ],
            "b+10": [
                ("b", "One, two.", "more", TYPED),
                ("b+10", "two.", "same", SPLIT),
                ("b+10", "2.", "same", TYPED),
            ],
        },
    ),
    "a half that is split again has two wholes, the other half one": (
        [WHOLE, ("split", "b", 10, 5), ("split", "b", 5, 1)],
        {
            "b+5": [
                ("b", "One, two.", "more", TYPED),
                ("b", "One,", "more", SPLIT),
                ("b+5", "ne,", "same", SPLIT),
            ],
            "b+10": [("b", "One, two.", "more", TYPED), ("b+10", "two.", "same", SPLIT)],
        },
    ),
    "a split that was undone leaves nothing": (
        [WHOLE, ("split", "b", 10, 5), ("undo",)],
        {"b": [("b", "One, two.", "same", TYPED)]},
    ),
    "a join that was undone leaves nothing": (
        [*BOTH, ("join", "a"), ("undo",)],
        {"a": [("a", "Ay.", "same", TYPED)], "b": [("b", "Bee.", "same", TYPED)]},
    ),
    "a split that was done again is told once": (
        [WHOLE, ("split", "b", 10, 5), *[("undo",), ("redo",)] * 2],
        {
            "b": [("b", "One, two.", "more", TYPED), ("b", "One,", "same", "redo split")],
            "b+10": [("b", "One, two.", "more", TYPED), ("b+10", "two.", "same", "redo split")],
        },
    ),
    "what was written before a split was undone stays, and the undoing with it": (
        [
            *[WHOLE, ("split", "b", 10, 5)],
            *[("type", "b+10", "2."), ("mark", "b+10", "translated")],
            *[("type", "b+10", "two."), ("undo",)],
        ],
        {
            "b": [
                ("b", "One, two.", "same", TYPED),
                ("b", "One,", "less", SPLIT),
                ("b+10", "two.", "less", SPLIT),
                ("b+10", "2.", "less", TYPED),
                ("b+10", "2.", "less", TYPED),
                ("b+10", "two.", "less", TYPED),
                ("b", "One, two.", "same", "undo split"),
            ]
        },
    ),
    "what was joined and split elsewhere has its past on both sides of the join": (
        [*BOTH, ("join", "a"), ("type", "a", "Ay, then bees."), ("split", "a", 3, 3)],
        {
            "a+3": [
                ("b", "Bee.", "less", TYPED),  # all of its words are in the second half
                ("a", "Ay.", "more", TYPED),
                ("a", "Ay. Bee.", "more", JOINED),
                ("a", "Ay, then bees.", "more", TYPED),
                ("a+3", "then bees.", "same", SPLIT),
            ],
            "a": [
                ("a", "Ay.", "more", TYPED),
                ("a", "Ay. Bee.", "more", JOINED),
                ("a", "Ay, then bees.", "more", TYPED),
                ("a", "Ay,", "same", SPLIT),
            ],
        },
    ),
    "a sentence in which somebody wrote after it was joined has its own past again": (
        [*BOTH, ("join", "a"), ("type", "b", "Bees.")],
        {
            "a": [("a", "Ay.", "same", TYPED), ("a", "Ay. Bee.", "more", JOINED)],
            "b": [("a", "Ay. Bee.", "more", JOINED), ("b", "Bees.", "same", TYPED)],
        },
    ),
}


@pytest.mark.parametrize(("done", "told"), CASES.values(), ids=CASES)
def test_a_history_goes_through_splits_and_joins(page, done, told):
    hands = Hands(page)
    for how, *what in done:
        getattr(hands, how)(*what)
    assert {letter: list(hands.told(letter)) for letter in told} == told
