"""The title that a text gives a speaker whose label gives none: 出席的有：统计局局长康义."""

from __future__ import annotations

import re
from collections.abc import Iterator

from workbench.importers import words
from workbench.importers.names import Identity, is_chinese_name, title_end
from workbench.text.folding import fold

_OPENING = 20_000
_REACH = 40
_CLAUSE = re.compile(r"[^，。！？；：“”《》（）()\[\]【】\n\r,;:!?|]*$")
_LEAD = re.compile(
    r".*(?:邀请|请来|来自|有请|欢迎|感谢|谢谢|分别是|就是|的[有是]|还有|今天|我们|先生|女士|同志"
    r"|[了到请是的]|\d[日月])(?:[了到]|到了)?"
)
_ANOTHER = re.compile(rf".*(?:{words.TITLES.replace(' ', '|')})[^、兼]{{2,4}}(?:以及|[和与及、])")
_HONORIFICS = frozenset(re.findall("..", "先生女士小姐同志老师主播网友观众听众校友"))
_LONGEST_ROLE = 30


def introduced_role(text: str, speaker: Identity) -> str:
    """Return the title that stands before the name where ``text`` first gives one; "" for none.

    Only Chinese names are looked for, and only for a speaker without a role, in what is said at
    the beginning.

    >>> introduced_role("出席今天发布会的有：统计局局长康义先生。", Identity("康义"))
    '统计局局长'
    """
    if speaker.role or not is_chinese_name(speaker.name):
        return ""
    places = _places(text, speaker.name)
    roles = (_role(text[max(0, place - _REACH) : place]) for place in places)
    return next(filter(None, roles), "")


def _places(text: str, name: str) -> Iterator[int]:
    place = text.find(name, 0, _OPENING)
    while place >= 0:
        yield place
        place = text.find(name, place + 1, _OPENING)


def _role(before: str) -> str:
    clause = _CLAUSE.search(before.rstrip(" \u3000\u00a0"))
    if clause is None:
        return ""
    role = clause.group()
    for lead in (_LEAD, _ANOTHER):
        if found := lead.match(fold(role)):
            role = role[found.end() :].strip()
    title = title_end(role)
    if title is None or title.group() in _HONORIFICS or len(role) > _LONGEST_ROLE:
        return ""
    return "" if words.REPORTER.search(fold(role)) else role
