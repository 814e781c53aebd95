"""Pairs in plain files: read alike in every format, and what doesn't fit is named with its place."""

import json
from pathlib import Path

import pandas as pd
import pytest

from workbench.errors import EmptyFile, InputError, UnknownEncoding, UnknownFormat
from workbench.scoring import score_batches, score_corpus
from workbench.scoring.reading.files import frame, read

GLOSSARY = pd.DataFrame(
    [("社区", "community", "preferred"), ("服务", "service", "preferred")],
    columns=["source", "target", "status"],
)
ROWS = pd.DataFrame(
    [
        ("a", "社区和服务", "A community.", "甲", "d", "draft", "mei", "2026-11-20"),
        ("b", "服务", "The\tservice\nhere", "乙", "d", "reviewed", "sam", "2026-11-21"),
        ("c", "社区", "", "乙", "e", "untranslated", "", ""),
        ("d", "你好", "Hello", "乙", "e", "draft", "sam", "2026-11-21"),
    ],
    columns=["segment", "source", "target", "speaker", "document", "state", "author", "changed"],
)


def escaped(text: str) -> str:
    return text.replace("\\", "\\\\").replace("\t", "\\t").replace("\n", "\\n")


def write(folder: Path, name: str) -> Path:
    path = folder / name
    if path.suffix == ".parquet":
        ROWS.to_parquet(path)
    elif path.suffix == ".jsonl":
        records = ROWS.to_dict("records")
        path.write_text("\n".join(json.dumps(each) for each in records), "utf-8")
    else:
        lines = [list(ROWS.columns), *ROWS.map(escaped).to_numpy().tolist()]
        path.write_text("\r\n".join("\t".join(line) for line in lines) + "\r\n", "utf-8-sig")
    return path


@pytest.mark.parametrize("name", ["pairs.tsv", "pairs.jsonl", "pairs.parquet"])
def test_every_format_gives_the_score_of_the_frame(tmp_path: Path, name: str) -> None:
    made = score_batches(read(write(tmp_path, name)), GLOSSARY)
    assert made.to_json() == score_corpus(ROWS, GLOSSARY).to_json()
    assert made.counts.left_out == {"empty target": 1}
    assert made.by("translator")["translator"].tolist() == ["mei", "sam"]
    assert made.progress["so_far"].tolist() == [0.5, 2 / 3]
    assert made.segments(missed=True)[["segment", "term"]].to_numpy().tolist() == [["a", "服务"]]


def test_a_folder_of_parquet_files_is_one_corpus(tmp_path: Path) -> None:
    ROWS[:2].to_parquet(tmp_path / "1.parquet")
    ROWS[2:].to_parquet(tmp_path / "2.parquet")
    made = score_batches(read(tmp_path), GLOSSARY)
    assert made.to_json() == score_corpus(ROWS, GLOSSARY).to_json()


def test_only_so_many_places_are_kept_and_all_are_counted() -> None:
    whole = score_corpus(ROWS, GLOSSARY)
    from workbench.scoring.counting.batches import of_frame

    made = score_batches(of_frame(ROWS), GLOSSARY, places=1)
    assert (len(made.places), made.all_places) == (1, 3)
    assert "1 of 3 listed" in made._repr_html_()
    assert made.to_json() == whole.to_json()


MISSING = [
    ({"source": "社区", "target": None}, {"empty target": 1}),
    ({"source": "社区", "target": float("nan")}, {"empty target": 1}),
    ({"source": None, "target": "x"}, {"empty source": 1}),
    ({"source": "社区", "target": 7}, {"empty target": 1}),
]


@pytest.mark.parametrize(("row", "left_out"), MISSING)
def test_missing_cells_are_left_out_and_nothing_is_measured(
    tmp_path: Path, row: dict[str, object], left_out: dict[str, int]
) -> None:
    path = tmp_path / "pairs.jsonl"
    path.write_text(json.dumps(row), "utf-8")
    made = score_batches(read(path), GLOSSARY)
    assert made.counts.left_out == left_out
    assert made.adherence.micro is None
    assert made.intervals == {}


REFUSED = [
    ("pairs.docx", b"", UnknownFormat, "known"),
    ("pairs.tsv", b"", EmptyFile, "empty"),
    ("pairs.jsonl", b"\n\n", EmptyFile, "empty"),
    ("pairs.tsv", b"zh\ten\nx\ty\n", InputError, "no column source and target among: zh, en"),
    ("pairs.tsv", b"source\ttarget\nx\n", InputError, "line 2: 1 cells"),
    ("pairs.jsonl", b'{"source": "x"}', InputError, "line 1: no column target among: source"),
    ("pairs.jsonl", b'{"source": "x", "target": "y"}\n{', InputError, "line 2: no JSON"),
    ("pairs.jsonl", b'{"source": "x", "target": "y"}\n[]', InputError, "line 2: no JSON object"),
    ("pairs.jsonl", b'{"source": "\xc4\xe3", "target": "y"}', UnknownEncoding, "line 1"),
    ("pairs.parquet", b"PAR1 or not", InputError, "parquet"),
]


@pytest.mark.parametrize(("name", "data", "error", "says"), REFUSED)
def test_what_does_not_fit_is_named(tmp_path: Path, name, data, error, says: str) -> None:
    path = tmp_path / name
    path.write_bytes(data)
    with pytest.raises(error, match=r"pairs\.") as caught:
        list(read(path))
    assert says in str(caught.value)


def test_nothing_is_no_frame(tmp_path: Path) -> None:
    ROWS[:0].to_parquet(tmp_path / "pairs.parquet")
    with pytest.raises(EmptyFile):
        frame(tmp_path / "pairs.parquet")


def test_a_frame_has_the_columns_of_pairs(tmp_path: Path) -> None:
    path = tmp_path / "pairs.jsonl"
    path.write_text('{"source": "社区", "target": "area", "author": "mei"}\n' * 2, "utf-8")
    assert frame(path).to_dict("records") == [
        {"source": "社区", "target": "area", "author": "mei", "segment": number}
        for number in ("1", "2")
    ]
