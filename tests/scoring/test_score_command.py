"""`score` and `check` on plain files, and `score` with a reference, as their user sees them."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from workbench.cli import main

SOURCE = "社区很好。\n社区和服务。\n谢谢。\n"
TARGET = "The community is nice.\nA community, a 服务.\n\n"
REFERENCE = "The community is nice.\n\nThank you.\n"


@pytest.fixture(autouse=True)
def files(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    for name, text in (
        ("zh.txt", SOURCE),
        ("en.txt", TARGET),
        ("ref.txt", REFERENCE),
        ("short.txt", "one line\n"),
        ("terms.csv", "source,target\n社区,community\n服务,service\n"),
    ):
        Path(name).write_text(text, "utf-8")


def run(command: str, *words: str) -> Result:
    return CliRunner().invoke(main, [command, *words])


FILES = ("--source", "zh.txt", "--target", "en.txt")
TERMS = ("--glossary", "terms.csv")


def test_files_are_scored_without_a_project() -> None:
    result = run("score", *FILES, *TERMS, "--json")
    assert result.exit_code == 0, result.output
    found = json.loads(result.stdout)
    # 社区 twice with community, 服务 once without service
    assert (found["adherence"]["rendered"], found["adherence"]["occurrences"]) == (2, 3)
    assert found["segments"] == {"scored": 2, "left_out": {"empty target": 1}}
    assert found["reference"] is None


def test_files_are_scored_with_a_reference() -> None:
    found = json.loads(run("score", *FILES, *TERMS, "--reference", "ref.txt", "--json").stdout)
    reference = found["reference"]
    assert reference["segments"] == {
        "scored": 1,
        "left_out": {"no reference": 1, "empty target": 1},
    }
    assert reference["ter"]["score"] == 0.0
    assert reference["adherence"]["micro"] == 1.0


def test_the_same_files_give_the_same_bytes() -> None:
    words = ("score", *FILES, *TERMS, "--reference", "ref.txt", "--json")
    assert run(*words).stdout_bytes == run(*words).stdout_bytes


def test_the_report_is_written_as_a_page() -> None:
    result = run("score", *FILES, *TERMS, "--html", "score.html")
    assert result.exit_code == 0
    assert "66.7 %" in result.stdout
    assert "66.7 %" in Path("score.html").read_text("utf-8")


def test_files_are_checked_without_a_project() -> None:
    result = run("check", *FILES, *TERMS, "--json")
    assert result.exit_code == 1
    found = json.loads(result.stdout)
    assert [(each["segment"], each["check"]) for each in found["findings"]] == [
        ("2", "leftover Han"),
        ("2", "term missing"),
    ]
    assert found["segments"] == {"checked": 2, "left_out": {"untranslated": 1}}


def test_files_are_checked_without_a_glossary() -> None:
    found = json.loads(run("check", *FILES, "--json").stdout)
    assert found["checks"] == {"leftover Han": 1}


def test_nothing_found_says_what_was_looked_at() -> None:
    result = run("check", "--source", "zh.txt", "--target", "ref.txt")
    assert result.exit_code == 0
    assert result.stdout == "No findings. 2 segments checked; 1 left out: untranslated.\n"


def test_pairs_are_scored_without_a_project() -> None:
    Path("pairs.tsv").write_text("source\ttarget\n社区\tcommunities\n服务\tx\n", "utf-8")
    found = json.loads(run("score", "--pairs", "pairs.tsv", *TERMS, "--json").stdout)
    assert (found["adherence"]["rendered"], found["adherence"]["occurrences"]) == (1, 2)
    assert found["glossary"] == {"terms": 2, "found": 2, "without_target": 0}


def test_pairs_are_compared_with_a_reference() -> None:
    Path("pairs.tsv").write_text("source\ttarget\n社区\tcommunities\n服务\tx\n", "utf-8")
    Path("two.txt").write_text("a community\n\n", "utf-8")
    options = ("--reference", "two.txt", "--json")
    found = json.loads(run("score", "--pairs", "pairs.tsv", *TERMS, *options).stdout)
    assert found["reference"]["segments"] == {"scored": 1, "left_out": {"no reference": 1}}


REFUSED = [
    (("score", "--pairs", "zh.txt", *TERMS), 3, "suffix"),
    (("score", "--pairs", "zh.txt"), 2, "--glossary"),
    (("score", "--pairs", "zh.txt", *FILES, *TERMS), 2, "--pairs"),
    (
        (
            "score",
            "--pairs",
            "x.pq",
            *TERMS,
            "--reference",
            "ref.txt",
            "--engine",
            "dask",
            "--scheduler",
            "x",
        ),
        2,
        "without --reference",
    ),
    (("score",), 2, "--source and --target"),
    (("score", *FILES), 2, "--glossary"),
    (("score", "--source", "zh.txt", *TERMS), 2, "--target"),
    (("score", "project", *FILES), 2, "without PROJECT"),
    (("check", "project", *TERMS), 2, "without PROJECT"),
    (("check",), 2, "PROJECT"),
    (("score", "--source", "zh.txt", "--target", "short.txt", *TERMS), 3, "zh.txt has 3"),
    (("check", "--source", "zh.txt", "--target", "short.txt"), 3, "short.txt: 1 lines"),
    (("score", *FILES, *TERMS, "--reference", "short.txt"), 3, "3 segments"),
    (("score", *FILES, *TERMS, "--reference", "missing.txt"), 3, "missing.txt"),
    (("score", *FILES, "--glossary", "missing.csv"), 3, "missing.csv"),
]


@pytest.mark.parametrize(("words", "code", "says"), REFUSED)
def test_what_cannot_be_scored_says_why(words: tuple[str, ...], code: int, says: str) -> None:
    result = run(*words)
    assert result.exit_code == code
    assert says in result.stderr
    assert not result.stdout


WMT25_REFERENCE = (
    '{"zh": "社區和社區", "en": "a community", "proper": {"社區": ["community"], "服務": ["service"]}}\n'
    '{"zh": "服務", "en": "the service", "proper": {"社區": ["community"], "服務": ["service"]}}\n'
)
WMT25_OUTPUT = '{"en": "Community life"}\n{"en": "services"}\n'


def test_the_success_rate_of_wmt25() -> None:
    Path("ref.jsonl").write_text(WMT25_REFERENCE, "utf-8")
    Path("out.jsonl").write_text(WMT25_OUTPUT, "utf-8")
    result = run("score", "--wmt25", "ref.jsonl", "out.jsonl", "--json")
    assert result.exit_code == 0, result.output
    found = json.loads(result.stdout)
    # 社區: 1 of 2 in the first document, 服務: 1 of 1 in the second
    assert (found["success_rate"], found["total"], found["valid_terms"]) == (0.75, 1.5, 2)
    assert "substring" in found["signature"]
    assert "75.0 %" in run("score", "--wmt25", "ref.jsonl", "out.jsonl").stdout


WMT25_REFUSED = [
    (WMT25_REFERENCE, '{"en": "one"}\n', "1 documents, but ref.jsonl has 2"),
    (WMT25_REFERENCE, '{"en": "one"}\n\nnonsense\n', "out.jsonl, line 3"),
    (WMT25_REFERENCE, '{"en": "one"}\n{"de": "zwei"}\n', "out.jsonl, line 2: no text under 'en'"),
    ('{"zh": "服務", "en": "x", "proper": ["y"]}', '{"en": "x"}', "ref.jsonl, line 1: no terms"),
    ('{"zh": "服務", "en": "x", "proper": {"y": "z"}}', '{"en": "x"}', "no terms under"),
    ("[]", '{"en": "x"}', "ref.jsonl, line 1: no JSON object"),
]


@pytest.mark.parametrize(("reference", "output", "says"), WMT25_REFUSED)
def test_documents_of_wmt25_that_do_not_fit(reference: str, output: str, says: str) -> None:
    Path("ref.jsonl").write_text(reference, "utf-8")
    Path("out.jsonl").write_text(output, "utf-8")
    result = run("score", "--wmt25", "ref.jsonl", "out.jsonl", "--json")
    assert result.exit_code == 3
    assert says in result.stderr
    assert not result.stdout


def test_wmt25_goes_alone() -> None:
    assert run("score", "project", "--wmt25", "ref.jsonl", "out.jsonl").exit_code == 2
