"""How each kind of value of a plan is written in its file, and read back strictly.

The fields come from the dataclasses themselves, so that a new field of a plan is written and read without a word here; a kind
of value that is not known here fails the first time it is met (and a test looks at all of them).
"""

from __future__ import annotations

import math
import re
from collections.abc import Mapping
from dataclasses import MISSING, fields, is_dataclass
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from enum import Enum
from functools import cache
from types import NoneType, UnionType
from typing import Any, Union, get_args, get_origin, get_type_hints
from uuid import UUID
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from ballast.domain.delegation import dates, hand_over, helper_review, onboarding
from ballast.domain.delegation import plan as parts
from ballast.domain.delegation import seed as seeds
from ballast.domain.delegation.follow_up import Lesson
from ballast.domain.insight.review import Period, Projection, Provenance, Signal
from ballast.exchange.plan_problems import Fault, PlanFileProblem

LONGEST_TEXT = 20_000
MOST_PARTS = 5_000
_LARGEST_NUMBER = 1e12
_NAMES = {
    **vars(helper_review),
    **vars(onboarding),
    **vars(hand_over),
    **vars(dates),
    **vars(parts),
    **vars(seeds),
    "Lesson": Lesson,
    "Mapping": Mapping,
    "Period": Period,
    "Projection": Projection,
    "Provenance": Provenance,
    "Signal": Signal,
    "UUID": UUID,
    "date": date,
    "datetime": datetime,
    "timedelta": timedelta,
}
_MONEY = re.compile(r"-?[0-9]{1,15}(\.[0-9]{1,28})?")
_INSTANT = re.compile(r"([0-9T:.+-]{25,32})(?:\[([A-Za-z0-9_+/-]{1,64})\])?")
_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_ID = re.compile(r"[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}")


@cache
def kinds_of(kind: type) -> Mapping[str, Any]:
    """The kinds of the fields of a dataclass, by their names."""
    return get_type_hints(kind, globalns=_NAMES)


# ------------------------------------------------------------------------------------------------------------- writing


def written(value: Any) -> Any:  # noqa: ANN401, PLR0911 - one way for each kind of value
    """A value as JSON can carry it."""
    if value is None or isinstance(value, bool):
        return value
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, int | float | str):
        return value
    if isinstance(value, Decimal):
        return f"{value:f}"
    if isinstance(value, UUID):
        return str(value)
    if isinstance(value, datetime):
        return f"{value.isoformat()}[{value.tzinfo.key}]" if isinstance(value.tzinfo, ZoneInfo) else value.isoformat()
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, timedelta):
        seconds = value.total_seconds()
        return int(seconds) if seconds.is_integer() else seconds
    return _written_parts(value)


def _written_parts(value: Any) -> Any:  # noqa: ANN401 - a tuple, a mapping or a dataclass
    if isinstance(value, tuple):
        return [written(part) for part in value]
    if isinstance(value, Mapping):
        return {written(key): written(part) for key, part in value.items()}
    if not is_dataclass(value):
        message = f"a plan's file does not know how to write {type(value).__name__}"
        raise TypeError(message)
    return {one.name: written(getattr(value, one.name)) for one in fields(value)}


# ------------------------------------------------------------------------------------------------------------- reading


def read_value(kind: Any, found: object, at: str) -> object:  # noqa: ANN401 - a type or a generic alias
    """A value of that kind. Raises PlanFileProblem, which names the place `at`."""
    origin = get_origin(kind)
    if origin in {Union, UnionType}:
        inner = next(each for each in get_args(kind) if each is not NoneType)
        return None if found is None else read_value(inner, found, at)
    if origin is tuple:
        return _many(get_args(kind)[0], found, at)
    if origin is Mapping:
        return _mapping(get_args(kind), found, at)
    if is_dataclass(kind):
        return _parts(kind, found, at)
    if isinstance(kind, type) and issubclass(kind, Enum):
        return _member(kind, found, at)
    return _READERS[kind](found, at)


def known(kind: Any) -> bool:  # noqa: ANN401 - a type or a generic alias
    """Whether values of that kind can be written and read, with all their parts."""
    if isinstance(kind, type) and is_dataclass(kind):
        return all(known(each) for each in kinds_of(kind).values())
    if get_origin(kind) is not None:
        return all(each in {NoneType, ...} or known(each) for each in get_args(kind))
    return kind in _READERS or (isinstance(kind, type) and issubclass(kind, Enum))


def _wrong(found: object, at: str) -> PlanFileProblem:
    return PlanFileProblem(Fault.WRONG_KIND, at, str(found))


def _parts(kind: Any, found: object, at: str) -> object:  # noqa: ANN401 - a type, as annotations name it
    if not isinstance(found, dict):
        raise _wrong(found, at)
    dot = f"{at}." if at else ""
    hints = kinds_of(kind)
    if strange := [name for name in found if name not in hints]:
        raise PlanFileProblem(Fault.UNKNOWN, dot + str(strange[0])[:LONGEST_TEXT])
    given: dict[str, object] = {}
    for one in fields(kind):
        if one.name in found:
            given[one.name] = read_value(hints[one.name], found[one.name], dot + one.name)
        elif one.default is MISSING and one.default_factory is MISSING:
            raise PlanFileProblem(Fault.MISSING, dot + one.name)
    return kind(**given)


def _many(kind: Any, found: object, at: str) -> tuple[object, ...]:  # noqa: ANN401 - a type, as annotations name it
    if not isinstance(found, list):
        raise _wrong(found, at)
    if len(found) > MOST_PARTS:
        raise PlanFileProblem(Fault.OUT_OF_RANGE, at, str(len(found)))
    return tuple(read_value(kind, part, f"{at}[{place}]") for place, part in enumerate(found))


def _mapping(kinds: tuple[Any, ...], found: object, at: str) -> dict[object, object]:
    key_kind, kind = kinds
    if not isinstance(found, dict):
        raise _wrong(found, at)
    return {read_value(key_kind, key, f"{at}.{key}"): read_value(kind, part, f"{at}.{key}") for key, part in found.items()}


def _member(kind: type[Enum], found: object, at: str) -> Enum:
    for member in kind:
        if member.value == found and type(found) is not bool:
            return member
    raise _wrong(found, at)


def _text(found: object, at: str) -> str:
    if not isinstance(found, str):
        raise _wrong(found, at)
    if len(found) > LONGEST_TEXT:
        raise PlanFileProblem(Fault.OUT_OF_RANGE, at, found)
    if "\0" in found or any("\ud800" <= letter <= "\udfff" for letter in found):
        raise PlanFileProblem(Fault.WRONG_KIND, at)
    return found


def _matched(pattern: re.Pattern[str], found: object, at: str) -> re.Match[str]:
    match = pattern.fullmatch(found) if isinstance(found, str) else None
    if match is None:
        raise _wrong(found, at)
    return match


def _yes_no(found: object, at: str) -> bool:
    if not isinstance(found, bool):
        raise _wrong(found, at)
    return found


def _whole(found: object, at: str) -> int:
    if type(found) is not int:
        raise _wrong(found, at)
    if abs(found) > _LARGEST_NUMBER:
        raise PlanFileProblem(Fault.OUT_OF_RANGE, at, f"{found:.3g}" if abs(found) < 1 << 1000 else "")
    return found


def _number(found: object, at: str) -> float:
    if type(found) is int:
        return float(_whole(found, at))
    if not isinstance(found, float):
        raise _wrong(found, at)
    if not math.isfinite(found) or abs(found) > _LARGEST_NUMBER:
        raise PlanFileProblem(Fault.OUT_OF_RANGE, at, str(found))
    return found


def _money(found: object, at: str) -> Decimal:
    return Decimal(_matched(_MONEY, found, at)[0])


def _length(found: object, at: str) -> timedelta:
    return timedelta(seconds=_number(found, at))


def _day(found: object, at: str) -> date:
    try:
        return date.fromisoformat(_matched(_DAY, found, at)[0])
    except ValueError:
        raise _wrong(found, at) from None


def _instant(found: object, at: str) -> datetime:
    match = _matched(_INSTANT, found, at)
    try:
        moment = datetime.fromisoformat(match[1])
        zone = ZoneInfo(match[2]) if match[2] else moment.tzinfo
        if moment.tzinfo is None:
            raise _wrong(found, at)
        return moment.astimezone(UTC).astimezone(zone)
    except (ValueError, OverflowError, OSError, ZoneInfoNotFoundError):
        raise _wrong(found, at) from None


def _id(found: object, at: str) -> UUID:
    return UUID(_matched(_ID, found, at)[0])


_READERS: Mapping[Any, Any] = {
    str: _text,
    bool: _yes_no,
    int: _whole,
    float: _number,
    Decimal: _money,
    timedelta: _length,
    date: _day,
    datetime: _instant,
    UUID: _id,
}
