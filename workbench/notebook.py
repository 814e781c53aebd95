"""A project as a notebook holds it: its data, and the screens that show it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from workbench import project as projects

if TYPE_CHECKING:
    from workbench.widget.termbase.widget import GlossaryReview
    from workbench.widget.widget import TranslationWorkbench

__all__ = ["Project", "create", "open"]


class Project(projects.Project):
    """A folder of transcripts under translation, as DataFrames and on screen.

    All but the screens is that of :class:`workbench.project.Project`.
    """

    def translate(self) -> TranslationWorkbench:
        """Show the workbench: the last line of a notebook cell."""
        from workbench.widget.widget import TranslationWorkbench

        return TranslationWorkbench(self)

    def review_glossary(self) -> GlossaryReview:
        """Show the glossary's review: its terms as the texts use and render them."""
        from workbench.widget.termbase.widget import GlossaryReview

        return GlossaryReview(self)


create = Project.create
open = Project.open
