"""The line that a page opens on its own."""

from types import SimpleNamespace

import comm
import IPython

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


def test_in_a_kernel_a_page_can_open_a_project_by_path(project, monkeypatch):
    monkeypatch.setattr(IPython, "get_ipython", lambda: SimpleNamespace(kernel=object()))
    comms.register(notebook.open)
    line = Line()
    comm.get_comm_manager().targets[comms.TARGET](line, {})
    hello = {"type": "hello", "id": 5, "client": "c", "path": str(project.path)}
    line.callback({"content": {"data": hello}})
    assert line.sent[0]["id"] == 5
    assert line.sent[0]["project"]["name"] == "project"


def test_outside_of_a_kernel_nothing_is_registered(monkeypatch):
    monkeypatch.setattr(comm.get_comm_manager(), "targets", {})
    comms.register(notebook.open)
    assert comm.get_comm_manager().targets == {}
