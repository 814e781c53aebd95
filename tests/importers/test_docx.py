"""Word documents: what is read of them, and what damaged or hostile ones are answered."""

from pathlib import Path

import pytest

from tests.importers.word_files import RELATION, paragraph, word_bytes, word_file
from workbench.errors import EmptyFile, InputError, NoSpeaker
from workbench.importers import read

QUESTION = paragraph("晨星社记者：请问何时", "开工？")
ANSWER = paragraph("局长 石磊：今年春天。")


def test_runs_are_joined_and_paragraphs_are_lines(tmp_path: Path):
    transcript = read(word_file(tmp_path, QUESTION + ANSWER))
    assert transcript.text == "晨星社记者：请问何时开工？\n局长 石磊：今年春天。"
    assert (transcript.encoding, transcript.layout) == ("docx", "colon labels")
    assert [(turn.speaker, turn.text) for turn in transcript.turns] == [
        ("晨星社记者", "请问何时开工？"),
        ("石磊", "今年春天。"),
    ]


def _table(*rows: tuple[str, ...]) -> str:
    cells = ("".join(f"<w:tc>{paragraph(text)}</w:tc>" for text in row) for row in rows)
    return f"<w:tbl>{''.join(f'<w:tr>{row}</w:tr>' for row in cells)}</w:tbl>"


BODIES = [
    (
        "a table is read row by row",
        paragraph("座谈会")
        + _table(("记者：", "何时开工？"), ("局长 石磊：", "春天。"))
        + paragraph("谢谢。"),
        "座谈会\n记者：\n何时开工？\n局长 石磊：\n春天。\n谢谢。",
    ),
    (
        "a break ends a line, a tab is one",
        "<w:p><w:r><w:t>问：好吗？</w:t><w:br/><w:t>答：</w:t><w:tab/><w:t>好。</w:t></w:r></w:p>",
        "问：好吗？\n答：\t好。",
    ),
    (
        "what a tracked change deleted is gone, what it inserted is there",
        "<w:p><w:r><w:t>问：</w:t></w:r><w:ins><w:r><w:t>新的？</w:t></w:r></w:ins>"
        "<w:del><w:r><w:delText>旧的？</w:delText></w:r></w:del></w:p>"
        f"<w:moveFrom>{paragraph('移走的。')}</w:moveFrom>{paragraph('答：是。')}",
        "问：新的？\n答：是。",
    ),
    (
        "a text box follows its paragraph, once, though it is told twice",
        "<w:p><w:r><w:t>问：图呢？</w:t><mc:AlternateContent xmlns:mc='urn:mc'>"
        f"<mc:Choice><w:txbxContent>{paragraph('答：在此。')}</w:txbxContent></mc:Choice>"
        f"<mc:Fallback><w:txbxContent>{paragraph('答：在此。')}</w:txbxContent></mc:Fallback>"
        "</mc:AlternateContent></w:r></w:p>",
        "问：图呢？\n答：在此。",
    ),
    (
        "links and fields show their text, not their code",
        "<w:p><w:r><w:t>问：看</w:t></w:r><w:hyperlink><w:r><w:t>网页</w:t></w:r></w:hyperlink>"
        "<w:r><w:instrText> PAGE </w:instrText></w:r><w:r><w:t>吗？</w:t></w:r></w:p>"
        + paragraph("答：看。"),
        "问：看网页吗？\n答：看。",
    ),
    (
        "markup in the text is text",
        paragraph("问：<b>&amp;</b>？") + paragraph("答：=1+1。"),
        "问：<b>&amp;</b>？\n答：=1+1。",
    ),
]


@pytest.mark.parametrize(("body", "text"), [row[1:] for row in BODIES], ids=[r[0] for r in BODIES])
def test_the_text_of_a_document(tmp_path: Path, body: str, text: str):
    assert read(word_file(tmp_path, body)).text == text


def test_the_document_may_have_another_name_inside(tmp_path: Path):
    relations = (
        f'<Relationships><Relationship Type="{RELATION}" Target="/word/d2.xml"/></Relationships>'
    )
    path = word_file(tmp_path, QUESTION + ANSWER, name="word/d2.xml", relations=relations)
    assert len(read(path).turns) == 2


WHOLE = word_bytes(QUESTION + ANSWER)
DAMAGED = [
    (WHOLE[: len(WHOLE) // 2], InputError, "torn or locked"),
    (b"not a document at all", InputError, "torn or locked"),
    (b"", EmptyFile, "the file is empty"),
    (word_bytes("<w:p>"), InputError, "line 1: the XML is torn"),
    (word_bytes("", name="word/other.xml"), InputError, "ZIP archive without the text"),
    (word_bytes(paragraph("　")), EmptyFile, "the file is empty"),
    (word_bytes(paragraph("今天天气很好。")), NoSpeaker, "no speaker label"),
]


@pytest.mark.parametrize(("data", "error", "message"), DAMAGED)
def test_a_damaged_document(tmp_path: Path, data: bytes, error: type[Exception], message: str):
    path = tmp_path / "talk.docx"
    path.write_bytes(data)
    with pytest.raises(error, match=rf"talk\.docx.*{message}"):
        read(path)


def test_every_torn_document_is_refused_by_name(tmp_path: Path):
    path = tmp_path / "talk.docx"
    for length in range(1, len(WHOLE), 7):
        path.write_bytes(WHOLE[:length])
        with pytest.raises(InputError, match=r"talk\.docx"):
            read(path)


def test_a_zip_bomb_is_refused(tmp_path: Path):
    path = word_file(tmp_path, paragraph("问：" + "好" * 3_000_000))
    assert path.stat().st_size < 50_000
    with pytest.raises(InputError, match="unpacks to more than a document holds"):
        read(path)
