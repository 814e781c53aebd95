"""Asks in, answers out: one dispatcher a line to a page. An error is an answer like any other."""

from __future__ import annotations

import logging
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from workbench.errors import ProjectError, WorkbenchError
from workbench.project import Project
from workbench.widget import desk as desks
from workbench.widget.asks import ASKS, WITHOUT_PROJECT
from workbench.widget.desk import Desk
from workbench.widget.messages import Answer
from workbench.widget.people import signs
from workbench.widget.refusing import refusal
from workbench.wording import Wording

Opener = Callable[[str], Project]

_log = logging.getLogger(__name__)


class Dispatcher:
    """Answers the asks of one page.

    ``desk`` is the project's where the line already knows it; else the page's ``hello`` names the
    project's path, which ``opener`` opens.
    """

    def __init__(self, desk: Desk | None = None, opener: Opener | None = None) -> None:
        self._desk = desk
        self._opener = opener
        self._client = ""
        self._author = ""
        self._answers: dict[str, Callable[[Mapping[str, Any]], dict[str, Any]]] = {
            "hello": self._hello,
            "rows": self._rows,
            "edits": self._edits,
            "changes": self._changes,
        }

    def answer(self, ask: Mapping[str, Any]) -> Answer:
        """Return the answer to one ask. Never raises: what goes wrong is an error answer."""
        number = ask.get("id")
        try:
            answer = self._answer(ask)
        except (WorkbenchError, OSError) as error:
            answer = refusal(error)
        except Exception as error:
            # A page that gets no answer asks for ever; the traceback goes to the kernel's log.
            _log.exception("an ask of the workbench's page failed: %s", ask.get("type"))
            answer = refusal(error)
        return {**answer, "id": number}  # type: ignore[return-value]

    def _answer(self, ask: Mapping[str, Any]) -> dict[str, Any]:
        kind = ask["type"]
        if kind in ASKS:
            return ASKS[kind](self._the_desk, {**ask, "author": self._author})
        if kind in WITHOUT_PROJECT:
            return WITHOUT_PROJECT[kind](ask)
        return self._answers[kind](ask)

    def _hello(self, ask: Mapping[str, Any]) -> dict[str, Any]:
        self._client = str(ask["client"])
        self._desk = self._meant(ask.get("path"), ask.get("project"))
        self._author = signs(self._desk.project, str(ask.get("author", "")))
        conflicts = self._desk.conflicts(self._client)
        project, since = self._desk.hello(self._author)
        return {
            "type": "project",
            "glossary": self._desk.glossary(),
            "speakers": self._desk.speakers_mark(),
            "project": project,
            "conflicts": conflicts,
            "since": since,
        }

    def _rows(self, ask: Mapping[str, Any]) -> dict[str, Any]:
        desk = self._the_desk
        with desk.still():
            rows = desk.rows(int(ask["start"]), int(ask["stop"]))
            return {"type": "rows", "shape": desk.shape(), "rows": rows}

    def _edits(self, ask: Mapping[str, Any]) -> dict[str, Any]:
        desk = self._the_desk
        standing = desk.save(ask["edits"], self._client, self._author)
        return {
            "type": "saved",
            "annotations": standing,
            "findings": desk.findings(each["segment"] for each in standing),
            "remarks": desk.remarks(standing),
            "conflicts": desk.conflicts(self._client),
            "edits": [edit["edit"] for edit in ask["edits"]],
            "progress": desk.progress(),
        }

    def _changes(self, ask: Mapping[str, Any]) -> dict[str, Any]:
        desk = self._the_desk
        annotations, since = desk.changes(ask["since"])
        desk.judge_beside()  # whoever looks at changes has all rows in sight, and may filter next
        return {
            "type": "changes",
            "progress": desk.progress(),
            "glossary": desk.glossary(),
            "speakers": desk.speakers_mark(),
            "annotations": annotations,
            "remarks": desk.remarks(annotations),
            "conflicts": desk.conflicts(self._client),
            "shape": desk.shape(),  # after all that takes in what others have written
            "people": desk.people(self._client),
            "reviewers": [*desk.project.log.reviewers()],
            "since": since,
        }

    @property
    def _the_desk(self) -> Desk:
        if self._desk is None:
            raise ProjectError(Wording("No project was named. Run the cell again."))
        return self._desk

    def _meant(self, path: str | None, project: str | None) -> Desk:
        """Return the desk of the project that a page means, and no other's."""
        desk = self._desk if path is None else self._open(path)
        if desk is None:
            raise ProjectError(Wording("No project was named. Run the cell again."))
        found = desk.project.marker.id
        if project is not None and project != found:
            raise ProjectError(
                Wording(
                    "{folder}: another project is in this folder now. "
                    "Open the right one with workbench.open() and run the cell again.",
                    folder=str(desk.project.path),
                )
            )
        return desk

    def _open(self, path: str) -> Desk:
        known = desks.at(Path(path).resolve())
        if known is not None:
            return known
        if self._opener is None:
            raise ProjectError(
                Wording("{folder}: this line can open no other project.", folder=path)
            )
        return desks.of(self._opener(path))
