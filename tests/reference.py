"""Writes the reference of the command line from the commands themselves.

``python -m tests.reference`` writes docs/commands.md; a test fails where that file is behind.
"""

from pathlib import Path

import click

from workbench.cli import main

REFERENCE = Path(__file__).resolve().parents[1] / "docs" / "commands.md"

HEAD = """# Commands

Written by `python -m tests.reference` from the commands themselves.

Every command that has a result prints it in words, or as JSON with `--json`. Exit codes: 0 done; 1 a check found
something; 2 the command was used wrongly; 3 what was asked for can't be done, and a message says why and what to do.
"""


def reference() -> str:
    """Return the page: a section for each command with its help as the terminal shows it."""
    return HEAD + "".join(_sections(main, "workbench"))


def _sections(group: click.Group, path: str):
    for name, command in group.commands.items():
        full = f"{path} {name}"
        if isinstance(command, click.Group):
            yield from _sections(command, full)
        else:
            context = click.Context(
                command,
                info_name=full,
                help_option_names=["-h", "--help"],  # as the terminal has them from `workbench`
                max_content_width=88,
                terminal_width=88,
            )
            yield f"\n## {full}\n\n```text\n{command.get_help(context)}\n```\n"


if __name__ == "__main__":
    REFERENCE.write_text(reference(), encoding="utf-8")
