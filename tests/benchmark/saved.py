"""From an edit leaving the page to "Saved" on its screen."""

from collections.abc import Iterator

from tests.benchmark import projects
from tests.benchmark.first_row import opening
from tests.benchmark.plan import Plan
from tests.benchmark.row import Row
from tests.benchmark.screen import Stage, screen
from tests.benchmark.turns import Side, alternate

ECHO = '''import anywidget
class Echo(anywidget.AnyWidget):
    _esm = """export default { render({ model, el }) {
      el.append(Object.assign(document.createElement('button'), { className: 'echo' }));
      el.firstChild.onclick = () => { el.firstChild.textContent = ''; model.send('bare-ask'); };
      model.on('msg:custom', () => { el.firstChild.textContent = 'echoed'; });
    } }"""
def echo():
    widget = Echo()
    widget.on_msg(lambda widget, content, buffers: widget.send(content))
    return widget
'''
_SAVED = "document.querySelector('.bw-saved')?.textContent === 'Saved'"
_ECHOED = "document.querySelector('.echo').textContent === 'echoed'"


def measure(plan: Plan) -> Iterator[Row]:
    """Time single edits with an idle kernel, from the WebSocket's send to the frame with "Saved".

    A key is pressed in the first row; the pause before an edit is sent doesn't count. The peer is
    an anywidget in the same notebook that sends one word, gets it back from Python and shows it:
    the way there and back without any work at its end.
    """
    path = projects.ready(plan.folder, plan.sizes[0])
    cells = ("project.translate()", "echo()")
    with screen(plan.folder / "saved") as lab, lab.notebook(*cells) as stage:
        stage.execute(f"{opening(path)}\n{ECHO}")
        stage.opened.run_all()
        sides = {"save": _saving(stage), "echo": _echoing(stage)}
        times = alternate(sides, plan.rounds * 6, "saved")
    peer = "a bare anywidget message there and back"
    yield Row('sending an edit to "Saved"', times["save"], peer, times["echo"], seconds=0.06)


def _saving(stage: Stage) -> Side:
    grid = stage.opened.grid

    def run() -> float:
        grid.take_in_hand(0)
        stage.opened.wait_until_idle()
        return stage.round_trip('"type":"edits"', _SAVED, lambda: grid.press("x"))

    return run


def _echoing(stage: Stage) -> Side:
    button = stage.page.locator(".echo")

    def run() -> float:
        stage.opened.wait_until_idle()
        return stage.round_trip("bare-ask", _ECHOED, button.click)

    return run
