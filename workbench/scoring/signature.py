"""How a score was made, in one line, as sacreBLEU does it: without it no figure can be compared."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from hashlib import sha256
from importlib.metadata import version

import pandas as pd
import pyarrow as pa
import pyarrow.compute as pc

from workbench.scoring.counting.batches import of_frame, texts
from workbench.scoring.figures.bootstrap import RESAMPLES, SEED
from workbench.version import __version__

_LENGTH = 12


class Digest:
    """A short hash of texts in columns, that comes out the same however they are cut into batches.

    >>> whole, parts = Digest(["source"]), Digest(["source"])
    >>> whole.add(pa.record_batch({"source": ["ab", "c"]}))
    >>> for text in ("ab", "c"):
    ...     parts.add(pa.record_batch({"source": [text]}))
    >>> whole.value() == parts.value()
    True
    """

    def __init__(self, columns: Iterable[str]) -> None:
        self._columns = {name: (sha256(), sha256()) for name in columns}

    def add(self, batch: pa.RecordBatch) -> None:
        """Take in a batch; a column that it lacks counts as empty, and so does a missing value."""
        for name, (lengths, content) in self._columns.items():
            known = name in batch.schema.names
            column = batch[name] if known else pa.nulls(len(batch), pa.string())
            column = pc.fill_null(column, "").cast(pa.binary())
            # Lengths beside the text, so that no two tables run together into the same bytes.
            lengths.update(pc.binary_length(column).to_numpy().astype("<i8").tobytes())
            content.update(pc.binary_join(_as_list(column), b"")[0].as_py())

    def value(self) -> str:
        """Return the hash."""
        whole = sha256()
        for lengths, content in self._columns.values():
            whole.update(lengths.digest() + content.digest())
        return whole.hexdigest()[:_LENGTH]


def _as_list(column: pa.Array) -> pa.ListArray:
    return pa.ListArray.from_arrays(pa.array([0, len(column)], pa.int32()), column)


def glossary_hash(frame: pd.DataFrame) -> str:
    """Return a short hash of what a glossary lets and forbids, where and when, in order.

    >>> frame = pd.DataFrame({"source": ["社区"], "target": "community", "status": "preferred"})
    >>> len(glossary_hash(frame)), glossary_hash(frame) == glossary_hash(frame.assign(note="new"))
    (12, True)
    """
    digest = Digest(_OF_GLOSSARY)
    known = [name for name in _OF_GLOSSARY if name in frame]
    digest.add(pa.record_batch({name: pa.array(texts(frame[name]), pa.string()) for name in known}))
    return digest.value()


def glossary_version(frame: pd.DataFrame) -> str:
    """Return the last day on which a glossary was changed, "" where it has no such column.

    >>> glossary_version(pd.DataFrame({"changed": ["2026-11-02", "", "2026-11-20"]}))
    '2026-11-20'
    """
    return max(texts(frame["changed"].tolist()), default="") if "changed" in frame else ""


def document_digest() -> Digest:
    """Return a digest of what is scored: segments with speaker, texts and date, in order."""
    return Digest(_OF_DOCUMENT)


def document_hash(pairs: pd.DataFrame) -> str:
    """Return that digest of a frame."""
    digest = document_digest()
    for batch in of_frame(pairs):
        digest.add(batch)
    return digest.value()


def signature(
    glossary: str, document: str, scored: int, left_out: Mapping[str, int], dated: str = ""
) -> str:
    r"""Return the signature of a score: how it matched, on what, how much of it, with which tool.

    ``dated`` is the version of the glossary: the day of its last change, where it tells one.

    >>> print(signature("0d5a", "77ab", 310, {"empty target": 12}).replace("|", "\n"))
    source:leftmost-longest
    target:word-bounded+case+hyphen+lemma
    glossary:0d5a
    document:77ab
    segments:310
    left-out:12
    bs:1000
    seed:12345
    simplemma:...
    opencc:...
    version:...
    """
    parts = {
        "source": "leftmost-longest",
        "target": "word-bounded+case+hyphen+lemma",
        "glossary": glossary,
        **({"glossary-changed": dated} if dated else {}),
        "document": document,
        "segments": scored,
        "left-out": sum(left_out.values()),
        "bs": RESAMPLES,
        "seed": SEED,
        "simplemma": version("simplemma"),
        "opencc": version("opencc"),
        "version": __version__,
    }
    return "|".join(f"{name}:{value}" for name, value in parts.items())


_OF_GLOSSARY = [
    *("source", "target", "status", "domain"),
    *("rule", "applies_where", "valid_from", "valid_to"),
]
_OF_DOCUMENT = ["segment", "speaker", "source", "target", "date"]
