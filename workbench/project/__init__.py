"""A project: its folder as tables, its terms, its remarks, its measures, and what ties them.

:class:`Project` is what all else holds; each file here has the methods of one of its sides.
"""

from workbench.project.project import Project

__all__ = ["Project"]
