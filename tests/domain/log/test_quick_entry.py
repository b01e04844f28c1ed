"""The line that logs work: each way to say day, time, category, stress and note, and what must stay text."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ballast.domain.log.entry import written
from ballast.domain.log.quick_entry import ENGLISH, Doubt, Kind, QuickEntry, Wrong, parse

BERLIN = ZoneInfo("Europe/Berlin")
NOW = datetime(2026, 11, 23, 14, tzinfo=BERLIN)  # a Monday
NAMES = ("Core business", "Administrative", "Marketing", "Technical", "Personal development")


def read(
    text: str,
    *,
    now: datetime = NOW,
    day_first: bool = True,
    day: date | None = None,
    last: datetime | None = None,
    day_start: time = time(0),
) -> QuickEntry:
    """The line as an owner in Berlin types it on a Monday at 14:00."""
    return parse(
        text, now=now, zone=BERLIN, day_first=day_first, day=day, day_start=day_start, categories=NAMES, since_last_end=last
    )


def at(text: str) -> datetime:
    """A time in Berlin: `23 09:00` in November 2026."""
    return datetime.strptime(f"2026-11-{text}", "%Y-%m-%d %H:%M").replace(tzinfo=BERLIN)


def wrongs(entry: QuickEntry) -> list[Wrong]:
    """What keeps the line from being saved."""
    return [problem.what for problem in entry.problems]


@pytest.mark.parametrize(
    ("said", "start", "end"),
    [
        ("9-10:30", "23 09:00", "23 10:30"),
        ("9:00–10", "23 09:00", "23 10:00"),
        ("9:00 — 10", "23 09:00", "23 10:00"),
        ("9 - 10", "23 09:00", "23 10:00"),
        ("9-10,", "23 09:00", "23 10:00"),
        ("9am-10:30", "23 09:00", "23 10:30"),
        ("9-10:30am", "23 09:00", "23 10:30"),
        ("11am-1", "23 11:00", "23 13:00"),
        ("11-1pm", "23 11:00", "23 13:00"),
        ("12am-1am", "23 00:00", "23 01:00"),
        ("12-1pm", "23 12:00", "23 13:00"),
        ("12pm-1:30pm", "23 12:00", "23 13:30"),
        ("9AM-13", "23 09:00", "23 13:00"),
        ("13.15-14", "23 13:15", "23 14:00"),
        ("9:00 to 10", "23 09:00", "23 10:00"),
        ("9 until 10:30", "23 09:00", "23 10:30"),
        ("9:00 1h30", "23 09:00", "23 10:30"),
        ("9:00 1:30", "23 09:00", "23 10:30"),
        ("9.15 45m", "23 09:15", "23 10:00"),
        ("9am 2 hours 5 min", "23 09:00", "23 11:05"),
        ("9:00 +90", "23 09:00", "23 10:30"),
        ("9:00 -30", "23 09:00", "23 13:30"),
        ("45m", "23 13:15", "23 14:00"),
        ("1h30", "23 12:30", "23 14:00"),
        ("1:30", "23 12:30", "23 14:00"),
        ("1,5h", "23 12:30", "23 14:00"),
        ("1h 30m", "23 12:30", "23 14:00"),
        ("30 min", "23 13:30", "23 14:00"),
        ("1 hour 15 minutes", "23 12:45", "23 14:00"),
        ("+30", "23 13:30", "23 14:00"),
        ("-45 +30", "23 13:15", "23 13:45"),
        ("-45 30m", "23 13:15", "23 13:45"),
        ("-45 -15", "23 13:15", "23 13:45"),
        ("yesterday 9-10", "22 09:00", "22 10:00"),
        ("Yesterday, 9-10", "22 09:00", "22 10:00"),
        ("today 9-10", "23 09:00", "23 10:00"),
        ("today 45m", "23 13:15", "23 14:00"),
        ("mon 9-10", "23 09:00", "23 10:00"),
        ("Tuesday 9-10", "17 09:00", "17 10:00"),
        ("sun 22-24", "22 22:00", "23 00:00"),
        ("sat 22-1", "21 22:00", "22 01:00"),
        ("sat 23-23:00", "21 23:00", "22 23:00"),
        ("2026-11-20 9-10", "20 09:00", "20 10:00"),
        ("12.11. 9-10", "12 09:00", "12 10:00"),
        ("12.11.2026 9-10", "12 09:00", "12 10:00"),
        ("12.11.26 9-10", "12 09:00", "12 10:00"),
        ("12/11 9-10", "12 09:00", "12 10:00"),
        ("12/11/2026 9-10", "12 09:00", "12 10:00"),
        ("fri 9:00 1h", "20 09:00", "20 10:00"),
    ],
)
def test_a_finished_stretch(said: str, start: str, end: str) -> None:
    """Each way to say a stretch of time gives its instants, and leaves the text alone."""
    entry = read(f"{said} send invoices")
    assert (entry.kind, entry.start, entry.end) == (Kind.SPAN, at(start), at(end))
    assert (entry.text, entry.problems) == ("send invoices", ())


@pytest.mark.parametrize(
    ("said", "start"),
    [
        ("-15", "23 13:45"),
        ("−15", "23 13:45"),
        ("-1h30", "23 12:30"),
        ("-1:30", "23 12:30"),
        ("-20m", "23 13:40"),
        ("9:30", "23 09:30"),
        ("9am", "23 09:00"),
        ("07:30", "23 07:30"),
        ("0:00", "23 00:00"),
        ("1.30pm", "23 13:30"),
        ("yesterday 22:00", "22 22:00"),
    ],
)
def test_started_earlier_and_still_runs(said: str, start: str) -> None:
    """A start without an end runs since then."""
    entry = read(f"{said} quotes")
    assert (entry.kind, entry.start, entry.end) == (Kind.RUNNING_SINCE, at(start), None)
    assert (entry.text, entry.problems) == ("quotes", ())


@pytest.mark.parametrize(
    "text",
    [
        "12 invoices", "may", "call mom at 4", "march invoices", "2 for 1 offer", "9 lives", "C# lesson", "issue #12",
        "45", "45 call", "monday meeting", "today list", "friday newsletter", "1-1 call", "24/7 support",
        "24-7 support", "2020-2021 taxes", "3d printing", "5 m cable", "1.5 litres", "13.15 train", "7-eleven order",
        "9 to 5 job", "9 to ten", "+49 170 1234567", "https://example.com/a#b", "and/or", "!important", "wow!",
        "# alone", "#1 priority", "a//b", "0m nothing", "+0 x", "-x", "25:00 x", "13pm x", "0am x", "9-", "-", "9 -",
        "1-2-1 meeting", "24:30-25 x", "24:00 x", "mon", "1h75 x", "#_ x", '#"" x', "12/11 party",
    ],
)  # fmt: skip
def test_words_that_are_not_time_stay_text(text: str) -> None:
    """Numbers, months, weekdays and signs of ordinary names start now as they stand, without a question."""
    assert read(text) == QuickEntry(text, None, None, "", Kind.START, None, None)


@pytest.mark.parametrize(
    ("text", "task", "category", "stress", "note"),
    [
        ("invoices #admin !4", "invoices", "Administrative", 4, ""),
        ("#core business plan", "plan", "Core business", None, ""),
        ("#core cards", "cards", "Core business", None, ""),
        ("plan #CORE", "plan", "Core business", None, ""),
        ('plan #"Core business" b', "plan b", "Core business", None, ""),
        ('plan #"core bus', "plan", "Core business", None, ""),
        ("plan #personal !0 development", "plan development", "Personal development", 0, ""),
        ("plan #tech, fast", "plan fast", "Technical", None, ""),
        ("a !2 b // see #12 !3  // twice", "a b", None, 2, "see #12 !3  // twice"),
        ("a //note", "a", None, None, "note"),
        ("a https://b.example/c // d https://e", "a https://b.example/c", None, None, "d https://e"),
        ("  a \t b  ", "a b", None, None, ""),
    ],
)
def test_marks_stand_anywhere(text: str, task: str, category: str | None, stress: int | None, note: str) -> None:
    """Category, stress and note are taken out of the text, wherever they stand."""
    entry = read(text)
    assert (entry.text, entry.category, entry.stress, entry.note) == (task, category, stress, note)
    assert (entry.kind, entry.problems) == (Kind.START, ())


def test_marks_may_stand_before_the_time() -> None:
    """A line may begin with its category."""
    entry = read("#adm !1 9-10 post")
    assert (entry.text, entry.category, entry.start) == ("post", "Administrative", at("23 09:00"))


def test_the_whole_grammar_in_one_line() -> None:
    """Day, range, text, category, stress and note together."""
    assert read("yesterday 9-10:30 invoices #admin !4 // two are late") == QuickEntry(
        "invoices", "Administrative", 4, "two are late", Kind.SPAN, at("22 09:00"), at("22 10:30"), (), (Doubt.NOT_TODAY,)
    )


@pytest.mark.parametrize(
    ("text", "task", "wrong"),
    [
        ("", "", Wrong.TEXT_MISSING),
        ("9-10", "", Wrong.TEXT_MISSING),
        ("#admin // only a note", "", Wrong.TEXT_MISSING),
        ("a #garden b", "a #garden b", Wrong.CATEGORY_UNKNOWN),
        ('a #"No such" b', 'a #"No such" b', Wrong.CATEGORY_UNKNOWN),
        ("a #admin #core", "a #core", Wrong.CATEGORY_TWICE),
        ("a !5", "a !5", Wrong.STRESS_OUT_OF_RANGE),
        ("a !10", "a !10", Wrong.STRESS_OUT_OF_RANGE),
        ("a !1 !2", "a !2", Wrong.STRESS_TWICE),
        ("yesterday 45m a", "a", Wrong.START_MISSING),
        ("yesterday -15 a", "a", Wrong.START_MISSING),
        ("yesterday +15 a", "a", Wrong.START_MISSING),
        ("31/2 9-10 a", "31/2 9-10 a", Wrong.DATE_IMPOSSIBLE),
        ("2026-13-01 9-10 a", "2026-13-01 9-10 a", Wrong.DATE_IMPOSSIBLE),
        ("15:00 a", "a", Wrong.NOT_YET),
        ("-10 -30 a", "a", Wrong.ENDS_BEFORE_START),
    ],
)
def test_what_keeps_a_line_from_being_saved(text: str, task: str, wrong: Wrong) -> None:
    """Each problem is told once, and no word is lost."""
    entry = read(text)
    assert (entry.text, wrongs(entry)) == (task, [wrong])


def test_an_unclear_category_names_the_choices() -> None:
    """Where several categories begin alike the owner is shown them; a whole name is clear."""
    names = ("Tax", "Taxi", "Technical")
    unclear = parse("a #t", now=NOW, zone=BERLIN, day_first=True, categories=names)
    assert [(problem.what, problem.value, problem.names) for problem in unclear.problems] == [
        (Wrong.CATEGORY_UNCLEAR, "#t", names)
    ]
    assert unclear.text == "a #t"
    assert parse("a #tax", now=NOW, zone=BERLIN, day_first=True, categories=names).category == "Tax"


def test_a_category_that_begins_with_a_number_is_found() -> None:
    """`#12` is text unless a category is called so."""
    assert parse("a #1:1", now=NOW, zone=BERLIN, day_first=True, categories=("1:1 talks",)).category == "1:1 talks"


def test_without_names_a_category_is_given_as_typed() -> None:
    """A caller that knows no names gets the word, and numbers stay text."""
    entry = parse("a #Garden, #12", now=NOW, zone=BERLIN, day_first=True)
    assert (entry.text, entry.category, entry.problems) == ("a #12", "Garden", ())
    assert parse('a #"Two words"', now=NOW, zone=BERLIN, day_first=True).category == "Two words"
    assert parse("a #b", now=NOW, zone=BERLIN, day_first=True, categories=()).problems


@pytest.mark.parametrize(
    ("text", "doubts"),
    [
        ("5-13 a", []),
        ("5-13:01 a", [Doubt.OVER_8_HOURS]),
        ("-8h a", []),
        ("-9h a", [Doubt.OVER_8_HOURS]),
        ("yesterday 9-10 a", [Doubt.NOT_TODAY]),
        ("today 9-10 a", []),
        ("2025-11-23 9-10 a", [Doubt.NOT_TODAY]),
        ("2027-01-01 9-10 a", [Doubt.NOT_TODAY, Doubt.IN_FUTURE]),
        ("13-14:30 a", [Doubt.IN_FUTURE]),
        ("-5 +30 a", [Doubt.IN_FUTURE]),
        ("9-5 a", [Doubt.OVER_8_HOURS, Doubt.IN_FUTURE]),
        ("7:30 a", [Doubt.TIME_OR_LENGTH]),
        ("1:30 a", []),
        ("yesterday cleaning", [Doubt.DAY_WITHOUT_TIME]),
        ("12.11. party", [Doubt.DAY_WITHOUT_TIME]),
    ],
)
def test_what_is_asked_before_it_is_saved(text: str, doubts: list[Doubt]) -> None:
    """Over 8 hours, not today, in the future or read in one of two ways: the line asks."""
    assert list(read(text).needs_confirmation) == doubts


@pytest.mark.parametrize(("day_first", "day"), [(True, date(2026, 11, 5)), (False, date(2026, 5, 11))])
def test_slashed_dates_follow_the_owner(*, day_first: bool, day: date) -> None:
    """5/11 is November or May, as the owner writes dates; dots are always day and month."""
    start = read("5/11 9-10 a", day_first=day_first).start
    assert start is not None
    assert start.date() == day
    assert read("5.11. 9-10 a", day_first=day_first).start == at("05 09:00")


@pytest.mark.parametrize(("text", "day"), [("24.11. 9-10 a", date(2025, 11, 24)), ("29.2. 9-10 a", date(2024, 2, 29))])
def test_a_date_without_a_year_is_the_last_such(text: str, day: date) -> None:
    """A date that has not come this year means the year before; 29 February the last leap year."""
    start = read(text).start
    assert start is not None
    assert start.date() == day


def test_times_fall_on_the_day_that_is_shown() -> None:
    """On the page of another day a range belongs to that day, and a length needs a start."""
    shown = date(2026, 11, 19)
    assert read("9-10 a", day=shown).start == at("19 09:00")
    assert read("today 9-10 a", day=shown).start == at("23 09:00")
    assert wrongs(read("45m a", day=shown)) == [Wrong.START_MISSING]
    assert read("-15 a", day=shown).start == at("23 13:45")
    assert read("a", day=shown).kind is Kind.START


@pytest.mark.parametrize(
    ("last", "day", "start"),
    [
        (at("23 11:00"), None, "23 11:00"),
        (at("23 13:30"), None, "23 13:30"),
        (at("23 13:45"), None, "23 13:30"),
        (at("22 17:00"), None, "23 13:30"),
        (at("19 17:00"), date(2026, 11, 19), "19 17:00"),
    ],
)
def test_a_plus_goes_on_after_the_last_entry(last: datetime, day: date | None, start: str) -> None:
    """`+30` follows the last entry of the day; up to now where less time has passed or there is none."""
    entry = read("+30 a", last=last.astimezone(UTC), day=day)
    assert (entry.start, entry.end) == (at(start), at(start) + timedelta(minutes=30))


def test_before_the_day_start_it_is_still_yesterday() -> None:
    """At 01:30 with a day start of 04:00 times belong to the evening before; a written date is the calendar's."""
    night = at("24 01:30")
    late = read("23-0:30 a", now=night, day_start=time(4))
    assert (late.start, late.end, late.needs_confirmation) == (at("23 23:00"), at("24 00:30"), ())
    assert read("0:15-1 a", now=night, day_start=time(4)).start == at("24 00:15")
    assert read("2026-11-23 0:15-1 a", now=night, day_start=time(4)).start == at("23 00:15")


def test_a_time_that_the_clocks_skip_is_a_problem_with_choices() -> None:
    """02:30 on the night of the jump does not exist: 01:59 and 03:00 do."""
    now = datetime(2026, 3, 29, 14, tzinfo=BERLIN)
    entry = read("2:30-3:30 a", now=now)
    assert [(problem.what, problem.value) for problem in entry.problems] == [(Wrong.NO_SUCH_TIME, "02:30")]
    assert [f"{moment:%H:%M}" for moment in entry.problems[0].times] == ["01:59", "03:00"]
    assert wrongs(read("1-2:30 a", now=now)) == [Wrong.NO_SUCH_TIME]


def test_a_time_of_the_repeated_hour_is_asked_about() -> None:
    """02:30 comes twice: the first is taken and the line asks."""
    entry = read("2:30-3:30 a", now=datetime(2026, 10, 25, 14, tzinfo=BERLIN))
    assert entry.start is not None
    assert entry.start.astimezone(UTC) == datetime(2026, 10, 25, 0, 30, tzinfo=UTC)
    assert entry.needs_confirmation == (Doubt.REPEATED_HOUR,)


def test_lengths_are_true_time_in_the_night_of_the_jump() -> None:
    """Two hours before 04:00 in that night it was 01:00, and `1:00 2h` ends at 04:00."""
    now = datetime(2026, 3, 29, 4, tzinfo=BERLIN)
    assert read("2h a", now=now).start == datetime(2026, 3, 29, 1, tzinfo=BERLIN)
    assert read("1:00 2h a", now=now).end == now


@pytest.mark.parametrize(
    ("text", "asks"), [("-15 a", True), ("-10 a", True), ("-5 a", False), ("-15 +5 a", False), ("a", False)]
)
def test_a_start_before_the_running_entry_asks(text: str, *, asks: bool) -> None:
    """A start that would leave nothing of the running entry is asked about; a finished stretch beside it is not."""
    entry = parse(text, now=NOW, zone=BERLIN, day_first=True, running_since=at("23 13:50"))
    assert (Doubt.REPLACES_RUNNING in entry.needs_confirmation) is asks


def test_the_words_can_be_translated() -> None:
    """Another vocabulary brings its own days."""
    german = replace(ENGLISH, yesterday=frozenset({"gestern"}), to=frozenset({"bis"}))
    entry = parse("Gestern 9:00 bis 10 Angebote", now=NOW, zone=BERLIN, day_first=True, vocabulary=german)
    assert (entry.text, entry.start, entry.end) == ("Angebote", at("22 09:00"), at("22 10:00"))


words = st.sampled_from(
    ["9-10", "9", "-", "to", "10:30", "1h30", "+30", "-15", "mon", "yesterday", "12.11.", "31/2", "#core", "#", '#"', "#x",
     "!3", "!9",
     "//",
     "invoices", "2:30", "24", "pm", "1", "h"]) | st.text(max_size=5)  # fmt: skip


@given(st.lists(words, max_size=7).map(" ".join), st.booleans())
def test_no_word_is_ever_lost(line: str, day_first: bool) -> None:  # noqa: FBT001 - hypothesis fills it
    """Any line is read; the text is the line's last words in their order, without the marks that were used."""
    entry = read(line, day_first=day_first)
    line = written(line)
    left = iter(line.split())
    assert all(any(word == other for other in left) for word in entry.text.split())
    if entry.kind is Kind.START and not entry.note and entry.category is None and entry.stress is None and "//" not in line:
        assert entry.text == " ".join(line.split())


@given(st.lists(words, max_size=7).map(" ".join))
def test_a_line_that_can_be_saved_is_in_order(line: str) -> None:
    """Without a problem an entry has a text, never ends before it starts, and only runs since what has been."""
    entry = read(line)
    if entry.problems:
        return
    assert entry.text
    assert (entry.start is None) is (entry.kind is Kind.START)
    assert (entry.end is not None) is (entry.kind is Kind.SPAN)
    assert entry.start is None or entry.start <= (entry.end or NOW)


@given(st.integers(0, 23), st.integers(0, 59), st.integers(1, 480))
def test_a_range_as_shown_reads_back(hour: int, minute: int, length: int) -> None:
    """A start and end as the list shows them give the same stretch."""
    start = at(f"20 {hour:02}:{minute:02}")
    end = start + timedelta(minutes=length)
    entry = read(f"2026-11-20 {start:%H:%M}–{end:%H:%M} a")
    assert (entry.start, entry.end) == (start, end)
