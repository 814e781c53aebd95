"""The workbench as an anywidget: whole in a page without JupyterLab, and small where JupyterLab is."""

from collections.abc import Iterator
from importlib.resources import files

import pytest
from playwright.sync_api import Page, expect

from tests.browser.cells import SHOW_IN_BOX
from tests.browser.grid import Grid
from workbench.widget.widget import TranslationWorkbench

ADDRESS = "http://localhost/bare"
PAGE = (
    """<!doctype html><html lang="en"><body><div id="first"></div><div id="second"></div></body>"""
)

SHOW = """async ([esm, id]) => {
  const listeners = new Map();
  const model = {
    get: () => undefined,
    send: (content) => window.ask(content).then((answer) => {
      for (const listener of listeners.get('msg:custom') ?? []) listener(answer);
    }),
    on: (event, listener) => listeners.set(event, [...(listeners.get(event) ?? []), listener]),
    off: (event, listener) =>
      listeners.set(event, (listeners.get(event) ?? []).filter((one) => one !== listener)),
  };
  const url = URL.createObjectURL(new Blob([esm], { type: 'text/javascript' }));
  const { default: widget } = await import(url);
  window.ends[id] = await widget.render({ model, el: document.getElementById(id) });
}"""


@pytest.fixture
def bare(context) -> Iterator[Page]:
    """A page that has nothing of Jupyter, at an address where a browser keeps things."""
    page = context.new_page()
    page.route(ADDRESS, lambda route: route.fulfill(body=PAGE, content_type="text/html"))
    page.goto(ADDRESS)
    page.evaluate("() => { window.ends = {}; }")
    yield page
    page.close()


def test_its_esm_is_a_whole_workbench_in_a_page_without_jupyter(project, bare, pictures):
    widget = TranslationWorkbench(project)
    asked: list[str] = []

    def answer(ask: dict[str, object]) -> object:
        asked.append(str(ask["type"]))
        answers: list[object] = []
        widget.send = lambda content, buffers=None: answers.append(content)
        widget._on_ask(ask, None)
        return answers[0]

    bare.expose_function("ask", answer)
    bare.evaluate(SHOW, [widget._esm, "first"])
    grid = Grid(bare)
    grid.take_in_hand(0)
    grid.type("Good morning.")
    grid.press("Control+Enter")
    grid.expect_saved()
    expect(grid.row(1).locator(".cm-content")).to_be_focused()
    assert project.annotations["target"][0] == "Good morning."
    if pictures:
        bare.screenshot(path=pictures / "bare.png")

    bare.evaluate(SHOW, [widget._esm, "second"])
    expect(bare.locator("#second .bw-row").first).to_contain_text("Good morning.")
    assert asked.count("bundle") == 1
    bare.evaluate("() => window.ends.first()")
    expect(bare.locator("#first .bw-root")).to_have_count(0)
    expect(bare.locator("#second .bw-root")).to_be_visible()


def test_where_the_plugin_is_nothing_of_the_bundle_is_sent_or_saved(project, notebook):
    listen = (
        "from workbench.widget import widget\n"
        "built = widget.built\n"
        'widget.built = lambda name: (open("built", "a").write(name + " "), built(name))[1]\n'
    )
    opened = notebook(listen + SHOW_IN_BOX)
    opened.grid.take_in_hand(0)
    opened.grid.type("Good morning.")
    opened.grid.expect_saved()
    opened.command("@jupyter-widgets/jupyterlab-manager:saveWidgetState")
    opened.save()
    kept = opened.on_disk
    bundle = (files("workbench.widget") / "static" / "workbench.js").read_text("utf-8")
    stub = (files("workbench.widget") / "static" / "stub.js").read_text("utf-8")
    assert "application/vnd.jupyter.widget-state+json" in kept
    assert (project.path.parent / "built").read_text() == "stub.js "
    assert len(kept) < len(bundle) / 4
    assert len(stub) < 2_000
