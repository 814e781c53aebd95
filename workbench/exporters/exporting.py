"""The one way out: choose the pairs, clean them, write them, read them again, report."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from pathlib import Path
from types import MappingProxyType

import pandas as pd

from workbench.errors import ExportError, UnknownFormat
from workbench.exporters.bilingual_docx import BILINGUAL_DOCX
from workbench.exporters.files import write_together
from workbench.exporters.format import Corpus, Format, Languages
from workbench.exporters.jsonl import JSONL
from workbench.exporters.moses import MOSES
from workbench.exporters.pairs import CONFIRMED, cleaned, complete
from workbench.exporters.parquet import PARQUET
from workbench.exporters.remarks import attached
from workbench.exporters.report import ExportReport
from workbench.exporters.tmx import TMX
from workbench.exporters.transcript_docx import TRANSCRIPT_DOCX
from workbench.exporters.transcript_txt import TRANSCRIPT_TXT
from workbench.exporters.tsv import TSV
from workbench.model import State

FORMATS: Mapping[str, Format] = MappingProxyType(
    {
        ".tmx": TMX,
        ".tsv": TSV,
        ".moses": MOSES,
        ".jsonl": JSONL,
        ".parquet": PARQUET,
        ".docx": TRANSCRIPT_DOCX,
        ".txt": TRANSCRIPT_TXT,
        ".bilingual.docx": BILINGUAL_DOCX,
    }
)
"""The formats by suffix, in lower case."""


def export(
    pairs: pd.DataFrame,
    path: Path,
    *,
    states: Collection[str] | None = None,
    source_language: str = "zh-Hans",
    target_language: str = "en",
    provenance: Mapping[str, str] = MappingProxyType({}),
    title: str = "",
    speakers: pd.DataFrame | None = None,
    remarks: tuple[pd.DataFrame, pd.DataFrame] | None = None,
) -> ExportReport:
    """Write the pairs of the chosen states to ``path``, in the format that its suffix names.

    Parameters
    ----------
    pairs
        One row a segment in document order, with the columns segment, source, target, state,
        and as far as known document, turn, position, speaker, role, outlet, kind, timestamp,
        author, changed. A target of "" is none.
    path
        Where to write; see :mod:`workbench.exporters` for the suffixes.
    states
        Pairs of other states are left out; unless given, the format has its own choice.
    source_language, target_language
        BCP 47 tags.
    provenance
        Facts about the whole corpus, such as its licence. TMX holds them in its header and
        parquet in its metadata; the other formats have no place for them.
    title
        The name of the whole, which documents to read begin with.
    speakers
        English names for documents to read: the columns speaker, name, title. Who has no name
        there stands as in the source.
    remarks
        Comments and errors, with the columns of COMMENTS and ERRORS. TSV, JSON Lines and parquet
        hold them in two more columns; the other formats have no place for them.

    Returns
    -------
    ExportReport
        What was written and what was left out. If no pair is left to write, no file is
        written or changed, and the report says what to do.

    Raises
    ------
    UnknownFormat
        No format has the suffix of ``path``.
    ExportError
        A state or the columns are wrong, or the disk refuses; no file was left or changed.

    Examples
    --------
    >>> pairs = pd.DataFrame(
    ...     [("1", "你好。", "Hello.", "reviewed"), ("2", "谢谢。", "Thanks.", "draft")],
    ...     columns=["segment", "source", "target", "state"],
    ... )
    >>> from tempfile import TemporaryDirectory
    >>> with TemporaryDirectory() as folder:
    ...     report = export(pairs, Path(folder, "corpus.moses"))
    >>> [file.name for file in report.files], report.written, report.counts
    (['corpus.zh', 'corpus.en', 'corpus.ids'], 1, {'draft (not chosen)': 1})
    """
    languages = Languages(source_language, target_language)
    form = _format(path, languages)
    chosen_states = _states(path, form.states if states is None else states)
    frame = complete(pairs, path)
    chosen, left_out = form.choose(frame, chosen_states)
    chosen, altered = cleaned(chosen, form.clean, form.cleaned)
    if remarks is not None:
        chosen = attached(chosen, pairs, *remarks, form.clean)
    corpus = Corpus(chosen, languages, provenance, form.clean(title), _english(speakers, form))
    written = frame[~frame["segment"].isin(left_out["segment"])]
    files = form.files(path, languages) if len(written) else ()
    if files:
        _write(form, corpus, files)
    return ExportReport(
        path=path,
        format=form.name,
        unit=form.unit,
        states=chosen_states,
        files=files,
        written=len(written),
        left_out=left_out,
        unconfirmed=_unconfirmed(written),
        altered=altered,
        notes=form.notes(corpus) if files else (),
    )


def _english(speakers: pd.DataFrame | None, form: Format) -> dict[str, tuple[str, str]]:
    if speakers is None:
        return {}
    columns = [[form.clean(text) for text in speakers[c]] for c in ("speaker", "name", "title")]
    return {speaker: (name, title) for speaker, name, title in zip(*columns, strict=True)}


def _unconfirmed(written: pd.DataFrame) -> pd.DataFrame:
    found = written.loc[~written["state"].isin(CONFIRMED), ["segment", "state"]]
    return found.reset_index(drop=True)


def _format(path: Path, languages: Languages) -> Format:
    suffix = path.suffix.lower()
    double = "." + ".".join(path.name.lower().split(".")[-2:])
    moses = "." + "-".join(languages.codes).lower()
    if suffix == moses:
        return MOSES
    if double in FORMATS:
        return FORMATS[double]
    if suffix in FORMATS:
        return FORMATS[suffix]
    if path.is_dir():
        return PARQUET
    known = ", ".join([*FORMATS, moses])
    raise UnknownFormat(
        path,
        f"no export format has the suffix '{suffix}'",
        f"Choose from {known}, or name a folder that is there for parquet.",
    )


def _states(path: Path, states: Collection[str]) -> tuple[State, ...]:
    unknown = [str(state) for state in states if state not in tuple(State)]
    if unknown:
        raise ExportError(f"{path}: no such state: {unknown[0]}. Choose from {', '.join(State)}.")
    return tuple(state for state in State if state in states)


def _write(form: Format, corpus: Corpus, files: Sequence[Path]) -> None:
    def write(temporary: Sequence[Path]) -> None:
        form.write(corpus, temporary)
        found = form.count(temporary)
        if found != form.expected(corpus):
            raise ExportError(
                f"{files[0]}: {form.expected(corpus)} {form.counted} were written but {found} "
                "could be read again. Nothing was exported. Export in another format and report "
                "this one."
            )

    write_together(files, write)
