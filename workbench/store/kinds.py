"""The kinds of edit by what they are of; those that shape segments are in ``segmentation``."""

OF_SEGMENT = frozenset({"target", "state", "note"})
"""They make an annotation, and need a segment that the project has."""

BESIDE = frozenset({"comment", "error", "waiver"})
"""They are of a segment, and make no annotation of it."""
