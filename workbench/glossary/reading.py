"""Read a glossary file into a frame, and say what was cleaned and what was left out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import asdict, dataclass, replace
from pathlib import Path

import pandas as pd

from workbench.errors import GlossaryError, UnknownFormat
from workbench.glossary.columns import Columns
from workbench.glossary.dates import iso
from workbench.glossary.entries import Cells, Entry, as_written, entries, problem, treated
from workbench.glossary.formats import tbx, xlsx
from workbench.glossary.rows import Row, unquoted
from workbench.glossary.sources import has_han
from workbench.glossary.statuses import FURNITURE, plain, status_of
from workbench.glossary.table import Table, read_cells
from workbench.model import GLOSSARY, Approval, Status

LARGEST = 256 * 2**20
"""Most bytes of a file that are read."""

CLEANED, LEFT_OUT = "cleaned", "left out"


@dataclass(frozen=True, slots=True)
class Note:
    """What was done with a line (1-based) of a glossary file: CLEANED or LEFT_OUT."""

    line: int
    text: str
    reason: str
    action: str


@dataclass(frozen=True)
class GlossaryReading:
    """A glossary file as it was understood.

    ``frame`` has the columns of ``model.GLOSSARY``, one row a target; ``notes`` tell of every row
    whose text was cleaned or left out, and of every status word that was mapped.
    """

    frame: pd.DataFrame
    notes: tuple[Note, ...]

    def to_json(self) -> dict[str, object]:
        """Return the number of terms and targets, and the notes."""
        return {
            "terms": self._terms,
            "targets": len(self.frame),
            "cleaned": [asdict(note) for note in self.notes if note.action == CLEANED],
            "left_out": [asdict(note) for note in self.notes if note.action == LEFT_OUT],
        }

    @property
    def _terms(self) -> int:
        return int(self.frame["source"].nunique())

    def __str__(self) -> str:
        notes = [f"line {n.line}: {n.action}: {n.text}: {n.reason}" for n in self.notes]
        return "\n".join([*notes, f"{self._terms} terms with {len(self.frame)} targets."])


@dataclass(frozen=True, slots=True)
class _Line:
    line: int
    cells: Cells


def read(path: Path) -> GlossaryReading:
    """Read a glossary from a CSV, TSV, Excel or TBX file.

    Columns are found by name in any order and case: source, target, status, domain, note, and
    other names that glossaries use for them. Delimiter (comma, tab, semicolon, bar) and encoding
    are detected. A glossary that goes from English to Chinese is read the other way round. Rows
    that can't be used are listed and the rest is used.

    Of a workbook the sheet counts that has most of them. TBX is that of ISO 30042:2019, in either
    style, and the older one.

    Raises GlossaryError if source or target has no column, if no row can be used, or if the file
    is empty; UnknownFormat and UnknownEncoding, InputError for XML that is not well formed.
    """
    reader = READERS.get(path.suffix.casefold())
    if reader is None:
        known = ", ".join(READERS)
        raise UnknownFormat(path, f"no glossary reader for “{path.suffix}”", f"Use one of: {known}")
    return reader(path.name, _bytes(path))


def _bytes(path: Path) -> bytes:
    if (size := path.stat().st_size) > LARGEST:
        problem = f"it has {size // 2**20} MB, more than {LARGEST // 2**20} MB"
        raise GlossaryError(path.name, problem, "Split it into several files.")
    return path.read_bytes()


def read_table(file: str, data: bytes) -> GlossaryReading:
    """Read the bytes of a delimiter-separated glossary; ``file`` names it. See :func:`read`."""
    return _of_table(file, read_cells(file, data))


def read_workbook(file: str, data: bytes) -> GlossaryReading:
    """Read the bytes of an Excel workbook; ``file`` names it. See :func:`read`."""
    return _of_table(file, xlsx.read_sheet(file, data))


def read_termbase(file: str, data: bytes) -> GlossaryReading:
    """Read the bytes of a TBX file, whose terms are what they are: nothing in them is shorthand."""
    notes: list[Note] = []
    lines = [_Line(row.line, treated(row.cells)) for row in tbx.read_tbx(file, data)]
    return _reading(file, lines, list(_cleaned(lines, notes, as_written)), notes)


def _of_table(file: str, table: Table) -> GlossaryReading:
    notes: list[Note] = []
    lines = _in_direction(list(_usable(table, notes)), notes)
    return _reading(file, lines, list(_cleaned(lines, notes, entries)), notes)


def _reading(
    file: str, lines: list[_Line], found: list[Entry], notes: list[Note]
) -> GlossaryReading:
    frame = _frame(found, file)
    if frame.empty:
        raise GlossaryError(
            file, "no row has a source and a target", "Fill in at least one pair of terms."
        )
    notes += _mapped(lines)
    return GlossaryReading(frame, tuple(sorted(notes, key=lambda note: note.line)))


READERS: dict[str, Callable[[str, bytes], GlossaryReading]] = {
    ".csv": read_table,
    ".tsv": read_table,
    ".tab": read_table,
    ".txt": read_table,
    ".xlsx": read_workbook,
    ".tbx": read_termbase,
    ".xml": read_termbase,
}


def _usable(table: Table, notes: list[Note]) -> Iterator[_Line]:
    width = len(table.header)
    for row in table.rows:
        reason = row.problem
        if not reason and any(map(str.strip, row.cells[width:])):
            reason = f"{len(row.cells)} cells where the first line has {width}"
        if reason:
            notes.append(Note(row.line, " | ".join(row.cells), reason, LEFT_OUT))
        else:
            yield _Line(row.line, _cells(row, table.columns))


def _cells(row: Row, places: Columns) -> Cells:
    named = {role: unquoted(row.cells[at]) for role, at in places.items() if at < len(row.cells)}
    return treated(Cells(**{"source": "", "target": "", **named}))


def _in_direction(lines: list[_Line], notes: list[Note]) -> list[_Line]:
    reverse = sum(has_han(line.cells.target) - has_han(line.cells.source) for line in lines)
    if reverse <= len(lines) // 2:
        return lines
    notes.append(Note(1, "", "English to Chinese, read the other way round", CLEANED))
    return [_Line(line.line, _turned(line.cells)) for line in lines]


def _turned(cells: Cells) -> Cells:
    return replace(cells, source=cells.target, target=cells.source)


def _cleaned(
    lines: Iterable[_Line], notes: list[Note], told: Callable[[Cells], Iterator[Entry]]
) -> Iterator[Entry]:
    for line in lines:
        cells = line.cells
        text = f"{cells.source} | {cells.target}"
        reason = problem(cells)
        found = [] if reason else list(told(cells))
        if not found:
            reason = reason or "nothing is left of the target once its explanation is put aside"
            notes.append(Note(line.line, text, reason, LEFT_OUT))
        elif [(entry.source, entry.target) for entry in found] != [(cells.source, cells.target)]:
            read_as = "; ".join(f"{entry.source} | {entry.target}" for entry in found)
            notes.append(Note(line.line, text, f"read as {read_as}", CLEANED))
        yield from found


def _mapped(lines: Iterable[_Line]) -> Iterator[Note]:
    words = [(line.cells.status.strip(), line.line) for line in reversed(list(lines))]
    counts = Counter(word for word, _ in words)
    for word, line in dict(words).items():
        if word and plain(word) not in {*Status, *FURNITURE}:
            meant = status_of(word)
            reason = (
                f"status “{word}” is unknown: admitted" if meant is None else f"read as {meant}"
            )
            yield Note(line, word, f"{reason} (in {counts[word]} rows)", CLEANED)


def _frame(found: list[Entry], file: str) -> pd.DataFrame:
    told = {(entry.source, entry.target) for entry in found if entry.told}
    kept: dict[tuple[str, str], tuple[str, ...]] = {}
    preferred: set[str] = set()
    for entry in found:
        key = (entry.source, entry.target)
        if key in kept or (key in told and not entry.told):
            continue
        default = Status.ADMITTED if entry.source in preferred else Status.PREFERRED
        status = entry.status or default
        if status is Status.PREFERRED:
            preferred.add(entry.source)
        kept[key] = (*key, status.value, *_rest(entry, file))
    return pd.DataFrame(list(kept.values()), columns=GLOSSARY.names, dtype="str")


def _rest(entry: Entry, file: str) -> tuple[str, ...]:
    """Return what a row says beside source, target and status, in the order of the columns."""
    cells = entry.cells
    return (
        cells.domain.strip(),
        entry.note,
        file,
        cells.authority.strip(),
        iso(cells.valid_from) or "",
        iso(cells.valid_to) or "",
        cells.applies_where.strip(),
        cells.rule,
        cells.part_of_speech.strip(),
        cells.definition.strip(),
        iso(cells.changed) or "",
        cells.id.strip(),
        approval if (approval := cells.approval.strip().casefold()) in set(Approval) else "",
    )
