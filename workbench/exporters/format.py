"""What a format is, and the corpus that it is given to write."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import pandas as pd


@dataclass(frozen=True, slots=True)
class Languages:
    """The two languages of a corpus as BCP 47 tags.

    >>> Languages("zh-Hans", "en").codes
    ('zh', 'en')
    >>> Languages("zh-Hans", "zh-Hant").codes
    ('zh-Hans', 'zh-Hant')
    """

    source: str
    target: str

    @property
    def codes(self) -> tuple[str, str]:
        """The short names: the primary subtags, or the whole tags where those are the same."""
        source, target = self.source.split("-")[0], self.target.split("-")[0]
        return (self.source, self.target) if source == target else (source, target)


@dataclass(frozen=True, slots=True)
class Corpus:
    """The pairs to write, complete and clean, in document order.

    ``pairs`` has the columns of :data:`workbench.store.pairs.COLUMNS`.
    """

    pairs: pd.DataFrame
    languages: Languages
    provenance: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Format:
    """One format: which files it makes of a path, how to write them and how to count them.

    ``write`` and ``count`` are given as many paths as ``files`` returned, in the same order;
    ``count`` reads them again and returns the number of whole pairs found. ``clean`` takes out
    of a text what the format can't hold, and ``cleaned`` says in words what it did.
    """

    name: str
    files: Callable[[Path, Languages], tuple[Path, ...]]
    write: Callable[[Corpus, Sequence[Path]], None]
    count: Callable[[Sequence[Path]], int]
    clean: Callable[[str], str]
    cleaned: str


def one_file(path: Path, languages: Languages) -> tuple[Path, ...]:
    """Name the only file of a format that makes one."""
    return (path,)
