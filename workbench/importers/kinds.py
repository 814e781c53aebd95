"""Tell moderator, statement, question and answer apart, by role and by what a turn does."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence

from workbench.importers import words
from workbench.importers.names import Identity, is_answer, is_question
from workbench.model import Kind
from workbench.text.folding import fold

_OPENS = re.compile(
    r"欢迎(?:大家|各位|您|你|出席|参加|收看)|(?:今天|现在)的?.{0,20}(?:发布会|吹风会|记者会|见面会|座谈会)(?:现在)?开始"
    r"|(?:出席|参加).{0,20}(?:发布会|吹风会|记者会).{0,12}的(?:有|是)|welcome to",
    re.IGNORECASE,
)
_HANDS_OVER = re.compile(
    r"(?:下面|现在|首先|接下来|先|再|有)请.{0,30}(?:介绍|发言|回答|提问|致辞|讲话|发布)"
    r"|(?:开始|继续|可以)提问|请.{0,12}提问|最后(?:一个|两个|1个|一次)(?:问题|提问|机会)"
    r"|(?:就|先)到(?:这里|这儿|此)|到此结束|next question|last question",
    re.IGNORECASE,
)
_QUESTION = re.compile(r"请问|想问|想请教|想了解|请教一下|我的问题|[吗呢][”」』)）]?$")
_MARK = re.compile(r"[?？]")
_PAUSE = re.compile(r"[,，.。!！;；”」』)）\"]+")
_THANKS = re.compile(r"谢谢|感谢|多谢|thank", re.IGNORECASE)
_LONG = 80
_REACH = 60


def kinds(speakers: Sequence[Identity], labels: Sequence[str], texts: Sequence[str]) -> list[Kind]:
    """Return the kind of each turn, given its speaker, its label and its text.

    Reporters ask. The moderator is who has the role, or who opens, hands over and closes while
    others speak. What others say is a statement before the first question and an answer after it.
    A moderator who answers a question at length without handing over gives an answer.
    """
    texts = [fold(text) for text in texts]
    moderator = _moderator(speakers, texts)
    askers = _askers(speakers, labels, texts) - {moderator}
    found: list[Kind] = []
    asked = False
    for speaker, label, text in zip(speakers, labels, texts, strict=True):
        if is_question(label) or speaker.name in askers:
            kind = Kind.QUESTION
        elif speaker.name == moderator and not _answers(found, text, speaker):
            kind = Kind.MODERATOR
        else:
            kind = Kind.ANSWER if asked or is_answer(label) else Kind.STATEMENT
        asked = asked or kind is Kind.QUESTION or (kind is Kind.MODERATOR and _asks(text))
        found.append(kind)
    return found


def _answers(before: list[Kind], text: str, speaker: Identity) -> bool:
    if not before or before[-1] is not Kind.QUESTION or words.MODERATORS.search(fold(speaker.role)):
        return False
    return len(text) >= _LONG and _HANDS_OVER.search(text) is None


def _asks(text: str) -> bool:
    end = text[-_REACH:].rstrip()
    return (_QUESTION.search(end) or _MARK.search(end)) is not None


def _leaves_open(text: str) -> bool:
    """Say whether a text asks and leaves the answer to others: 养老靠谁？靠大家。 doesn't."""
    if not _asks(text):
        return False
    end = text[-_REACH:].rstrip()
    after = _PAUSE.split(_MARK.split(end)[-1])
    answers = [part for part in after if part.strip() and not _THANKS.search(part)]
    return not answers or _QUESTION.search(end) is not None


def _moderator(speakers: Sequence[Identity], texts: Sequence[str]) -> str | None:
    others = {speaker.name for speaker in speakers if speaker.name and not speaker.is_reporter}
    scores: dict[str, int] = defaultdict(int)
    for place, (speaker, text) in enumerate(zip(speakers, texts, strict=True)):
        if speaker.is_reporter or not speaker.name:
            continue
        if words.MODERATORS.search(fold(speaker.role)):
            scores[speaker.name] += 4
        scores[speaker.name] += 2 * bool(place == 0 and _OPENS.search(text))
        scores[speaker.name] += bool(_HANDS_OVER.search(text))
        scores[speaker.name] += bool(words.SPOKESPERSONS.search(fold(speaker.role)))
    best = max(scores, key=lambda name: scores[name], default=None)
    if best is None or scores[best] < 2:
        return None
    by_role = any(
        words.MODERATORS.search(fold(speaker.role)) for speaker in speakers if speaker.name == best
    )
    return best if by_role or len(others) > 1 else None


def _asks_by_role(speaker: Identity) -> bool:
    return speaker.is_reporter or words.ASKERS.search(fold(speaker.role)) is not None


def _askers(speakers: Sequence[Identity], labels: Sequence[str], texts: Sequence[str]) -> set[str]:
    asked: dict[str, list[bool]] = defaultdict(list)
    said: dict[str, int] = defaultdict(int)
    for speaker, text in zip(speakers, texts, strict=True):
        asked[speaker.name].append(_leaves_open(text))
        said[speaker.name] += len(text)
    main = max(said, key=lambda name: said[name], default="")
    by_role = {speaker.name for speaker in speakers if _asks_by_role(speaker)}
    if any(is_question(label) for label in labels):
        return by_role
    by_asking = {
        name
        for name, turns in asked.items()
        if name != main and sum(turns) * 5 >= len(turns) * 3 and len(asked) > 1
    }
    return by_role | by_asking
