"""Read an English text that a translation starts from, and say which segment each part renders."""

from workbench.drafts.placement import Placement
from workbench.drafts.placing import place
from workbench.drafts.report import DraftReport

__all__ = ["DraftReport", "Placement", "place"]
