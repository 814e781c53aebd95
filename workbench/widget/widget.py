"""The workbench as an ipywidget, so that it composes with others and shows where Jupyter does."""

from __future__ import annotations

from importlib.resources import files
from typing import Any

import anywidget
import traitlets

from workbench.errors import WorkbenchError
from workbench.project import Project
from workbench.widget import desk as desks
from workbench.widget.bundle import mime_bundle
from workbench.widget.dispatch import Dispatcher
from workbench.widget.messages import Progress
from workbench.wording import Wording


class TranslationWorkbench(anywidget.AnyWidget):
    """The translation workbench on a project.

    ``progress`` is how far the project is (``segments`` and ``characters`` by state, ``words``):
    observe it to act on each saved edit. Nothing else is synchronised with the page: rows and
    edits go by messages, so that a saved notebook holds none of them.
    """

    progress = traitlets.Dict(read_only=True)

    def __init__(self, project: Project) -> None:
        self._esm = built("stub.js")
        super().__init__()
        self._project = project
        desk = self._desk = desks.of(project)
        self._dispatcher = Dispatcher(desk)
        desk.on_progress.append(lambda progress: self.set_trait("progress", progress))
        self.on_msg(TranslationWorkbench._on_ask)

    def __repr__(self) -> str:
        """Name the project."""
        return f"TranslationWorkbench({self._project.marker.name!r})"

    @traitlets.default("progress")
    def _count(self) -> Progress:
        return self._desk.progress()

    def _repr_mimebundle_(self, **_options: Any) -> tuple[dict[str, Any], dict[str, Any]]:
        widget_view, metadata = super()._repr_mimebundle_() or ({}, {})
        return {**widget_view, **mime_bundle(self._project, opening=True)}, metadata

    def _on_ask(self, ask: dict[str, Any], _buffers: Any) -> None:
        if ask.get("type") == "bundle":
            send_bundle(self)
        else:
            self.send(self._dispatcher.answer(ask))


def send_bundle(widget: anywidget.AnyWidget) -> None:
    """Send the whole front end to a page that has no plugin of ours."""
    script, style = built("workbench.js"), built("workbench.css")
    widget.send({"type": "bundle", "script": script, "style": style})


def built(name: str) -> str:
    """Return a file of the front end. Raises WorkbenchError where it is not built."""
    file = files("workbench.widget") / "static" / name
    if not file.is_file():
        raise WorkbenchError(
            Wording(
                "{file}: the front end is not built. Install the package again: pip install .",
                file=str(file),
            )
        )
    return file.read_text(encoding="utf-8")
