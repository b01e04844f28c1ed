"""From a file's wall-clock times to instants: the one place where a zone meets an import.

Where a wall-clock time is left out or repeated by a clock change, both readings are tried and the one nearest to the stated
length wins. Where a row crosses a clock change and still differs from its stated length by over a minute, the length is trusted
and the end follows from it: the program that wrote the file measured it. In all other rows start and end count, and the stated
length is kept beside them. Nothing is cut or dropped: what is odd becomes a doubt, and only what cannot be true a rejection.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from ballast.domain.log.span import elapsed
from ballast.exchange.cover import Cover
from ballast.exchange.days import Days
from ballast.exchange.draft import Doubt, Draft, Reading, Reason, Rejection
from ballast.exchange.keys import KeyMaker

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Mapping

TOLERANCE = timedelta(seconds=60)
LONG = timedelta(hours=24)
NO_DOUBTS: frozenset[Doubt] = frozenset()
RECENT = datetime(2000, 1, 1, tzinfo=UTC)
_RECENT_ANYWHERE = RECENT.replace(tzinfo=None) + timedelta(days=2)


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
    """A whole file on the time line: rows in = placed + rejections + left_out (the rows of other people).

    `clock` is the sum of end - start, `stated` that of the stated lengths, `union` the time covered by at least one row:
    parallel work counts once, so that clock - union is counted twice. `first` and `last` are the earliest start and the latest
    end.
    """

    placed: int
    rejections: tuple[Rejection, ...]
    left_out: int
    clock: timedelta = timedelta(0)
    stated: timedelta = timedelta(0)
    union: timedelta = timedelta(0)
    first: datetime | None = None
    last: datetime | None = None
    doubts: Mapping[Doubt, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Outside:
    """A row of someone else, which is left out."""

    line: int


class Sum:
    """Adds placed rows up, one after another, without keeping them."""

    def __init__(self) -> None:
        """Nothing yet."""
        self._placed = 0
        self._clock = self._stated = timedelta(0)
        self._first: datetime | None = None
        self._last: datetime | None = None
        self._doubts: Counter[Doubt] = Counter()
        self._cover = Cover()

    def add(self, row: Placed) -> None:
        """One more."""
        self._placed += 1
        clock = row.clock
        self._clock += clock
        self._stated += clock if row.draft.stated is None else row.draft.stated
        if row.doubts:
            self._doubts.update(row.doubts)
        if self._first is None or row.start < self._first:
            self._first = row.start
        if row.end is not None:
            self._cover.add(row.start, clock)
            if self._last is None or row.end > self._last:
                self._last = row.end

    def placement(self, rejections: Iterable[Rejection], left_out: int) -> Placement:
        """All that was added, with the rows that were not."""
        return Placement(
            self._placed,
            tuple(sorted(rejections, key=lambda each: each.line)),
            left_out,
            self._clock,
            self._stated,
            self._cover.length,
            self._first,
            self._last,
            self._doubts,
        )


def place_each(
    reading: Reading, zone: ZoneInfo, now: datetime, users: Collection[str] | None = None
) -> Iterator[Placed | Rejection | Outside]:
    """What becomes of each draft of a file, in its order, with its key; `users` are the people who are "me", None for all."""
    keys = KeyMaker(reading.format)
    days: dict[ZoneInfo, Days] = {}
    for draft in reading.drafts:
        if users is not None and draft.user not in users:
            yield Outside(draft.line)
            continue
        row = _place_plainly(draft, zone, now, days) or place(draft, zone, now)
        if isinstance(row, Rejection):
            yield row
        else:
            yield Placed(draft, row.start, row.end, row.doubts, keys.key(draft, row.start, row.end))


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


def _place_plainly(draft: Draft, zone: ZoneInfo, now: datetime, days: dict[ZoneInfo, Days]) -> Placed | None:
    """A row of wall-clock times on days without a clock change, several times as fast as `place`; None for every other row."""
    start, end = draft.start, draft.end
    if end is None or draft.zone or start.tzinfo is not None or end.tzinfo is not None:
        return None
    if end < start or start < _RECENT_ANYWHERE:
        return None
    if zone not in days:
        days[zone] = Days(zone, now)
    calendar = days[zone]
    offset = calendar.offset(start)
    if offset is None or offset != calendar.offset(end):
        return None
    length = end - start
    odd = length > LONG or not length or end - offset > calendar.now or draft.stated_unreadable
    if odd or (draft.stated is not None and abs(length - draft.stated) > TOLERANCE):
        return None
    return Placed(draft, start.replace(tzinfo=zone), end.replace(tzinfo=zone), NO_DOUBTS)


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
