"""One row of a glossary file as entries: a source, one target, and what the glossary says of it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from workbench.glossary import contexts
from workbench.glossary.alternatives import Alternatives, alternatives
from workbench.glossary.dates import iso
from workbench.glossary.sources import sources
from workbench.glossary.statuses import FURNITURE, plain, rule_of, status_of
from workbench.model import Rule, Status

_TOLD = {
    *Status,
    "admittedtermadmnsts",
    "deprecatedtermadmnsts",
    "supersededtermadmnsts",
}
"""Status words that say what ours do, so that no note need keep them."""

_DATES = ("valid_from", "valid_to")

_CONTROLS = re.compile(
    "更多|更多(>>|》》|»|››)|.*(>>|»)|(自动|手动)刷新|返回(顶部|首页)|[上下]一页|打印(本页|页面)"
    "|(关闭|打印)窗口|分享(到|至).{0,4}|扫一扫.{0,12}|加入收藏|设为首页|字号.{0,6}|责任编辑.*"
)
"""Words of a page's controls: as a whole source they are furniture."""


@dataclass(frozen=True, slots=True)
class Cells:
    """What a row has under the columns that count, by name; a column that is absent is empty."""

    source: str
    target: str
    status: str = ""
    domain: str = ""
    note: str = ""
    authority: str = ""
    valid_from: str = ""
    valid_to: str = ""
    applies_where: str = ""
    rule: str = ""
    part_of_speech: str = ""
    definition: str = ""
    changed: str = ""
    id: str = ""
    approval: str = ""


@dataclass(frozen=True, slots=True)
class Entry:
    """A source with one target. ``told`` is whether the row says so itself: its first reading.

    ``status`` is None where the row gives none; ``cells`` are what the row says of the rest.
    """

    source: str
    target: str
    status: Status | None
    note: str
    told: bool
    cells: Cells


def problem(cells: Cells) -> str:
    """Return why a row can't be a term, or nothing.

    >>> problem(Cells("更多>>", "More >>")), problem(Cells("社区", ""))
    ('a control of a page, no term', 'it has no target')
    """
    if plain(cells.status) in FURNITURE:
        return f"its status is “{cells.status}”: words of a page, no term"
    if not _has_word(cells.source):
        return "it has no source"
    if _CONTROLS.fullmatch(cells.source.strip()):
        return "a control of a page, no term"
    if not _has_word(cells.target):
        return "it has no target"
    for name in _DATES:
        if iso(getattr(cells, name)) is None:
            return f"its date “{getattr(cells, name)}” is none such as 2018, 2018-03 or 2018-03-17"
    return contexts.problem(cells.applies_where.strip())


def treated(cells: Cells) -> Cells:
    """Return the cells of a row with its rule in our words.

    What is not to be translated has itself as its target, and may say so in place of a status.

    >>> kept = treated(Cells("WeChat", "", status="DNT"))
    >>> kept.target, kept.status, str(kept.rule)
    ('WeChat', '', 'do not translate')
    """
    by_status = rule_of(cells.status)
    rule = rule_of(cells.rule) or by_status or Rule.TRANSLATE
    status = "" if by_status else cells.status
    if rule is Rule.KEEP:
        return replace(cells, target=cells.source, status=status, rule=rule)
    return replace(cells, status=status, rule=rule)


def entries(cells: Cells) -> Iterator[Entry]:
    """Yield the entries of a row, none if its target is an explanation and nothing else.

    The first target has the row's status. The others are as good as it, so they have it too,
    save that beside a preferred one they are admitted. The note keeps the explanations that stood
    in the target, and a status word of another vocabulary unless it means preferred.

    >>> cells = Cells("司长", "director general (of a department); director", "draft")
    >>> [(entry.target, str(entry.status), entry.note) for entry in entries(cells)]
    [('director general', 'admitted', '(of a department); status: draft'),
     ('director', 'admitted', '(of a department); status: draft')]
    """
    kept = cells.rule == Rule.KEEP
    read = Alternatives((cells.target,)) if kept else alternatives(cells.target, cells.source)
    targets = [target for target in read.targets if _has_word(target)]
    status = _status(cells.status)
    note = "; ".join(filter(None, (cells.note.strip(), *read.explanations, _origin(cells.status))))
    for source in sources(cells.source):
        for place, target in enumerate(targets):
            first = place == 0
            own = status if first or status not in {None, Status.PREFERRED} else Status.ADMITTED
            yield Entry(source, source if kept else target, own, note, first, cells)


def as_written(cells: Cells) -> Iterator[Entry]:
    """Yield the one entry of a row whose cells hold a term each and no shorthand.

    >>> [entry.target for entry in as_written(Cells("甲/乙", "a/b (c)"))]
    ['a/b (c)']
    """
    note = "; ".join(filter(None, (cells.note.strip(), _origin(cells.status))))
    source, target = cells.source.strip(), cells.target.strip()
    yield Entry(source, target, _status(cells.status), note, True, cells)


def _status(word: str) -> Status | None:
    return (status_of(word) or Status.ADMITTED) if word.strip() else None


def _origin(word: str) -> str:
    told = status_of(word) is Status.PREFERRED or plain(word) in _TOLD
    return "" if told or not word.strip() else f"status: {word.strip()}"


def _has_word(text: str) -> bool:
    return any(map(str.isalnum, text))
