"""A project: its folder as tables, its terms, its remarks, its measures, and what ties them.

:class:`Project` is what a notebook holds; each file here has the methods of one of its sides.
"""

from workbench.project.preview import Preview, preview
from workbench.project.project import Project, create, open

__all__ = ["Preview", "Project", "create", "open", "preview"]
