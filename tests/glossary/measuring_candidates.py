"""How many terms of a real briefing are found again once they are taken out of its glossary.

``python -m tests.glossary.measuring_candidates ../shared/data/briefing`` prints it: the entries of
``terms.csv`` with two characters or more that stand twice or more in the briefing, furniture and
outlets aside, among the first 200 candidates; beside them what ranking every repeated run of
characters by its frequency finds, and what ranking our own candidates so would find.
"""

import csv
import sys
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

from workbench import importers
from workbench.glossary.candidates import candidates
from workbench.text.segmenting import split

FIRST = 200
LEFT_ASIDE = {"furniture", "outlet"}


@dataclass(frozen=True)
class Recovery:
    held_out: int
    ours: int
    raw: int
    ours_by_frequency: int

    def __str__(self) -> str:
        return (
            f"of {self.held_out} entries held out, among the first {FIRST}: {self.ours} "
            f"({self.ours / self.held_out:.0%}) by C-value and free edges; {self.raw} of all "
            f"repeated runs by raw frequency; {self.ours_by_frequency} of our candidates by it"
        )


def measure(folder: Path) -> Recovery:
    turns = importers.read(folder / "briefing-2022-02-09.txt").turns
    texts = [sentence for turn in turns for sentence in split(turn.text)]
    spoken = "\n".join(turn.text for turn in turns)
    with (folder / "terms.csv").open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    held_out = {
        row["source"]
        for row in rows
        if len(row["source"]) > 1
        and row["status"] not in LEFT_ASIDE
        and spoken.count(row["source"]) >= 2
    }
    known = {row["source"] for row in rows} - held_out
    found = candidates(texts, known)
    by_count = sorted(found, key=lambda each: -each.count)
    return Recovery(
        len(held_out),
        len(held_out & {each.source for each in found[:FIRST]}),
        len(held_out & set(by_frequency(texts, known))),
        len(held_out & {each.source for each in by_count[:FIRST]}),
    )


def by_frequency(texts: list[str], known: set[str]) -> list[str]:
    """The most frequent runs of 2 to 24 letters, Chinese or not, none of them known."""
    counts: Counter[str] = Counter()
    for text in texts:
        for start in range(len(text)):
            for end in range(start + 2, min(start + 24, len(text)) + 1):
                if not text[end - 1].isalnum() or not text[start].isalnum():
                    break
                counts[text[start:end]] += 1
    return [run for run, _ in counts.most_common() if run not in known][:FIRST]


if __name__ == "__main__":
    print(measure(Path(sys.argv[1])))
