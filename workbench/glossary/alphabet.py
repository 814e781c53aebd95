"""English texts as codes in which each word is one, to be scanned for many targets at once.

A word's code is a character that no text has. There are two forms. In the *written* one a word has
a character for its lemma, for the acronyms it may stand for and for its spelling, as far as a
glossary tells them apart; white space and punctuation stand between. In the *folded* one the
spelling is dropped, and so are white space, hyphens and dashes. A target that is a substring of the
folded form is used there, and if it is one of the written form too it is used exactly: the rules of
:class:`workbench.glossary.targets.English` for all targets and texts at once.
"""

from __future__ import annotations

import re
import string
import sys
from collections import defaultdict
from collections.abc import Iterable, Sequence
from functools import cache, lru_cache
from itertools import product
from typing import NamedTuple

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
from numpy.typing import NDArray

from workbench.glossary.lemmas import lemma
from workbench.glossary.targets import Pattern
from workbench.glossary.trie import Codes, Numbers, codes, encoded
from workbench.glossary.words import WORD, acronym, gap, is_that_acronym, spacing, straight

_FIRST = 0x40000  # planes 4 to 13 of Unicode have no characters
_STRANGE = re.compile("[\ud800-\udfff\U00040000-\U000dffff]")
_MOST_TOKENS = 1 << 16
_PUNCTUATION = string.punctuation

_Folded = tuple[str, frozenset[str]]
"""A lemma of the glossary or nothing, and the acronyms of the glossary that a word is."""


class Written(NamedTuple):
    """Texts in their written forms, one after another: a text's begins where ``starts`` says.

    ``starts`` has the end of the last one too.
    """

    codes: Codes
    starts: Numbers


class Alphabet(dict[str, bytes]):
    """The words that targets tell apart. As a dict, the written form of each token met so far.

    A token stands between white space, and its form begins with a space. Texts have few tokens that
    they use again and again, so the form of each is found once; the dict is emptied when it grows
    too large.
    """

    def __init__(self, patterns: Iterable[Pattern]) -> None:
        super().__init__()
        given = list(patterns)
        words = {
            each: capitals
            for pattern in given
            for each, capitals in zip(pattern.words, pattern.capitals, strict=True)
        }
        self._lemmas = {lemma(word) for word, capitals in words.items() if not capitals}
        self._acronyms = set(words.values()) - {""}
        self._spoken = {each.capitalize(): each for each in self._acronyms}
        self._of_folded: dict[_Folded, str] = {}
        self._of_spelling: dict[str, str] = {}
        self._folds = np.arange(sys.maxunicode + 1, dtype=np.uint32)
        self._of_lemma: dict[str, list[str]] = defaultdict(list)
        self._of_acronym: dict[str, list[str]] = defaultdict(list)
        self._settle(words)
        self._unknown = self._of_folded["", frozenset()]

    def __missing__(self, token: str) -> bytes:
        number = token.strip(_PUNCTUATION)
        if number.isdecimal() and number not in self._lemmas:
            # A number is its own lemma and no acronym. A corpus has more of them than words.
            before, _, after = token.partition(number)
            return self._coded(_gap(before) + self._unknown + _gap(after))
        if len(self) > _MOST_TOKENS:
            self.clear()
        made = self[token] = self._coded(self._token(straight(token)))
        return made

    def written(self, texts: pa.Array) -> Written:
        """Return the written forms of texts."""
        split = pc.utf8_split_whitespace(texts)
        tokens = split.flatten().dictionary_encode()
        forms = pa.array(map(self.__getitem__, tokens.dictionary.to_pylist()), pa.large_binary())
        made = forms.take(tokens.indices)
        _, offsets, content = made.buffers()
        ends = np.frombuffer(offsets, np.int64, len(made) + 1) // 4
        first = split.offsets.to_numpy()
        every = np.frombuffer(content, np.uint32) if content else codes("")
        return Written(every, ends[first - first[0]])

    def folded(self, written: Codes) -> tuple[Codes, Numbers]:
        """Return the folded form of a written one, and where its codes stand in that."""
        places = np.flatnonzero(_stays()[written])
        return self._folds[written[places]], places

    def targets(self, pattern: Pattern) -> list[str]:
        """Return the folded forms of a target: several where a lemma may be an acronym too."""
        choices = [
            self._of_acronym[capitals] if capitals else self._of_lemma[base]
            for base, capitals in zip(pattern.lemmas, pattern.capitals, strict=True)
        ]
        return [_joined(chars, pattern.gaps) for chars in product(*choices)]

    def exact(self, pattern: Pattern) -> str:
        """Return the written form of a target that stands there as the glossary has it."""
        return _joined([self._of_spelling[word] for word in pattern.words], pattern.spacings)

    def _settle(self, words: Iterable[str]) -> None:
        """Give each word that a text may have its character, before the texts come."""
        for capitals in sorted(self._acronyms):
            for plain in (capitals, capitals.capitalize()):
                for word in (plain, f"{plain}s", f"{plain}'s", f"{plain}s's"):
                    self._fold(word, lemma(word))
        for base in ("", *sorted(self._lemmas)):
            self._character((base, frozenset()))
        for word in words:
            char = self._of_spelling[word] = self._next()
            self._folds[ord(char)] = ord(self._fold(word, lemma(word)))
        for (base, those), char in self._of_folded.items():
            self._of_lemma[base].append(char)
            for each in those:
                self._of_acronym[each].append(char)

    def _fold(self, word: str, base: str) -> str:
        maybe = {acronym(word), self._spoken.get(word.removesuffix("'s"), "")} & self._acronyms
        capitals = frozenset(each for each in maybe if is_that_acronym(word, each))
        return self._character((base if base in self._lemmas else "", capitals))

    def _character(self, folded: _Folded) -> str:
        if folded not in self._of_folded:
            self._of_folded[folded] = self._next()
        return self._of_folded[folded]

    def _next(self) -> str:
        return chr(_FIRST + len(self._of_folded) + len(self._of_spelling))

    @staticmethod
    @lru_cache(maxsize=4096)
    def _coded(form: str) -> bytes:
        return encoded(f" {form}") if form else b""

    def _token(self, token: str) -> str:
        first, *gaps = WORD.split(token)
        made = [_gap(first)]
        for word, after in zip(WORD.findall(token), gaps, strict=True):
            made += (self._char(word), _gap(after))
        return "".join(made)

    def _char(self, word: str) -> str:
        if char := self._of_spelling.get(word):
            return char
        if word.isdecimal():
            return self._of_folded[word if word in self._lemmas else "", frozenset()]
        return self._fold(word, lemma(word))


@lru_cache(maxsize=4096)
def _gap(between: str) -> str:
    return _plain(spacing(between))


def word_numbers(folded: Codes) -> Numbers:
    """Return how many words stand before each place of a folded form, its end included."""
    return np.concatenate(([0], np.cumsum(folded >= _FIRST)))


def _joined(chars: Sequence[str], between: Sequence[str]) -> str:
    gaps = ["", *map(_plain, between)]
    return "".join(before + char for before, char in zip(gaps, chars, strict=False))


def _plain(text: str) -> str:
    return _STRANGE.sub("\ufffd", text)


@cache
def _stays() -> NDArray[np.bool_]:
    """Tell of each character whether it stays in the folded form."""
    every = "".join(map(chr, range(0x10000)))
    stays = np.ones(sys.maxunicode + 1, dtype=np.bool_)
    stays[[ord(char) for char in set(every) - set(gap(every))]] = False
    return stays
