"""What is said of a project's transcripts, in words."""

from pathlib import Path

import workbench
from workbench.reports.contents import contents


def test_many_lines_left_out_for_one_reason_are_summed_up(tmp_path: Path):
    cues = (
        f"{number}\n00:00:01,000 --> 00:00:02,000\nLine {number}.\n第{number}句。\n"
        for number in range(1, 41)
    )
    subtitles = tmp_path / "talk.srt"
    subtitles.write_text("\n".join(cues), encoding="utf-8")
    found = contents(workbench.create(tmp_path / "project", [subtitles]))
    assert len(found.left_out) == 40
    assert (found.turns, found.speakers) == (40, 0)
    said = str(found).splitlines()
    assert "Left out, 40 lines:" in said
    assert said.count("  and 10 more lines (English subtitle)") == 1
    assert sum("(English subtitle)" in line for line in said) == 31


def test_a_line_that_looks_like_a_label_is_told(tmp_path: Path):
    talk = tmp_path / "talk.txt"
    talk.write_text("局长 石磊：好。\n兲小丽：我来说。\n局长 石磊：请。\n", encoding="utf-8")
    found = contents(workbench.create(tmp_path / "project", [talk]))
    assert found.to_json()["doubtful"] == (
        {
            "document": "talk",
            "line": 2,
            "label": "兲小丽",
            "text": "兲小丽：我来说。",
            "reason": "looks like a label, read as text",
        },
    )
    assert (
        "  line 2: 兲小丽：我来说。 (looks like a label, read as text)" in str(found).splitlines()
    )


def test_nothing_is_told_where_every_label_is_believed(tmp_path: Path):
    talk = tmp_path / "talk.txt"
    talk.write_text("局长 石磊：好。\n局长 石磊：请。\n", encoding="utf-8")
    found = contents(workbench.create(tmp_path / "project", [talk]))
    assert found.doubtful == ()
    assert "Look at first" not in str(found)
