"""The Python end of the widget. Import :mod:`workbench.widget.widget` to show a project."""
