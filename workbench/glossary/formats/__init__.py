"""Glossaries in files of other programs, read into rows: one file a format."""
