"""A term at a place in a source, as the page is told of it."""

from __future__ import annotations

from workbench.model import Hit, Target
from workbench.widget import messages
from workbench.widget.offsets import utf16


def hint(source: str, hit: Hit) -> messages.Hint:
    """Return a hit as the page is told of it: its places are UTF-16 offsets there."""
    return {
        "start": utf16(source, hit.start),
        "end": utf16(source, hit.end),
        "source": hit.term.source,
        "rule": str(hit.term.rule),
        "targets": [_target(target) for target in hit.term.targets],
    }


def _target(target: Target) -> messages.Target:
    return {
        "target": target.target,
        "status": str(target.status),
        "domain": target.domain,
        "note": target.note,
        "authority": target.authority,
        "valid_from": target.valid_from,
        "valid_to": target.valid_to,
    }
