"""Find a Chromium for the tests, or get one, or say what to do."""

import os
import shutil
import subprocess
import sys

import pytest

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
FLAGS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)


def executable() -> str | None:
    """Return the path of the system's browser; None means Playwright's own, installed just now."""
    found = _on_path() or (_from_apt() and _on_path())
    if found:
        return found
    if _runs(sys.executable, "-m", "playwright", "install", "chromium"):
        return None
    pytest.fail(
        "There is no browser to test with, and none could be installed. Install Chromium or "
        "Google Chrome so that `chromium` or `google-chrome` is on the PATH, then run again."
    )


def _on_path() -> str | None:
    return next(filter(None, map(shutil.which, NAMES)), None)


def _from_apt() -> bool:
    if not shutil.which("apt-get") or os.geteuid() != 0:
        return False
    install = ("apt-get", "install", "-y", "chromium", "fonts-noto-cjk")
    return _runs("apt-get", "update") and _runs(*install)


def _runs(*command: str) -> bool:
    return subprocess.run(command, check=False, stdout=subprocess.DEVNULL).returncode == 0
