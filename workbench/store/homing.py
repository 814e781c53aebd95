"""What is said of a segment beside its translation, where the segment is another today."""

from __future__ import annotations

import json
from dataclasses import replace

from workbench.model import Edit
from workbench.store.items import read, text
from workbench.store.segmentation import Segmentation


def homed(edit: Edit, segmentation: Segmentation) -> Edit:
    """Return an edit beside a translation as one of the segment that holds its place today.

    An error in the source goes with the words that were marked; all else stays where its segment
    began.
    """
    segment = str(edit.segment)
    if not segmentation.reshaped(segment):
        return edit
    if edit.kind == "error":
        moved = _in_source(edit, segmentation)
        if moved is not None:
            return moved
    return replace(edit, segment=segmentation.home(segment))


def _in_source(edit: Edit, segmentation: Segmentation) -> Edit | None:
    value = read(edit.value)
    start, end, on = value.get("start"), value.get("end"), text(value, "on")
    if not (isinstance(start, int) and isinstance(end, int) and on):
        return None
    if value.get("side") != "source":
        return None
    segment, place = segmentation.at(str(edit.segment), start)
    source = segmentation.source(segment)
    stop = min(place + end - start, len(source))
    if source[place:stop] != on[start:end][: stop - place]:
        return None
    value |= {"start": place, "end": stop, "on": source}
    return replace(edit, segment=segment, value=json.dumps(value, ensure_ascii=False))
