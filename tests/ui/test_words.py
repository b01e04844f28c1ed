"""Words and figures in the owner's language."""

from __future__ import annotations

import ast
import importlib
import pkgutil
import string
from datetime import date, datetime, timedelta
from decimal import Decimal
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

import pytest
from PySide6.QtCore import QLocale

import ballast.ui.words as package
from ballast.domain.log.change import Deed
from ballast.store import problems
from ballast.ui.app import formats_of
from ballast.ui.pages.welcome.steps import guessed_currency
from ballast.ui.words import Phrase, Plural, common, deeds, errors
from ballast.ui.words.formats import Words
from tests.sources import python_files, tree

if TYPE_CHECKING:
    from collections.abc import Iterator

BRITISH = Words(QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom))
GERMAN = Words(QLocale(QLocale.Language.German, QLocale.Country.Germany))


@pytest.mark.parametrize(
    ("length", "words"),
    [
        (timedelta(hours=7, minutes=27, seconds=59), "7 h 27 min"),
        (timedelta(minutes=35), "35 min"),
        (timedelta(hours=2), "2 h"),
        (timedelta(0), "0 min"),
        (timedelta(minutes=-90), "\u22121 h 30 min"),
    ],
)
def test_duration(length: timedelta, words: str) -> None:
    """A length is said in hours and minutes, cut down to the minute."""
    assert BRITISH.duration(length) == words


def test_a_system_without_a_language_writes_english() -> None:
    """LANG=C: thousands are set apart, the week begins on Monday, and no currency is guessed; a named system is left alone."""
    words = Words(formats_of(QLocale.c()))
    assert (words.number(4210), words.money(Decimal(4210), "EUR", cents=False)) == ("4,210", "4,210 €")
    assert words.weekdays()[0] == 0
    assert words.time(datetime(2026, 11, 28, 15, 2)) == "15:02"  # noqa: DTZ001 - only its time of day is written
    assert guessed_currency(words.locale) == "EUR"
    assert formats_of(GERMAN.locale) == GERMAN.locale


def test_running_clock() -> None:
    """A running length shows its seconds and never less than nothing."""
    assert BRITISH.clock_duration(timedelta(minutes=47, seconds=24)) == "0:47:24"
    assert BRITISH.clock_duration(timedelta(seconds=-3)) == "0:00:00"


@pytest.mark.parametrize(
    ("words", "currency", "written"),
    [
        (BRITISH, "EUR", "€1,204.25"),
        (BRITISH, "CHF", "CHF\u00a01,204.25"),
        (BRITISH, "JPY", "¥1,204"),
        (GERMAN, "EUR", "1.204,25 €"),
        (GERMAN, "USD", "1.204,25 $"),
    ],
)
def test_money(words: Words, currency: str, written: str) -> None:
    """Money has the owner's currency in the locale's order, not the locale's currency."""
    assert words.money(Decimal("1204.25"), currency) == written


def test_dates() -> None:
    """Dates follow the locale and say equal parts once."""
    day = date(2026, 11, 22)
    assert BRITISH.day(day) == "Sunday, 22 November 2026"
    assert BRITISH.numeric_date(day) == "22/11/2026"
    assert GERMAN.numeric_date(day) == "22.11.2026"
    assert BRITISH.period(date(2026, 11, 9), day) == "9 \u2013 22 Nov 2026"
    assert BRITISH.period(date(2025, 12, 30), date(2026, 1, 2)) == "30 Dec 2025 \u2013 2 Jan 2026"
    assert BRITISH.time(datetime(2026, 11, 22, 15, 25, tzinfo=ZoneInfo("UTC"))) == "15:25"


def test_first_day_of_the_week() -> None:
    """A week starts on the locale's first day."""
    assert BRITISH.weekdays()[0] == 0
    assert Words(QLocale(QLocale.Language.English, QLocale.Country.UnitedStates)).weekdays()[0] == 6
    assert BRITISH.weekday(6) == "Sun"


def all_phrases() -> Iterator[tuple[str, Phrase | Plural]]:
    """Every constant of the word modules."""
    for module in pkgutil.iter_modules(package.__path__):
        loaded = importlib.import_module(f"{package.__name__}.{module.name}")
        for name, value in vars(loaded).items():
            if isinstance(value, Phrase | Plural):
                yield f"{module.name}.{name}", value


def test_every_phrase_is_well_formed() -> None:
    """Placeholders have names, and both forms of a plural have the same ones."""
    for where, phrase in all_phrases():
        forms = (phrase.source,) if isinstance(phrase, Phrase) else (phrase.one, phrase.many)
        names = [{name for _, name, _, _ in string.Formatter().parse(form) if name is not None} for form in forms]
        assert all(name.isidentifier() for each in names for name in each), where
        assert names[0] - {"n"} == names[-1] - {"n"}, where


def test_plural_counts() -> None:
    """One is one, more are more."""
    assert Plural("{n} entry", "{n} entries")(1) == "1 entry"
    assert Plural("{n} entry", "{n} entries")(1204, shown="1,204") == "1,204 entries"


def test_owner_text_with_braces_stays() -> None:
    """A task name with braces or percent signs comes through as it is."""
    assert deeds.deed_words(Deed.START, "{0} 100 % %s") == "Started {0} 100 % %s"


def test_every_deed_is_worded() -> None:
    """No action lacks its words."""
    assert set(deeds.DONE) == set(Deed)
    assert deeds.undo_words(Deed.SPLIT, "Invoices") == "Undo split of Invoices"
    assert deeds.undo_words(Deed.REPEAT_DAY, "") == "Undo repetition of a day"
    assert deeds.undo_words(Deed.SETTINGS, "") == "Undo: Changed the settings"
    assert all(deeds.undo_words(deed, "x").startswith("Undo") for deed in Deed)
    assert deeds.deed_words(Deed.BULK_EDIT, "3") == "Changed 3 entries"
    assert deeds.undo_words(Deed.BULK_EDIT, "3") == "Undo change of 3 entries"
    assert deeds.deed_words(Deed.EDIT_HAND_OVER, "va_offshore") == "Changed the hand-over to Assistant abroad"
    assert deeds.deed_words(Deed.EDIT_HAND_OVER, "va_offshore ") == "Changed the hand-over to va_offshore "
    assert deeds.deed_words(Deed.DELETE, "1") == "Deleted 1 entry"
    assert deeds.deed_words(Deed.START, "3") == "Started 3"


def test_every_problem_of_the_store_is_worded() -> None:
    """Each kind of weather says what happened, what is safe, and what to do."""
    kinds = [each for each in vars(problems).values() if isinstance(each, type) and issubclass(each, problems.StoreProblem)]
    assert {each.__name__ for each in kinds} - {"StoreProblem"} <= set(errors.TROUBLES)
    for trouble in (*errors.TROUBLES.values(), *errors.FILE_TROUBLES.values()):
        assert all(part() for part in (trouble.title, trouble.happened, trouble.safe, trouble.next_step))


def test_weather_and_bugs_are_told_apart() -> None:
    """A full disk is weather and a wrong index is a bug."""
    assert errors.is_weather(problems.Full())
    assert errors.is_weather(OSError(28, "No space left on device"))
    assert not errors.is_weather(IndexError())
    assert errors.trouble_of(problems.Full()).title() == "The disk is full"
    assert errors.trouble_of(PermissionError(13, "denied")).title() == "That place cannot be written"


def test_stress_names_cover_the_scale() -> None:
    """Each rating has a name."""
    assert len(common.STRESS_NAMES) == 5


def test_every_phrase_is_said_somewhere() -> None:
    """Translators get no sentence that nobody ever reads."""
    said, phrases = set(), {}
    for path in python_files("app"):
        for node in ast.walk(tree(path)):
            if isinstance(node, ast.Attribute):
                said.add(node.attr)
            elif isinstance(node, ast.Name) and isinstance(node.ctx, ast.Load):
                said.add(node.id)
            elif isinstance(node, ast.Assign) and isinstance(node.value, ast.Call) and _makes_phrase(node.value):
                phrases[ast.unparse(node.targets[0])] = path.name
    assert len(phrases) > 500
    assert {name: where for name, where in phrases.items() if name not in said} == {}


def _makes_phrase(call: ast.Call) -> bool:
    return isinstance(call.func, ast.Name) and call.func.id in {"Phrase", "Plural"}
