"""Answers of kernels reach the page at once."""

from __future__ import annotations

from typing import Any

SETTING = "kernel_websocket_connection_class"
"""Under this name a server's settings have the class that speaks between a page and its kernel."""


def undelayed(connection: type[Any]) -> type[Any]:
    """Return a class of connections between page and kernel that sends each message at once.

    A kernel says that it is busy, answers, and says that it is idle: three small messages. TCP
    holds the second until the first is acknowledged, which the other end delays by some 40 ms
    where it has nothing to send (RFC 9293, 3.7.4; RFC 1122, 4.2.3.2). Tornado leaves it so unless
    it is asked.
    """

    class Undelayed(connection):  # type: ignore[misc]
        def connect(self) -> Any:
            self.websocket_handler.set_nodelay(True)
            return super().connect()

    Undelayed.__name__ = Undelayed.__qualname__ = connection.__name__
    return Undelayed
