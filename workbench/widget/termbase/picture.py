"""What a cell's output holds of a review: an address for the plugin, a picture for others."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from html import escape
from itertools import islice
from typing import Any

from workbench.project import Project
from workbench.review.entries import Entries, Entry
from workbench.widget.bundle import MIME, TRUST, address

ENTRIES_SHOWN = 100


def mime_bundle(project: Project) -> dict[str, Any]:
    """Return the output of a cell that shows the review of a project's glossary, by MIME type."""
    found = Entries(project.whole_glossary)
    return {
        MIME: {**address(project), "view": "glossary"},
        "text/html": static_table(project.marker.name, found),
        "text/plain": f"GlossaryReview({project.marker.name!r})",
    }


def static_table(name: str, found: Sequence[Entry]) -> str:
    """Return entries as a plain HTML table. All text is escaped: it comes from strangers' files."""
    lines = [f"<p><strong>{escape(name)}</strong></p>", f"<p>{TRUST}</p>", "<table>"]
    lines += [_line(entry) for entry in islice(found, ENTRIES_SHOWN)]
    lines.append("</table>")
    if len(found) > ENTRIES_SHOWN:
        lines.append(f"<p>{ENTRIES_SHOWN} of {len(found)} terms.</p>")
    return "\n".join(lines)


def _line(entry: Entry) -> str:
    targets = "<br>".join(_targets(entry))
    return f"<tr><td>{escape(entry.source)}</td><td>{targets}</td></tr>"


def _targets(entry: Entry) -> Iterable[str]:
    return (f"{escape(each.target)} ({escape(each.status)})" for each in entry.targets)
