"""Export and score from the palette: told in JupyterLab's notifications, beside one's typing."""

from playwright.sync_api import expect

from tests.browser.cells import SHOW


def test_an_export_runs_beside_typing_and_can_be_cancelled(project, notebook, pictures):
    opened = notebook(SHOW)
    page, grid = opened.page, opened.grid
    grid.take_in_hand(0)
    grid.type("Good morning.")
    grid.press("Control+Enter")
    status = page.locator(".jp-BilingualWorkbench-status")
    expect(status).to_contain_text("% confirmed · Saved")
    toast = page.locator(".Toastify__toast")

    begin_export(opened)
    toast.get_by_role("button", name="Cancel").click()
    grid.take_in_hand(1)
    grid.type("Welcome.")
    expect(toast).to_contain_text("Cancelled: nothing was written.")
    assert list((project.path / "exports").iterdir()) == []
    toast.get_by_role("button", name="Hide notification").click()
    expect(toast).to_have_count(0)

    grid.take_in_hand(1)  # hiding the notification took the focus
    grid.type(" Thank you.")
    begin_export(opened)
    expect(toast).to_contain_text("exports/briefing.tsv", timeout=60_000)
    if pictures:
        page.screenshot(path=pictures / "exported.png")
    grid.expect_saved()
    written = (project.path / "exports" / "briefing.tsv").read_text("utf-8")
    assert "Good morning." in written
    assert project.annotations["target"][1] == "Welcome. Thank you."


def begin_export(opened) -> None:
    page = opened.page
    page.evaluate(
        "() => { void window.jupyterapp.commands.execute('bilingual-workbench:export'); }"
    )
    page.locator(".jp-Dialog select").select_option("Tab-separated values (.tsv)")
    page.get_by_role("button", name="Export", exact=True).click()
