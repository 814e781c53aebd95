"""The report in Markdown, so that a terminal and docs/benchmark.md show the same."""

from collections.abc import Iterable, Mapping

from tests.benchmark.row import Row

HEAD = ("what", "ours", "beside it", "that", "ratio", "bound", "holds")


def report(machine: Mapping[str, str], rows: Iterable[Row]) -> str:
    """Return the machine, the table, and the notes under it."""
    measured = list(rows)
    about = "\n".join(f"- {name}: {value}" for name, value in machine.items() if value)
    notes = "\n".join(f"- {row.what}: {row.note}" for row in measured if row.note)
    table = _markdown([HEAD, tuple("-" * len(name) for name in HEAD), *map(_cells, measured)])
    return "\n\n".join(filter(None, (about, table, notes)))


def _cells(row: Row) -> tuple[str, ...]:
    ratio = "" if row.ratio is None else f"{row.ratio:.2f} ×"
    holds = {True: "yes", False: "NO", None: ""}[row.holds]
    theirs = "" if row.peer_median is None else _amount(row.peer_median, row.unit)
    return (row.what, _amount(row.median, row.unit), row.peer, theirs, ratio, _bound(row), holds)


def _bound(row: Row) -> str:
    if row.seconds is not None:
        return f"≤ {_amount(row.seconds, row.unit)}"
    return "" if row.times is None else f"≤ {row.times:.3g} ×"


def _amount(value: float, unit: str) -> str:
    return _duration(value) if unit == "s" else f"{value:.1f} {unit}"


def _duration(seconds: float) -> str:
    if seconds >= 10:
        return f"{seconds:.1f} s"
    if seconds >= 1:
        return f"{seconds:.2f} s"
    return f"{seconds * 1000:.0f} ms" if seconds >= 0.01 else f"{seconds * 1000:.2f} ms"


def _markdown(lines: list[tuple[str, ...]]) -> str:
    widths = [max(map(len, column)) for column in zip(*lines, strict=True)]
    return "\n".join(
        "| "
        + " | ".join(cell.ljust(width) for cell, width in zip(line, widths, strict=True))
        + " |"
        for line in lines
    )
