"""Whatever the value of an edit is, such as a later version's, the rest stands."""

import json

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.store.edits import edit
from workbench import model
from workbench.checks import waivers
from workbench.glossary import commenting, dismissing, editing, standing
from workbench.remarks.comments import comments
from workbench.remarks.errors import errors
from workbench.review.past import changes
from workbench.speakers.table import table
from workbench.store import segmentation, ulid
from workbench.text.folding import fold

ON = "Good morning, friends."
WHERE = {"category": "other", "severity": "minor", "side": "target", "start": 0, "end": 4, "on": ON}
NAME = ulid.new()
TERM = dict.fromkeys(standing.COLUMNS, "") | {"status": "preferred"}
GLOSSARY = pd.DataFrame(
    [{**TERM, "source": "自来水", "target": "tap water", "file": ""}], columns=model.GLOSSARY.names
)
SPEAKERS = pd.DataFrame({"speaker": ["李明"], "role": [""], "outlet": [""]})


def terms_commented(edits):
    return [(each.term, each.text) for each in commenting.comments(edits)]


def waived(edits):
    return waivers.Waivers(edits).table()[["check", "subject", "reason"]].values.tolist()


def said(edits):
    return [each.text for each in comments(edits)]


def marked(edits):
    return [each.quote for each in errors(edits, lambda _segment, _side: ON)]


def spoken(edits):
    return table(SPEAKERS, [], edits)[["name", "title"]].values.tolist()


def merged(edits):
    made = segmentation.boundaries(edits)
    return segmentation.visible(["s0", "s2"], made, lambda _: [None, None])[0]


def terms(edits):
    whole = standing.standing(GLOSSARY, edits)
    assert whole["target"].tolist()[0] == "tap water"
    assert len(changes(GLOSSARY, edits)) == len(
        {fold(each) for each in editing.history(edits)["source"]}
    )
    return whole[["source", "target"]].values.tolist()


READERS = [  # kind, segment, what reads it, a sound value, what is read
    ("term comment", None, terms_commented, {"comment": NAME, "term": "水", "text": "Why?"}, "水"),
    ("term", None, terms, {**TERM, "source": "水", "target": "water"}, "水"),
    ("candidate", None, dismissing.dismissed, {"source": "水", "dismissed": True}, "水"),
    ("waiver", "s1", waived, {"check": "length", "subject": "", "reason": "so meant"}, "length"),
    ("comment", "s1", said, {"comment": NAME, "text": "Why?"}, "Why?"),
    ("error", "s1", marked, {"error": NAME, **WHERE}, "Good"),
    ("speaker", None, spoken, {"speaker": "李明", "name": "Li Ming", "title": ""}, "Li Ming"),
    ("merge", "s2", merged, {"into": "s0", "seen": [None, None]}, "s0"),
]

FIELDS = sorted({field for *_, value, _ in READERS for field in value} | {"resolved", "removed"})
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=3),
    lambda some: st.lists(some, max_size=2) | st.dictionaries(st.sampled_from(FIELDS), some),
    max_leaves=6,
)
OBJECTS = st.dictionaries(st.sampled_from(FIELDS), JSON, max_size=6)
DEEP = st.sampled_from([opening * 20_000 for opening in ("[", '{"term":', '{"comment":[')])
VALUES = (OBJECTS | JSON).map(json.dumps) | st.text() | DEEP


@pytest.mark.parametrize(("kind", "segment", "read", "value", "found"), READERS)
@given(strange=st.lists(VALUES, max_size=3))
def test_a_strange_value_breaks_nothing_that_stands_beside_it(
    kind, segment, read, value, found, strange
):
    other = [edit(segment, each, kind) for each in strange]
    read(other)
    assert found in str(read([*other, edit(segment, json.dumps(value), kind)]))


@pytest.mark.parametrize(("kind", "segment", "read", "value", "found"), READERS)
def test_half_a_character_is_read_as_one_that_a_file_can_hold(kind, segment, read, value, found):
    half = {
        name: f"{text}\ud83d" if isinstance(text, str) else text for name, text in value.items()
    }
    json.dumps(read([edit(segment, json.dumps(half), kind)]), ensure_ascii=False).encode()
