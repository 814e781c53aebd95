"""A real JupyterLab, or Notebook 7, of the tests' own: its folders, its port, its token."""

import json
import os
import secrets
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from pathlib import Path
from typing import Any


class Lab:
    """A running JupyterLab whose files are in ``files``; with ``program`` "notebook", Notebook 7."""

    def __init__(self, folder: Path, program: str = "jupyterlab") -> None:
        self._program = program
        self.files = folder / "files"
        self.files.mkdir(parents=True)
        self.token = secrets.token_hex(16)
        self._log = folder / "lab.log"
        self._environment = environment(folder)
        self.port = free_port()
        self.start()

    def start(self) -> None:
        with self._log.open("ab") as log:
            self.process = subprocess.Popen(
                [
                    sys.executable,
                    "-m",
                    self._program,
                    "--no-browser",
                    "--allow-root",
                    f"--ServerApp.root_dir={self.files}",
                    f"--ServerApp.port={self.port}",
                    "--ServerApp.port_retries=0",
                    f"--IdentityProvider.token={self.token}",
                    "--LabApp.expose_app_in_browser=True",
                ],
                env=self._environment,
                stdout=log,
                stderr=log,
            )
        self._wait()

    def url(self, path: str, workspace: str) -> str:
        address = f"http://127.0.0.1:{self.port}/lab/workspaces/{workspace}/tree/{path}"
        return f"{address}?token={self.token}"

    def api(self, method: str, path: str) -> Any:
        """Ask the server's own interface, such as ``api("DELETE", "kernels/…")``."""
        address = f"http://127.0.0.1:{self.port}/api/{path}"
        headers = {"Authorization": f"token {self.token}"}
        request = urllib.request.Request(address, method=method, headers=headers)
        with urllib.request.urlopen(request) as answer:
            return json.loads(answer.read() or "null")

    def end_kernels(self) -> None:
        for kernel in self._kernels():
            self.api("DELETE", f"kernels/{kernel['id']}")

    def _kernels(self) -> list[dict[str, Any]]:
        """List the kernels; the server can't do so in the moment in which one begins to start."""
        for _ in range(50):
            try:
                return list(self.api("GET", "kernels"))
            except urllib.error.HTTPError:
                time.sleep(0.1)
        return list(self.api("GET", "kernels"))

    def set(self, plugin: str, values: dict[str, object]) -> None:
        """Write a user's settings of a plugin such as ``@jupyterlab/x-extension:plugin``."""
        extension, _, name = plugin.partition(":")
        path = Path(self._environment["JUPYTERLAB_SETTINGS_DIR"], extension)
        path.mkdir(parents=True, exist_ok=True)
        (path / f"{name}.jupyterlab-settings").write_text(json.dumps(values))

    def stop(self) -> None:
        self.process.terminate()
        try:
            self.process.wait(20)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()

    def kill(self) -> None:
        """End the server as a power cut would, and its kernels with it."""
        self.process.kill()
        self.process.wait()

    def _wait(self) -> None:
        deadline = time.monotonic() + 60
        while time.monotonic() < deadline and self.process.poll() is None:
            try:
                self.api("GET", "status")
            except OSError:
                time.sleep(0.2)
            else:
                return
        raise RuntimeError(f"JupyterLab did not start:\n{self._log.read_text()}")


def environment(folder: Path) -> dict[str, str]:
    """Return the environment of a Jupyter whose settings and data are all below ``folder``."""
    config = folder / "config"
    (config / "labconfig").mkdir(parents=True)
    off = {"disabledExtensions": {"@jupyterlab/apputils-extension:announcements": True}}
    (config / "labconfig" / "page_config.json").write_text(json.dumps(off))
    own = {
        "JUPYTER_CONFIG_DIR": config,
        "JUPYTER_DATA_DIR": folder / "data",
        "JUPYTER_RUNTIME_DIR": folder / "runtime",
        "JUPYTERLAB_SETTINGS_DIR": folder / "settings",
        "JUPYTERLAB_WORKSPACES_DIR": folder / "workspaces",
        "IPYTHONDIR": folder / "ipython",
    }
    return {**os.environ, **{name: str(path) for name, path in own.items()}}


def free_port() -> int:
    """Return a port of this machine that nobody listens on just now."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])
