import re
import xml.etree.ElementTree as ET

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.exporters import export

LANG = "{http://www.w3.org/XML/1998/namespace}lang"

# Written from the productions of the standard: https://www.w3.org/TR/xml/#NT-Char
CHAR = re.compile("[\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def segments(file):
    """Return id → (source, target) as a parser that is not ours reads them."""
    units = ET.parse(file).getroot().iter("tu")
    return {unit.get("tuid"): tuple(seg.text for seg in unit.iter("seg")) for unit in units}


@given(texts=st.tuples(st.text(min_size=1), st.text(min_size=1)))
def test_any_text_survives_but_for_what_xml_cannot_hold(make_pairs, tmp_path_factory, texts):
    source, target = (f"“{text}”" for text in texts)
    folder = tmp_path_factory.mktemp("tmx")
    report = export(make_pairs({"source": source, "target": target}), folder / "corpus.tmx")
    found = segments(folder / "corpus.tmx")["s1"]
    for was, now in zip((source, target), found, strict=True):
        assert len(was) == len(now)
        for one, other in zip(was, now, strict=True):
            expected = one if CHAR.match(one) else " " if one in "\x0b\x0c" else "\ufffd"
            assert other == expected
    illegal = [c for c, text in (("source", source), ("target", target)) if CHAR.sub("", text)]
    assert report.altered["column"].tolist() == illegal


@pytest.mark.parametrize(
    ("target", "expected"),
    [
        ("\n  Hello. \u3000\n", "Hello."),
        ("one\r\ntwo\rthree", "one\r\ntwo\rthree"),
        ("<img src=x onerror=alert(1)> & ]]> &lt;", "<img src=x onerror=alert(1)> & ]]> &lt;"),
        ("page\x0cbreak\x00", "page break\ufffd"),
        ("a\ufffeb\uffffc\x1fd\ue000e", "a\ufffdb\ufffdc\ufffdd\ue000e"),
        ("\U00020bb7野家", "\U00020bb7野家"),
        ("=1+1", "=1+1"),
    ],
)
def test_hard_texts(make_pairs, tmp_path, target, expected):
    export(make_pairs({"target": target}), tmp_path / "corpus.tmx")
    assert segments(tmp_path / "corpus.tmx") == {"s1": ("大家好。", expected)}


def test_header_and_unit_say_where_the_pair_comes_from(make_pairs, tmp_path):
    pairs = make_pairs({"speaker": 'A"<&\x01', "author": "lin & co"}, {"changed": None})
    licence = {"licence": "CC0-1.0 & facts"}
    export(pairs, tmp_path / "corpus.tmx", source_language="zh-Hant", provenance=licence)
    root = ET.parse(tmp_path / "corpus.tmx").getroot()
    assert (root.tag, root.get("version")) == ("tmx", "1.4")
    header = root.find("header")
    assert header.get("srclang") == "zh-Hant"
    assert header.get("segtype") == "sentence"
    assert header.get("datatype") == "plaintext"
    assert header.get("creationdate") == "20260301T080910Z"
    assert header.find("prop[@type='licence']").text == "CC0-1.0 & facts"
    required = {"creationtool", "creationtoolversion", "o-tmf", "adminlang"}
    assert required <= set(header.keys())

    first, second = root.iter("tu")
    assert {prop.get("type"): prop.text for prop in first.findall("prop")} == {
        "document": "d1",
        "turn": "3",
        "position": "0",
        "speaker": 'A"<&\ufffd',
        "role": "主持人",
        "kind": "moderator",
        "timestamp": "2022-02-09T10:01:02+08:00",
        "state": "reviewed",
    }
    source, target = first.findall("tuv")
    assert source.attrib == {LANG: "zh-Hant"}
    assert target.attrib == {
        LANG: "en",
        "changedate": "20260301T080910Z",
        "changeid": "lin & co",
    }
    assert "changedate" not in second.findall("tuv")[1].attrib


def test_what_we_write_has_the_shape_of_a_published_file(make_pairs, tmp_path, shared_data):
    """TICO-19 is a TMX 1.4 made by others: our elements and attributes are all known to it."""
    published = ET.parse(shared_data / "tico19-zh-en" / "all.en-zh.tmx").getroot()
    export(make_pairs({}), tmp_path / "corpus.tmx")
    ours = ET.parse(tmp_path / "corpus.tmx").getroot()
    assert [child.tag for child in ours] == [child.tag for child in published]
    assert set(published.find("header").keys()) <= set(ours.find("header").keys())
    assert {e.tag for e in ours.iter()} == {e.tag for e in published.iter()}
    assert len(list(published.iter("tu"))) == 3071
