"""Read transcript files: one file a format, chosen by suffix, all giving a Transcript."""

from workbench.importers.doubtful import Doubtful, doubtful
from workbench.importers.formats import read
from workbench.importers.tiling import furniture

__all__ = ["Doubtful", "doubtful", "furniture", "read"]
