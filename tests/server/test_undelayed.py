"""What a kernel answers is not held back on its way to the page."""

import socket

from jupyter_server.serverapp import ServerApp
from tornado.iostream import IOStream

from workbench.server import _load_jupyter_server_extension
from workbench.server.undelayed import SETTING, undelayed


class Handler:
    """Stands for the server's end of a line to a page."""

    def __init__(self, stream):
        self.set_nodelay = stream.set_nodelay


class Connection:
    def __init__(self, handler):
        self.websocket_handler = handler

    def connect(self):
        return "connected"


def test_a_line_to_a_page_sends_small_messages_at_once():
    with socket.create_server(("127.0.0.1", 0)) as server:
        stream = IOStream(socket.create_connection(server.getsockname()))
        try:
            assert undelayed(Connection)(Handler(stream)).connect() == "connected"
            assert stream.socket.getsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY)
        finally:
            stream.close()


def test_the_server_s_own_class_is_told_by_its_name_and_still_the_base():
    made = undelayed(Connection)
    assert made.__name__ == "Connection"
    assert issubclass(made, Connection)


def test_jupyter_server_takes_it_for_its_lines_to_pages(tmp_path, monkeypatch):
    for place in ("CONFIG", "DATA", "RUNTIME"):
        monkeypatch.setenv(f"JUPYTER_{place}_DIR", str(tmp_path / place))
    server = ServerApp(root_dir=str(tmp_path), allow_root=True, ip="127.0.0.1")
    server.initialize(argv=[], find_extensions=False, new_httpserver=False)
    before = server.web_app.settings[SETTING]
    _load_jupyter_server_extension(server)
    now = server.web_app.settings[SETTING]
    assert now is not before
    assert issubclass(now, before)
