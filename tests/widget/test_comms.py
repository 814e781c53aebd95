"""The line that a page opens on its own."""

import importlib
import subprocess
import sys
from types import SimpleNamespace

import comm
import IPython
import pytest

import workbench
from workbench import notebook
from workbench.widget import comms


class Line:
    """One end of a comm: keeps what is sent, hands in what the page says."""

    def __init__(self):
        self.sent = []

    def on_msg(self, callback):
        self.callback = callback

    def send(self, data):
        self.sent.append(data)


def test_a_page_can_open_a_project_by_path(project):
    comms.register(notebook.open)
    line = Line()
    comm.get_comm_manager().targets[comms.TARGET](line, {})
    hello = {"type": "hello", "id": 5, "client": "c", "path": str(project.path)}
    line.callback({"content": {"data": hello}})
    assert line.sent[0]["id"] == 5
    assert line.sent[0]["project"]["name"] == "project"


@pytest.fixture
def imported_anew(monkeypatch):
    """Import the package as a new process does; return what pages can then ask for."""

    def again(shell):
        monkeypatch.setattr(IPython, "get_ipython", lambda: shell)
        monkeypatch.setattr(comm.get_comm_manager(), "targets", {})
        importlib.reload(workbench)
        return [*comm.get_comm_manager().targets]

    return again


def test_in_a_kernel_pages_may_ask_once_it_is_imported(imported_anew):
    assert imported_anew(SimpleNamespace(kernel=object())) == [comms.TARGET]


@pytest.mark.parametrize("shell", [None, SimpleNamespace(kernel=None), SimpleNamespace()])
def test_outside_of_a_kernel_nothing_is_registered(imported_anew, shell):
    assert imported_anew(shell) == []


def test_only_a_kernel_and_who_opens_a_project_wait_for_pandas():
    code = "import sys, workbench, workbench.server.handler; print('pandas' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "False\n"
