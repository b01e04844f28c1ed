"""From a file's wall-clock times to instants: the one place where a zone meets an import.

Where a wall-clock time is left out or repeated by a clock change, both readings are tried and the one nearest to the stated
length wins. Where a row crosses a clock change and still differs from its stated length by over a minute, the length is trusted
and the end follows from it: the program that wrote the file measured it. In all other rows start and end count, and the stated
length is kept beside them. Nothing is cut or dropped: what is odd becomes a doubt, and only what cannot be true a rejection.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from ballast.domain.log.span import Span, elapsed, union_length
from ballast.exchange.draft import Doubt, Draft, Reading, Reason, Rejection
from ballast.exchange.keys import KeyMaker

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

TOLERANCE = timedelta(seconds=60)
LONG = timedelta(hours=24)
RECENT = datetime(2000, 1, 1, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Placed:
    """A draft on the time line: aware times in the row's own zone, else the chosen one; what is odd; and its key."""

    draft: Draft
    start: datetime
    end: datetime | None
    doubts: frozenset[Doubt]
    key: str = ""

    @property
    def clock(self) -> timedelta:
        """End - start, computed on UTC; nothing while it runs."""
        return elapsed(self.start, self.end) if self.end is not None else timedelta(0)

    @property
    def stated(self) -> timedelta:
        """The length that the file states, or else implies."""
        return self.clock if self.draft.stated is None else self.draft.stated


@dataclass(frozen=True, slots=True)
class Placement:
    """A whole file on the time line: rows in = placed + rejections + left_out (the rows of other people)."""

    placed: tuple[Placed, ...]
    rejections: tuple[Rejection, ...]
    left_out: int

    @property
    def clock(self) -> timedelta:
        """The sum of end - start."""
        return sum((row.clock for row in self.placed), timedelta(0))

    @property
    def stated(self) -> timedelta:
        """The sum of the stated lengths."""
        return sum((row.stated for row in self.placed), timedelta(0))

    @property
    def union(self) -> timedelta:
        """The time covered by at least one row: parallel work counts once. clock - union is counted twice."""
        return union_length(
            Span(row.start.astimezone(UTC), row.end.astimezone(UTC)) for row in self.placed if row.end is not None
        )


def place_all(reading: Reading, zone: ZoneInfo, now: datetime, users: Collection[str] | None = None) -> Placement:
    """Every draft of a file with its instants and key; `users` are the people who are "me", None for all."""
    keys = KeyMaker(reading.format)
    placed: list[Placed] = []
    rejections = list(reading.rejections)
    left_out = 0
    for draft in reading.drafts:
        if users is not None and draft.user not in users:
            left_out += 1
            continue
        row = place(draft, zone, now)
        if isinstance(row, Rejection):
            rejections.append(row)
        else:
            placed.append(Placed(draft, row.start, row.end, row.doubts, keys.key(draft, row.start, row.end)))
    return Placement(tuple(placed), tuple(sorted(rejections, key=lambda each: each.line)), left_out)


def place(draft: Draft, zone: ZoneInfo, now: datetime) -> Placed | Rejection:
    """One draft on the time line, or why it cannot be there. `zone` is used where the row names none."""
    home = ZoneInfo(draft.zone) if draft.zone else zone
    try:
        pairs = [pair for pair in _pairs(draft, home) if pair[1] is None or elapsed(pair[0], pair[1]) >= timedelta(0)]
        if not pairs:
            return Rejection(draft.line, "end", Reason.REVERSED, f"{draft.start} - {draft.end}")
        start, end, doubts = _choose(draft, pairs)
        return Placed(draft, start, end, frozenset(doubts | _oddities(draft, start, end, now)))
    except OverflowError:
        return Rejection(draft.line, "start", Reason.OUT_OF_RANGE, f"{draft.start}")


def _pairs(draft: Draft, zone: ZoneInfo) -> list[tuple[datetime, datetime | None]]:
    """Every reading of a row's start and end, usually one."""
    starts = _instants(draft.start, zone)
    if draft.end is None:
        return [(start, None) for start in starts]
    return [(start, end) for start in starts for end in _instants(draft.end, zone)]


def _instants(moment: datetime, zone: ZoneInfo) -> list[datetime]:
    """What a time may mean in a zone: one instant, or two at a clock change, the one before the change first."""
    if moment.tzinfo is not None:
        return [moment if isinstance(moment.tzinfo, ZoneInfo) else moment.astimezone(zone)]
    readings = [moment.replace(tzinfo=zone, fold=fold) for fold in (0, 1)]
    if readings[0].utcoffset() == readings[1].utcoffset():
        return [_real(readings[0].replace(fold=0))]
    return [_real(reading) for reading in readings]


def _real(moment: datetime) -> datetime:
    """The instant with the wall-clock time that its zone really shows. Raises OverflowError at the ends of time."""
    return moment.astimezone(UTC).astimezone(moment.tzinfo)


def _choose(draft: Draft, pairs: list[tuple[datetime, datetime | None]]) -> tuple[datetime, datetime | None, set[Doubt]]:
    """The reading nearest to the stated length, with the end that this length gives where the clock changes between."""
    start, end = min(pairs, key=lambda pair: _miss(draft, *pair))
    doubts = _clock_doubts(draft, start, end)
    if not doubts and len([pair for pair in pairs if _miss(draft, *pair) == _miss(draft, start, end)]) > 1:
        doubts.add(Doubt.CLOCK_REPEATED)
    crosses = end is not None and draft.start.tzinfo is None and start.utcoffset() != end.utcoffset()
    if crosses and draft.stated is not None and _miss(draft, start, end) > TOLERANCE:
        end = (start.astimezone(UTC) + draft.stated).astimezone(start.tzinfo)
        doubts.add(Doubt.STATED_TRUSTED)
    return start, end, doubts


def _miss(draft: Draft, start: datetime, end: datetime | None) -> timedelta:
    """By how much a reading misses the stated length; nothing where none is stated."""
    if draft.stated is None or end is None:
        return timedelta(0)
    return abs(elapsed(start, end) - draft.stated)


def _clock_doubts(draft: Draft, start: datetime, end: datetime | None) -> set[Doubt]:
    """Whether a time was written that the zone's clock never showed."""
    written = ((draft.start, start), (draft.end, end))
    skipped = any(
        wall is not None and real is not None and wall.tzinfo is None and wall != real.replace(tzinfo=None)
        for wall, real in written
    )
    return {Doubt.CLOCK_SKIPPED} if skipped else set()


def _oddities(draft: Draft, start: datetime, end: datetime | None, now: datetime) -> set[Doubt]:
    """What the owner should see before the row counts."""
    length = timedelta(0) if end is None else elapsed(start, end)
    found: Iterable[tuple[bool, Doubt]] = (
        (end is None, Doubt.RUNNING),
        (end is not None and not length, Doubt.ZERO_LENGTH),
        (length > LONG, Doubt.LONG),
        (elapsed(now, end or start) > timedelta(0), Doubt.FUTURE),
        (elapsed(RECENT, start) < timedelta(0), Doubt.LONG_AGO),
        (draft.stated_unreadable, Doubt.STATED_UNREADABLE),
        (_miss(draft, start, end) > TOLERANCE, Doubt.STATED_DIFFERS),
    )
    return {doubt for holds, doubt in found if holds}
