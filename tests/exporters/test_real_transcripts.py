"""Documents made of real transcripts, each segment with a text of its own."""

import docx
import pytest

import workbench


@pytest.fixture(
    params=["briefing/briefing-2022-02-09.txt", "layouts/cn_mfa_presser_2018-07-06.txt"]
)
def project(request, shared_data, tmp_path):
    made = workbench.create(tmp_path / "p", [shared_data / request.param])
    segments = made.segments["segment"]
    made.update(made.annotations.assign(target="Said in " + segments + ".", state="translated"))
    return made


def test_every_segment_is_in_the_transcript_once_and_in_order(project, tmp_path):
    project.export(tmp_path / "talk.txt")
    project.export(tmp_path / "talk.docx")
    plain = (tmp_path / "talk.txt").read_text(encoding="utf-8")
    word = "\n".join(p.text for p in docx.Document(str(tmp_path / "talk.docx")).paragraphs)
    for text in (plain, word):
        places = [text.find(f"Said in {segment}.") for segment in project.segments["segment"]]
        assert places == sorted(places)
        assert min(places) >= 0
        assert text.count("Said in ") == len(places)


def test_a_turn_has_the_paragraphs_of_the_page(project, tmp_path):
    project.export(tmp_path / "talk.txt")
    lines = (tmp_path / "talk.txt").read_text(encoding="utf-8").splitlines()
    paragraphs = sum("Said in " in line for line in lines)
    on_the_page = sum(
        bool(line.strip()) for text in project.turns["text"] for line in text.split("\n")
    )
    assert paragraphs == on_the_page


def test_the_table_has_every_segment(project, tmp_path):
    report = project.export(tmp_path / "talk.bilingual.docx")
    [table] = docx.Document(str(tmp_path / "talk.bilingual.docx")).tables
    assert report.written == len(project.segments)
    assert len(table.rows) == 1 + len(project.turns) + len(project.segments)
