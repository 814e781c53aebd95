"""The command line: thin commands, one a file, one a stage of the work.

Exit codes: 0 done; 1 ``check``, ``verify`` or ``repair`` found something; 2 the command was used
wrongly; 3 what was asked for can't be done, and a message says why and what to do.
"""

import click

from workbench.cli.add import add
from workbench.cli.check import check
from workbench.cli.compare import compare
from workbench.cli.export import export
from workbench.cli.glossary import glossary
from workbench.cli.lab import lab
from workbench.cli.new import new
from workbench.cli.refusing import RefusingGroup
from workbench.cli.repair import repair
from workbench.cli.reviewers import reviewers
from workbench.cli.score import score
from workbench.cli.speakers import speakers_
from workbench.cli.status import status
from workbench.cli.verify import verify
from workbench.version import __version__

COMMANDS = (
    new,
    add,
    lab,
    speakers_,
    reviewers,
    status,
    check,
    score,
    compare,
    export,
    glossary,
    verify,
    repair,
)
"""Every command, in the order of the work."""


@click.group(cls=RefusingGroup, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="workbench")
def main() -> None:
    """Translate Chinese transcripts in JupyterLab, score terminology, export corpora."""


for command in COMMANDS:
    main.add_command(command)
