"""Completion of a task's name over the whole history, best guess first.

How the typed letters match comes first: the whole name, its beginning, beginnings of its words, anywhere inside, letters in
order. Among equals the likelier task now comes first: how lately and how often it was done, and whether it is usually done at
this hour and on this weekday. Capitals and accents do not count.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, field
from heapq import nlargest
from operator import attrgetter
from typing import TYPE_CHECKING

from ballast.domain.log.entry import task_key

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence
    from datetime import datetime

    from ballast.domain.log.entry import Category, Task

_DAY_S = 86_400.0
_HALF_AFTER_DAYS = 7.0
_HOURS = 24
_WEIGHED = 500


def folded(text: str) -> str:
    """The text without capitals, accents and runs of space: two names that a hasty typist writes alike are equal."""
    key = task_key(text)
    if key.isascii():
        return key
    parts = unicodedata.normalize("NFKD", key)
    return task_key("".join(part for part in parts if not unicodedata.combining(part)))


@dataclass(frozen=True, slots=True)
class KnownTask:
    """A task with what its history says.

    `uses` counts its entries and `last_used` is the start of the latest, local (None: never used). `by_hour` (24 counts) and
    `by_weekday` (7, Monday first) count entries by local start; without them the hour and day of `last_used` stand in.
    """

    task: Task
    category: Category | None
    uses: int
    last_used: datetime | None
    by_hour: tuple[int, ...] = ()
    by_weekday: tuple[int, ...] = ()
    key: str = field(init=False, repr=False, compare=False)
    last_used_s: float = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "key", folded(self.task.name))
        object.__setattr__(self, "last_used_s", self.last_used.timestamp() if self.last_used else 0.0)


def complete(prefix: str, known: Iterable[KnownTask], now: datetime, limit: int = 8) -> tuple[KnownTask, ...]:
    """The tasks that the typed letters may mean, best first; without letters the likeliest tasks now.

    `now` is local: its hour and weekday are compared with those of the history. Where more than 500 tasks match equally well
    only the latest 500 are weighed.
    """
    likely = _likelihood(now)
    found: list[KnownTask] = []
    for tier in _tiers(folded(prefix), tuple(known)):
        latest = tier if len(tier) <= _WEIGHED else nlargest(_WEIGHED, tier, key=attrgetter("last_used_s"))
        found += nlargest(limit - len(found), latest, key=likely)
        if len(found) >= limit:
            break
    return tuple(found)


def _tiers(typed: str, known: Sequence[KnownTask]) -> Iterator[list[KnownTask]]:
    """The tasks by how they match, best way first; the slower ways are only looked at when they are asked for."""
    inside = [each for each in known if typed in each.key]
    yield [each for each in inside if each.key == typed]
    yield [each for each in inside if each.key.startswith(typed) and each.key != typed]
    inside = [each for each in inside if not each.key.startswith(typed)]
    words = typed.split()
    starts = [re.compile(rf"\b{re.escape(word)}") for word in words]
    held = [each for each in known if all(word in each.key for word in words) and not each.key.startswith(typed)]
    at_words = [each for each in held if all(start.search(each.key) for start in starts)]
    yield at_words
    taken = {id(each) for each in at_words}
    yield [each for each in inside if id(each) not in taken]
    letters = typed.replace(" ", "")
    rest = [each for each in known if _in_order(each.key, letters)]
    yield [each for each in rest if typed not in each.key and id(each) not in taken]


def _in_order(key: str, letters: str) -> bool:
    """Whether the name has the letters one after the other, the first one at the beginning of a word."""
    at = f" {key}".find(f" {letters[:1]}")
    if at < 0:
        return False
    for letter in letters:
        at = key.find(letter, at) + 1
        if not at:
            return False
    return True


def _likelihood(now: datetime) -> Callable[[KnownTask], float]:
    now_s, hour, weekday = now.timestamp(), now.hour, now.weekday()

    def likely(known: KnownTask) -> float:
        last = known.last_used
        if last is None:
            return 0.0
        age = max(0.0, now_s - known.last_used_s) / _DAY_S
        lately = 1.0 / (1.0 + age / _HALF_AFTER_DAYS)
        often = known.uses / (known.uses + 5.0)
        hours = _share_near(known.by_hour, hour) if known.by_hour else float(_apart(last.hour, hour) <= 1)
        days = _share(known.by_weekday, weekday) if known.by_weekday else float(last.weekday() == weekday)
        return lately * (0.25 + often) * (1.0 + hours) * (1.0 + 0.5 * days)

    return likely


def _apart(one: int, other: int) -> int:
    """Hours between two hours of the day, the short way round."""
    away = abs(one - other)
    return min(away, _HOURS - away)


def _share_near(counts: tuple[int, ...], hour: int) -> float:
    near = counts[hour] + (counts[hour - 1] + counts[(hour + 1) % _HOURS]) / 2
    return min(1.0, near / (sum(counts) or 1))


def _share(counts: tuple[int, ...], at: int) -> float:
    return counts[at] / (sum(counts) or 1)
