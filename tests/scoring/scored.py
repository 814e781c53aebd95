"""Score a few rows by a few terms."""

from collections.abc import Iterable

import pandas as pd

from workbench.model import Term
from workbench.scoring import Score, score_corpus


def glossary(terms: Iterable[Term]) -> pd.DataFrame:
    rows = [(term.source, each.target, each.status) for term in terms for each in term.targets]
    return pd.DataFrame(rows, columns=["source", "target", "status"], dtype="str")


def score(pairs: pd.DataFrame, terms: Iterable[Term]) -> Score:
    return score_corpus(pairs, glossary(terms))
