"""Two translations beside each other: what differs, and whether by chance."""

import json
from pathlib import Path

import pandas as pd
import pytest
from click.testing import CliRunner
from lxml import html
from sacrebleu.metrics import BLEU, TER
from sacrebleu.significance import PairedTest

import workbench
from workbench.cli import main
from workbench.sample import BRIEFING, GLOSSARY
from workbench.scoring import contrast
from workbench.scoring.figures.metric_differences import MetricDifferences
from workbench.scoring.reports.filtering import SCRIPT

TERMS = pd.DataFrame(
    [
        ("社区", "community", "preferred"),
        ("社区", "area", "admitted"),
        ("服务", "service", "admitted"),
    ],
    columns=["source", "target", "status"],
)


def pairs(*rows: tuple[str, str, str]) -> pd.DataFrame:
    frame = pd.DataFrame(rows, columns=["segment", "source", "target"])
    return frame.assign(speaker="甲", state="draft")


FIRST = pairs(
    ("1", "社区", "community"),
    ("2", "社区", "community"),
    ("3", "服务", "service"),
    ("4", "服务", ""),
    ("5", "服务", "service"),
    ("6", "你好", "hello"),
)
SECOND = pairs(
    ("6", "你好", "hi"),
    ("1", "社区", "area"),
    ("2", "社区", "nothing"),
    ("3", "服务", "services"),
    ("4", "服务", "service"),
    ("7", "服务", "service"),
)


def test_what_differs_term_by_term() -> None:
    made = contrast(FIRST, SECOND, TERMS, names=("one", "two"))
    assert made.left_out == {"only in one": 1, "only in two": 1, "empty in one": 1}
    assert made.first.counts.scored == made.second.counts.scored == 4
    columns = ["source", "occurrences", "first", "second", "difference"]
    assert made.terms[columns].to_numpy().tolist() == [["社区", 2, 2, 1, -1]]
    assert made.terms["first_with"].tolist() == [{"community": 2}]
    assert made.terms["second_with"].tolist() == [{"area": 1}]
    found = made.segments(term="社区")[["segment", "first_with", "second_with", "second"]]
    assert found.to_numpy().tolist() == [
        ["1", "community", "area", "area"],
        ["2", "community", "", "nothing"],
    ]


def test_a_translation_beside_itself_differs_by_nothing() -> None:
    made = contrast(FIRST, FIRST, TERMS)
    assert len(made.terms) == len(made.segments()) == 0
    micro = made.differences["micro"]
    assert (micro.first, micro.second) == (1.0, 1.0)
    # no draw is less extreme than no difference
    assert (micro.bootstrap, micro.randomisation) == (1.0, 1.0)


def many(rendered: int) -> pd.DataFrame:
    return pairs(
        *(
            (str(number), "社区", "community" if number < rendered else "it")
            for number in range(100)
        )
    )


@pytest.mark.parametrize(("rendered", "is_chance"), [(99, True), (60, False)])
def test_a_great_difference_is_no_chance(rendered: int, is_chance: bool) -> None:
    found = contrast(many(100), many(rendered), TERMS).differences["micro"]
    assert (found.first, found.second) == (1.0, rendered / 100)
    assert found.bootstrap is not None
    assert found.randomisation is not None
    assert (found.bootstrap > 0.05) is (found.randomisation > 0.05) is is_chance


def test_swapping_one_segment_of_two_is_worked_out_by_hand() -> None:
    # Of two segments one differs: swapped or not, the difference is as large, in either direction.
    made = contrast(pairs(("1", "社区", "area"), ("2", "社区", "area")), pairs(("1", "社区", "it"), ("2", "社区", "area")), TERMS)  # fmt: skip
    assert made.differences["micro"].randomisation == 1.0


def test_what_was_not_measured_has_no_p_value() -> None:
    made = contrast(pairs(("1", "你好", "hi")), pairs(("1", "你好", "hi")), TERMS)
    micro = made.differences["micro"]
    assert (micro.first, micro.second, micro.bootstrap, micro.randomisation) == (None,) * 4
    assert "not measured" in str(made)


def test_metrics_are_tested_by_sacrebleu_itself() -> None:
    one = [f"the cat sat on mat {number}" for number in range(20)]
    two = [f"a cat {'lay' if number % 2 else 'sat'} on mat {number}" for number in range(20)]
    references = [f"the cat sat on the mat {number}" for number in range(20)]
    found = MetricDifferences((one, two), references).all
    for name, metric in (("bleu", BLEU()), ("ter", TER())):
        for test, field in (("bs", "bootstrap"), ("ar", "randomisation")):
            tested = PairedTest(
                [("a", one), ("b", two)], {name: metric}, [references], test_type=test
            )
            results = next(rows for key, rows in tested()[1].items() if key != "System")
            assert getattr(found[name], field) == results[1].p_value
            assert (found[name].first, found[name].second) == (results[0].score, results[1].score)


def test_nothing_from_a_file_is_markup() -> None:
    hostile = FIRST.assign(target="<script>alert(1)</script> community", speaker="<img>")
    terms = TERMS.assign(target=["<b>community</b>", "area", "service"])
    tree = html.fromstring(contrast(hostile, SECOND, terms, names=("<i>", "two"))._repr_html_())
    assert {each.tag for each in tree.iter()}.isdisjoint({"i", "b", "img"})
    assert [each.text for each in tree.iter("script")] == [SCRIPT]


def test_figures_and_bars_lead_to_the_places_that_differ(tmp_path: Path) -> None:
    made = contrast(FIRST, SECOND, TERMS, names=("one", "two"))
    made.to_html(tmp_path / "compared.html")
    text = (tmp_path / "compared.html").read_text("utf-8")
    tree = html.fromstring(text)
    rows = tree.xpath("//details[@class='places']//tr[@data-term]")
    assert [(row[0].text, row[5].text, row[7].text) for row in rows] == [
        ("1", "community", "area"),
        ("2", "community", "not rendered"),
        ("3", "service", "service"),
    ]
    adherence = tree.xpath("//tr[@data-filter][td='Adherence']")[0]
    kind = adherence.get("data-rendered")
    # segment 1 is rendered in both, though with another target
    assert [row[0].text for row in rows if row.get("data-rendered") == kind] == ["2"]
    # segment 3 has the same rendering in both, in the glossary's own form in one only
    exact = tree.xpath("//tr[@data-filter][td='Exact form']")[0].get("data-exact")
    assert [row[0].text for row in rows if row.get("data-exact") == exact] == ["2", "3"]
    assert [row[0].text for row in rows if row.get("data-usual")] == ["1", "2"]
    bars = tree.xpath("//tr[@data-filter][@data-term='社区']//*[@class='filled']/@style")
    assert bars == ["width:100.00%", "width:50.00%"]
    speaker = tree.xpath("//tr[@data-filter][@data-speaker='甲']/td[@class='figure']/text()")
    assert speaker == ["3 of 3", "2 of 3"]
    assert "http" not in text.replace("http-equiv", "")
    assert made.by("speaker").to_numpy().tolist() == [["甲", 3, 3, 2, -1]]


@pytest.mark.parametrize(
    ("referenced", "told"),
    [
        (["1", "2"], "2 segments compared with the reference; 2 left out: no reference"),
        (
            ["1"],
            "1 segment compared with the reference; 3 left out: no reference; fewer than two: "
            "not measured",
        ),
    ],
)
def test_what_has_no_reference_is_told(referenced: list[str], told: str) -> None:
    references = pd.DataFrame({"segment": referenced, "reference": "a community"})
    made = contrast(FIRST, SECOND, TERMS, references)
    assert told in str(made)
    assert told in made._repr_html_()
    found = made.to_json()["reference"]
    left = 4 - len(referenced)
    assert found == {"segments": len(referenced), "left_out": {"no reference": left}}


def test_a_term_without_an_allowed_target_is_not_measured() -> None:
    terms = pd.DataFrame({"source": ["社区"], "target": "area", "status": "forbidden"})
    made = contrast(FIRST, SECOND, terms)
    row = html.fromstring(made._repr_html_()).xpath("//tr[@data-filter][@data-term='社区']")[0]
    assert row.xpath(".//*[@class='filled']") == []
    assert "not measured" in row.xpath("string(.)")


def test_a_report_does_not_wait_for_ter() -> None:
    references = FIRST.assign(reference=FIRST["source"])[["segment", "reference"]]
    made = contrast(FIRST, SECOND, TERMS, references)
    assert made.compared is not None
    made.compared.ter = Endless()
    shown = html.fromstring(made._repr_html_(wait=False))
    assert shown.xpath("string(//tr[td='TER']/td[2])") == "3 of 8 segments …"


class Endless:
    """TER that is never there."""

    finished = False
    done = 3
    pairs = [("", "")] * 8


def test_a_draft_and_what_a_person_made_of_it(tmp_path: Path) -> None:
    engine = tmp_path / "engine.txt"
    project = workbench.create(tmp_path / "p", [BRIEFING], [GLOSSARY])
    frame = project.annotations.head(3)
    source = project.segments.head(3)
    draft = pd.DataFrame({"segment": frame["segment"], "target": ["one", "two", "three"]})
    draft.to_csv(tmp_path / "engine.tsv", sep="\t", index=False)
    project.load_draft(tmp_path / "engine.tsv", origin="engine")
    project.author = "mei"
    project.update(draft.assign(target=["uno", "two", "three"])[:2])
    project.close()
    made = project.compare(project.version("engine"), project.version("mei"))
    assert made.first.counts.scored == 1  # what mei left as it was is no edit of hers
    assert project.version("engine")["target"].tolist() == ["one", "two", "three"]
    result = CliRunner().invoke(
        main, ["compare", str(tmp_path / "p"), "--by", "engine", "--by", "mei", "--json"]
    )
    assert result.exit_code == 0, result.output
    found = json.loads(result.stdout)
    assert found["names"] == ["engine", "mei"]
    assert found["segments"] == {"scored": 1, "left_out": {"only in engine": 2}}
    assert not engine.exists()
    assert len(source) == 3


def test_files_are_compared(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    FIRST.to_parquet("one.parquet")
    Path("two.jsonl").write_text(SECOND.to_json(orient="records", lines=True), "utf-8")
    Path("terms.csv").write_text("source,target\n社区,community\n服务,service\n", "utf-8")
    result = CliRunner().invoke(
        main, ["compare", "one.parquet", "two.jsonl", "--glossary", "terms.csv"]
    )
    assert result.exit_code == 0, result.output
    assert "4 segments compared" in result.stdout
    assert "社区" in result.stdout


@pytest.mark.parametrize("words", [["a"], ["a", "--by", "x"], ["a", "b", "--by", "x", "--by", "y"]])
def test_two_translations_have_to_be_given(words: list[str]) -> None:
    assert CliRunner().invoke(main, ["compare", *words]).exit_code == 2
