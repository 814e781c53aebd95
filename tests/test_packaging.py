"""The sdist and the wheel that users get, built once and installed: all is in them, each file once.

The wheel is made from the sdist, as pip makes it of one. It is installed where nothing of Node.js
can be found, into an environment of its own that borrows the dependencies of this one.
"""

import os
import re
import shutil
import subprocess
import sys
import sysconfig
import tarfile
import venv
import zipfile
from collections import Counter
from pathlib import Path

import pytest

from tests.conftest import ROOT

PLUGIN = "share/jupyter/labextensions/bilingual-workbench/"
NO_SOURCE = (".*", "node_modules", "labextension", "static", "__pycache__", "dist", "*.egg-info")


@pytest.fixture(scope="module")
def sdist(tmp_path_factory):
    clone, made = tmp_path_factory.mktemp("clone") / "clone", tmp_path_factory.mktemp("sdist")
    shutil.copytree(ROOT, clone, ignore=shutil.ignore_patterns(*NO_SOURCE))
    for name in (".gitignore", "workbench/ui/.npmrc"):
        shutil.copy(ROOT / name, clone / name)
    for built in ("workbench/labextension", "workbench/widget/static"):
        (clone / built).mkdir()
        (clone / built / "left.js").write_text("built before, of another version")
    run("hatchling", "build", "-t", "sdist", "-d", str(made), folder=clone)
    (path,) = made.glob("*.tar.gz")
    return path


@pytest.fixture(scope="module")
def wheel(sdist, tmp_path_factory):
    made = tmp_path_factory.mktemp("wheel")
    run("pip", "wheel", "--no-deps", "-w", str(made), str(sdist))
    (path,) = made.glob("*.whl")
    return path


@pytest.mark.parametrize(
    "end",
    [
        f"{PLUGIN}package.json",
        f"{PLUGIN}install.json",
        "etc/jupyter/jupyter_server_config.d/bilingual-workbench.json",
        "workbench/widget/static/workbench.js",
        "workbench/widget/static/workbench.css",
        "workbench/sample/briefing.txt",
        "workbench/sample/government-briefings.csv",
        "workbench/py.typed",
        "licenses/LICENSE",
    ],
)
def test_the_wheel_holds(wheel, end):
    assert [name for name in zipfile.ZipFile(wheel).namelist() if name.endswith(end)] != []


def test_the_wheel_holds_every_file_once_and_no_typescript(wheel):
    names = zipfile.ZipFile(wheel).namelist()
    built = Counter(Path(name).name for name in names if name.endswith((".js", ".css")))
    assert [name for name, times in built.items() if times > 1] == []
    assert [
        name for name in names if name.endswith((".ts", ".map")) or "node_modules" in name
    ] == []


def test_the_sdist_holds_the_source_of_all_and_nothing_built(sdist):
    with tarfile.open(sdist) as archive:
        names = [name.partition("/")[2] for name in archive.getnames()]
    assert {"workbench/ui/package-lock.json", "workbench/ui/.npmrc", "README.md"} <= {*names}
    assert [name for name in names if "labextension/" in name or "/static/" in name] == []


def test_it_is_enabled_once_installed_and_leaves_nothing_behind(sdist, wheel, tmp_path, capsys):
    python = environment(tmp_path / "environment")
    before = files_below(python.parents[1])
    run("pip", "--python", str(python), "install", "--no-deps", str(wheel), path=str(python.parent))
    listed = run("jupyterlab.labextensions", "list", python=python)
    assert re.search(r"bilingual-workbench v\S+ .*enabled.*OK", listed), listed
    served = run("jupyter_server.extension.serverextension", "list", python=python)
    assert re.search(r"workbench\.server .*enabled\b", served), served
    assert re.search(r"workbench\.server .*OK\b", served), served
    briefing, project = ROOT / "workbench" / "sample" / "briefing.txt", tmp_path / "project"
    run("workbench", "new", str(project), "--from", str(briefing), python=python, folder=tmp_path)
    assert (project / "project.workbench").is_file()

    run("pip", "--python", str(python), "uninstall", "-y", "bilingual-workbench")
    assert files_below(python.parents[1]) == before
    assert "bilingual-workbench" not in run("jupyterlab.labextensions", "list", python=python)
    with capsys.disabled():
        print("".join(f"\n{made.name}: {made.stat().st_size:,} bytes" for made in (sdist, wheel)))


def environment(folder: Path) -> Path:
    """Make an environment of its own, with the packages of this one; return its Python."""
    venv.create(folder, with_pip=False)
    python = folder / ("Scripts" if os.name == "nt" else "bin") / Path(sys.executable).name
    paths = sysconfig.get_paths(vars={"base": str(folder), "platbase": str(folder)})
    packages = Path(paths["purelib"])
    (packages / "borrowed.pth").write_text(sysconfig.get_paths()["purelib"])
    return python


def files_below(folder: Path) -> set[str]:
    found = folder.rglob("*")
    return {str(path) for path in found if path.is_file() and "__pycache__" not in path.parts}


def run(
    module: str,
    *words: str,
    python: Path = Path(sys.executable),
    folder: Path = ROOT.parent,
    path: str | None = None,
) -> str:
    """Run a module of Python and return all it says; ``path`` stands in for $PATH."""
    own = {"PATH": path} if path else {}
    done = subprocess.run(
        [str(python), "-m", module, *words],
        cwd=folder, env={**os.environ, **own}, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout + done.stderr
