"""Show a report in a notebook: at once, and again when what runs in the background is there."""

from __future__ import annotations

from collections.abc import Callable
from threading import Thread
from time import sleep

from IPython.display import DisplayHandle, display

from workbench.scoring.figures.ter import Running

_EVERY = 2.0
"""Seconds between two reports of progress."""


def show(html: Callable[[], str], text: str, running: Running | None) -> None:
    """Show a report as the output of a cell; while something is ``running``, it is kept current."""

    def content() -> dict[str, str]:
        return {"text/html": html(), "text/plain": text}

    handle = display(content(), raw=True, display_id=True)  # type: ignore[no-untyped-call]
    if handle is not None and running is not None and not running.finished:
        Thread(target=_follow, args=(handle, content, running), daemon=True).start()


def _follow(handle: DisplayHandle, content: Callable[[], dict[str, str]], running: Running) -> None:
    finished = False
    while not finished:
        sleep(_EVERY)
        finished = running.finished
        handle.update(content(), raw=True)  # type: ignore[no-untyped-call]
