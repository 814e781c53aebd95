"""Fixtures that every room's tests share."""

import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

import workbench
from tests import transcripts

# A machine that runs a browser and a Jupyter server beside is slow now and then; that is no fault
# of the text under test.
settings.register_profile("busy", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("busy")

ROOT = Path(__file__).resolve().parents[1]


@pytest.fixture(scope="session")
def shared_data() -> Path:
    """Return the folder of real data that stays outside the repository."""
    folder = Path(os.environ.get("WORKBENCH_SHARED_DATA", ROOT.parent / "shared" / "data"))
    if not folder.is_dir():
        pytest.skip("the folder of real data is not beside the repository (WORKBENCH_SHARED_DATA)")
    return folder


@pytest.fixture
def files(tmp_path: Path) -> tuple[Path, Path]:
    """A small briefing and its glossary."""
    briefing, glossary = tmp_path / "briefing.txt", tmp_path / "terms.csv"
    briefing.write_text(transcripts.BRIEFING, encoding="utf-8")
    glossary.write_text(transcripts.GLOSSARY, encoding="utf-8")
    return briefing, glossary


@pytest.fixture
def project(tmp_path: Path, files: tuple[Path, Path]) -> Iterator[workbench.Project]:
    """A project of them."""
    briefing, glossary = files
    made = workbench.create(tmp_path / "project", [briefing], [glossary])
    yield made
    made.close()


NOBODY = 65534


@contextmanager
def without_roots_rights() -> Iterator[None]:
    """Run as nobody where the tests run as root, to whom nothing is forbidden."""
    root = os.geteuid() == 0
    if root:
        os.seteuid(NOBODY)
    try:
        yield
    finally:
        if root:
            os.seteuid(0)


@pytest.fixture
def forbidden_folder() -> Iterator[Path]:
    """A folder that can be entered and not be written in, by nobody and by its owner."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        folder.chmod(0o555)
        yield folder
        folder.chmod(0o755)
