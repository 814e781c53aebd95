"""What the cells of the tests' notebooks say."""

OPEN = (
    "import os, pathlib, ipywidgets, workbench\n"
    'pathlib.Path("pid").write_text(str(os.getpid()))\n'
    'project = workbench.open("briefing")\n'
)
SHOW = OPEN + "project.translate()"
SHOW_IN_BOX = OPEN + 'ipywidgets.VBox([ipywidgets.Label("above"), project.translate()])'
SHOW_IN_TAB = OPEN + 'ipywidgets.Tab([project.translate()], titles=["Translate"])'
