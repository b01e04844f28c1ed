"""From a file's wall-clock times to instants: the one place where a zone meets an import.

Where a wall-clock time is left out or repeated by a clock change, both readings are tried and the one nearest to the stated
length wins. Where a row crosses a clock change and still differs from its stated length by over a minute, the length is trusted
and the end follows from it: the program that wrote the file measured it. In all other rows start and end count, and the stated
length is kept beside them. Nothing is cut or dropped: what is odd becomes a doubt, and only what cannot be true a rejection.
"""

from __future__ import annotations

from dataclasses import dataclass, field
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
NO_DOUBTS: frozenset[Doubt] = frozenset()
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
        choice = _choose(draft, home)
        if choice is None:
            return Rejection(draft.line, "end", Reason.REVERSED, f"{draft.start} - {draft.end}")
        doubts = choice.doubts | _oddities(draft, choice, now.astimezone(UTC))
        return Placed(draft, choice.start, choice.end, frozenset(doubts) if doubts else NO_DOUBTS)
    except OverflowError:
        return Rejection(draft.line, "start", Reason.OUT_OF_RANGE, f"{draft.start}")


@dataclass(slots=True)
class _Choice:
    """One reading of a row's times."""

    start: datetime
    end: datetime | None
    length: timedelta
    miss: timedelta  # by how much it misses the stated length, nothing where none is stated
    doubts: set[Doubt] = field(default_factory=set)


def _choose(draft: Draft, zone: ZoneInfo) -> _Choice | None:
    """The reading nearest to the stated length, with the end that this length gives where the clock changes between.

    None where every reading ends before it starts.
    """
    choices = _readings(draft, zone)
    if not choices:
        return None
    best = min(choices, key=lambda choice: choice.miss)
    if _skipped(draft.start, best.start) or _skipped(draft.end, best.end):
        best.doubts.add(Doubt.CLOCK_SKIPPED)
    elif len(choices) > 1 and sum(choice.miss == best.miss for choice in choices) > 1:
        best.doubts.add(Doubt.CLOCK_REPEATED)
    if draft.stated is not None and best.end is not None and best.miss > TOLERANCE and _crosses(draft, best.start, best.end):
        best.end = (best.start.astimezone(UTC) + draft.stated).astimezone(best.start.tzinfo)
        best.length, best.miss = draft.stated, timedelta(0)
        best.doubts.add(Doubt.STATED_TRUSTED)
    return best


def _readings(draft: Draft, zone: ZoneInfo) -> list[_Choice]:
    """Every reading of a row's start and end that does not end before it starts; usually one."""
    starts = _instants(draft.start, zone)
    if draft.end is None:
        return [_Choice(start, None, timedelta(0), timedelta(0)) for start in starts]
    choices = []
    for start in starts:
        for end in _instants(draft.end, zone):
            length = elapsed(start, end)
            if length >= timedelta(0):
                miss = timedelta(0) if draft.stated is None else abs(length - draft.stated)
                choices.append(_Choice(start, end, length, miss))
    return choices


def _instants(moment: datetime, zone: ZoneInfo) -> list[datetime]:
    """What a time may mean in a zone: one instant, or two at a clock change, the one before the change first."""
    if moment.tzinfo is not None:
        return [moment if isinstance(moment.tzinfo, ZoneInfo) else moment.astimezone(zone)]
    early, late = moment.replace(tzinfo=zone), moment.replace(tzinfo=zone, fold=1)
    if early.utcoffset() == late.utcoffset():
        return [early]
    return [_shown(early), _shown(late)]


def _shown(moment: datetime) -> datetime:
    """The instant with the wall-clock time that its zone really shows."""
    return moment.astimezone(UTC).astimezone(moment.tzinfo)


def _skipped(written: datetime | None, placed: datetime | None) -> bool:
    """Whether a wall-clock time was written that the zone's clock never showed."""
    return written is not None and written.tzinfo is None and placed is not None and written != placed.replace(tzinfo=None)


def _crosses(draft: Draft, start: datetime, end: datetime) -> bool:
    """Whether the clock changed during a row of wall-clock times."""
    return draft.start.tzinfo is None and start.utcoffset() != end.utcoffset()


def _oddities(draft: Draft, choice: _Choice, now: datetime) -> set[Doubt]:
    """What the owner should see before the row counts."""
    found: Iterable[tuple[bool, Doubt]] = (
        (choice.end is None, Doubt.RUNNING),
        (choice.end is not None and not choice.length, Doubt.ZERO_LENGTH),
        (choice.length > LONG, Doubt.LONG),
        ((choice.end or choice.start).astimezone(UTC) > now, Doubt.FUTURE),
        (choice.start.astimezone(UTC) < RECENT, Doubt.LONG_AGO),
        (draft.stated_unreadable, Doubt.STATED_UNREADABLE),
        (choice.miss > TOLERANCE, Doubt.STATED_DIFFERS),
    )
    return {doubt for holds, doubt in found if holds}
