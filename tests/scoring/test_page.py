"""The score as HTML: bars of the right length in the right order, and text that stays text."""

from pathlib import Path

import pandas as pd
import pytest
from lxml import html

from workbench.scoring import Score, score_corpus
from workbench.scoring.reports.filtering import POLICY, SCRIPT

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
    assert names.isdisjoint({"img", "a", "link", "iframe"})
    assert [script.text for script in tree.iter("script")] == [SCRIPT]
    assert HOSTILE in tree.text_content()
    assert f"care {HOSTILE}" in tree.text_content()
    assert not [name for each in tree.iter() for name in each.attrib if name.startswith("on")]


def test_bars_are_as_long_as_their_shares_the_worst_first(made: Score) -> None:
    tree = html.fromstring(made._repr_html_())
    by_term, by_speaker = tree.xpath(".//table[.//*[@class='filled']]")
    widths = [
        [bar.get("style") for bar in table.xpath(".//*[@class='filled']")]
        for table in (by_term, by_speaker)
    ]
    # 养老 0 of 1, 社区 1 of 2, 服务 1 of 1; 甲 1 of 2 and the other 1 of 2
    none, half, all_ = "width:0.00%", "width:50.00%", "width:100.00%"
    assert widths == [[none, half, all_], [half, half]]
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
    assert tree.xpath("//meta[@http-equiv]/@content") == [POLICY]
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
    assert made._repr_html_().count('class="filled"') == 20


def test_a_cell_leads_to_the_places_it_is_made_of(made: Score) -> None:
    tree = html.fromstring(made._repr_html_())
    cell = tree.xpath(".//td[@class='cell'][@data-term='社区']")[0]
    assert (cell.text, cell.get("style"), cell.get("data-speaker")) == (
        "1/2",
        "--share:50.0%",
        "甲",
    )
    rows = tree.xpath(".//details[@class='places']//tr[@data-term='社区' and @data-speaker='甲']")
    assert [[each.text_content() for each in row][:4] for row in rows] == [
        ["1", "甲", "社区", "1 of 2"]
    ]
    found = made.segments(term="社区", speaker="甲")
    assert found[["segment", "rendered", "expected", "target"]].to_numpy().tolist() == [
        ["1", 1, 2, "a community"]
    ]


@pytest.mark.parametrize(
    ("figure", "terms"),
    [
        ("Adherence", ["社区", "养老"]),  # one of two, none of one
        ("Exact form", ["社区", "养老"]),
        ("Preferred share", []),  # all that is rendered is rendered so
        ("Forbidden", []),
        ("Coverage", ["社区", "养老"]),
    ],
)
def test_a_figure_leads_to_what_it_lacks(made: Score, figure: str, terms: list[str]) -> None:
    tree = html.fromstring(made._repr_html_())
    row = tree.xpath(f".//tr[@data-filter][td='{figure}']")[0]
    wanted = {name: value for name, value in row.attrib.items() if name.startswith("data-")}
    del wanted["data-filter"]
    places = tree.xpath(".//details[@class='places']//tr[@data-term]")
    assert wanted
    assert [
        each.get("data-term") for each in places if wanted.items() <= dict(each.attrib).items()
    ] == terms


def test_what_is_rendered_otherwise_than_most_often_is_found() -> None:
    glossary = pd.DataFrame(
        {"source": "社区", "target": ["community", "area"], "status": "admitted"}
    )
    targets = ["a community", "the area", "communities"]
    pairs = pd.DataFrame({"segment": list("123"), "source": "社区", "target": targets})
    tree = html.fromstring(score_corpus(pairs, glossary)._repr_html_())
    assert tree.xpath("//tr[@data-term][@data-usual]/td[1]/text()") == ["2"]


def test_every_kind_of_fault_is_listed_before_what_is_right_and_the_cut_is_told() -> None:
    right = [(f"{n}", "社区", "community") for n in range(400)]
    rows = [*right, ("last", "社区", "communities")]
    frame = pd.DataFrame(rows, columns=["segment", "source", "target"]).assign(state="draft")
    glossary = pd.DataFrame({"source": ["社区"], "target": "community", "status": "preferred"})
    tree = html.fromstring(score_corpus(frame, glossary)._repr_html_())
    (places,) = tree.xpath("//details[@class='places']")
    assert "300 of 401 listed" in places.xpath("string(summary)")
    assert places.get("data-cut") is not None
    assert places.xpath(".//tr[@data-term]")[0].get("data-exact") == "not as the glossary writes it"


def test_what_is_missed_comes_first_among_the_places(made: Score) -> None:
    tree = html.fromstring(made._repr_html_())
    rows = tree.xpath(".//details[@class='places']//tr[@data-term]")
    assert [row.get("data-term") for row in rows] == ["社区", "养老", "服务"]
    assert made.segments(missed=True)["term"].tolist() == ["社区", "养老"]
