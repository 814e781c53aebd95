"""Draft files that say what their targets belong to, and files that are no draft."""

import json
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from workbench.drafts import place
from workbench.drafts.placement import Source
from workbench.errors import EmptyFile, InputError, UnknownEncoding

SOURCES = [
    Source("s1", "d", 1, "大家好。"),
    Source("s2", "d", 1, "谢谢。"),
    Source("s3", "d", 2, "他说:“好。”\n"),
    Source("s4", "e", 1, "谢谢。"),
]

ALL = {"s1": "Hello.", "s2": "Thanks.", "s3": 'He said, "Good."', "s4": "Thank you."}

TMX = """<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE tmx SYSTEM "tmx14.dtd">
<tmx version="1.4"><header srclang="zh"/><body>
<tu><tuv xml:lang="zh-CN"><seg>大家好。</seg></tuv><tuv xml:lang="en-GB"><seg><bpt i="1">&lt;b></bpt>Hello<ept i="1"/>.</seg></tuv></tu>
<tu><tuv xml:lang="EN"><seg>Thanks.</seg></tuv><tuv xml:lang="ZH"><seg>谢谢。</seg></tuv></tu>
<tu><tuv xml:lang="zh"><seg>他说:“好。”</seg></tuv><tuv xml:lang="en"><seg>He said, "<hi>Good</hi>."</seg></tuv></tu>
<tu><tuv lang="zh"><seg>谢谢。</seg></tuv><tuv lang="en"><seg>Thank you.</seg></tuv></tu>
</body></tmx>
"""

ROWS = [(source.segment, source.text.strip(), ALL[source.segment]) for source in SOURCES]


def _jsonl(rows):
    return "\n".join(json.dumps(row, ensure_ascii=False) for row in rows) + "\n"


TEXTS = {
    "CSV by segment": "segment,target\ns1,Hello.\ns2,Thanks.\ns4,Thank you.\n"
    's3,"He said, ""Good."""\n',
    "CSV by source": "Source,Target\n大家好。,Hello.\n谢谢。,Thanks.\n"
    '他说:“好。”,"He said, ""Good."""\n谢谢。,Thank you.\n',
    "CSV by semicolon": "source;target\n大家好。;Hello.\n谢谢。;Thanks.\n"
    '他说:“好。”;"He said, ""Good."""\n谢谢。;Thank you.\n',
    "TSV as it stands": "segment\ttarget\n" + "".join(f"{s}\t{t}\n" for s, _, t in ROWS),
    "TSV quoted as spreadsheets do": "segment\ttarget\ns1\tHello.\ns2\tThanks.\n"
    's3\t"He said, ""Good."""\ns4\tThank you.\n',
    "TSV with an escaped line end": "source\ttarget\tstate\n大家好。\tHello.\tdraft\n"
    '谢谢。\tThanks.\t\n他说:“好。”\\n\tHe said, "Good."\t\n谢谢。\tThank you.\t\n',
    "JSON Lines": _jsonl({"segment": s, "target": t} for s, _, t in ROWS),
    "JSON Lines of translations": _jsonl({"translation": {"zh": z, "en": t}} for _, z, t in ROWS),
    "TMX": TMX,
}


def _place(tmp_path, data, name="draft.txt", sources=SOURCES):
    path = tmp_path / name
    path.write_bytes(data if isinstance(data, bytes) else data.encode())
    return place(path, sources)


@pytest.mark.parametrize("name", TEXTS)
def test_formats_are_told_by_content(name, tmp_path):
    placement = _place(tmp_path, TEXTS[name])
    assert placement.targets == ALL
    assert placement.empty == placement.left_over == ()


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "gb18030"])
def test_tables_in_other_encodings(encoding, tmp_path):
    assert _place(tmp_path, TEXTS["CSV by source"].encode(encoding)).targets == ALL


def test_parquet(tmp_path):
    columns = {"segment": [r[0] for r in ROWS], "target": [r[2] for r in ROWS], "other": [1] * 4}
    pq.write_table(pa.table(columns), tmp_path / "made.parquet")
    data = (tmp_path / "made.parquet").read_bytes()
    assert _place(tmp_path, data).targets == ALL


def test_what_has_no_target_or_no_segment_is_named(tmp_path):
    text = "segment,source,target\ns1,,Hello.\ns9,没有。,None such.\ns2,,\ns1,,Hello again.\n"
    placement = _place(tmp_path, text)
    assert placement.targets == {"s1": "Hello."}
    assert [note.segment for note in placement.empty] == ["s2", "s3", "s4"]
    assert [(note.line, note.text) for note in placement.left_over] == [
        (3, "None such."),
        (5, "Hello again."),
    ]


def test_an_unknown_id_falls_back_on_the_source(tmp_path):
    placement = _place(tmp_path, "segment,source,target\nold-1,大家好。,Hello.\n")
    assert placement.targets == {"s1": "Hello."}


BAD = {
    "empty": (b"", EmptyFile, "the file is empty"),
    "white space": (b" \n\n", EmptyFile, "the file is empty"),
    "binary": (bytes(range(256)) * 4, UnknownEncoding, "UTF-8"),
    "a Word file": (
        b"PK\x03\x04\x14\x00\x06\x00\x08\x00" + b"\xe9\x00" * 50,
        UnknownEncoding,
        "UTF-8",
    ),
    "Latin-1": ("Café à côté, s'il vous plaît. Voilà!".encode("latin-1"), UnknownEncoding, "UTF-8"),
    "Chinese": ("各位记者朋友,大家上午好。\n谢谢大家。\n", InputError, "Chinese, not English"),
    "no words": ("。。。\n---\n", InputError, "no English"),
    "Chinese targets": ("source,target\n大家好。,大家好呀。\n", InputError, "Chinese, not English"),
    "no target column": ("segment,source\ns1,大家好。\n", InputError, "line 1"),
    "another project's": ("segment,target\nx1,Hello.\n", InputError, "none of its 1 pairs"),
    "an open quotation mark": ('segment,target\ns1,"Hello.\n', InputError, "line 2"),
    "torn JSON": ('{"segment": "s1", "target": "Hello."}\n{"segm\n', InputError, "line 2"),
    "JSON without keys": ('{"id": 1}\n', InputError, "line 1"),
    "deep JSON": ("{" + '"a":[' * 100_000, InputError, "line 1"),
    "torn parquet": (b"PAR1abc", InputError, "parquet"),
    "XML, no TMX": ("<?xml version='1.0'?><html/>", InputError, "no TMX"),
    "torn XML": ("<?xml version='1.0'?>\n<tmx>\n<tu>", InputError, "line 3"),
    "entities": (
        "<?xml version='1.0'?><!DOCTYPE tmx [<!ENTITY a SYSTEM 'file:///etc/passwd'>]>"
        "<tmx><body><tu><tuv xml:lang='zh'><seg>大家好。</seg></tuv>"
        "<tuv xml:lang='en'><seg>Hello &a;</seg></tuv></tu></body></tmx>",
        InputError,
        "entities",
    ),
}


@pytest.mark.parametrize("name", BAD)
def test_files_that_are_no_draft_say_why(name, tmp_path):
    data, error, says = BAD[name]
    with pytest.raises(error) as caught:
        _place(tmp_path, data)
    assert says in str(caught.value)
    assert "draft.txt" in str(caught.value)


def test_running_text_needs_to_know_its_transcript(tmp_path):
    with pytest.raises(InputError, match="--document"):
        _place(tmp_path, "Hello.\nThanks.\n")


def test_a_table_of_headless_columns_is_refused_by_its_suffix(tmp_path):
    with pytest.raises(InputError, match="Name them"):
        _place(tmp_path, "大家好。\tHello everyone, and a very warm welcome.\n", "draft.tsv")


@pytest.mark.parametrize("data", [b"", b" \n"])
def test_an_empty_draft_asks_for_english(tmp_path: Path, data: bytes):
    path = tmp_path / "draft.txt"
    path.write_bytes(data)
    with pytest.raises(EmptyFile, match=r"the file is empty\. Give a file that holds the English"):
        place(path, [])


def test_a_folder_is_no_draft(tmp_path: Path):
    with pytest.raises(InputError, match=r"it is a folder, not a file\. Give a file that holds"):
        place(tmp_path, [])
