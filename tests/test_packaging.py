"""The wheel that users get: the front end is in it, built, each file once, and nothing else is."""

import shutil
import subprocess
import sys
import zipfile
from collections import Counter
from pathlib import Path

import pytest

from tests.conftest import ROOT

PARTS = ("workbench", "glossary", "pyproject.toml", "README.md", "LICENSE")
PLUGIN = "share/jupyter/labextensions/bilingual-workbench/"


@pytest.fixture(scope="module")
def wheel(tmp_path_factory):
    clone, made = tmp_path_factory.mktemp("clone"), tmp_path_factory.mktemp("wheel")
    ignored = shutil.ignore_patterns("node_modules", "labextension", "static", "__pycache__")
    for name in PARTS:
        part = ROOT / name
        copy = shutil.copy if part.is_file() else shutil.copytree
        copy(part, clone / name, **({} if part.is_file() else {"ignore": ignored}))
    command = [sys.executable, "-m", "pip", "wheel", "--no-deps", "-w", str(made), str(clone)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    (path,) = made.glob("*.whl")
    print(f"{path.name}: {path.stat().st_size:,} bytes")
    return zipfile.ZipFile(path)


@pytest.mark.parametrize(
    "end",
    [
        f"{PLUGIN}package.json",
        f"{PLUGIN}install.json",
        "workbench/widget/static/workbench.js",
        "workbench/widget/static/workbench.css",
        "workbench/sample/briefing.txt",
        "workbench/sample/government-briefings.csv",
        "workbench/py.typed",
        "licenses/LICENSE",
    ],
)
def test_the_wheel_holds(wheel, end):
    assert [name for name in wheel.namelist() if name.endswith(end)] != []


def test_the_wheel_holds_every_file_once_and_no_typescript(wheel):
    names = wheel.namelist()
    built = Counter(Path(name).name for name in names if name.endswith((".js", ".css")))
    assert [name for name, times in built.items() if times > 1] == []
    assert [
        name for name in names if name.endswith((".ts", ".map")) or "node_modules" in name
    ] == []
