"""Reading and writing the project's parquet tables by their schemas."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

import pandas as pd
import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as pq

from workbench.errors import ProjectError
from workbench.model import ADDED
from workbench.store.durable import write_durably
from workbench.store.folder import Marker
from workbench.wording import Wording


def table(rows: Iterable[Mapping[str, Any]], schema: pa.Schema) -> pa.Table:
    """Return rows as an Arrow table with the columns of a schema."""
    return pa.Table.from_pylist(list(rows), schema=schema)


def write(path: Path, content: pa.Table) -> None:
    """Write a table to a parquet file, durably and all at once."""
    write_durably(path, lambda file: pq.write_table(content, file, compression="zstd"))


def read(path: Path, schema: pa.Schema) -> pa.Table:
    """Read one parquet file as a table with the columns of a schema.

    Columns that a newer version added are left alone on disk and not returned; those of
    ``model.ADDED`` are empty where an older version wrote the file. Raises ProjectError where the
    file is missing or torn.
    """
    try:
        with pq.ParquetFile(path) as file:
            content = file.read(columns=schema.names)
        for name in ADDED.intersection(schema.names).difference(content.column_names):
            content = content.append_column(name, pa.array([""] * len(content), pa.string()))
        return content.select(schema.names).cast(schema)
    except (OSError, pa.ArrowInvalid, KeyError) as error:
        raise ProjectError(
            Wording(
                "{file}: this table of the project can't be read ({reason}). "
                "Restore it from a backup of the folder.",
                file=str(path),
                reason=str(error),
            )
        ) from error


def of_documents(folder: Path, name: str, schema: pa.Schema, marker: Marker) -> pa.Table:
    """Read the rows of a table that belong to the project's documents.

    Rows of a document that the marker does not list are of an import that never ended: they
    don't count.
    """
    if not marker.documents:
        return schema.empty_table()
    content = read(folder / name, schema)
    documents = pa.array([d.document for d in marker.documents], pa.string())
    if pc.all(pc.is_in(pc.unique(content["document"]), documents)).as_py():
        return content
    return content.filter(pc.is_in(pc.field("document"), documents))


def frame(content: pa.Table) -> pd.DataFrame:
    """Return an Arrow table as a DataFrame; texts are never null, so that they can be searched."""
    made: pd.DataFrame = content.to_pandas()
    return made
