"""What became of entries: each edit beside what stood there before it."""

import pandas as pd

from workbench.glossary import standing
from workbench.review.past import changes


def test_each_change_says_what_was_and_what_is(project) -> None:
    for row in (
        {"source": "水务厅", "target": "department of water resources", "status": "admitted"},
        {"source": "水務廳", "target": "department of water resources", "note": "of a province"},
        {"source": "水务厅", "target": "water bureau"},
    ):
        project.update_glossary(pd.DataFrame([row]), "review")
    found = changes(project.glossary_as_read(), project.log.edits_of_kind(standing.KIND))
    assert list(found) == ["水务厅"]
    told = [(each.target, each.new, each.fields) for each in found["水务厅"]]
    assert told == [
        ("department of water resources", False, (("status", "preferred", "admitted"),)),
        ("department of water resources", False, (("note", "", "of a province"),)),
        ("water bureau", True, (("status", "", "preferred"), ("approval", "", "proposed"))),
    ]
    assert {each.author for each in found["水务厅"]} == {project.author}
