"""A small glossary with its terms in a small corpus: what tests of the review look at."""

import pandas as pd

from workbench.glossary.matching import Matcher
from workbench.glossary.terms import terms
from workbench.model import GLOSSARY, Approval
from workbench.review.entries import Entries
from workbench.review.facts import Facts
from workbench.review.finding import Reviewed

ROWS = [
    ("社区", "community", "preferred", "governance", "", ""),
    ("社區", "neighborhood", "admitted", "governance", "", ""),
    ("社区", "hood", "forbidden", "governance", "too casual", ""),
    ("服务", "service", "preferred", "", "", "proposed"),
    ("医院", "hospital", "preferred", "health", "", ""),
    ("诊所", "clinic", "preferred", "health", "of one doctor", "retired"),
    ("学校", "school", "preferred", "", "", ""),
]
SOURCES = ["社区和社區。", "社区服务。", "服务。", "医院在诊所旁。", "你好。"]
TARGETS = ["Communities and the neighborhood.", "The hood and a service.", "", "A ward.", "Hello."]


def whole(rows: list[tuple[str, ...]] = ROWS) -> pd.DataFrame:
    """Return a glossary with its retired targets: the columns of GLOSSARY."""
    names = ["source", "target", "status", "domain", "note", "approval"]
    frame = pd.DataFrame(rows, columns=names)
    return frame.reindex(columns=GLOSSARY.names, fill_value="").fillna("")


def matcher(frame: pd.DataFrame) -> Matcher:
    return Matcher(terms(frame[frame["approval"] != Approval.RETIRED]))


def facts(frame: pd.DataFrame) -> Facts:
    return Facts(matcher(frame), SOURCES, [""] * len(SOURCES), TARGETS)


def reviewed(**more: object) -> Reviewed:
    frame = whole()
    return Reviewed(Entries(frame), facts(frame), **more)  # type: ignore[arg-type]
