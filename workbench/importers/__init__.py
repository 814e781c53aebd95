"""Read transcript files: one file a format, chosen by suffix, all giving a Transcript."""

from workbench.importers.cues import CUE_TIME
from workbench.importers.doubtful import Doubtful, doubtful
from workbench.importers.formats import read
from workbench.importers.tiling import LIST_MARKER, WHITE_SPACE, furniture

__all__ = ["INVISIBLE", "Doubtful", "doubtful", "furniture", "read"]

INVISIBLE = frozenset({WHITE_SPACE, LIST_MARKER, CUE_TIME})
"""Reasons for leaving out what no reader misses: counted, not listed."""
