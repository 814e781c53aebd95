"""The Word documents as another reader finds them: styles, languages, table, bytes."""

import zipfile

import docx
import pandas as pd
import pytest
from docx.oxml.ns import qn
from lxml import etree

from workbench.exporters import export

SPEAKERS = pd.DataFrame([("李明", "Li Ming", "minister")], columns=["speaker", "name", "title"])
WORD = {"w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main"}


def written(pairs, path, **more):
    export(pairs, path, title="Spring Briefing", speakers=SPEAKERS, **more)
    return docx.Document(str(path))


def part(path, name):
    with zipfile.ZipFile(path) as file:
        return etree.fromstring(file.read(name))


def test_the_transcript_has_styles_for_what_its_paragraphs_are(make_pairs, tmp_path):
    pairs = make_pairs(
        {"turn": 1, "kind": "question", "speaker": "陈", "target": "Why?"},
        {"turn": 2, "kind": "answer", "target": "Because."},
        {"turn": 2, "kind": "answer", "target": "", "state": "untranslated"},
    )
    document = written(pairs, tmp_path / "briefing.docx")
    assert [(p.style.name, p.text) for p in document.paragraphs] == [
        ("Title", "Spring Briefing"),
        ("Heading 1", "陈"),
        ("Question", "Why?"),
        ("Heading 1", "Li Ming, minister"),
        ("Body Text", "Because. [untranslated]"),
    ]
    marked = [run.text for run in document.paragraphs[-1].runs if run.font.highlight_color]
    assert marked == ["[untranslated]"]


def test_speakers_are_below_their_document_in_the_outline(make_pairs, tmp_path):
    document = written(make_pairs({}, {"document": "d2"}), tmp_path / "briefing.docx")
    headings = [(p.style.name, p.text) for p in document.paragraphs if "Heading" in p.style.name]
    assert headings[:2] == [("Heading 1", "d1"), ("Heading 2", "Li Ming, minister")]


@pytest.mark.parametrize(
    ("language", "region", "font"),
    [("zh-Hans", "zh-CN", "SimSun"), ("zh-Hant", "zh-TW", "PMingLiU")],
)
@pytest.mark.parametrize("name", ["briefing.docx", "review.bilingual.docx"])
def test_languages_and_fonts_of_both_scripts(make_pairs, tmp_path, name, language, region, font):
    written(make_pairs({}), tmp_path / name, source_language=language)
    defaults = part(tmp_path / name, "word/styles.xml").find(".//w:rPrDefault", WORD)
    fonts, lang = defaults.find(".//w:rFonts", WORD), defaults.find(".//w:lang", WORD)
    assert (lang.get(qn("w:val")), lang.get(qn("w:eastAsia"))) == ("en-US", region)
    assert fonts.get(qn("w:eastAsia")) == font
    assert fonts.get(qn("w:ascii")) == "Times New Roman"
    # A font of the theme would win over the one that is named.
    styles = part(tmp_path / name, "word/styles.xml")
    used = {"Normal", "Body Text", "Title", "heading 1", "heading 2"}
    named = [s for s in styles.iterfind("w:style", WORD) if s[0].get(qn("w:val")) in used]
    assert len(named) == len(used)
    assert not any(style.findall(".//w:rFonts", WORD) for style in named)


def test_the_page_is_a4_and_numbered(make_pairs, tmp_path):
    [section] = written(make_pairs({}), tmp_path / "briefing.docx").sections
    millimetres = [round(length.mm) for length in (section.page_width, section.page_height)]
    assert millimetres == [210, 297]
    assert 'w:instr="PAGE"' in section.footer._element.xml


def test_properties_come_from_the_data(make_pairs, tmp_path):
    pairs = make_pairs({"author": "wu"}, {"author": "lin"}, {"author": ""})
    properties = written(pairs, tmp_path / "briefing.docx").core_properties
    assert (properties.title, properties.author) == ("Spring Briefing", "lin; wu")
    assert properties.modified.isoformat() == "2026-03-01T08:09:10+00:00"
    assert properties.language == "en"


def test_no_member_of_the_file_has_a_time_of_its_own(make_pairs, tmp_path):
    written(make_pairs({}), tmp_path / "briefing.docx")
    with zipfile.ZipFile(tmp_path / "briefing.docx") as file:
        assert {info.date_time for info in file.infolist()} == {(1980, 1, 1, 0, 0, 0)}


def test_the_table_has_a_row_a_segment_below_a_row_a_turn(make_pairs, tmp_path):
    pairs = make_pairs(
        {"turn": 1, "role": "部长", "target": "Hello.\nAll."},
        {"turn": 1, "source": "谢谢。", "target": "", "state": "untranslated"},
        {
            "turn": 2,
            "speaker": "新风报记者",
            "role": "记者",
            "kind": "question",
            "state": "rejected",
        },
    )
    [table] = written(pairs, tmp_path / "review.bilingual.docx").tables
    rows = [[cell.text for cell in row.cells] for row in table.rows]
    assert rows[0] == ["Speaker", "Source", "Target", "State"]
    assert set(rows[1]) == {"1 · moderator · 部长 李明 · Li Ming, minister"}
    assert rows[2] == ["Li Ming", "大家好。", "Hello.\nAll.", "reviewed"]
    assert rows[3] == ["Li Ming", "谢谢。", "[untranslated]", "untranslated"]
    assert set(rows[4]) == {"2 · question · 新风报记者"}
    assert rows[5] == ["新风报记者", "大家好。", "Hello, everyone.", "rejected"]
    assert len(rows) == 6
    spans = [len(row._tr.tc_lst) for row in table.rows]
    assert spans == [4, 1, 4, 4, 1, 4]
    assert [bool(row._tr.findall(".//w:tblHeader", WORD)) for row in table.rows] == [True] + [
        False
    ] * 5


def test_the_table_leaves_out_the_states_that_are_not_asked_for(make_pairs, tmp_path):
    pairs = make_pairs({}, {"state": "draft"}, {"state": "untranslated", "target": ""})
    report = export(pairs, tmp_path / "bilingual.docx", states=["draft"])
    assert report.format == "bilingual table, DOCX"
    assert report.counts == {"reviewed (not chosen)": 1, "untranslated (not chosen)": 1}


@pytest.mark.parametrize("name", ["briefing.docx", "review.bilingual.docx"])
def test_what_xml_cannot_hold_is_replaced_and_reported(make_pairs, tmp_path, name):
    pairs = make_pairs({"target": "page\x0bbreak\x00 <w:p/> &amp;"})
    report = export(pairs, tmp_path / name)
    assert report.altered.to_dict("records")[0]["column"] == "target"
    body = docx.Document(str(tmp_path / name)).element.body
    assert "page break\ufffd <w:p/> &amp;" in "".join(body.itertext())
