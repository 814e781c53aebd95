"""Line-parallel text, as Moses and most trainers of machine translation read it.

``corpus.moses`` or ``corpus.zh-en`` (the two language codes of the corpus) names three files:
``corpus.zh`` and ``corpus.en`` with a segment a line, and ``corpus.ids`` with the segment's id
on the same line. They hold nothing else: where a pair comes from is found by its id.

A line break inside a segment becomes a space, whichever character it is: some readers break
lines at U+2028, U+0085, vertical tab and form feed too, and would lose the parity of lines.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from workbench.errors import ExportError
from workbench.exporters.clean import one_line
from workbench.exporters.format import Corpus, Format, Languages


def files(path: Path, languages: Languages) -> tuple[Path, ...]:
    """Name the three files: source, target, ids.

    >>> [file.name for file in files(Path("talk.2022.moses"), Languages("zh-Hans", "en"))]
    ['talk.2022.zh', 'talk.2022.en', 'talk.2022.ids']
    """
    return tuple(path.with_name(f"{path.stem}.{end}") for end in (*languages.codes, "ids"))


def write(corpus: Corpus, paths: Sequence[Path]) -> None:
    """Write a line a pair to each file."""
    for column, path in zip(("source", "target", "segment"), paths, strict=True):
        with path.open("w", encoding="utf-8", newline="\n") as stream:
            stream.writelines(text + "\n" for text in corpus.pairs[column])


def count(paths: Sequence[Path]) -> int:
    """Count the lines as the most eager reader would; raise ExportError if the files differ."""
    lines = [path.read_bytes().decode("utf-8").splitlines() for path in paths]
    if len({len(column) for column in lines}) != 1:
        counts = ", ".join(str(len(column)) for column in lines)
        raise ExportError(
            f"{paths[0].parent}: source, target and ids have different counts of lines ({counts}). "
            "Nothing was exported. Export as TSV instead."
        )
    return sum(1 for row in zip(*lines, strict=True) if all(row))


MOSES = Format(
    name="Moses pair with ids",
    files=files,
    write=write,
    count=count,
    clean=one_line,
    cleaned="line breaks became a space (and lone surrogates U+FFFD)",
)
