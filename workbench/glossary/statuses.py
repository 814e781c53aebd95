"""What other glossaries call the statuses of a target, and the rules of a term."""

from __future__ import annotations

from workbench.model import Rule, Status

FURNITURE = frozenset({"furniture", "ui", "navigation", "boilerplate", "notaterm"})
"""Statuses of rows that record words of a page and are no terms."""

_WORDS = {
    Status.PREFERRED: """
        preferred preferredterm preferredtermadmnsts verified standard standardized name outlet
        approved official final confirmed mandatory 首选 推荐 推薦 标准 標準 规范 已确认 已核实
    """,
    Status.ADMITTED: """
        admitted admittedterm admittedtermadmnsts suggested proposed allowed acceptable alternative
        provisional draft new unverified variant 可用 允许 允許 备选 備選 建议 建議
    """,
    Status.DEPRECATED: """
        deprecated deprecatedterm deprecatedtermadmnsts superseded supersededterm
        supersededtermadmnsts obsolete outdated retired notrecommended avoid 不推荐 不推薦 过时
        過時 弃用 棄用
    """,
    Status.FORBIDDEN: """
        forbidden banned prohibited donotuse notallowed disallowed wrong incorrect rejected 禁用
        禁止 错误 錯誤
    """,
}

_RULES = {
    Rule.KEEP: """
        donottranslate dnt nontranslatable nontranslatables untranslatable untranslated keep
        不翻译 不翻譯 不译 不譯
    """,
    Rule.AMBIGUOUS: "ambiguous polysemous several 多义 多義 有歧义 有歧義",
}

_STATUSES = {word: status for status, words in _WORDS.items() for word in words.split()}

_BY_WORD = {word: rule for rule, words in _RULES.items() for word in words.split()}


def plain(word: str) -> str:
    """Return a name as it is looked up: letters and digits only, in lower case.

    >>> plain("Do not use"), plain("preferredTerm-admn-sts")
    ('donotuse', 'preferredtermadmnsts')
    """
    return "".join(filter(str.isalnum, word)).casefold()


def status_of(word: str) -> Status | None:
    """Return the status that a word of another vocabulary means, or None if it is unknown.

    >>> status_of("Verified"), status_of("do not use"), status_of("purple")
    (<Status.PREFERRED: 'preferred'>, <Status.FORBIDDEN: 'forbidden'>, None)
    """
    return _STATUSES.get(plain(word))


def rule_of(word: str) -> Rule | None:
    """Return the rule that a word of a glossary means, or None if it means none.

    >>> rule_of("Do not translate"), rule_of("preferred")
    (<Rule.KEEP: 'do not translate'>, None)
    """
    return _BY_WORD.get(plain(word))
