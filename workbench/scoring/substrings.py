"""How often each of many strings stands in each of many texts, as ``str.count`` has it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from ahocorasick_rs import AhoCorasick, MatchKind


def counted(texts: Iterable[str], strings: Iterable[str]) -> Iterator[Counter[str]]:
    """Yield for each text how often the strings that stand in it do, without overlaps.

    All strings are found in one scan. Only one that may have overlapped itself is counted again;
    the empty string is in no text.

    >>> [dict(each) for each in counted(["aaa ab", "b"], ["aa", "a", "b", "c"])]
    [{'a': 4, 'aa': 1, 'b': 1}, {'b': 1}]
    """
    wanted = sorted({each for each in strings if each})
    scanner = AhoCorasick(wanted, matchkind=MatchKind.Standard)
    doubtful = {each for each in wanted if each[0] == each[-1] and _overlaps(each)}
    for text in texts:
        found = Counter(scanner.find_matches_as_strings(text, overlapping=True))
        for each in doubtful & found.keys():
            if found[each] > 1:
                found[each] = text.count(each)
        yield found


def _overlaps(text: str) -> bool:
    return any(text.endswith(text[:end]) for end in range(1, len(text)))
