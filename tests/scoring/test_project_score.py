"""The score of a project, on the sample briefing and its translation."""

import pytest

import workbench
from workbench.sample import BRIEFING, GLOSSARY, REFERENCE
from workbench.scoring.reading import references


@pytest.fixture(scope="module")
def project(tmp_path_factory):
    made = workbench.create(tmp_path_factory.mktemp("scored") / "p", [BRIEFING], [GLOSSARY])
    frame = made.annotations
    frame["target"] = frame["segment"].map(references.read(REFERENCE, frame["segment"].tolist()))
    frame["state"] = "translated"
    made.update(frame[::2])
    return made


def test_half_a_translation_is_compared_by_half(project):
    segments = len(project.segments)
    translated = (segments + 1) // 2
    compared = project.score(reference=REFERENCE).reference
    assert compared.segments == translated
    assert compared.left_out == {"empty target": segments - translated}


def test_the_reference_itself_reaches_what_the_reference_reaches(project):
    made = project.score(reference=REFERENCE)
    found = {each.name: each.score for each in made.reference.metrics}
    assert found == pytest.approx({"bleu": 100, "chrf2": 100, "chrf2++": 100, "ter": 0})
    assert made.reference.adherence == made.reference.translation == made.adherence


def test_references_by_segment(project):
    frame = project.annotations.head(3)
    compared = project.score(reference=frame[["segment", "target"]]).reference
    assert compared.segments == 2
    assert compared.left_out["no reference"] == len(project.annotations[::2]) - 2
