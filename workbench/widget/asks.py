"""What a page may ask of a desk beyond the rows and edits themselves: one line an ask, by noun."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from workbench.widget import (
    beside,
    commands,
    concordance,
    findings,
    glance,
    past,
    replacing,
    reshaping,
    searching,
    speakers,
    terms,
    work,
)
from workbench.widget.desk import Desk
from workbench.widget.termbase import asks as termbase
from workbench.widget.termbase import candidates, changing

Handler = Callable[[Desk, Mapping[str, Any]], dict[str, Any]]

ASKS: dict[str, Handler] = {
    "begin": commands.begin,
    "find": searching.find,
    "choices": searching.choices,
    "concordance": concordance.concordance,
    "replacing": replacing.replacing,
    "findings": findings.findings,
    "glance": glance.glance,
    "history": past.history,
    "steps": past.steps,
    "standing": past.standing,
    "terms": terms.terms,
    "term": terms.term,
    "places": reshaping.places,
    "split": reshaping.split,
    "merge": reshaping.merge,
    "regroup": reshaping.regroup,
    "speakers": speakers.speakers,
    "speaker": speakers.speaker,
    "glossary": termbase.glossary,
    "glossary mark": termbase.mark,
    "entries": termbase.entries,
    "lines": termbase.lines,
    "entry": termbase.entry,
    "save terms": changing.save,
    "merge terms": changing.merge,
    "split term": changing.split,
    "comment term": changing.comment,
    "resolve term comment": changing.resolve,
    "candidates": candidates.candidates,
    "candidate lines": candidates.lines,
    "dismiss": candidates.dismiss,
}
"""A handler takes the desk and the ask, and returns the answer without its id.

The ask also says who asks, as ``author``."""

WITHOUT_PROJECT: dict[str, Callable[[Mapping[str, Any]], dict[str, Any]]] = {
    "preview": beside.begin,
    "create": beside.begin,
    "work": work.look,
    "cancel": work.cancel,
}
"""What may be asked where no project is open."""
