"""Errors end in one line that says what to do, never in a traceback."""

from __future__ import annotations

from typing import IO, Any

import click

from workbench.errors import WorkbenchError


class Refused(click.ClickException):
    """What was asked for can't be done."""

    exit_code = 3

    def show(self, file: IO[Any] | None = None) -> None:
        """Say so in one line."""
        click.echo(f"workbench: {self.message}", err=True, file=file)


class RefusingGroup(click.Group):
    """Commands whose own errors and the file system's end in one line and exit code 3."""

    def invoke(self, ctx: click.Context) -> Any:
        """Run a command."""
        try:
            return super().invoke(ctx)
        except WorkbenchError as error:
            raise Refused(str(error)) from error
        except OSError as error:
            name = error.filename or "the file system"
            remedy = "Nothing was half-written; mend that and run the command again."
            raise Refused(f"{name}: {error.strerror}. {remedy}") from error
