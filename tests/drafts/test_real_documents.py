"""Documents of TICO-19 (CC0): sentences with their translations, put together and taken apart."""

from itertools import groupby

import pytest
from lxml import etree

from workbench.drafts import Placement, place
from workbench.drafts.placement import Source
from workbench.errors import InputError

PARAGRAPH = 12
SHORTEST = 20


@pytest.fixture(scope="module")
def documents(shared_data):
    file = shared_data / "tico19-zh-en" / "all.en-zh.tmx"
    if not file.is_file():
        pytest.skip("the documents of TICO-19 are not in the folder of real data")
    units = [
        (unit.get("tuid").split(":")[0], *(seg.text.strip() for seg in unit.iter("seg")))
        for unit in etree.parse(file).iter("tu")
    ]
    grouped = {
        name: [(zh, en) for _, en, zh in rows] for name, rows in groupby(units, lambda u: u[0])
    }
    # The CMU rows are phrases out of order, not a text.
    return {
        name: pairs
        for name, pairs in grouped.items()
        if len(pairs) >= SHORTEST and not name.startswith("CMU")
    }


def _place(path, chinese, english) -> Placement:
    sources = [
        Source(str(place), "d", place // PARAGRAPH, text) for place, text in enumerate(chinese)
    ]
    paragraphs = [english[n : n + PARAGRAPH] for n in range(0, len(english), PARAGRAPH)]
    path.write_text("\n\n".join(map(" ".join, paragraphs)), encoding="utf-8")
    return place(path, sources)


def test_most_sentences_find_their_own(documents, tmp_path):
    right = total = 0
    for pairs in documents.values():
        chinese, english = zip(*pairs, strict=True)
        placement = _place(tmp_path / "draft.txt", chinese, list(english))
        right += sum(
            " ".join(placement.targets.get(str(n), "").split()) == " ".join(text.split())
            for n, text in enumerate(english)
        )
        total += len(pairs)
    # What is missed are ends of sentences that splitting doesn't see (“etc.”, a full stop behind a
    # quotation mark) and units that are no sentences: two then stand together.
    assert total > 1500
    assert right / total > 0.9


def test_the_text_of_another_document_is_refused(documents, tmp_path):
    names = list(documents)
    for name, other in zip(names, names[3:] + names[:3], strict=True):
        chinese = [zh for zh, _ in documents[name]]
        english = [en for _, en in documents[other]]
        with pytest.raises(InputError, match="guesswork"):
            _place(tmp_path / "draft.txt", chinese, english)
