"""Who gets the first rows of which project from JupyterLab's server."""

import json
import urllib.error
import urllib.request

import pytest

import workbench
from tests.browser.lab import Lab
from tests.transcripts import BRIEFING


@pytest.fixture(scope="module")
def lab(tmp_path_factory):
    running = Lab(tmp_path_factory.mktemp("lab"))
    for place in (running.files, running.files / ".hidden", running.files.parent):
        place.mkdir(exist_ok=True)
        (place / "briefing.txt").write_text(BRIEFING, encoding="utf-8")
        workbench.create(place / "briefing", [place / "briefing.txt"])
    yield running
    running.stop()


def ask(lab, path, token=None):
    address = f"http://127.0.0.1:{lab.port}/bilingual-workbench/opening?path={path}"
    headers = {"Authorization": f"token {lab.token if token is None else token}"}
    try:
        with urllib.request.urlopen(urllib.request.Request(address, headers=headers)) as answer:
            return answer.status, answer.read()
    except urllib.error.HTTPError as error:
        return error.code, b""


def test_a_project_s_first_rows(lab):
    status, body = ask(lab, "briefing/project.workbench")
    assert status == 200
    assert json.loads(body)["project"]["name"] == "briefing"
    assert json.loads(body)["rows"][0]["source"] == "各位媒体朋友,大家上午好。"


def test_without_a_path_it_gets_ready(lab):
    assert ask(lab, "") == (204, b"")


@pytest.mark.parametrize(
    "path",
    [
        "nothing/project.workbench",
        "briefing.txt",
        "../briefing/project.workbench",
        "%2e%2e/briefing/project.workbench",
        "..%2Fbriefing%2Fproject.workbench",
        ".hidden/briefing/project.workbench",
    ],
)
def test_nothing_else_is_answered(lab, path):
    assert ask(lab, path)[0] == 404


@pytest.mark.parametrize("at", ["-1", "x", "1e9", "99999999999999999999"])
def test_a_row_that_is_none_does_no_harm(lab, at):
    assert ask(lab, f"briefing/project.workbench&at={at}")[0] == 200


def test_nobody_gets_in_without_a_token(lab):
    assert ask(lab, "briefing/project.workbench", token="guessed")[0] == 403
