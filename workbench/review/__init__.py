"""The review of a glossary: its entries, how a corpus bears them out, and what became of them."""
