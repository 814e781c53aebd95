"""The two sides of the line name the same fields."""

import re
from pathlib import Path
from typing import get_type_hints

import pytest

from workbench.widget import messages

PROTOCOL = Path(messages.__file__).parents[2] / "ui" / "src" / "protocol"
TEXT = "".join(file.read_text("utf-8") + "\n" for file in sorted(PROTOCOL.glob("*.ts")))
ANSWERS = {
    "project": messages.ProjectAnswer,
    "rows": messages.RowsAnswer,
    "saved": messages.SavedAnswer,
    "changes": messages.ChangesAnswer,
    "found": messages.FoundAnswer,
    "choices": messages.ChoicesAnswer,
    "speakers": messages.SpeakersAnswer,
    "concordance": messages.ConcordanceAnswer,
    "replacing": messages.ReplacingAnswer,
    "findings": messages.FindingsAnswer,
    "history": messages.HistoryAnswer,
    "steps": messages.StepsAnswer,
    "standing": messages.StandingAnswer,
    "places": messages.PlacesAnswer,
    "reshaped": messages.ReshapedAnswer,
    "work": messages.WorkAnswer,
    "error": messages.ErrorAnswer,
}


def fields(body: str) -> set[str]:
    return set(re.findall(r"readonly (\w+)\??:", body))


def interface(name: str) -> set[str]:
    """Return the fields of an interface, with those of the one that it extends."""
    found = re.search(rf"interface {name}(?: extends (\w+))? {{(.*?)\n}}", TEXT, re.S)
    return fields(found[2]) | (interface(found[1]) if found[1] else set())


@pytest.mark.parametrize(
    "noun",
    [
        *("Project", "Progress", "Target", "Hint", "Turn", "Annotation", "Conflict", "Row", "Edit"),
        *("Finding", "SegmentFindings", "Query", "Speaker", "Entry", "Replacement", "Version"),
        *("Standing", "Step", "Person", "Question", "SpeakerNames", "SpeakerRow"),
        *("Comment", "ErrorSpan", "Remarks", "Message"),
    ],
)
def test_nouns_have_the_same_fields(noun):
    assert interface(noun) == set(get_type_hints(getattr(messages, noun)))


@pytest.mark.parametrize("kind", ANSWERS)
def test_answers_have_the_same_fields(kind):
    answers = "".join(re.findall(r"export type \w+Answer =(.*?);\n\n", TEXT, re.S))
    (body,) = re.findall(rf"{{\s*(readonly type: '{kind}'.*?)}}", answers, re.S)
    assert fields(body) == set(get_type_hints(ANSWERS[kind]))
