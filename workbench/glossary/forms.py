"""The words that count as those of a target: what the page needs to see a rendering as one types.

The page knows no dictionary. For each word of a target it is told every word that has the same base
form; the rest (case, hyphens, acronyms, which place serves which term) it decides by the same rules
as :mod:`workbench.glossary.targets` and :mod:`workbench.glossary.rendering`, in TypeScript. Both
run through the same tables of cases, ``tests/glossary/renderings.json`` and ``servings.json``.
"""

from __future__ import annotations

from functools import cache, lru_cache

from workbench.glossary.lemmas import EXCEPTIONS, lemma
from workbench.glossary.targets import pattern
from workbench.glossary.words import WORD

_ENDINGS = ("", "s", "es")


@lru_cache(maxsize=1 << 14)
def accepted(target: str) -> tuple[str, ...]:
    """Return, for each word of a target, the lower-case words that render it, with spaces between.

    Possessives are left out, and an acronym has none, since it is compared as it is written. A
    leading article or *to* is no word of the target.

    >>> accepted("the care service"), accepted("AI")
    (('care cared cares', 'service serviced services servicing'), ('',))
    """
    wanted = pattern(target)
    return tuple(
        "" if capitals else " ".join(_forms(word.casefold(), base))
        for word, base, capitals in zip(wanted.words, wanted.lemmas, wanted.capitals, strict=True)
    )


def _forms(word: str, base: str) -> list[str]:
    likely = {word, base, *(f"{base}{ending}" for ending in _ENDINGS), *_inflected().get(base, ())}
    plain = {form.removesuffix("'s") for form in likely}
    return sorted(form for form in plain if WORD.fullmatch(form) and lemma(form) == base)


@cache
def _inflected() -> dict[str, list[str]]:
    """Return the known words of each base form, some 180,000 of 77,000."""
    from simplemma.strategies import DefaultDictionaryFactory

    found: dict[str, list[str]] = {}
    for word, base in DefaultDictionaryFactory().get_dictionary("en").items():
        found.setdefault(base.casefold(), []).append(word.casefold())
    for word, base in EXCEPTIONS.items():
        found.setdefault(base, []).append(word)
    return found
