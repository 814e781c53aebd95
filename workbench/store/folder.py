"""The project folder: what marks it, what is in it, and where.

``project.workbench`` (JSON) marks the folder and lists its documents; it is written last, so that
a document counts only when all of it is there.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

from workbench.errors import ProjectError
from workbench.model import FORMAT
from workbench.store.durable import write_durably
from workbench.wording import Wording

MARKER = "project.workbench"
TURNS = "turns.parquet"
SEGMENTS = "segments.parquet"
LEFT_OUT = "left_out.parquet"
ANNOTATIONS = "annotations.parquet"
COMMENTS = "comments.parquet"
ERRORS = "errors.parquet"
HISTORY = "history.parquet"
GLOSSARY = "glossary.parquet"
SNAPSHOT = "snapshot.parquet"
SOURCES = "sources"
SET_ASIDE = "set-aside"


@dataclass(frozen=True, slots=True)
class Document:
    """A transcript that the project took in: ``file`` is its copy, relative to the folder."""

    document: str
    file: str
    sha256: str
    encoding: str
    layout: str


@dataclass(frozen=True, slots=True)
class Marker:
    """What ``project.workbench`` holds."""

    id: str
    name: str
    source_language: str
    target_language: str
    documents: tuple[Document, ...] = ()
    settings: Mapping[str, Any] = field(default_factory=dict)
    format: int = FORMAT


def find(path: Path) -> Path:
    """Return the folder of a project, given the folder or its marker file.

    Raises ProjectError where there is no project.
    """
    folder = path.parent if path.name == MARKER else path
    if not (folder / MARKER).is_file():
        raise ProjectError(
            Wording(
                "{folder}: this folder is no project, it holds no {marker}. "
                "Make one with: workbench new {folder} --from TRANSCRIPT",
                folder=str(folder),
                marker=MARKER,
            )
        )
    return folder


def load(folder: Path) -> Marker:
    """Read the marker of a project. Raises ProjectError for a torn or newer one."""
    path = folder / MARKER
    try:
        content = json.loads(path.read_text(encoding="utf-8"))
        version = int(content["format"])
        if version > FORMAT:
            raise ProjectError(
                Wording(
                    "{file}: this project is of format {version}, and this workbench knows up to "
                    "{known}. Upgrade with: pip install --upgrade bilingual-workbench",
                    file=str(path),
                    version=version,
                    known=FORMAT,
                )
            )
        documents = tuple(Document(**entry) for entry in content.pop("documents"))
        return Marker(**content, documents=documents)
    except (ValueError, KeyError, TypeError) as error:
        raise ProjectError(
            Wording(
                "{file}: the file that describes the project can't be read ({reason}). "
                "Restore it from a backup of the folder.",
                file=str(path),
                reason=str(error),
            )
        ) from error


def save(folder: Path, marker: Marker) -> None:
    """Write the marker of a project, durably."""
    text = json.dumps(asdict(marker), ensure_ascii=False, indent=2) + "\n"
    write_durably(folder / MARKER, lambda file: file.write(text.encode("utf-8")))
