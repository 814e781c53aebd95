"""How scores are shown: in a terminal, a notebook and a page."""
