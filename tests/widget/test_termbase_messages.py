"""The two sides of the review's line name the same fields."""

import re
from typing import get_type_hints

import pytest

from tests.widget.test_messages import PROTOCOL, fields
from workbench.widget.termbase import messages

TEXT = (PROTOCOL.parent / "review" / "protocol.ts").read_text("utf-8")
_ABOUT = ("TermConflict", "TermComment", "TermChange", "Said")
NOUNS = ("TermQuery", "EntryTarget", "TermEntry", "TermLine", "Candidate", *_ABOUT)
ANSWERS = {
    "glossary": messages.GlossaryAnswer,
    "glossary mark": messages.GlossaryMarkAnswer,
    "entries": messages.EntriesAnswer,
    "lines": messages.LinesAnswer,
    "entry": messages.EntryAnswer,
    "term commented": messages.TermCommentedAnswer,
    "candidates": messages.CandidatesAnswer,
    "dismissed": messages.DismissedAnswer,
    "terms saved": messages.TermsSavedAnswer,
}


@pytest.mark.parametrize("noun", NOUNS)
def test_nouns_have_the_same_fields(noun):
    found = re.search(rf"interface {noun} {{(.*?)\n}}", TEXT, re.S)
    assert found
    assert fields(found[1]) == set(get_type_hints(getattr(messages, noun)))


@pytest.mark.parametrize("kind", ANSWERS)
def test_answers_have_the_same_fields(kind):
    answers = TEXT.partition("export type ReviewAnswer =")[2]
    (body,) = re.findall(rf"{{\s*(readonly type: '{kind}'.*?)}}", answers, re.S)
    assert fields(body) == set(get_type_hints(ANSWERS[kind]))


def test_every_answer_is_known():
    answers = TEXT.partition("export type ReviewAnswer =")[2]
    assert set(re.findall(r"readonly type: '([^']+)'", answers)) == set(ANSWERS)
