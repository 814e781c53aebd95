"""The parquet export as the library reads it that it is made for."""

import pandas as pd
import pytest

from workbench.exporters import export


@pytest.fixture
def datasets(monkeypatch, tmp_path_factory):
    """Return the library, kept from the network and from the user's cache."""
    monkeypatch.setenv("HF_HUB_OFFLINE", "1")
    monkeypatch.setenv("HF_HOME", str(tmp_path_factory.mktemp("hf")))
    # It reads the environment when it is first imported.
    import datasets

    datasets.disable_progress_bars()
    return datasets


def test_datasets_loads_a_folder(make_pairs, tmp_path, datasets):
    folder = tmp_path / "corpus"
    folder.mkdir()
    pairs = make_pairs({}, {"target": "Hi.\u2028All.", "changed": None, "turn": None})
    export(pairs, folder)
    loaded = datasets.load_dataset(str(folder), cache_dir=str(tmp_path / "cache"))
    assert list(loaded) == ["train"]
    first, second = loaded["train"]
    assert first["translation"] == {"zh": "大家好。", "en": "Hello, everyone."}
    assert second["translation"]["en"] == "Hi.\u2028All."
    assert (first["segment"], first["turn"], first["state"]) == ("s1", 3, "reviewed")
    assert (second["turn"], second["changed"]) == (None, None)
    assert pd.Timestamp(first["timestamp"]) == pd.Timestamp("2022-02-09T10:01:02+08:00")


def test_datasets_loads_a_file_and_json_lines(make_pairs, tmp_path, datasets):
    for builder, name in (("parquet", "corpus.parquet"), ("json", "corpus.jsonl")):
        export(make_pairs({}, {}), tmp_path / name)
        loaded = datasets.load_dataset(
            builder,
            data_files=str(tmp_path / name),
            split="train",
            cache_dir=str(tmp_path / "cache"),
        )
        assert [row["segment"] for row in loaded] == ["s1", "s2"]
        assert loaded[0]["translation"]["zh"] == "大家好。"
