"""How a score was made, in one line, as sacreBLEU does it: without it no figure can be compared."""

from __future__ import annotations

import json
from collections.abc import Iterable
from hashlib import sha256
from importlib.metadata import version

import pandas as pd

from workbench.scoring.bootstrap import RESAMPLES, SEED
from workbench.version import __version__

_LENGTH = 12


def glossary_hash(frame: pd.DataFrame) -> str:
    """Return a short hash of what a glossary lets and forbids: source, target, status, in order.

    >>> frame = pd.DataFrame([("社区", "community", "preferred")], columns=_OF_GLOSSARY)
    >>> len(glossary_hash(frame)), glossary_hash(frame) == glossary_hash(frame.assign(note="new"))
    (12, True)
    """
    return _hash(frame, _OF_GLOSSARY)


def document_hash(pairs: pd.DataFrame) -> str:
    """Return a short hash of what is scored: segment, speaker, source and target, in order."""
    return _hash(pairs, _OF_DOCUMENT)


def signature(glossary: str, document: str, scored: int, left_out: int) -> str:
    r"""Return the signature of a score: how it matched, on what, how much of it, with which tool.

    >>> print(signature("0d5a", "77ab", 310, 12).replace("|", "\n"))
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
        "document": document,
        "segments": scored,
        "left-out": left_out,
        "bs": RESAMPLES,
        "seed": SEED,
        "simplemma": version("simplemma"),
        "opencc": version("opencc"),
        "version": __version__,
    }
    return "|".join(f"{name}:{value}" for name, value in parts.items())


_OF_GLOSSARY = ["source", "target", "status"]
_OF_DOCUMENT = ["segment", "speaker", "source", "target"]


def _hash(frame: pd.DataFrame, columns: list[str]) -> str:
    rows: Iterable[tuple[object, ...]] = (
        frame[columns].astype(object).fillna("").itertuples(index=False, name=None)
    )
    digest = sha256()
    for row in rows:
        # As JSON, so that no two tables run together into the same bytes.
        digest.update(json.dumps(row, ensure_ascii=False).encode() + b"\n")
    return digest.hexdigest()[:_LENGTH]
