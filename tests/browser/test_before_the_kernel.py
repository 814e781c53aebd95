"""A project's first rows, which JupyterLab's server shows while the kernel still starts."""

import re
from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import BrowserContext, Page, Route, expect

from tests.browser.document import Document
from tests.browser.lab import Lab

OPENING = re.compile(r"/bilingual-workbench/opening\?path=")
PREPARING = re.compile(r"/bilingual-workbench/opening(?!.*path=)")
SESSIONS = re.compile(r"/api/sessions(\?|$)")

Release = Callable[[], None]


@pytest.fixture
def opened(project, lab: Lab, context: BrowserContext) -> Iterator[Document]:
    yield Document(lab, context, project.path)
    for page in context.pages:
        page.close()
    lab.end_kernels()


def hold(page: Page, address: re.Pattern[str], method: str) -> Release:
    """Keep requests to an address from the server until they are released."""
    held: list[Route] = []

    def take(route: Route) -> None:
        if route.request.method == method:
            held.append(route)
        else:
            route.continue_()

    def release() -> None:
        while held:
            held.pop().continue_()

    page.route(address, take)
    return release


def test_a_folder_with_a_project_in_sight_has_the_server_prepare(project, lab, context):
    with context.expect_event("request", lambda request: PREPARING.search(request.url)) as asked:
        page = Document(lab, context, project.path).page
    assert asked.value.response().status == 204
    page.close()


def test_rows_are_there_before_the_kernel_and_what_is_typed_is_saved_with_it(
    opened, project, pictures
):
    start_kernels = hold(opened.page, SESSIONS, "POST")
    opened.double_click()
    grid = opened.grid
    grid.wait()
    expect(opened.tab).to_have_text("briefing")
    grid.take_in_hand(0)
    grid.type("Good morning.")
    grid.expect_pending()
    if pictures:
        opened.page.screenshot(path=pictures / "before-the-kernel.png")
    assert project.annotations["target"][0] == ""
    start_kernels()
    opened.wait()
    grid.expect_saved()
    expect(grid.editor).to_be_focused()
    expect(grid.editor).to_have_text("Good morning.")
    assert project.annotations["target"][0] == "Good morning."


def test_it_comes_back_at_its_row_before_the_kernel(opened, project):
    opened.double_click()
    opened.wait()
    with opened.workspace_saved('"index":8'):
        opened.grid.take_in_hand(8)
    opened.end_kernel()
    start_kernels = hold(opened.page, SESSIONS, "POST")
    opened.page.reload()
    expect(opened.grid.source(8)).to_contain_text(project.segments["source"][8])
    expect(opened.grid.row(8).locator("..")).to_have_class(re.compile("bw-active"))
    start_kernels()
    opened.wait()


def test_without_the_server_s_answer_the_kernel_shows_the_rows(opened):
    hold(opened.page, OPENING, "GET")
    opened.double_click()
    opened.wait()
    opened.grid.take_in_hand(0)
    opened.grid.type("Good morning.")
    opened.grid.expect_saved()


def test_an_answer_that_comes_after_the_kernel_s_changes_nothing(opened, project):
    answer_now = hold(opened.page, OPENING, "GET")
    opened.double_click()
    opened.wait()
    opened.grid.take_in_hand(0)
    opened.grid.type("Good morning.")
    opened.grid.expect_saved()
    with opened.page.expect_response(OPENING):
        answer_now()
    opened.grid.take_in_hand(1)
    expect(opened.grid.target(0)).to_have_text("Good morning.")
