"""Line-parallel files."""

import os
import re
import threading
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.errors import InputError, UnknownEncoding
from workbench.scoring.reading import parallel
from workbench.scoring.reading.parallel import batches, lines, pairs

FILES = [
    ("社区\n服务\n", "community\nservice\n", [("1", "社区", "community"), ("2", "服务", "service")]),
    ("社区\n服务", "community\r\n\r\n", [("1", "社区", "community"), ("2", "服务", "")]),
    # a line that is empty on both sides is no segment, and the others keep their numbers
    ("社区\n\n服务\n", "community\n\nservice\n", [("1", "社区", "community"), ("3", "服务", "service")]),
    ("", "", []),
]  # fmt: skip


@pytest.mark.parametrize(("source", "target", "expected"), FILES)
def test_lines_belong_together(
    tmp_path: Path, source: str, target: str, expected: list[tuple[str, str, str]]
) -> None:
    left, right = tmp_path / "talk.zh", tmp_path / "talk.en"
    left.write_bytes(source.encode())
    right.write_bytes(target.encode())
    made = pairs(left, right)
    columns = ["segment", "source", "target"]
    assert list(made[columns].itertuples(index=False, name=None)) == expected
    assert made["state"].tolist() == [
        "draft" if target else "untranslated" for *_, target in expected
    ]
    streamed = [row for batch in batches(left, right) for row in batch.to_pylist()]
    assert streamed == made[["segment", "document", "source", "target", "state"]].to_dict("records")


@pytest.mark.parametrize(
    ("source", "target"), [("一\n二\n三\n四", "a\nb\n"), ("一\n二", "a\nb\nc\nd\n")]
)
def test_unequal_files_are_named_with_their_lines(tmp_path: Path, source: str, target: str) -> None:
    left, right = tmp_path / "talk.zh", tmp_path / "talk.en"
    left.write_text(source, "utf-8")
    right.write_text(target, "utf-8")
    numbers = [len(text.split()) for text in (source, target)]
    told = f"{right}: {numbers[1]} lines, but {left} has {numbers[0]}"
    for read in (pairs, lambda *paths: [*batches(*paths)]):
        with pytest.raises(InputError) as caught:
            read(left, right)
        assert told in str(caught.value)


TEXT = st.text("一aé\n\r\x85\u2028", max_size=20)


@given(TEXT, st.sampled_from(["utf-8", "utf-8-sig", "utf-16"]))
def test_lines_are_those_of_the_whole_text(text: str, encoding: str) -> None:
    with TemporaryDirectory() as folder:
        path = Path(folder) / "talk.txt"
        path.write_bytes(text.encode(encoding))
        expected = re.split("\r\n|\r|\n", text)
        assert [*lines(path)] == (expected[:-1] if expected[-1] == "" else expected)


def test_a_character_may_lie_across_what_is_read_at_once(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(parallel, "_CHUNK", 2)
    path = tmp_path / "talk.zh"
    path.write_text("社区\n服务", "utf-8")
    assert [*lines(path)] == ["社区", "服务"]


@pytest.mark.parametrize("data", [b"a\x00b", "社区".encode()[:-1], b"\xff\xfe\xfd"])
def test_what_is_no_text_is_refused(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "talk.zh"
    path.write_bytes(data)
    with pytest.raises(UnknownEncoding):
        [*lines(path)]


def test_a_pipe_is_read_once_and_whole(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    writer = threading.Thread(target=pipe.write_text, args=("one\ntwo\n", "utf-8"))
    writer.start()
    assert [*lines(pipe)] == ["one", "two"]
    writer.join()
