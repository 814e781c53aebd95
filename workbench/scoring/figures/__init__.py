"""The figures that are made of counts, and how sure they are."""
