"""What Python says to people on screen is there in both languages."""

import ast
import re
from pathlib import Path

import workbench
from workbench.store import refusals

SOURCES = Path(workbench.__file__).parent
CHINESE = SOURCES / "ui" / "src" / "language" / "chinese" / "python.ts"
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


def test_what_python_says_comes_as_a_key_with_its_values(page):
    answer = page("find", query={"text": "(", "regex": True})
    assert answer["message"]["key"].startswith("No regular expression ({fault}).")
    assert answer["message"]["values"]["text"] == "("
