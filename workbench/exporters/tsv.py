r"""Tab-separated values: UTF-8, a header row, one line a pair, lines ended by ``\n``.

The columns are those of a pair (:data:`workbench.store.pairs.COLUMNS`). Inside a value a
backslash is written ``\\``, a tab ``\t``, a line feed ``\n`` and a carriage return ``\r``, as
in PostgreSQL's text format (https://www.postgresql.org/docs/current/sql-copy.html); there are
no quotes. :func:`read` takes the escapes back, and so the text returns as it was.

Where a project's comments and errors go out, two more columns hold them as JSON.

A value that begins with ``=``, ``+``, ``-`` or ``@`` is written as it is, for a corpus must
hold what was said. A spreadsheet may take it for a formula: import its columns as text there.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pandas as pd

from workbench.exporters import remarks
from workbench.exporters.clean import encodable
from workbench.exporters.format import Corpus, Format, one_file
from workbench.exporters.pairs import as_text
from workbench.text.escaping import escape, unescape


def read(path: Path) -> pd.DataFrame:
    """Read a file of this format again, every value as text."""
    lines = path.read_bytes().decode("utf-8").split("\n")[:-1]
    header, *rows = [[unescape(value) for value in line.split("\t")] for line in lines]
    return pd.DataFrame(rows, columns=header, dtype=object)


def write(corpus: Corpus, paths: Sequence[Path]) -> None:
    """Write the header row and the pairs."""
    texts = as_text(corpus.pairs)
    texts |= {
        c: [*map(remarks.as_text, corpus.pairs[c])] for c in remarks.TYPES if c in corpus.pairs
    }
    columns = {name: map(escape, values) for name, values in texts.items()}
    with paths[0].open("w", encoding="utf-8", newline="\n") as stream:
        stream.write("\t".join(columns) + "\n")
        stream.writelines("\t".join(row) + "\n" for row in zip(*columns.values(), strict=True))


def count(paths: Sequence[Path]) -> int:
    """Count the rows that have a source and a target."""
    frame = read(paths[0])
    return int(((frame["source"] != "") & (frame["target"] != "")).sum())


TSV = Format(
    name="TSV",
    files=one_file,
    write=write,
    count=count,
    clean=encodable,
    cleaned="broken characters (lone surrogates) became U+FFFD",
)
