"""Charts of a helper as values: the running total of the year, what moves it most, and the kinds of help side by side.

Numbers are in the unit of the plan (money, or hours where money was skipped) and only say where things stand; what a reader
sees is worded already. `alt` says a whole chart in a sentence, for those who cannot see it.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True, slots=True)
class Tick:
    """A place on an axis and what stands beside it; `said` is what the chart has there, for those who read and do not look."""

    at: float
    text: str
    said: str = ""


@dataclass(frozen=True, slots=True)
class Course:
    """A running total, one value for each week from week 0 on.

    `amounts` and `weeks` are the ticks of both axes, nothing among the amounts. `mark` is the week from which the total stays
    at nothing or better, -1 where there is none, `mark_text` what to say of it; `start` and `end` are the values of both ends.
    """

    title: str
    note: str
    values: tuple[float, ...]
    amounts: tuple[Tick, ...]
    weeks: tuple[Tick, ...]
    mark: int
    mark_text: str
    start: str
    end: str
    alt: str
    kind: Literal["course"] = "course"


@dataclass(frozen=True, slots=True)
class Swing:
    """One input: what it is called and from where to where it is moved, and the result at its worse and better end."""

    label: str
    ends: str
    worse: float
    better: float
    worse_text: str
    better_text: str


@dataclass(frozen=True, slots=True)
class Swings:
    """What moves a result most, the widest first, around the result as planned (`now`); `nothing` says where nothing is."""

    title: str
    note: str
    bars: tuple[Swing, ...]
    now: float
    now_text: str
    nothing: str
    legend: tuple[str, str]
    alt: str
    kind: Literal["swings"] = "swings"


@dataclass(frozen=True, slots=True)
class Offer:
    """One kind of help: its figures in words, and the range of its year with the middle; `detail` alone where a price is open.

    `chip` marks the one that the plan has.
    """

    name: str
    chip: str
    figures: tuple[str, ...]
    result: str
    detail: str
    chance: str
    low: float | None = None
    middle: float = 0.0
    high: float | None = None


@dataclass(frozen=True, slots=True)
class Offers:
    """Kinds of help side by side; `heads` name the kind, each of the figures, the result and the chance."""

    title: str
    heads: tuple[str, ...]
    rows: tuple[Offer, ...]
    kind: Literal["offers"] = "offers"
