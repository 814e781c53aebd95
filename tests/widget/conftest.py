"""A small project, and a line to it as a page has one."""

import pytest

from workbench.widget import desk as desks
from workbench.widget.dispatch import Dispatcher


@pytest.fixture
def page(project):
    """A page that has said hello: call it with an ask, and it gives the answer."""
    dispatcher = Dispatcher(desks.of(project))
    numbers = iter(range(1, 1000))

    def ask(kind, **fields):
        return dispatcher.answer({"type": kind, "id": next(numbers), **fields})

    ask("hello", client="page")
    return ask
