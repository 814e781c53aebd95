"""A bilingual annotation and translation workbench inside JupyterLab."""

__version__ = "0.1.0"
