"""What Python says to people on screen is there in both languages."""

import ast
import re
from pathlib import Path

import pytest

import workbench
from workbench import errors
from workbench.store import refusals

SOURCES = Path(workbench.__file__).parent
CHINESE = SOURCES / "ui" / "src" / "language" / "chinese" / "python.ts"
ROOMS = ("store", "widget", "project", "speakers", "remarks", "checks", "glossary", "review")
"""The rooms that a page's asks lead to, once there is a project."""

NAMED = {
    name
    for name, kind in vars(errors).items()
    if isinstance(kind, type)
    and issubclass(kind, errors.WorkbenchError)
    and not issubclass(kind, errors.InputError)
}
"""Our errors, but for those of a file from outside: whoever gives one is asked for another."""

_KEY = re.compile(r"""^  (?:'([^'\n]+)'|"([^"\n]+)"):""", re.M)


def test_every_finding_and_error_has_its_chinese_and_no_chinese_is_left_over():
    table = {single or double for single, double in _KEY.findall(CHINESE.read_text("utf-8"))}
    assert table == said()


def said() -> set[str]:
    """Return the key of each ``Wording(…)`` in the sources, and those kept in a table."""
    found = {words for _, _, words in refusals.KINDS} | {refusals.OTHER[1]}
    for path in SOURCES.rglob("*.py"):
        if "node_modules" not in path.parts and path.name != "wording.py":
            found |= set(keys(ast.parse(path.read_text("utf-8"))))
    return found


def keys(tree: ast.AST):
    for node in ast.walk(tree):
        made = isinstance(node, ast.Call) and getattr(node.func, "id", "") == "Wording"
        if made and isinstance(node.args[0], ast.Constant):
            yield node.args[0].value


@pytest.mark.parametrize("room", ROOMS)
def test_every_refusal_that_a_page_can_meet_can_be_said_in_both_languages(room):
    unsaid = [
        f"{path.relative_to(SOURCES)}:{call.lineno}"
        for path in sorted((SOURCES / room).rglob("*.py"))
        for tree in [ast.parse(path.read_text("utf-8"))]
        for call in refusals_in(tree)
        if not worded(call, tree)
    ]
    assert unsaid == []


def refusals_in(tree: ast.AST):
    """Yield each call in a ``raise`` that makes one of our errors."""
    for node in ast.walk(tree):
        call = node.exc if isinstance(node, ast.Raise) else None
        if isinstance(call, ast.Call) and getattr(call.func, "id", "") in NAMED:
            yield call


def worded(call: ast.Call, tree: ast.AST) -> bool:
    """Say whether the message is a ``Wording(…)``, or what a function here makes as one."""
    makers = {"Wording"} | {
        node.name
        for node in ast.walk(tree)
        if isinstance(node, ast.FunctionDef)
        and "Wording" in ast.unparse(node.returns or ast.Constant(0))
    }
    said = call.args[0] if call.args else None
    named = [
        node.value
        for node in ast.walk(tree)
        if isinstance(node, ast.Assign) and isinstance(said, ast.Name) and said.id in names(node)
    ]
    return any(getattr(getattr(made, "func", None), "id", "") in makers for made in named or [said])


def names(node: ast.Assign) -> set[str]:
    return {target.id for target in node.targets if isinstance(target, ast.Name)}


def test_what_python_says_comes_as_a_key_with_its_values(page):
    answer = page("find", query={"text": "(", "regex": True})
    assert answer["message"]["key"].startswith("No regular expression ({fault}).")
    assert answer["message"]["values"]["text"] == "("
