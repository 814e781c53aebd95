"""The columns by which a table says what its targets belong to, whatever holds the table."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from workbench.drafts.placement import Pair
from workbench.errors import InputError

KEYS = ("segment", "source")
TARGET = "target"
TRANSLATION = "translation"
"""A source and a target under their language codes, as data sets of Hugging Face hold them."""


def require(file: Path, names: Iterable[str], line: int | None = None) -> None:
    """Raise InputError unless there are columns for a target and for what it belongs to."""
    given = {name.strip().casefold() for name in names}
    if TRANSLATION in given or (TARGET in given and given & set(KEYS)):
        return
    problem = f"its columns are {', '.join(sorted(given)) or 'none'}"
    remedy = "Name them 'segment' and 'target', or 'source' and 'target'."
    raise InputError(file, problem, remedy, line)


def pair(record: Mapping[str, Any], line: int) -> Pair:
    """Return what a row says.

    >>> pair({"Segment": "s1", "translation": {"zh": "谢谢。", "en": "Thank you."}}, 2)
    Pair(line=2, segment='s1', source='谢谢。', target='Thank you.')
    """
    cells = {str(name).strip().casefold(): value for name, value in record.items()}
    both = cells.get(TRANSLATION)
    if isinstance(both, Mapping):
        cells = {**_by_side(both), **cells}
    return Pair(line, *(_text(cells.get(name)) for name in (*KEYS, TARGET)))


def is_english(language: str) -> bool:
    """Say whether a language code is of English: en, EN-GB, en_US."""
    return language.casefold().replace("_", "-").split("-")[0] in {"en", "eng"}


def _by_side(translation: Mapping[Any, Any]) -> dict[str, Any]:
    return {
        TARGET if is_english(str(language)) else "source": text
        for language, text in translation.items()
    }


def _text(value: Any) -> str:
    return value.strip() if isinstance(value, str) else ""
