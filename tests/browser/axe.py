"""What axe-core (https://github.com/dequelabs/axe-core) finds in a workbench."""

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

_RULES = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}

_STILL = """() => document.getAnimations().every((each) =>
  each.playState === 'finished' || each.effect.getComputedTiming().endTime === Infinity
)"""


def findings(page: Page) -> list[str]:
    """Return each finding with the elements it is about, in the workbench and its dialogs.

    It looks once nothing moves any more: a theme's colours change over a moment.
    """
    page.wait_for_function(_STILL)
    response = Axe().run(page, context=".bw-root", options=_RULES).response
    return [
        f"{violation['id']}: {violation['help']}: {node['html'][:200]} {node['failureSummary']}"
        for violation in response["violations"]
        for node in violation["nodes"]
    ]
