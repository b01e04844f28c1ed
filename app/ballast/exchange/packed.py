"""Drafts kept small: a million rows of a file in some thirty bytes each, made anew each time that they are read.

What a row says besides its times (task, project, person ...) is kept once for all rows that say the same.
"""

from __future__ import annotations

from array import array
from collections import Counter
from collections.abc import Sequence
from dataclasses import fields
from datetime import datetime, timedelta
from operator import attrgetter
from typing import TYPE_CHECKING, Any, overload
from uuid import UUID

from ballast.exchange.draft import Draft

if TYPE_CHECKING:
    from collections.abc import Iterator

_ORIGIN = datetime.fromordinal(1)
_TICK = timedelta(microseconds=1)
_NO_END = -1
_AFTER_ALL = 1 << 62
_PIECE = 20_000  # rows counted at once, while every other thread waits
_NOTHING = timedelta(0)
_ID_BYTES = 16
_NO_ID = bytes(_ID_BYTES)
_ITS_OWN = frozenset({"line", "start", "end", "stated", "id"})
_REST = tuple(field.name for field in fields(Draft) if field.name not in _ITS_OWN)
_USER = _REST.index("user")
_rest_of = attrgetter(*_REST)


class PackedDrafts(Sequence[Draft]):
    """Drafts in the order of their lines. `open_rows` have no end, `stated` is the sum of all lengths that the file states."""

    def __init__(self) -> None:
        """None yet."""
        self._lines, self._starts, self._ends = array("I"), array("q"), array("q")
        self._lengths, self._zones, self._said = array("I"), array("I"), array("I")
        self._ids = bytearray()
        self._length = _Values()
        self._zone = _Values()
        self._rest = _Values()
        self._first, self._last = _AFTER_ALL, _NO_END
        self.open_rows = 0
        self.zone_needed = False
        self.stated = timedelta(0)

    def add(self, draft: Draft) -> None:
        """Keep one more."""
        start, end = draft.start, draft.end
        self._lines.append(draft.line)
        began = (start.replace(tzinfo=None) - _ORIGIN) // _TICK
        ended = _NO_END if end is None else (end.replace(tzinfo=None) - _ORIGIN) // _TICK
        self._first, self._last = min(began, self._first), max(ended, self._last)
        self._starts.append(began)
        self._ends.append(ended)
        far = start if end is None else end
        self._zones.append(self._zone.index((start.tzinfo, start.fold, far.tzinfo, far.fold)))
        self._lengths.append(self._length.index(draft.stated))
        self._said.append(self._rest.index(_rest_of(draft)))
        self.open_rows += end is None
        self.zone_needed = self.zone_needed or draft.zone_needed
        self.stated += draft.stated or _NOTHING
        if draft.id is not None or self._ids:
            self._ids.extend(bytes(_ID_BYTES * (len(self._lines) - 1) - len(self._ids)))
            self._ids.extend(_NO_ID if draft.id is None else draft.id.bytes)

    def users(self) -> Counter[str]:
        """How many rows each person has."""
        rows: Counter[int] = Counter()
        for at in range(0, len(self), _PIECE):
            rows.update(self._said[at : at + _PIECE])
        found: Counter[str] = Counter()
        for place, count in rows.items():
            found[self._rest.values[place][_USER]] += count
        return found

    @property
    def first(self) -> datetime | None:
        """The earliest start as written; None without rows."""
        return _moment(self._first, None, 0) if self._lines else None

    @property
    def last(self) -> datetime | None:
        """The latest end as written; None without an ended row."""
        return None if self._last == _NO_END else _moment(self._last, None, 0)

    def __len__(self) -> int:
        """How many there are."""
        return len(self._lines)

    @overload
    def __getitem__(self, place: int) -> Draft: ...
    @overload
    def __getitem__(self, place: slice) -> Sequence[Draft]: ...
    def __getitem__(self, place: int | slice) -> Draft | Sequence[Draft]:
        """One draft, or some of them."""
        if isinstance(place, slice):
            return tuple(self._draft(each) for each in range(*place.indices(len(self))))
        return self._draft(range(len(self))[place])

    def __iter__(self) -> Iterator[Draft]:
        """All of them."""
        return map(self._draft, range(len(self)))

    def __eq__(self, other: object) -> bool:
        """Whether all rows say the same."""
        if not isinstance(other, PackedDrafts):
            return NotImplemented
        return len(self) == len(other) and all(mine == theirs for mine, theirs in zip(self, other, strict=True))

    __hash__ = None  # type: ignore[assignment] # compared by what they say, like a list

    def _draft(self, place: int) -> Draft:
        zone, fold, end_zone, end_fold = self._zone.values[self._zones[place]]
        end = self._ends[place]
        key = self._ids[_ID_BYTES * place : _ID_BYTES * (place + 1)]
        return Draft(
            line=self._lines[place],
            start=_moment(self._starts[place], zone, fold),
            end=None if end == _NO_END else _moment(end, end_zone, end_fold),
            stated=self._length.values[self._lengths[place]],
            id=UUID(bytes=bytes(key)) if any(key) else None,
            **dict(zip(_REST, self._rest.values[self._said[place]], strict=True)),
        )


class _Values:
    """Values kept once, and where they stand."""

    def __init__(self) -> None:
        self.values: list[Any] = []
        self._places: dict[Any, int] = {}

    def index(self, value: Any) -> int:  # noqa: ANN401 - whatever a cell says
        place = self._places.setdefault(value, len(self.values))
        if place == len(self.values):
            self.values.append(value)
        return place


def _moment(ticks: int, zone: Any, fold: int) -> datetime:  # noqa: ANN401 - a zone or none
    moment = _ORIGIN + timedelta(microseconds=ticks)
    return moment if zone is None and not fold else moment.replace(tzinfo=zone, fold=fold)
