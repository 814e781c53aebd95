"""A bilingual annotation and translation workbench inside JupyterLab."""

from workbench.version import __version__

__all__ = ["__version__"]
