"""Which column of a glossary file holds what."""

from __future__ import annotations

from collections.abc import Sequence

from workbench.errors import GlossaryError
from workbench.glossary.statuses import plain

_NAMES = {
    "source": """
        source sourceterm sourcestring sourcetext src chinese zh zhcn zhhans zhhant zhtw zhhk term
        中文 汉语 漢語 原文 源文 源语 源语言 术语 術語 简体中文 繁體中文
    """,
    "target": """
        target targetterm targetstring targettext tgt translation english en enus engb rendering
        英文 英语 英語 译文 譯文 译名 譯名 译语 目标语 目标语言 翻译 翻譯
    """,
    "status": "status termstatus administrativestatus usage state 状态 狀態",
    "domain": "domain subject subjectfield field topic category 领域 領域 分类 分類",
    "note": "note notes comment comments remark remarks description 备注 備註 说明 注释",
    "authority": "authority reference references citation 出处 出處 来源 來源 依据",
    "valid_from": "validfrom validsince 生效 起始日期 启用日期",
    "valid_to": "validto validuntil expires 失效 截止日期 停用日期",
    "applies_where": "applieswhere appliesonlywhere 适用条件 適用條件",
    "rule": "rule treatment handling 规则 規則 处理方式",
    "part_of_speech": "partofspeech pos wordclass 词性 詞性",
    "definition": "definition meaning explanation 定义 定義 释义 釋義",
    "changed": "changed modified modificationdate lastmodified updated date 修改日期 更新日期",
    "approval": "approval 审批 審批",
    "id": "id termid entryid conceptid stringid 编号 編號",
}

Columns = dict[str, int]
"""The place of each column that was recognised, by the names of ``model.GLOSSARY``."""


def columns(header: Sequence[str]) -> Columns:
    """Return the places of the columns by name, in any order and case.

    >>> columns(["ID", "targetString", "Source String", "Notes"])
    {'source': 2, 'target': 1, 'note': 3, 'id': 0}
    """
    places = {plain(name): place for place, name in reversed(list(enumerate(header)))}
    found = {
        role: next((places[name] for name in names.split() if name in places), None)
        for role, names in _NAMES.items()
    }
    return {role: place for role, place in found.items() if place is not None}


def require(found: Columns, header: Sequence[str], file: str, line: int) -> None:
    """Raise GlossaryError if the columns of source and target are not both there."""
    missing = [role for role in ("source", "target") if role not in found]
    if missing:
        there = ", ".join(name.strip() for name in header if name.strip())[:200] or "nothing"
        raise GlossaryError(
            file,
            f"no column for {' and '.join(missing)} among: {there}",
            "Name the columns in the first line, such as: source,target,status,domain,note.",
            line,
        )
