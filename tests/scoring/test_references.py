"""References from files and frames, and what is said of those that don't fit."""

from pathlib import Path

import pandas as pd
import pytest

from workbench.errors import InputError, UnknownEncoding
from workbench.scoring.reading import references

SEGMENTS = ["d.1", "d.2", "d.3"]

TEXTS = [
    ("one\ntwo\nthree\n", {"d.1": "one", "d.2": "two", "d.3": "three"}),
    ("one\r\ntwo\r\nthree", {"d.1": "one", "d.2": "two", "d.3": "three"}),
    # empty lines between turns
    ("one\n\ntwo\nthree\n\n", {"d.1": "one", "d.2": "two", "d.3": "three"}),
    # as many lines as segments: the empty one is a reference that is missing
    ("one\n\nthree\n", {"d.1": "one", "d.3": "three"}),
    # a line separator of Unicode ends no line
    ("one\u2028more\ntwo\nthree\n", {"d.1": "one\u2028more", "d.2": "two", "d.3": "three"}),
]


@pytest.mark.parametrize(("text", "expected"), TEXTS)
def test_line_parallel_text(tmp_path: Path, text: str, expected: dict[str, str]) -> None:
    path = tmp_path / "reference.en"
    path.write_bytes(text.encode())
    assert references.read(path, SEGMENTS) == expected


FRAMES = [
    ({"segment": ["d.3", "d.1"], "reference": ["three", "one"]}, {"d.3": "three", "d.1": "one"}),
    ({"segment": ["d.1"], "target": ["one"], "note": ["x"]}, {"d.1": "one"}),
    # reference is meant where both are there
    ({"segment": ["d.1"], "target": ["mine"], "reference": ["one"]}, {"d.1": "one"}),
    ({"segment": SEGMENTS, "reference": ["one", None, " "]}, {"d.1": "one"}),
    ({"segment": SEGMENTS, "reference": ["one", float("nan"), "three"]}, {"d.1": "one", "d.3": "three"}),
    ({"segment": [], "reference": []}, {}),
]  # fmt: skip


@pytest.mark.parametrize(("columns", "expected"), FRAMES)
def test_tables(tmp_path: Path, columns: dict[str, list[object]], expected: dict[str, str]) -> None:
    frame = pd.DataFrame(columns)
    assert references.read(frame, SEGMENTS) == expected
    frame.to_parquet(tmp_path / "reference.parquet")
    assert references.read(tmp_path / "reference.parquet", SEGMENTS) == expected
    frame.to_csv(tmp_path / "reference.tsv", sep="\t", index=False)
    assert references.read(str(tmp_path / "reference.tsv"), SEGMENTS) == expected


def test_a_tsv_is_escaped_as_it_is_exported(tmp_path: Path) -> None:
    path = tmp_path / "reference.tsv"
    path.write_bytes(b"segment\ttarget\nd.1\tone\\ttwo\n")
    assert references.read(path, SEGMENTS) == {"d.1": "one\ttwo"}


def test_quotation_marks_of_a_tsv_are_text(tmp_path: Path) -> None:
    path = tmp_path / "reference.tsv"
    path.write_text('segment\ttarget\nd.1\t"Yes," he said.\n', encoding="utf-8")
    assert references.read(path, SEGMENTS) == {"d.1": '"Yes," he said.'}


REFUSED = [
    ("short.txt", b"one\ntwo\n", ["2 lines with text", "3 segments"]),
    ("long.txt", b"1\n2\n3\n4\n", ["4 lines with text", "3 segments"]),
    ("cells.tsv", b"segment\treference\nd.1\tone\td.2\n", ["line 2", "3 cells"]),
    ("columns.tsv", b"id\ttext\nd.1\tone\n", ["id, text", "segment and reference"]),
    ("empty.tsv", b"", ["none", "segment and reference"]),
    ("twice.tsv", b"segment\treference\nd.1\tone\nd.1\tuno\n", ["d.1", "twice"]),
    ("strange.tsv", b"segment\treference\nx\tone\n", ["none of its 1 segments"]),
    ("broken.parquet", b"PAR1 or not", ["parquet"]),
]


@pytest.mark.parametrize(("name", "data", "says"), REFUSED)
def test_what_does_not_fit_is_said(tmp_path: Path, name: str, data: bytes, says: list[str]) -> None:
    path = tmp_path / name
    path.write_bytes(data)
    with pytest.raises(InputError) as caught:
        references.read(path, SEGMENTS)
    assert all(word in str(caught.value) for word in [name, *says])


def test_binary_data_is_no_text(tmp_path: Path) -> None:
    path = tmp_path / "reference.txt"
    path.write_bytes(b"\x00\x01\x02\xff")
    with pytest.raises(UnknownEncoding, match=r"reference\.txt"):
        references.read(path, SEGMENTS)
