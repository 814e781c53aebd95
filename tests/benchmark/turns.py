"""Runs the sides of a comparison in turn, so that what slows the machine slows all of them."""

from collections.abc import Callable, Mapping
from time import perf_counter

from tqdm import tqdm

Side = Callable[[], float]
"""One run of one side: prepares what it needs, and returns the seconds that count."""

Times = dict[str, tuple[float, ...]]


def alternate(sides: Mapping[str, Side], rounds: int, title: str) -> Times:
    """Return the seconds of each side's runs: A B C, C B A, A B C, … after one of each to warm up.

    Every run counts but the first of each side, which pays for caches and imports.
    """
    found: dict[str, list[float]] = {name: [] for name in sides}
    order = list(sides)
    for number in tqdm(range(rounds + 1), title, unit="round", leave=False, dynamic_ncols=True):
        for name in order:
            seconds = sides[name]()
            if number > 0:
                found[name].append(seconds)
        order.reverse()
    return {name: tuple(times) for name, times in found.items()}


def timed(call: Callable[[], object]) -> Side:
    """Return a side that counts the whole of a call."""

    def run() -> float:
        start = perf_counter()
        call()
        return perf_counter() - start

    return run
