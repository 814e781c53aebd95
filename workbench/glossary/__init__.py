"""Glossaries: read from files, found in sources, recognised in translations."""
