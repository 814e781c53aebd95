"""Glossaries for other programs: one file a format."""

from workbench.exporters.glossaries.tbx import STYLES
from workbench.exporters.glossaries.writing import WRITERS, write

__all__ = ["STYLES", "WRITERS", "write"]
