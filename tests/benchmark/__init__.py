"""How fast the workbench is beside something else, measured in the same run.

``python -m tests.benchmark`` prints the table; ``measures.py`` lists what is measured.
"""
