"""Charts as HTML and SVG that take their colours from where they stand.

Numbers alone go into the markup; names are escaped by whoever passes them on.
"""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

_WIDTH, _HEIGHT, _MARGIN = 640, 160, 34


def bar(share: float, label: str) -> str:
    """Return a bar that is filled to a share from 0 to 1; ``label`` says it to a screen reader.

    >>> bar(0.25, "25.0 %")
    '<span class="bar" role="img" aria-label="25.0 %"><span class="filled"
    style="width:25.00%"></span></span>'
    """
    filled = f'<span class="filled" style="width:{share * 100:.2f}%"></span>'
    return f'<span class="bar" role="img" aria-label="{escape(label)}">{filled}</span>'


def stack(parts: Sequence[tuple[str, int]]) -> str:
    """Return a bar that is cut into parts, the largest first: how a term is rendered.

    >>> stack([("a", 1), ("b", 3)]).count("<span"), "width:75.00%" in stack([("a", 1), ("b", 3)])
    (3, True)
    """
    whole = sum(number for _, number in parts)
    ordered = sorted(parts, key=lambda part: -part[1])
    cells = "".join(
        f'<span class="part" style="width:{number / whole * 100:.2f}%" '
        f'title="{escape(f"{name}: {number}")}"></span>'
        for name, number in ordered
    )
    label = escape(", ".join(f"{name} {number}" for name, number in ordered))
    return f'<span class="bar stack" role="img" aria-label="{label}">{cells}</span>'


def over_time(points: Sequence[tuple[str, float | None, float | None]]) -> str:
    """Return a line of shares over days: of all until then, with a dot for each day itself.

    ``points`` are the day, the share until then and the share of the day.
    """
    if not points:
        return ""
    step = (_WIDTH - 2 * _MARGIN) / max(len(points) - 1, 1)
    places = [_MARGIN + step * number for number in range(len(points))]
    so_far = [
        (x, share) for x, (_, share, _) in zip(places, points, strict=True) if share is not None
    ]
    line = " ".join(f"{x:.1f},{_y(share):.1f}" for x, share in so_far)
    dots = "".join(
        f'<circle class="dot" cx="{x:.1f}" cy="{_y(share):.1f}" r="4" data-filter data-day='
        f'"{escape(day)}" tabindex="0" role="button"><title>{escape(day)}: {share * 100:.1f} %'
        "</title></circle>"
        for x, (day, _, share) in zip(places, points, strict=True)
        if share is not None
    )
    first, last = escape(points[0][0]), escape(points[-1][0])
    end = f'<text x="{_WIDTH - _MARGIN}" y="{_HEIGHT - 4}" text-anchor="end">{last}</text>'
    return (
        f'<svg class="time" viewBox="0 0 {_WIDTH} {_HEIGHT}" role="img" '
        f'aria-label="Adherence from {first} to {last}">{_grid()}'
        f'<polyline class="line" points="{line}"/>{dots}'
        f'<text x="{_MARGIN}" y="{_HEIGHT - 4}">{first}</text>{end if last != first else ""}</svg>'
    )


def _grid() -> str:
    return "".join(
        f'<line class="grid" x1="{_MARGIN}" x2="{_WIDTH - _MARGIN}" y1="{_y(share):.1f}" '
        f'y2="{_y(share):.1f}"/><text x="{_MARGIN - 4}" y="{_y(share) + 4:.1f}" '
        f'text-anchor="end">{share * 100:.0f}</text>'
        for share in (0.0, 0.5, 1.0)
    )


def _y(share: float) -> float:
    return 10 + (1 - share) * (_HEIGHT - 34)
