"""What Python says, and the answer where it did not do as asked."""

from __future__ import annotations

from typing import Literal, TypedDict

from workbench.wording import Wording


class Message(TypedDict):
    """What Python says, in English: the page has the Chinese of a ``key``."""

    key: str
    values: dict[str, str | int]


def message(said: str) -> Message:
    """Return a sentence as the page is told of it.

    >>> message(Wording("{found} of {count}", found=1, count=2))
    {'key': '{found} of {count}', 'values': {'found': 1, 'count': 2}}
    """
    if isinstance(said, Wording):
        return {"key": said.key, "values": dict(said.values)}
    return {"key": said, "values": {}}


class ErrorAnswer(TypedDict):
    """The asked-for thing was not done; nothing was written. ``code`` is the error's class.

    What is ``lasting`` will be refused again, however often it is asked for.
    """

    type: Literal["error"]
    id: int
    code: str
    message: Message
    lasting: bool
