"""A share as a bar: SVG that needs no script and takes its colours from where it stands."""

from __future__ import annotations


def bar(share: float, label: str) -> str:
    """Return a bar that is filled to a share from 0 to 1; ``label`` says it to a screen reader.

    Numbers alone go into the markup, so nothing has to be escaped but the label, which is the
    caller's own figure.

    >>> bar(0.25, "25.0 %")
    '<svg class="bar" viewBox="0 0 100 10" preserveAspectRatio="none" role="img"
    aria-label="25.0 %"><rect class="track" width="100" height="10"/><rect class="filled"
    width="25.00" height="10"/></svg>'
    """
    return (
        '<svg class="bar" viewBox="0 0 100 10" preserveAspectRatio="none" role="img" '
        f'aria-label="{label}"><rect class="track" width="100" height="10"/>'
        f'<rect class="filled" width="{share * 100:.2f}" height="10"/></svg>'
    )
