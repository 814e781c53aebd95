"""What JupyterLab's server does for the workbench.

It has first rows while the kernel still starts, and kernels' answers on their way without delay.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from jupyter_server.serverapp import ServerApp


def _jupyter_server_extension_points() -> list[dict[str, Any]]:
    return [{"module": "workbench.server"}]


def _load_jupyter_server_extension(server: ServerApp) -> None:
    from workbench.server.handler import route
    from workbench.server.undelayed import SETTING, undelayed

    server.web_app.add_handlers(".*$", [route(server.base_url)])  # type: ignore[no-untyped-call]
    settings = server.web_app.settings
    settings[SETTING] = undelayed(settings[SETTING])
