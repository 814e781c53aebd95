"""The Python end of the glossary's review on screen: what its page asks, and the answers."""
