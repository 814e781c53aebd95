"""Results told in words and as JSON, for the command line.

Each has ``to_json()`` for machines and ``str()`` for people.
"""

from workbench.reports.contents import Contents, contents
from workbench.reports.findings import Findings
from workbench.reports.glossary import GlossaryReport
from workbench.reports.glossary_work import (
    CandidatesReport,
    GlossaryChanges,
    GlossaryCounts,
    GlossaryWritten,
)
from workbench.reports.reviewers import Reviewers
from workbench.reports.speakers import Speakers
from workbench.reports.status import Status, status

__all__ = [
    "CandidatesReport",
    "Contents",
    "Findings",
    "GlossaryChanges",
    "GlossaryCounts",
    "GlossaryReport",
    "GlossaryWritten",
    "Reviewers",
    "Speakers",
    "Status",
    "contents",
    "status",
]
