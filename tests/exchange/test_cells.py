"""Dates, times, lengths, yes and no."""

from __future__ import annotations

from datetime import date, time, timedelta

import pytest

from ballast.exchange.cells import decide_order, read_clock, read_date, read_length, read_yes_no
from ballast.exchange.draft import DateOrder, Reason, Unreadable

ISO, DMY, MDY, AMBIGUOUS = DateOrder


@pytest.mark.parametrize(
    ("text", "order", "day"),
    [
        ("2026-11-02", ISO, date(2026, 11, 2)),
        ("02/11/2026", DMY, date(2026, 11, 2)),
        ("2.11.2026", DMY, date(2026, 11, 2)),
        ("11/02/2026", MDY, date(2026, 11, 2)),
        ("11-02-2026", MDY, date(2026, 11, 2)),
        ("2024-02-29", ISO, date(2024, 2, 29)),
    ],
)
def test_dates(text: str, order: DateOrder, day: date) -> None:
    """A date is read in the order of its file."""
    assert read_date(text, order, "start date") == day


@pytest.mark.parametrize(
    ("text", "order"),
    [
        *(("", ISO), ("2026-13-02", ISO), ("2025-02-29", ISO), ("0000-01-01", ISO), ("02/11/2026", ISO)),
        *(("13/13/2026", DMY), ("1/2.2026", DMY), ("2026-11-02", DMY), ("02/11/26", DMY), ("04/13/2026", DMY)),
        ("٢/11/2026", DMY),
    ],
)
def test_bad_dates(text: str, order: DateOrder) -> None:
    """A date that its file's order cannot read is a row error, never a reason to read it another way."""
    with pytest.raises(Unreadable) as bad:
        read_date(text, order, "start date")
    assert (bad.value.reason, bad.value.field, bad.value.value) == (Reason.BAD_DATE, "start date", text)


@pytest.mark.parametrize(
    ("texts", "order", "assumed"),
    [
        ({}, ISO, ISO),
        ({"2026-11-02": 3, "": 9, "x": 9}, ISO, ISO),
        ({"2026-11-02": 3, "02/11/2026": 3}, ISO, ISO),
        ({"2026-11-02": 1, "22/11/2026": 3}, DMY, DMY),
        ({"03/04/2026": 50, "13/04/2026": 1}, DMY, DMY),
        ({"03/04/2026": 50, "04/13/2026": 1}, MDY, MDY),
        ({"03.04.2026": 1}, DMY, DMY),
        ({"13/04/2026": 5, "04/13/2026": 1}, DMY, DMY),
        ({"03/04/2026": 1, "04/04/2026": 1, "05/04/2026": 1}, AMBIGUOUS, DMY),
        ({"04/03/2026": 1, "04/04/2026": 1, "04/05/2026": 1}, AMBIGUOUS, MDY),
        ({"04/04/2026": 1}, AMBIGUOUS, DMY),
        ({"13/04/2026": 1, "04/13/2026": 1}, AMBIGUOUS, DMY),
        ({"13/13/2026": 1}, AMBIGUOUS, DMY),
    ],
)
def test_one_order_for_the_whole_file(texts: dict[str, int], order: DateOrder, assumed: DateOrder) -> None:
    """All dates decide together; what they leave open is said, with the shorter period assumed."""
    assert decide_order(texts) == (order, assumed)
    assert decide_order(dict(reversed(texts.items()))) == (order, assumed)


@pytest.mark.parametrize(
    ("text", "clock"),
    [
        ("09:00:05", time(9, 0, 5)),
        ("9:00", time(9)),
        ("02:44:33 PM", time(14, 44, 33)),
        ("10:23 am", time(10, 23)),
        ("12:00 AM", time(0)),
        ("12:30\u202fp.m.", time(12, 30)),
        ("23:59:59", time(23, 59, 59)),
    ],
)
def test_clock_times(text: str, clock: time) -> None:
    """24 and 12 hours are read, with and without seconds."""
    assert read_clock(text, "start time") == clock


@pytest.mark.parametrize("text", ["", "8.37", "24:00", "09:60", "13:00 PM", "0:30 AM", "09:00:61", "noon", "9"])
def test_bad_clock_times(text: str) -> None:
    """What is no time of day is not guessed at."""
    with pytest.raises(Unreadable, match="bad_time"):
        read_clock(text, "start time")


@pytest.mark.parametrize(
    ("text", "seconds"), [("00:25:20", 1520), ("0:13", 780), ("49:00:01", 176_401), ("100:00:00", 360_000), ("0:00:01.5", 1.5)]
)
def test_lengths(text: str, seconds: float) -> None:
    """Lengths are hours, minutes and seconds, over 24 hours too."""
    assert read_length(text, "duration") == timedelta(seconds=seconds)


@pytest.mark.parametrize("text", ["", "-0:30", "1:60", "1.5", "90", "1:00:60", "99999999:00"])
def test_bad_lengths(text: str) -> None:
    """Negative and unclear lengths are not read."""
    with pytest.raises(Unreadable, match="bad_length"):
        read_length(text, "duration")


def test_yes_and_no() -> None:
    """Yes, no, and nothing said; anything else is unreadable."""
    assert [read_yes_no(text, "billable") for text in ("Yes", "no", "TRUE", "false", "1", "0", "")] == [
        *(True, False, True, False, True, False),
        None,
    ]
    with pytest.raises(Unreadable, match="bad_yes_no"):
        read_yes_no("maybe", "billable")
