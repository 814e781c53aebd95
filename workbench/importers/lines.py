"""The lines of a text as places in it, and what a line is by its looks."""

from __future__ import annotations

import re
from dataclasses import dataclass

from workbench.importers import words
from workbench.text.folding import fold

_LINE = re.compile(r"[^\r\n\u2028\u2029\v\f]*(?:\r\n|[\r\n\u2028\u2029\v\f]|$)")
_MARKER = re.compile(r"(?:[•●○◆◇■□▪▶►★☆·*+>\-–—]|\d{1,3}[.)、])[ \t\u00a0\u3000]+|[•●◆■▪▶►★·]")
_PROSE_END = re.compile(r"[。！？…!?；;.][”’」』）》\"')\]]*$")
_SHORTEST_PROSE = 12

_PASSING = re.compile(
    r"更多(?:>>|》|»|＞)?|>>.*|自动刷新|手动刷新|刷新|间隔[:：].*|\[?纠错\]?|【纠错】|打印(?:本页)?|关闭(?:窗口)?|返回(?:顶部|首页|列表)"
    r"|(?:分享|转发)(?:到|至|给)?[:：]?.*|字[号体][:：].*|(?:点击|扫一扫|扫码|长按).{0,30}|.{0,12}广告.{0,6}|第\s*\d+\s*页.{0,12}"
    r"|[-—–\s]*\d{1,4}\s*[-—–/]\s*\d{0,4}[-—–\s]*|图为.*|.{0,40}(?:摄|摄影)[）)]?|\[?(?:图片|视频)\]?.{0,20}|[-=*_—~·\s]{3,}"
    r"|(?:上|下)一[页篇][:：]?.*|.{0,20}[|｜].{0,20}[|｜].*"
)
_CLOSING = re.compile(
    r"[（(【\[]?(?:责任编辑|责编|编辑|审校|校对|编审|监制|来源|文章来源|稿件来源|信息来源|作者|原文链接|翻译整理)[:：].{0,60}"
    r"|[【\[]?(?:相关链接|相关阅读|相关新闻|相关报道|相关文档|延伸阅读|推荐阅读|热门推荐|附件|友情链接|网站地图|联系我们|关于我们)[】\]]?[:：]?.{0,40}"
    r"|(?:版权所有|主办单位|承办单位|网站标识码|copyright|©).*|.{0,20}(?:icp备|公网安备).*"
    r"|[（(【\[]?(?:全文)?完(?:毕)?[）)】\]]?|[【\[]?(?:结束记录|记录结束|文字实录结束)[】\]]?"
)


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
    return len(text) >= _SHORTEST_PROSE and _PROSE_END.search(text) is not None


def is_passing(text: str) -> bool:
    """Say whether a line is a page's furniture that the body may go on after."""
    return len(text) <= _LONGEST_FURNITURE and _PASSING.fullmatch(fold(text)) is not None


def is_closing(text: str) -> bool:
    """Say whether a line is furniture that closes the body: what follows belongs to the page."""
    return len(text) <= _LONGEST_FURNITURE and _CLOSING.fullmatch(fold(text)) is not None


def is_header(label: str) -> bool:
    """Say whether what stands before a colon names a field of the page and no speaker."""
    key = fold(label).strip()
    return any(
        pattern.fullmatch(key) for pattern in (words.NOT_SPEAKERS, words.ENUMERATION, words.SAYING)
    )


_LONGEST_FURNITURE = 120
