"""Lengths of time, read and shown."""

from __future__ import annotations

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ballast.domain.log.duration import format_duration, parse_duration, round_together

MINUTE = timedelta(minutes=1)


@pytest.mark.parametrize(
    ("text", "seconds"),
    [
        ("1h30", 5400), ("1:30", 5400), ("0:45", 2700), ("1,5h", 5400), ("PT1H30M", 5400), ("90m", 5400), ("1.5h", 5400),
        ("2h 5min", 7500), ("1h 30m", 5400), ("1d 2h", 93600), ("1:30:15", 5415), ("90 minutes", 5400), ("2 hours", 7200),
        ("1H30", 5400), (" 45m ", 2700), ("1.50", 5400), ("0,25", 900), ("30s", 30), ("1 day", 86400), ("P1DT2H", 93600),
        ("0m", 0), ("36:00", 129600), ("1h05", 3900), ("1 hr 5 mins", 3900), ("0.1h", 360),
    ],
)  # fmt: skip
def test_lengths_as_people_type_them(text: str, seconds: int) -> None:
    """Each way to write a length gives its seconds."""
    assert parse_duration(text) == timedelta(seconds=seconds)


@pytest.mark.parametrize(
    "text",
    ["45", "-30m", "1 hour and a half", "", "   ", "h", "1:60", "1:5", "P", "PT", "m45", "1h30x", "+5m", "1e3h", "٣m",
     "9999999h", "30m 1h", "1..5h", "nan h", "1h 75"],
)  # fmt: skip
def test_what_is_no_length_is_refused(text: str) -> None:
    """Bare numbers, signs, words and nonsense are no length."""
    assert parse_duration(text) is None


def test_a_bare_number_means_minutes_when_the_caller_says_so() -> None:
    """A field that asks for minutes reads 45 as minutes."""
    assert parse_duration("45", bare_minutes=True) == 45 * MINUTE
    assert parse_duration("1:30", bare_minutes=True) == 90 * MINUTE


@given(st.text(max_size=20))
def test_any_text_is_a_length_or_none(text: str) -> None:
    """No text makes the reader fail, and no length is negative."""
    length = parse_duration(text)
    assert length is None or length >= timedelta(0)


@given(st.integers(0, 59_999), st.sampled_from(["{}:{:02}", "{}h {}m", "{}h{:02}", "PT{}H{}M", "{} hours {} min"]))
def test_a_shown_length_reads_back(minutes: int, form: str) -> None:
    """What is shown to the minute reads back as the same length."""
    assert parse_duration(form.format(*format_duration(minutes * MINUTE))) == minutes * MINUTE


@given(st.integers(0, 99_999))
def test_shown_decimals_read_back(hundredths: int) -> None:
    """Hours with two decimals read back to the hundredth of an hour."""
    assert parse_duration(f"{hundredths / 100:.2f}") == hundredths * timedelta(seconds=36)


@pytest.mark.parametrize(("seconds", "shown"), [(0, (0, 0)), (29, (0, 0)), (30, (0, 1)), (3599, (1, 0)), (90_000, (25, 0))])
def test_seconds_round_to_the_minute(seconds: int, shown: tuple[int, int]) -> None:
    """Half a minute rounds up, and 60 minutes are an hour."""
    assert format_duration(timedelta(seconds=seconds)) == shown


def test_a_negative_length_is_a_mistake() -> None:
    """Lengths below zero are refused, not shown."""
    with pytest.raises(ValueError, match="negative"):
        format_duration(-MINUTE)


def test_thirds_of_an_hour_share_the_minutes() -> None:
    """Three times 20.5 minutes is shown as 21, 21 and 20, or 62 in all."""
    assert round_together([timedelta(minutes=20, seconds=30)] * 3) == [21 * MINUTE, 21 * MINUTE, 20 * MINUTE]


@given(st.lists(st.integers(0, 100_000).map(lambda seconds: timedelta(seconds=seconds)), max_size=20))
def test_shown_parts_add_up_to_the_shown_total(lengths: list[timedelta]) -> None:
    """Each part moves by less than a minute and the sum is the rounded sum."""
    shown = round_together(lengths)
    total = sum(lengths, timedelta(0))
    assert format_duration(sum(shown, timedelta(0))) == format_duration(total)
    assert all(abs(one - other) < MINUTE for one, other in zip(shown, lengths, strict=True))
