"""The lines of a text as places in it, and what a line is by its looks."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass

from workbench.importers import words
from workbench.importers.names import is_name
from workbench.text.folding import fold

_LINE = re.compile(r"[^\r\n\u2028\u2029\v\f]*(?:\r\n|[\r\n\u2028\u2029\v\f]|$)")
_MARKER = re.compile(r"(?:[•●○◆◇■□▪▶►★☆·*+>\-–—]|\d{1,3}[.)、])[ \t\u00a0\u3000]+|[•●◆■▪▶►★·]")
_PROSE_END = re.compile(r"[。！？…!?；;.][”’」』）》\"')\]]*$")
_SHORTEST_PROSE = 12
_LONGEST_END = 8

_PASSING = re.compile(
    r"更多(?:>>|》|»|＞)?|>>.*|(?:自动|手动)?刷新|间隔[:：].*|[\[【]?纠错[\]】]?|打印(?:本页)?|关闭(?:窗口)?"
    r"|返回(?:顶部|首页|列表)|(?:分享|转发)(?:(?:到|至|给)?[:：].*|(?:到|至).{0,20})?|字[号体][:：].*"
    r"|(?:点击|扫一扫|扫码|长按).{0,30}|.{0,12}广告.{0,6}|第\s*\d+\s*页.{0,12}"
    r"|[-—–\s]*\d{1,4}\s*[-—–/]\s*\d{0,4}[-—–\s]*|[-=*_—~·\s]{3,}|[\[【]?(?:图片|视频)[\]】]?"
    r"|(?:上|下)一[页篇](?:[:：].*)?|.{0,20}[|｜].{0,20}[|｜].*"
)
_CAPTION = re.compile(
    r"图为.*|.{0,60}(?:摄|摄影)[）)]?|[（(]?(?:图片?|图[一二三四五六七八九十\d]{1,2}|摄影|供图)[:：/].{0,40}"
)
_CLOSING = re.compile(
    r"[（(【\[]?(?:责任编辑|责编|编辑|审校|校对|编审|监制|来源|文章来源|稿件来源|信息来源|作者|原文链接|翻译整理)[:：].{0,60}"
    r"|[【\[]?(?:相关(?:链接|阅读|新闻|报道|文档)|(?:延伸|推荐)阅读|热门推荐|友情链接|网站地图|联系我们|关于我们)[】\]]?[:：]?"
    r"|附件[:：\d].{0,60}|(?:版权所有|主办单位|承办单位|网站标识码|copyright|©).*|.{0,20}(?:icp备|公网安备).*"
    r"|[（(【\[]?(?:全文)?完(?:毕)?[）)】\]]?|[【\[]?(?:结束记录|记录结束|文字实录结束)[】\]]?"
)
_LONGEST_FURNITURE = 120
_OFTEN = 3
_SHORTEST_HEAD = 6
_SAID = re.compile(r"[，,、（(【\[…—]|谢|請|请|好|您|你|我")


@dataclass(frozen=True, slots=True)
class Line:
    """A line at ``text[start:end]`` without the white space around it."""

    start: int
    end: int


def lines(text: str, start: int, end: int) -> list[Line]:
    """Return the lines of ``text[start:end]`` that have more than white space."""
    found = []
    place = start
    while place < end:
        match = _LINE.match(text, place, end)
        stop = match.end() if match else end
        body = text[place:stop]
        if stripped := body.strip():
            first = place + body.index(stripped[0])
            found.append(Line(first, first + len(stripped)))
        place = stop
    return found


def after_marker(text: str, line: Line) -> int:
    """Return the place behind the list marker that the line may begin with."""
    match = _MARKER.match(text, line.start, line.end)
    return match.end() if match else line.start


def is_prose(text: str) -> bool:
    """Say whether a paragraph reads as body text: a sentence or more, ended as one."""
    return len(text) >= _SHORTEST_PROSE and ends_as_sentence(text)


def ends_as_sentence(text: str) -> bool:
    """Say whether a paragraph ends with the punctuation of a sentence."""
    return _PROSE_END.search(text, max(0, len(text) - _LONGEST_END)) is not None


def is_passing(text: str) -> bool:
    """Say whether a line is a page's furniture that the body may go on after."""
    if len(text) > _LONGEST_FURNITURE:
        return False
    if ends_as_sentence(text):
        return text.startswith("图为")
    folded = fold(text)
    return bool(_PASSING.fullmatch(folded) or _CAPTION.fullmatch(folded))


def repeated_lines(text: str) -> frozenset[str]:
    """Return the lines that come again and again and are no sentences: heads and feet of pages."""
    counts = Counter(text[row.start : row.end] for row in lines(text, 0, len(text)))
    return frozenset(
        line for line, count in counts.items() if count >= _OFTEN and _heads_page(line)
    )


def _heads_page(line: str) -> bool:
    return len(line) >= _SHORTEST_HEAD and not _SAID.search(line) and not ends_as_sentence(line)


def is_closing(text: str) -> bool:
    """Say whether a line is furniture that closes the body: what follows belongs to the page."""
    return len(text) <= _LONGEST_FURNITURE and _CLOSING.fullmatch(fold(text)) is not None


def is_header(label: str) -> bool:
    """Say whether what stands before a colon names a field of the page and no speaker."""
    key = fold(label).strip()
    if words.QUESTION.fullmatch(key) or words.ANSWER.fullmatch(key):
        return False
    if any(pattern.fullmatch(key) for pattern in words.HEADERS):
        return True
    return words.SAYING.fullmatch(key) is not None and not is_name(label)
