"""Read a speaker's label: who speaks, in what role, for which outlet."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from workbench.importers import words
from workbench.text.folding import fold

_SPACE = re.compile(r"[\s\u00a0\u3000]+")
_PARENTHESES = re.compile(r"^(?P<outer>[^（(]+)[（(](?P<inner>[^（()）]+)[)）]$")
_HAN_NAME = re.compile(r"[\u3007\u3400-\u9fff\U00020000-\U000323af]{2,4}")
_FOREIGN_NAME = re.compile(r"[\u3400-\u9fff]{1,8}(?:[·•‧・．.][\u3400-\u9fffA-Z]{1,8})+")
_LATIN_NAME = re.compile(r"[A-Z][\w.'’-]*(?: (?:[A-Z][\w.'’-]*|de|van|von|bin|al|der|da)){0,5}")
_LATIN_AT_END = re.compile(rf"(?<=[\u4e00-\u9fff]) ?({_LATIN_NAME.pattern})$")
_ACRONYM = re.compile(r"[A-Z]{2,6}\d?")
_MASKED_NAME = re.compile(r"[\u4e00-\u9fff][某氏×xX*]{1,2}")
_TITLES = sorted(words.TITLES.split(), key=len, reverse=True)
_TITLE = re.compile("|".join(_TITLES))
_BLANKS = frozenset(" \u3000\u00a0")
_ENGLISH_ROLE = re.compile(
    r"(?:speaker|reporter|journalist|correspondent|moderator|host|interviewer|spokesperson|chair)"
    r"(?: \w+)?",
    re.IGNORECASE,
)
_NUMBERED = re.compile(r"\s*(?:[A-Z]|\d{1,2}|[甲乙丙丁一二三四五六七八九十])?")
_ASKED_BY = re.compile(r".{2,}?(?=(?:[提追]?问|回?答|回[应复])$)")
_NUMERAL = r"[一二三四五六七八九十百\d]+"
_COUNTED = re.compile(rf"^{_NUMERAL}[、.．] ?|^第{_NUMERAL}个?|[ \u3000]?{_NUMERAL}$")
_NUMBER = re.compile(r"[ \u3000]?(?:\d{1,2}|[A-Z甲乙丙丁])$")
_DEPUTY_AT_END = re.compile(r"[副总]{1,2}$")
_GIVEN_NAME = re.compile(r"[\u3400-\u9fff]{1,2}")
_OFFICE = re.compile(r"[部司局厅处署]长|主任|大使|发言人|主持人|负责人")
_QUOTED = re.compile(r"《([^《》]{1,20})》|“([^“”]{1,20})”|「([^「」]{1,20})」|『([^『』]{1,20})』")
_DEPUTY = re.compile(r"(?:党组|常务)?[副总代原前]{0,2}")


@dataclass(frozen=True, slots=True)
class Identity:
    """What one label says by itself. ``known`` tells that the label is surely a speaker's."""

    name: str = ""
    role: str = ""
    outlet: str = ""
    surname: str = ""
    known: bool = True

    @property
    def is_reporter(self) -> bool:
        """Whether the label stands for someone who came to ask."""
        return bool(self.outlet) or bool(words.REPORTER.search(fold(self.role)))


@lru_cache(maxsize=4096)
def read_label(label: str) -> Identity:
    """Say who a label stands for, by its own words alone.

    >>> read_label("民政部副部长 王爱文")
    Identity(name='王爱文', role='民政部副部长', outlet='', surname='', known=True)
    >>> read_label("新京报记者").outlet
    '新京报'
    """
    label = _joined_given_name(_SPACE.sub(" ", unquoted(label)).strip())
    for reading in (
        _asked,
        _with_parentheses,
        _reporter,
        _spaced,
        _inserted,
        _glued,
        _titled,
        _rare,
        _outlet,
    ):
        identity = reading(label)
        if identity is not None:
            return identity
    return Identity(name=label, known=is_name(label))


def unquoted(label: str) -> str:
    """Return a label without the quotation marks that some write about an outlet's name.

    >>> unquoted("《晨星报》记者"), unquoted("《规划》")
    ('晨星报记者', '《规划》')
    """
    plain = _QUOTED.sub(lambda match: match[match.lastindex or 0], label)
    folded = fold(plain)
    is_outlet = words.REPORTER.search(folded) or words.OUTLET.search(folded)
    return plain if is_outlet else label


def is_question(label: str) -> bool:
    """Say whether a label is 问 or the like: it marks a question and names nobody."""
    return words.QUESTION.fullmatch(fold(label)) is not None


def is_numbered_question(label: str) -> bool:
    """Say whether a label is 问题一 or the like, which can also count the points of a speech."""
    return words.NUMBERED_QUESTION.fullmatch(fold(label)) is not None


def is_answer(label: str) -> bool:
    """Say whether a label is 答 or the like: it marks an answer and names nobody."""
    return words.ANSWER.fullmatch(fold(label)) is not None


def is_name(text: str) -> bool:
    """Say whether ``text`` looks like a personal name: Chinese, transliterated, or in Latin."""
    return is_chinese_name(text) or any(
        pattern.fullmatch(text) for pattern in (_FOREIGN_NAME, _LATIN_NAME, _MASKED_NAME)
    )


def introduced(text: str) -> frozenset[str]:
    """Return the pairs of characters that stand beside a title in ``text``: 局长石磊, 石磊先生."""
    folded = fold(text)
    found: set[str] = set()
    for title in _TITLES:
        place = folded.find(title)
        while place >= 0:
            end = place + len(title)
            after = end + (text[end : end + 1] in _BLANKS)
            found.update((text[max(0, place - 2) : place], text[after : after + 2]))
            place = folded.find(title, end)
    return frozenset(found)


def is_chinese_name(text: str) -> bool:
    """Say whether ``text`` looks like a Chinese name: a surname and a given name."""
    folded = fold(text)
    if _HAN_NAME.fullmatch(text) is None or _TITLE.search(folded):
        return False
    if words.REPORTER.search(folded) or folded in words.COMMON_WORDS:
        return False
    if folded[:2] in words.COMPOUND_SURNAMES:
        return len(text) > 2
    return folded[0] in words.SURNAMES and (len(text) <= 3 or folded[1] in words.SURNAMES)


def _joined_given_name(label: str) -> str:
    # Names of two characters are often padded to the width of three: 李　宏.
    parts = label.split(" ")
    if len(parts) >= 2 and len(parts[-1]) == len(parts[-2]) == 1 and is_name(parts[-2] + parts[-1]):
        return " ".join([*parts[:-2], parts[-2] + parts[-1]])
    return label


def _asked(label: str) -> Identity | None:
    if is_question(label) or is_answer(label):
        return Identity(name=_COUNTED.sub("", label) or label)
    speaker = _ASKED_BY.match(fold(label))
    if speaker is None:
        return None
    identity = read_label(label[: speaker.end()].strip())
    return identity if identity.known else None


def _with_parentheses(label: str) -> Identity | None:
    match = _PARENTHESES.match(label)
    if match is None:
        return None
    outer, inner = match["outer"].strip(), match["inner"].strip()
    first, second = read_label(outer), read_label(inner)
    if first.is_reporter and not first.outlet:
        return _reporter_of(second, inner)
    if not is_name(outer) and is_name(inner):
        return Identity(inner, first.role or outer, first.outlet)
    if second.is_reporter:
        return Identity(first.name, "记者", second.outlet)
    return Identity(first.name, first.role or inner, first.outlet, first.surname, first.known)


def _reporter_of(inside: Identity, text: str) -> Identity:
    if inside.is_reporter and inside.name != inside.outlet:
        return Identity(inside.name, inside.role or "记者", inside.outlet)
    return Identity(text, "记者") if is_name(text) else Identity(f"{text}记者", "记者", text)


def _reporter(label: str) -> Identity | None:
    found = list(words.REPORTER.finditer(fold(label)))
    if not found:
        return None
    start, end = found[-1].span()
    outlet, word, rest = label[:start].strip(), label[start:end], label[end:].strip()
    apart = label[end : end + 1] == " "
    if fold(outlet) in words.NO_OUTLETS:
        return Identity(label, word)
    if _NUMBERED.fullmatch(rest):
        return Identity(label if rest else f"{outlet}{word}", word, outlet)
    named = is_name(rest) or (apart and may_be_name(rest))
    return Identity(rest, word, outlet) if named else None


def _spaced(label: str) -> Identity | None:
    latin = _LATIN_AT_END.search(label)
    if latin and title_end(label[: latin.start()]):
        return Identity(latin[1], label[: latin.start()].strip())
    head, _, tail = label.rpartition(" ")
    if head and is_name(tail) and (title_end(head) or not _LATIN_NAME.fullmatch(label)):
        return Identity(tail, head)
    name, _, role = label.partition(" ")
    if is_name(name) and role and title_end(role):
        return Identity(name, role)
    return None


def _inserted(label: str) -> Identity | None:
    # Parliaments write the title inside the name: 吳部長建國.
    for title in _TITLE.finditer(fold(label)):
        deputy = _DEPUTY_AT_END.search(fold(label), 0, title.start())
        start = deputy.start() if deputy else title.start()
        surname, given = label[:start], label[title.end() :]
        known = fold(surname) in words.SURNAMES | words.COMPOUND_SURNAMES
        if known and _GIVEN_NAME.fullmatch(given):
            return Identity(surname + given, label[start : title.end()])
    return None


def _glued(label: str) -> Identity | None:
    for title in reversed(list(_TITLE.finditer(fold(label)))):
        name = label[title.end() :].strip()
        if is_name(name):
            return Identity(name, label[: title.end()])
    return None


def _titled(label: str) -> Identity | None:
    numbered = _NUMBER.sub("", label)
    if _ENGLISH_ROLE.fullmatch(label) or (numbered != label and title_end(numbered)):
        return Identity(label, numbered)
    folded = fold(label)
    title = title_end(label)
    if title is None:
        return None
    for start in range(1, title.start() + 1):
        head, rest = label[:start], folded[start : title.start()]
        if not _DEPUTY.fullmatch(rest):
            continue
        if head and (fold(head) in words.SURNAMES or fold(head) in words.COMPOUND_SURNAMES):
            return Identity(label, label[start:], surname=head)
        if is_name(head):
            return Identity(head, label[start:])
    return Identity(label, label)


def title_end(text: str) -> re.Match[str] | None:
    """Return the title that ``text`` ends with, a match in the folded text."""
    titles = list(_TITLE.finditer(fold(text)))
    return titles[-1] if titles and titles[-1].end() == len(text) else None


def may_be_name(text: str) -> bool:
    """Say whether ``text`` could be a Chinese name, of whatever surname, where a title names it."""
    folded = fold(text)
    return (
        _HAN_NAME.fullmatch(text) is not None
        and folded not in words.COMMON_WORDS
        and not words.NO_NAME.search(folded)
        and not _TITLE.search(folded)
        and not words.REPORTER.search(folded)
        and not any(pattern.fullmatch(folded) for pattern in (*words.HEADERS, words.SAYING))
    )


def _rare(label: str) -> Identity | None:
    # A surname that no table has: believed beside a title that stands apart, or an office's.
    head, _, tail = label.rpartition(" ")
    if head and may_be_name(tail) and title_end(head):
        return Identity(tail, head)
    for title in reversed(list(_TITLE.finditer(fold(label)))):
        name, role = label[title.end() :], label[: title.end()]
        if may_be_name(name):
            return Identity(name, role, known=_OFFICE.search(fold(title.group())) is not None)
    return None


def _outlet(label: str) -> Identity | None:
    if words.OUTLET.search(fold(label)) or (_ACRONYM.fullmatch(label) and len(label) > 1):
        return Identity(label, "记者", label)
    return None
