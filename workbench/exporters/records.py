"""Pairs as records that hold a ``translation``, the form of data sets of Hugging Face.

``translation`` holds source and target under their language codes, such as
``{"zh": "大家好。", "en": "Hello, everyone."}``; the other columns of a pair stand beside it,
with the types that they have in the tables of a project
(https://huggingface.co/docs/datasets/about_dataset_features). Where a project's comments and
errors go out, ``comments`` and ``errors`` hold a list of records each.
"""

from __future__ import annotations

from typing import Any

import pandas as pd
import pyarrow as pa

from workbench.exporters.format import Corpus
from workbench.exporters.remarks import TYPES
from workbench.model import ANNOTATIONS, SEGMENTS, TURNS
from workbench.store.pairs import COLUMNS

_TYPES = {field.name: field.type for table in (TURNS, SEGMENTS, ANNOTATIONS) for field in table}


def table(corpus: Corpus) -> pa.Table:
    """Return one record a pair; the corpus' provenance is the metadata of the schema."""
    columns = {name: _array(corpus.pairs[name], _TYPES[name]) for name in COLUMNS}
    texts = [columns.pop("source"), columns.pop("target")]
    translation = pa.StructArray.from_arrays(texts, names=list(corpus.languages.codes))
    segment = columns.pop("segment")
    beside = {c: pa.array(corpus.pairs[c], kind) for c, kind in TYPES.items() if c in corpus.pairs}
    records = pa.table({"segment": segment, "translation": translation, **columns, **beside})
    return records.replace_schema_metadata(dict(corpus.provenance))


def whole(translation: dict[str, str | None]) -> bool:
    """Tell whether both languages of a translation have text."""
    return len(translation) == 2 and all(translation.values())


def _array(column: pd.Series[Any], kind: pa.DataType) -> pa.Array:
    return pa.array([None if pd.isna(value) else value for value in column], kind)
