"""The score as HTML: bars of the right length in the right order, and text that stays text."""

from pathlib import Path

import pandas as pd
import pytest
from lxml import html

from workbench.scoring import Score, score_corpus

HOSTILE = "<img src=x onerror=alert(1)>\"'&<script>alert(1)</script>"
GLOSSARY = pd.DataFrame(
    [
        ("社区", "community", "preferred"),
        ("服务", "service", "preferred"),
        ("养老", f"care {HOSTILE}", "preferred"),
    ],
    columns=["source", "target", "status"],
)
PAIRS = pd.DataFrame(
    [
        ("1", "甲", "社区社区", "a community"),  # half
        ("2", HOSTILE, "服务", "a service"),  # all
        ("3", HOSTILE, "养老", "help"),  # none
    ],
    columns=["segment", "speaker", "source", "target"],
)


@pytest.fixture(scope="module")
def made() -> Score:
    return score_corpus(PAIRS, GLOSSARY, PAIRS[["segment", "target"]])


def test_nothing_from_a_file_is_markup(made: Score) -> None:
    tree = html.fromstring(made._repr_html_())
    names = {element.tag for element in tree.iter()}
    assert names.isdisjoint({"script", "img", "a", "link", "iframe"})
    assert HOSTILE in tree.text_content()
    assert f"care {HOSTILE}" in tree.text_content()
    assert not [name for each in tree.iter() for name in each.attrib if name.startswith("on")]


def test_bars_are_as_long_as_their_shares_the_worst_first(made: Score) -> None:
    tree = html.fromstring(made._repr_html_())
    by_term, by_speaker = tree.xpath(".//table[.//*[local-name()='svg']]")
    widths = [
        [float(bar.get("width")) for bar in table.xpath(".//*[@class='filled']")]
        for table in (by_term, by_speaker)
    ]
    # 养老 0 of 1, 社区 1 of 2, 服务 1 of 1; 甲 1 of 2 and the other 1 of 2
    assert widths == [[0.0, 50.0, 100.0], [50.0, 50.0]]
    assert [row[0].text for row in by_term] == ["养老", "社区", "服务"]


def test_the_page_opens_offline(made: Score, tmp_path: Path) -> None:
    path = tmp_path / "score.html"
    made.to_html(path)
    text = path.read_text("utf-8")
    assert "http://" not in text
    assert "https://" not in text
    assert "url(" not in text
    tree = html.fromstring(text.encode(), parser=html.HTMLParser(encoding="utf-8"))
    assert not tree.xpath("//@src | //@href")
    assert made.signature in tree.text_content()
    assert [each.name for each in tmp_path.iterdir()] == ["score.html"]


def test_a_corpus_without_speakers_shows_none() -> None:
    made = score_corpus(PAIRS.assign(speaker=""), GLOSSARY)
    assert "by speaker" not in made._repr_html_()
    assert "Speakers" not in str(made)


def test_the_terminal_shows_the_worst_terms_and_speakers(made: Score) -> None:
    lines = str(made).splitlines()
    terms = lines.index("Terms, the worst first:")
    assert [line.split()[0] for line in lines[terms + 1 : terms + 4]] == ["养老", "社区", "服务"]
    assert lines[terms + 4] == "Speakers, the worst first:"
    assert lines[terms + 5].split() == ["甲", "50.0", "%", "1", "of", "2"]


def test_no_more_than_ten_terms_in_the_terminal_and_twenty_bars() -> None:
    terms = [chr(0x4E00 + number) for number in range(25)]
    glossary = pd.DataFrame({"source": terms, "target": "word", "status": "preferred"})
    pairs = pd.DataFrame({"segment": terms, "speaker": "", "source": terms, "target": "none"})
    made = score_corpus(pairs, glossary)
    assert str(made).count("0 of 1") == 10
    assert made._repr_html_().count("<svg") == 20
