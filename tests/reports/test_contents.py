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
