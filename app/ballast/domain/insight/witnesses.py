"""The entries behind each input of a task's score: not all of its entries, but those that say it (`model.md` 7.3).

They are found as `gathering` counts them: on days that count, what an entry says belongs to its first day in the period, its
time to the days on which it lies. An entry behind several inputs stands in each.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from ballast.domain.insight.gathering import SESSION_BREAK, SHORT_SECONDS
from ballast.domain.insight.pieces import cut, pieces_of
from ballast.domain.log.watch import unwatched

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
    from datetime import datetime, tzinfo
    from uuid import UUID

    from ballast.domain.insight.period import Period
    from ballast.domain.insight.pieces import Piece
    from ballast.domain.log.entry import Log
    from ballast.domain.log.profile import Profile
    from ballast.domain.log.watch import Watch

WITNESSED = (
    "share",
    "days",
    "stress",
    "rated",
    "stress_all",
    "delayed",
    "blocked",
    "interruptions",
    "sessions",
    "short",
    "off_hours",
)
"""The inputs that have entries behind them."""
_BREAK = SESSION_BREAK.total_seconds()


def witnesses(
    log: Log, period: Period, profile: Profile, zone: tzinfo, now: datetime, task_id: UUID, counted: Collection[int]
) -> Mapping[str, tuple[UUID, ...]]:
    """The entries behind each input of a task by its name; `counted` are the numbers of the days that count."""
    pieces = list(cut(log, period, profile, zone, now))
    own = [piece for piece in pieces if piece.entry.task_id == task_id]
    timed = [piece for piece in own if piece.day in counted]
    said = [piece for piece in timed if piece.first]
    rated = [piece for piece in said if piece.entry.stress is not None]
    runs = [run for run in _sessions(own) if run[0].day in counted]
    return {
        "share": _ids(timed),
        "days": _ids(piece for piece in timed if piece.seconds),
        "stress": _ids(rated),
        "rated": _ids(rated),
        "stress_all": _ids(
            piece for piece in pieces if piece.first and piece.day in counted and piece.entry.stress is not None
        ),
        "delayed": _ids(piece for piece in said if piece.entry.delayed),
        "blocked": _ids(piece for piece in said if piece.entry.blocked),
        "interruptions": _ids(piece for piece in said if piece.entry.interruption),
        "sessions": _ids(piece for run in runs for piece in run),
        "short": _ids(piece for run in runs if _length(run) < SHORT_SECONDS for piece in run),
        "off_hours": _ids(piece for piece in timed if piece.off > 0),
    }


class Stretch(NamedTuple):
    """The longest session of a period: work on one task with breaks of at most a minute. Times are seconds since 1970."""

    pieces: tuple[Piece, ...]

    @property
    def start(self) -> float:
        """When it began."""
        return self.pieces[0].start

    @property
    def end(self) -> float:
        """When it ended."""
        return max(piece.end for piece in self.pieces)


class Rated(NamedTuple):
    """The ratings of a period: how many, the seconds they rest on, and the sum of ratings times seconds; each at least one."""

    entries: tuple[UUID, ...]
    seconds: float
    stressed: float


class Placed(NamedTuple):
    """The entries of a period with time on days that count, and those with time on other days only."""

    counted: tuple[UUID, ...]
    others: tuple[UUID, ...]


def placed(
    log: Log, period: Period, profile: Profile, zone: tzinfo, now: datetime, counted: Collection[int], watch: Watch = unwatched
) -> Placed:
    """Which entries lie on the days with these numbers: all that hours a week are made of, and what is left out of them."""
    pieces = [piece for piece in pieces_of(log, period, profile, zone, now, watch) if piece.seconds]
    there = _ids(piece for piece in pieces if piece.day in counted)
    found = frozenset(there)
    return Placed(there, _ids(piece for piece in pieces if piece.entry.id not in found))


def longest_session(log: Log, period: Period, profile: Profile, zone: tzinfo, now: datetime) -> Stretch | None:
    """The longest session of all tasks, of equals the one that began first; None without any."""
    of_task: dict[UUID, list[Piece]] = {}
    for piece in cut(log, period, profile, zone, now):
        of_task.setdefault(piece.entry.task_id, []).append(piece)
    runs = [Stretch(tuple(run)) for own in of_task.values() for run in _sessions(own)]
    return min(runs, key=lambda run: (run.start - run.end, run.start), default=None)


def rated(log: Log, period: Period, profile: Profile, zone: tzinfo, now: datetime) -> Rated:
    """What the mean stress of a period is made of: an entry weighs by its time in the period, at least a second."""
    lengths: dict[UUID, float] = {}
    ratings: dict[UUID, int] = {}
    for piece in cut(log, period, profile, zone, now):
        if piece.entry.stress is not None:
            lengths[piece.entry.id] = lengths.get(piece.entry.id, 0.0) + piece.seconds
            ratings[piece.entry.id] = piece.entry.stress
    weights = {key: max(1.0, seconds) for key, seconds in lengths.items()}
    return Rated(tuple(weights), sum(weights.values()), sum(ratings[key] * weight for key, weight in weights.items()))


def _sessions(own: Iterable[Piece]) -> Iterator[Sequence[Piece]]:
    """The pieces of each session; one that runs and is still short is none yet."""
    run: list[Piece] = []
    end = 0.0
    for piece in own:
        if not piece.seconds:
            continue
        if run and piece.start > end + _BREAK:
            yield run
            run = []
        end = max(end, piece.end) if run else piece.end
        run.append(piece)
    if run and not (_length(run) < SHORT_SECONDS and any(piece.entry.running for piece in run)):
        yield run


def _length(run: Sequence[Piece]) -> float:
    return max(piece.end for piece in run) - run[0].start


def _ids(pieces: Iterable[Piece]) -> tuple[UUID, ...]:
    """Their entries, each once, in order."""
    return tuple(dict.fromkeys(piece.entry.id for piece in pieces))
