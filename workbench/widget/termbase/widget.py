"""The review of a glossary as an ipywidget."""

from __future__ import annotations

from typing import Any

import anywidget
import traitlets

from workbench.project import Project
from workbench.widget import desk as desks
from workbench.widget.dispatch import Dispatcher
from workbench.widget.termbase.picture import mime_bundle
from workbench.widget.widget import built, send_bundle


class GlossaryReview(anywidget.AnyWidget):
    """The review of a project's glossary: its terms in context, candidates, conflicts.

    All that is done in it is an edit of the project; nothing of it is synchronised with the page.
    """

    view = traitlets.Unicode("glossary", read_only=True).tag(sync=True)

    def __init__(self, project: Project) -> None:
        self._esm = built("stub.js")
        super().__init__()
        self._project = project
        self._dispatcher = Dispatcher(desks.of(project))
        self.on_msg(GlossaryReview._on_ask)

    def __repr__(self) -> str:
        """Name the project."""
        return f"GlossaryReview({self._project.marker.name!r})"

    def _repr_mimebundle_(self, **_options: Any) -> tuple[dict[str, Any], dict[str, Any]]:
        widget_view, metadata = super()._repr_mimebundle_() or ({}, {})
        return {**widget_view, **mime_bundle(self._project)}, metadata

    def _on_ask(self, ask: dict[str, Any], _buffers: Any) -> None:
        if ask.get("type") == "bundle":
            send_bundle(self)
        else:
            self.send(self._dispatcher.answer(ask))
