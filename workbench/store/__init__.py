"""The project folder on disk: its marker file, its parquet tables, and the edit log.

Every acknowledged edit is a row in a new, immutable, uniquely named parquet file under
``history.parquet/``; the current state is the fold of the edits. ``annotations.parquet`` is that
state written out for people and pandas.
"""
