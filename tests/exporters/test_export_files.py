"""A disk that refuses: the message says what and what to do, and nothing is half-written."""

import errno
import os
import resource
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.conftest import without_roots_rights
from workbench.errors import ExportError
from workbench.exporters import FORMATS, export
from workbench.exporters.files import write_together

NAMES = [f"corpus{suffix}" for suffix in FORMATS]
SET = ["corpus.zh", "corpus.en", "corpus.ids"]


def contents(folder):
    return {str(f.relative_to(folder)): f.read_bytes() for f in folder.rglob("*") if f.is_file()}


def failing(code, real, at=1):
    """Return ``real`` with the error ``code`` in the place of its call number ``at``."""
    calls = []

    def call(*args, **kwargs):
        calls.append(args)
        if len(calls) == at:
            raise OSError(code, os.strerror(code))
        return real(*args, **kwargs)

    return call


@contextmanager
def files_of_at_most(size):
    """Let the system refuse to write more than ``size`` bytes into a file, as a full disk does."""
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)


@pytest.mark.parametrize("name", NAMES)
def test_no_format_leaves_anything_when_the_system_stops_the_writing(make_pairs, tmp_path, name):
    pairs = make_pairs(*[{"target": f"Sentence {n} of many."} for n in range(2000)])
    files = export(make_pairs({}), tmp_path / name).files
    before = contents(tmp_path)
    with files_of_at_most(4096), pytest.raises(ExportError) as error:
        export(pairs, tmp_path / name)
    assert str(error.value).startswith(f"{files[0]}: can't be written: ")
    assert "Nothing was exported." in str(error.value)
    assert contents(tmp_path) == before


@pytest.mark.parametrize(
    ("code", "says"),
    [
        (errno.ENOSPC, "No space left on device. Nothing was exported. Free space"),
        (errno.EDQUOT, "Nothing was exported. Free space"),
        (errno.EROFS, "Read-only file system. Nothing was exported. Choose a folder that can be"),
        (errno.EACCES, "Permission denied. Nothing was exported. Choose a folder that you may"),
        (errno.EIO, "Nothing was exported. Choose another folder or name."),
    ],
)
@pytest.mark.parametrize(
    ("where", "name"),
    [(os, "fsync"), (Path, "open"), (Path, "mkdir"), (Path, "replace")],
    ids=lambda value: getattr(value, "__name__", value),
)
def test_the_message_names_file_and_remedy(
    make_pairs, tmp_path, monkeypatch, where, name, code, says
):
    (tmp_path / "corpus.tsv").write_text("from before")
    with monkeypatch.context() as patch:
        patch.setattr(where, name, failing(code, getattr(where, name)))
        with pytest.raises(ExportError) as error:
            export(make_pairs({}), tmp_path / "corpus.tsv")
    assert str(error.value).startswith(f"{tmp_path / 'corpus.tsv'}: can't be written: ")
    assert says in str(error.value)
    assert contents(tmp_path) == {"corpus.tsv": b"from before"}


@pytest.mark.parametrize("name", NAMES)
def test_a_folder_that_may_not_be_written_in(make_pairs, tmp_path, forbidden_folder, name):
    pairs = make_pairs({})
    export(pairs, tmp_path / name)  # what is imported on the way may lie in root's own folders
    says = pytest.raises(ExportError, match="Choose a folder that you may write in")
    with says, without_roots_rights():
        export(pairs, forbidden_folder / name)
    assert contents(forbidden_folder) == {}


@pytest.mark.parametrize("name", [name for name in NAMES if name != "corpus.parquet"])
def test_a_folder_in_the_place_of_the_file(make_pairs, tmp_path, name):
    file = SET[0] if name == "corpus.moses" else name
    (tmp_path / file).mkdir()
    with pytest.raises(ExportError, match=r"is a folder\. Choose another name"):
        export(make_pairs({}), tmp_path / name)
    assert list(tmp_path.iterdir()) == [tmp_path / file]


@pytest.mark.parametrize("there", [SET, SET[:1], SET[1:], []])
@pytest.mark.parametrize("at", range(1, 7))
def test_a_set_is_as_before_whichever_rename_fails(make_pairs, tmp_path, monkeypatch, there, at):
    for name in there:
        (tmp_path / name).write_text(f"{name} from before")
    before = contents(tmp_path)
    renames = len(SET) + len(there)
    with monkeypatch.context() as patch:
        patch.setattr(Path, "replace", failing(errno.EACCES, Path.replace, at))
        if at <= renames:
            with pytest.raises(ExportError, match="Permission denied"):
                export(make_pairs({}), tmp_path / "corpus.moses")
        else:
            export(make_pairs({}), tmp_path / "corpus.moses")
    assert contents(tmp_path) == before if at <= renames else set(contents(tmp_path)) == set(SET)


def test_an_error_that_is_not_the_disk_leaves_nothing_behind(tmp_path):
    def write(paths):
        paths[0].write_text("half")
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        write_together([tmp_path / "corpus.zh", tmp_path / "corpus.en"], write)
    assert contents(tmp_path) == {}
