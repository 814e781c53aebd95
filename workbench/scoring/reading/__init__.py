"""Pairs and references from files and frames."""
