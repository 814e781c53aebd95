"""Write a project's translation: as a parallel corpus, or as a document to hand in.

One file a format, one line a format in the table :data:`FORMATS`; the suffix of the path chooses.

=========================  ===================================================================
path                       what is written
=========================  ===================================================================
``corpus.tmx``             TMX 1.4b, see :mod:`workbench.exporters.tmx`
``corpus.tsv``             tab-separated values, see :mod:`workbench.exporters.tsv`
``corpus.zh-en``,          line-parallel text ``corpus.zh``, ``corpus.en`` and ``corpus.ids``,
``corpus.moses``           see :mod:`workbench.exporters.moses`
``corpus.jsonl``           one JSON object a line, see :mod:`workbench.exporters.jsonl`
``corpus.parquet``         one parquet file, see :mod:`workbench.exporters.parquet`
an existing folder         the same as ``data/train-00000-of-00001.parquet`` in that folder
``briefing.docx``          the English transcript, see :mod:`workbench.exporters.transcript_docx`
``briefing.txt``           the same as plain text, see :mod:`workbench.exporters.transcript_txt`
``review.bilingual.docx``  a table of source and target for review, see
                           :mod:`workbench.exporters.bilingual_docx`
=========================  ===================================================================

Unless states are named, a corpus has the confirmed pairs (translated, reviewed), the transcript
all that has a target and was not rejected, and the table every segment. In every format white
space at both ends of source and target is trimmed: a source segment carries the line breaks
between the paragraphs of its turn, which are no part of a pair.
"""

from workbench.exporters.exporting import FORMATS, export
from workbench.exporters.pairs import CONFIRMED
from workbench.exporters.report import ExportReport

__all__ = ["CONFIRMED", "FORMATS", "ExportReport", "export"]
