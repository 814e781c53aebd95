"""Who may review is the project's setting, and the store keeps to it."""

import json

import pytest

import workbench
from tests import transcripts
from tests.store.edits import edit
from workbench.errors import EditError, NotAReviewer, ProjectError


@pytest.fixture
def project(tmp_path):
    briefing = tmp_path / "briefing.txt"
    briefing.write_text(transcripts.BRIEFING, encoding="utf-8")
    made = workbench.create(tmp_path / "project", [briefing])
    yield made
    made.close()


def review(project, author, state="reviewed"):
    segment = project.segments["segment"][0]
    text = edit(segment, "Good morning.", author=author)
    project.log.append([text, edit(segment, state, "state", text.edit, author=author)])
    return project.log.annotation(segment).state


@pytest.mark.parametrize("state", ["reviewed", "rejected"])
def test_anybody_may_review_until_reviewers_are_named(project, state):
    assert review(project, "Lin", state) == state
    project.set_reviewers(["Wu", " Zhao  Min ", "Wu"])
    assert project.reviewers == ("Wu", "Zhao Min")
    before = project.history
    with pytest.raises(NotAReviewer, match="'Lin' may not review in this project: Wu, Zhao Min"):
        review(project, "Lin", state)
    assert project.history.equals(before)
    assert review(project, "Zhao Min", state) == state
    project.set_reviewers([])
    assert review(project, "Lin", state) == state


def test_a_project_that_is_open_elsewhere_keeps_to_it_at_once(project):
    other = workbench.open(project.path, author="Lin")
    project.set_reviewers(["Wu"])
    with pytest.raises(NotAReviewer):
        review(other, "Lin")
    frame = other.annotations.assign(target="x", state="translated")
    assert other.update(frame).segments == len(frame)
    with pytest.raises(NotAReviewer):
        other.update(other.annotations.assign(state="reviewed"))
    assert set(other.annotations["state"]) == {"translated"}


def test_what_was_saved_while_it_was_allowed_may_be_sent_again(project):
    segment = project.segments["segment"][0]
    sent = edit(segment, "rejected", "state", author="Lin")
    project.log.append([sent])
    project.set_reviewers(["Wu"])
    assert project.log.append([sent])[0].state == "rejected"


def test_the_setting_outlives_other_changes_of_the_project(project, tmp_path):
    second = tmp_path / "second.txt"
    second.write_text(transcripts.BRIEFING + "\n谢谢。\n", encoding="utf-8")
    other = workbench.open(project.path)
    other.set_reviewers(["Wu"])
    project.add([second])
    assert workbench.open(project.path).reviewers == ("Wu",)
    assert len(workbench.open(project.path).marker.documents) == 2


def test_bad_settings_are_named(project):
    with pytest.raises(EditError, match="name is empty"):
        project.set_reviewers(["Wu", "  "])
    marker = project.path / "project.workbench"
    content = json.loads(marker.read_text("utf-8"))
    marker.write_text(json.dumps({**content, "settings": {"reviewers": "Wu"}}), "utf-8")
    with pytest.raises(ProjectError, match="no list of names"):
        _ = project.reviewers
