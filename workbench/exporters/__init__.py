"""Write the finished pairs of a project as a parallel corpus.

One file a format, one line a format in the table :data:`FORMATS`; the suffix of the path chooses.

=====================  =======================================================================
path                   what is written
=====================  =======================================================================
``corpus.tmx``         TMX 1.4b, see :mod:`workbench.exporters.tmx`
``corpus.tsv``         tab-separated values, see :mod:`workbench.exporters.tsv`
``corpus.zh-en``,      line-parallel text ``corpus.zh``, ``corpus.en`` and ``corpus.ids``, see
``corpus.moses``       :mod:`workbench.exporters.moses`
``corpus.jsonl``       one JSON object a line, see :mod:`workbench.exporters.jsonl`
``corpus.parquet``     one parquet file, see :mod:`workbench.exporters.parquet`
an existing folder     the same as ``data/train-00000-of-00001.parquet`` in that folder
=====================  =======================================================================

In every format white space at both ends of source and target is trimmed: a source segment
carries the line breaks between the paragraphs of its turn, which are no part of a pair.
"""

from workbench.exporters.exporting import CONFIRMED, FORMATS, export
from workbench.exporters.report import ExportReport

__all__ = ["CONFIRMED", "FORMATS", "ExportReport", "export"]
