"""The screen offers the categories and severities that Python takes."""

import re

from tests.conftest import ROOT
from workbench.remarks import CATEGORIES, SEVERITIES

TYPOLOGY = ROOT / "workbench" / "ui" / "src" / "view" / "typology.ts"


def test_the_screen_has_the_same_typology():
    text = TYPOLOGY.read_text("utf-8")
    severities, _, table = text.partition("export const typology")
    assert tuple(re.findall(r"'(\w+)'", severities.partition("severities:")[2])) == SEVERITIES
    found = []
    for dimension, subtypes in re.findall(r"\[\s*'([^']+)',\s*\[(.*?)\],?\s*\]", table, re.S):
        found.append(dimension)
        found += [f"{dimension}/{subtype}" for subtype in re.findall(r"'([^']+)'", subtypes)]
    assert tuple(found) == CATEGORIES
