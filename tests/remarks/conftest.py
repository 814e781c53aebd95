"""A small project whose first sentence is translated."""

import pytest

import workbench
from tests import transcripts

TARGET = "Good morning, friends from the media."


@pytest.fixture
def project(tmp_path):
    briefing = tmp_path / "briefing.txt"
    briefing.write_text(transcripts.BRIEFING, encoding="utf-8")
    made = workbench.create(tmp_path / "project", [briefing])
    frame = made.annotations
    frame.loc[0, ["target", "state"]] = [TARGET, "translated"]
    made.update(frame)
    yield made
    made.close()


@pytest.fixture
def first(project):
    return project.segments["segment"][0]
