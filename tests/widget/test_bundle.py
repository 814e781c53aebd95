"""What a notebook's output holds of a workbench."""

import pandas as pd

from workbench.model import State
from workbench.widget.bundle import MIME, mime_bundle, static_table

MARKUP = "<img src=x onerror=alert(1)> & \"'"


def row(index, source, target="", speaker="何川", turn=1, note=""):
    return {
        "index": index,
        "position": 0,
        "segment": f"s{index}",
        "source": source,
        "target": target,
        "state": State.DRAFT,
        "author": "",
        "changed": "",
        "note": note,
        "edit": None,
        "hints": [],
        "turn": {
            "document": "d",
            "turn": turn,
            "speaker": speaker,
            "role": "",
            "outlet": "",
            "kind": "answer",
            "timestamp": "",
        },
    }


def test_the_bundle_is_an_address_and_a_picture(project):
    bundle = mime_bundle(project)
    assert set(bundle) == {MIME, "text/html", "text/plain"}
    assert bundle[MIME] == {"version": 1, "path": str(project.path), "project": project.id}
    assert bundle["text/plain"] == "TranslationWorkbench('project')"
    assert "not trusted" in bundle["text/html"]


def test_a_project_below_the_working_folder_has_a_relative_address(project, monkeypatch):
    monkeypatch.chdir(project.path.parent)
    assert mime_bundle(project)[MIME]["path"] == "project"


def test_all_text_is_escaped():
    html = static_table(MARKUP, [row(0, MARKUP, MARKUP, speaker=MARKUP, note=MARKUP)], 1)
    assert "<img" not in html
    assert html.count("&lt;img src=x onerror=alert(1)&gt; &amp; &quot;&#x27;") == 5


def test_a_note_stands_under_its_source_and_where_there_is_none_nothing_does():
    html = static_table("n", [row(0, "省政府。", "A.", note="站名"), row(1, "谢谢。", "B.")], 2)
    assert "<td>省政府。<br><small>✎ 站名</small></td><td>A.</td>" in html
    assert "<td>谢谢。</td><td>B.</td>" in html


def test_a_long_project_is_cut_at_a_turn_and_says_so():
    rows = [row(index, "谢谢。", turn=index) for index in range(60)]
    html = static_table("long", rows, 900)
    assert html.count("<th") == 50
    assert "50 of 900 sentences" in html


def test_an_opening_brings_the_rows_about_the_first_that_is_not_confirmed(project):
    segments = project.segments["segment"]
    done = pd.DataFrame({"segment": segments[:9], "target": "Done.", "state": "translated"})
    project.update(done)
    opening = mime_bundle(project, opening=True)[MIME]["opening"]
    assert opening["project"]["first"] == 9
    assert [row["segment"] for row in opening["rows"]] == segments.tolist()
    assert [row["state"] for row in opening["rows"]] == ["translated"] * 9 + ["untranslated"]
    assert "opening" not in mime_bundle(project)[MIME]
