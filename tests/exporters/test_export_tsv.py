import csv

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.exporters import export
from workbench.exporters.tsv import read
from workbench.text.escaping import escape, unescape

HEADER = (
    "segment\tdocument\tturn\tposition\tspeaker\trole\toutlet\tkind\ttimestamp"
    "\tsource\ttarget\tstate\tauthor\tchanged"
)


@given(text=st.text())
def test_escaping_is_reversible_and_leaves_no_separator(text):
    assert unescape(escape(text)) == text
    assert not set(escape(text)) & set("\t\n\r")


@given(text=st.text(alphabet=st.sampled_from("\\tnr\t\n\r")))
def test_escaping_is_reversible_where_it_is_hardest(text):
    assert unescape(escape(text)) == text


@given(speaker=st.text(st.characters(codec="utf-8")), text=st.text(st.characters(codec="utf-8")))
def test_any_text_survives(make_pairs, tmp_path_factory, speaker, text):
    file = tmp_path_factory.mktemp("tsv") / "corpus.tsv"
    export(make_pairs({"speaker": speaker, "source": f"“{text}”", "target": f"<{text}>"}), file)
    row = read(file).iloc[0]
    assert (row["speaker"], row["source"], row["target"]) == (speaker, f"“{text}”", f"<{text}>")


@pytest.mark.parametrize("target", ["=1+1", "+49", "- no", "@you", '"quoted', "'", "a\u2028b"])
def test_texts_that_others_would_alter_stay(make_pairs, tmp_path, target):
    export(make_pairs({"target": target}), tmp_path / "corpus.tsv")
    assert read(tmp_path / "corpus.tsv")["target"].tolist() == [target]


def test_the_bytes(make_pairs, tmp_path):
    pairs = make_pairs({"source": "\n大家好。\n", "target": "C:\\x\ty\r\nz"}, {"changed": None})
    export(pairs, tmp_path / "corpus.tsv")
    lines = (tmp_path / "corpus.tsv").read_bytes().decode().split("\n")
    where = "d1\t3\t0\t李明\t主持人\t\tmoderator\t2022-02-09T10:01:02+08:00\t大家好。"
    assert lines == [
        HEADER,
        f"s1\t{where}\tC:\\\\x\\ty\\r\\nz\treviewed\tlin\t2026-03-01T08:09:10.123456+00:00",
        f"s2\t{where}\tHello, everyone.\treviewed\tlin\t",
        "",
    ]


def test_pandas_reads_it_as_documented(make_pairs, tmp_path):
    export(make_pairs({"target": "a\nb"}, {"target": "NA"}), tmp_path / "corpus.tsv")
    frame = pd.read_csv(
        tmp_path / "corpus.tsv", sep="\t", quoting=csv.QUOTE_NONE, keep_default_na=False
    )
    assert frame["target"].tolist() == ["a\\nb", "NA"]
