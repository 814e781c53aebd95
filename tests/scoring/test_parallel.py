"""Line-parallel files."""

from pathlib import Path

import pytest

from workbench.errors import InputError
from workbench.scoring.parallel import pairs

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


def test_unequal_files_are_named_with_their_lines(tmp_path: Path) -> None:
    left, right = tmp_path / "talk.zh", tmp_path / "talk.en"
    left.write_text("一\n二\n三\n", "utf-8")
    right.write_text("one\ntwo\n", "utf-8")
    with pytest.raises(InputError) as caught:
        pairs(left, right)
    assert all(word in str(caught.value) for word in (str(left), str(right), "3", "2 lines"))
