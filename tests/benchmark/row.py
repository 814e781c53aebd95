"""One line of the table: what was timed on both sides, and whether a bound holds."""

from dataclasses import dataclass
from statistics import median


@dataclass(frozen=True)
class Row:
    """``ours`` and ``theirs`` are the seconds of single runs that took turns in one process.

    ``times`` bounds the ratio of the medians, ``seconds`` the median of ours where a limit is not
    a ratio, in the ``unit`` of the row; a row without a bound is there to be compared with. ``note`` tells what the figures
    alone don't, such as a peer that never came to its end.
    """

    what: str
    ours: tuple[float, ...]
    peer: str = ""
    theirs: tuple[float, ...] = ()
    times: float | None = None
    seconds: float | None = None
    note: str = ""
    unit: str = "s"

    @property
    def median(self) -> float:
        return median(self.ours)

    @property
    def peer_median(self) -> float | None:
        return median(self.theirs) if self.theirs else None

    @property
    def ratio(self) -> float | None:
        return self.median / self.peer_median if self.peer_median else None

    @property
    def holds(self) -> bool | None:
        """Whether every bound holds; None where there is none or nothing to hold it against."""
        if self.seconds is not None:
            return self.median <= self.seconds
        if self.times is None or self.ratio is None:
            return None
        return self.ratio <= self.times

    def to_json(self) -> dict[str, object]:
        return {
            "what": self.what,
            "median": self.median,
            "peer": self.peer,
            "peer_median": self.peer_median,
            "ratio": self.ratio,
            "bound": {"times": self.times, "seconds": self.seconds},
            "holds": self.holds,
            "note": self.note,
            "unit": self.unit,
            "runs": {"ours": self.ours, "peer": self.theirs},
        }
