"""What a format is, and the corpus that it is given to write."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import pandas as pd

from workbench.exporters.pairs import CONFIRMED, choose
from workbench.model import State


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

    ``pairs`` has the columns of :data:`workbench.store.pairs.COLUMNS`, then ``paragraph`` (the
    number of the source's paragraph in its turn) and ``mark`` (what stands in the place of a
    target that does not go out, or ""), and ``comments`` and ``errors`` where those go out too.
    ``title`` is the project's, ``speakers`` the English (name, title) of a speaker.
    """

    pairs: pd.DataFrame
    languages: Languages
    provenance: Mapping[str, str]
    title: str
    speakers: Mapping[str, tuple[str, str]]


Choice = tuple[pd.DataFrame, pd.DataFrame]
"""The rows to write, and those left out (segment, reason)."""


def _as_many_as_pairs(corpus: Corpus) -> int:
    return len(corpus.pairs)


def _nothing_to_say(corpus: Corpus) -> tuple[str, ...]:
    return ()


@dataclass(frozen=True, slots=True)
class Format:
    """One format: which files it makes of a path, how to write them and how to count them.

    ``write`` and ``count`` are given as many paths as ``files`` returned, in the same order;
    ``count`` reads them again and returns the number of whole ``counted`` found, which must be
    ``expected`` of the corpus. ``clean`` takes out of a text what the format can't hold, and
    ``cleaned`` says in words what it did. ``choose`` picks the rows of the states that are asked
    for, ``states`` unless others are; ``unit`` is what a row is called in the report, and
    ``notes`` are further sentences of it.
    """

    name: str
    files: Callable[[Path, Languages], tuple[Path, ...]]
    write: Callable[[Corpus, Sequence[Path]], None]
    count: Callable[[Sequence[Path]], int]
    clean: Callable[[str], str]
    cleaned: str
    states: tuple[State, ...] = CONFIRMED
    choose: Callable[[pd.DataFrame, Collection[State]], Choice] = choose
    unit: str = "pair"
    counted: str = "pairs"
    expected: Callable[[Corpus], int] = _as_many_as_pairs
    notes: Callable[[Corpus], tuple[str, ...]] = _nothing_to_say


def one_file(path: Path, languages: Languages) -> tuple[Path, ...]:
    """Name the only file of a format that makes one."""
    return (path,)
