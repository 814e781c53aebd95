"""What axe-core (https://github.com/dequelabs/axe-core) finds in a workbench."""

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

_RULES = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}


def findings(page: Page) -> list[str]:
    """Return each finding with the elements it is about, in the workbench and its dialogs."""
    response = Axe().run(page, context=".bw-root", options=_RULES).response
    return [
        f"{violation['id']}: {violation['help']}: {node['html'][:200]} {node['failureSummary']}"
        for violation in response["violations"]
        for node in violation["nodes"]
    ]
