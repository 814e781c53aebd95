"""What a cell's output holds of a workbench: an address for the plugin, a picture for others."""

from __future__ import annotations

from html import escape
from itertools import groupby, islice
from pathlib import Path
from typing import Any

from workbench.project import Project
from workbench.widget import desk as desks
from workbench.widget.messages import Row, Turn

MIME = "application/vnd.bilingual-workbench+json"
VERSION = 1
TURNS_SHOWN = 50
ROWS_SHOWN = 200

TRUST = (
    "This is a picture of the translation as it stood when the cell was run. If the notebook is "
    "not trusted, trust it (in JupyterLab's command palette: Trust Notebook) or run the cell to "
    "work on it."
)


def mime_bundle(project: Project, path: str | None = None, opening: bool = False) -> dict[str, Any]:
    """Return the output of a cell that shows a project, by MIME type.

    ``path`` is where the kernel of the notebook finds the project; unless given, it is relative
    to this process's folder where the project is below it, else absolute. With ``opening`` the
    first rows come along, so that they are on screen before the page has asked for any; the page
    takes them out of the output, and no notebook keeps them.
    """
    desk = desks.of(project)
    content = address(project, path)
    if opening:
        content["opening"] = desk.opening()
    return {
        MIME: content,
        "text/html": static_table(project.marker.name, desk.glance(range(ROWS_SHOWN)), len(desk)),
        "text/plain": f"TranslationWorkbench({project.marker.name!r})",
    }


def address(project: Project, path: str | None = None) -> dict[str, Any]:
    """Return what the plugin opens a project by, in its own MIME type."""
    return {
        "version": VERSION,
        "path": path or _address(project.path),
        "project": project.marker.id,
    }


def static_table(name: str, rows: list[Row], total: int) -> str:
    """Return rows as a plain HTML table. All text is escaped: it comes from strangers' files."""
    parts = [f"<p><strong>{escape(name)}</strong></p>", f"<p>{TRUST}</p>", "<table>"]
    shown = 0
    turns = groupby(rows, key=lambda row: (row["turn"]["document"], row["turn"]["turn"]))
    for _, group in islice(turns, TURNS_SHOWN):
        lines = list(group)
        parts += [_heading(lines[0]["turn"]), *map(_line, lines)]
        shown += len(lines)
    parts.append("</table>")
    if shown < total:
        parts.append(f"<p>{shown} of {total} sentences.</p>")
    return "\n".join(parts)


def _heading(turn: Turn) -> str:
    label = " · ".join(filter(None, (turn["speaker"], turn["role"], turn["outlet"])))
    return f'<tr><th colspan="3">{escape(label)}</th></tr>'


def _line(row: Row) -> str:
    source, target = escape(row["source"]), escape(row["target"])
    note = f"<br><small>✎ {escape(row['note'])}</small>" if row["note"] else ""
    return f"<tr><td>{row['index'] + 1}</td><td>{source}{note}</td><td>{target}</td></tr>"


def _address(path: Path) -> str:
    here = Path.cwd()
    return path.relative_to(here).as_posix() if path.is_relative_to(here) else str(path)
