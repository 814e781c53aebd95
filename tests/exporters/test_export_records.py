import json
from datetime import UTC, datetime

import pandas as pd
import pyarrow.parquet as pq
import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.errors import ExportError
from workbench.exporters import export

RECORD = {
    "segment": "s1",
    "translation": {"zh": "大家好。", "en": "Hello, everyone."},
    "document": "d1",
    "turn": 3,
    "position": 0,
    "speaker": "李明",
    "role": "主持人",
    "outlet": "",
    "kind": "moderator",
    "timestamp": "2022-02-09T10:01:02+08:00",
    "state": "reviewed",
    "author": "lin",
    "changed": "2026-03-01T08:09:10.123456+00:00",
}


def test_a_line_of_json(make_pairs, tmp_path):
    export(make_pairs({}, {"changed": None, "turn": None}), tmp_path / "corpus.jsonl")
    first, second = (tmp_path / "corpus.jsonl").read_text(encoding="utf-8").splitlines()
    assert json.loads(first) == RECORD
    assert list(json.loads(first)) == list(RECORD)
    assert json.loads(second) == RECORD | {"segment": "s2", "changed": None, "turn": None}
    assert "大家好。" in first


@pytest.mark.parametrize("separator", ["\n", "\r", "\x0b", "\x1c", "\x85", "\u2028", "\u2029"])
def test_no_reader_breaks_a_line_of_json(make_pairs, tmp_path, separator):
    target = f"one{separator}two"
    export(make_pairs({"target": target}), tmp_path / "corpus.jsonl")
    [line] = (tmp_path / "corpus.jsonl").read_bytes().decode().splitlines()
    assert json.loads(line)["translation"]["en"] == target


def test_a_row_of_parquet(make_pairs, tmp_path):
    pairs = make_pairs({}, {"state": "draft"})
    export(pairs, tmp_path / "corpus.parquet", provenance={"licence": "CC0-1.0"})
    table = pq.read_table(tmp_path / "corpus.parquet")
    assert table.schema.metadata == {b"licence": b"CC0-1.0"}
    [row] = table.to_pylist()
    assert row["timestamp"] == datetime(2022, 2, 9, 2, 1, 2, tzinfo=UTC)
    assert row["changed"] == datetime(2026, 3, 1, 8, 9, 10, 123456, tzinfo=UTC)
    assert {**row, "timestamp": RECORD["timestamp"], "changed": RECORD["changed"]} == RECORD


def test_a_folder_gets_one_shard(make_pairs, tmp_path):
    report = export(make_pairs({}), tmp_path)
    [file] = report.files
    assert file == tmp_path / "data" / "train-00000-of-00001.parquet"
    assert pd.read_parquet(file)["translation"][0] == RECORD["translation"]


def test_a_folder_with_the_suffix_of_another_format_is_refused(make_pairs, tmp_path):
    (tmp_path / "corpus.tmx").mkdir()
    with pytest.raises(ExportError, match="is a folder"):
        export(make_pairs({}), tmp_path / "corpus.tmx")


@pytest.mark.parametrize("name", ["corpus.jsonl", "corpus.parquet"])
@given(text=st.text(st.characters(codec="utf-8")))
def test_any_text_survives(make_pairs, tmp_path_factory, name, text):
    file = tmp_path_factory.mktemp("records") / name
    export(make_pairs({"source": f"“{text}”", "target": f"<{text}>", "author": text}), file)
    if name.endswith("jsonl"):
        [row] = map(json.loads, file.read_text(encoding="utf-8").splitlines())
    else:
        [row] = pq.read_table(file).to_pylist()
    assert row["translation"] == {"zh": f"“{text}”", "en": f"<{text}>"}
    assert row["author"] == text
