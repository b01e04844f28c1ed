"""The welcome: every way through it stores what it says, and nothing else."""

from __future__ import annotations

from datetime import date, time
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QDate, QLocale, Qt, QTime
from PySide6.QtTest import QTest

from ballast.domain.insight.review import Period
from ballast.domain.log.profile import Profile
from ballast.services import capture, setup
from ballast.ui.changes import PageName, Place
from ballast.ui.pages.welcome.page import WelcomePage
from ballast.ui.pages.welcome.steps import guessed_currency
from ballast.ui.words import welcome as say
from tests.ui.accessibility import nameless, unreachable

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from ballast.store.store import Store
    from tests.ui.pages.stage import Stage

TODAY = date(2026, 3, 4)  # a Wednesday


@pytest.fixture
def page(stage: Stage) -> WelcomePage:
    """The page on the first day."""
    made = WelcomePage(stage.context)
    stage.show(made)
    made.arrive(None)
    stage.settle()
    return made


def _kept(store: Store) -> tuple[Period | None, Profile, int]:
    return store.audits.current(), store.profile.get(), store.entries.count()


def test_the_defaults_may_all_stay(stage: Stage, page: WelcomePage) -> None:
    """Four presses: two weeks from today, Monday to Friday, the currency of the country; then Today."""
    page.doors.own.click()
    for _ in range(3):
        page.form.next.click()
    stage.settle()
    period, profile, entries = stage.ask(_kept)
    assert period == Period(TODAY, date(2026, 3, 17))
    assert profile == Profile(currency="GBP")
    assert entries == 0
    assert stage.places == [Place(PageName.TODAY)]


def test_every_answer_is_stored(stage: Stage, page: WelcomePage) -> None:
    """What was answered on each step is what is kept."""
    page.doors.own.click()
    page.length.weeks.buttons()[0].click()
    page.length.first.setDate(QDate(2026, 4, 1))
    assert page.length.period_text.text() == "7 days: 1 \N{EN DASH} 7 Apr 2026"
    page.form.next.click()
    for day in (4, 5):  # no Friday, but Saturday
        page.week.days[day].click()
    page.week.begin.setTime(QTime(7, 30))
    page.week.end.setTime(QTime(15, 0))
    assert page.week.summary == "5 days of 7 h 30 min: 37 h 30 min a week"
    page.form.next.click()
    page.details.day_start.setCurrentIndex(4)
    page.details.currency.show_code("JPY")
    page.details.currency.picked.emit("JPY")
    page.form.next.click()
    stage.settle()
    period, profile, _ = stage.ask(_kept)
    assert period == Period(date(2026, 4, 1), date(2026, 4, 7))
    assert profile == Profile(time(4), frozenset({0, 1, 2, 3, 5}), time(7, 30), time(15), "JPY")


def test_it_is_one_step_to_take_back(stage: Stage, page: WelcomePage) -> None:
    """Undo after Start leaves a log in which nothing was ever set up."""
    page.doors.own.click()
    for _ in range(3):
        page.form.next.click()
    stage.settle()
    stage.context.undo()
    stage.settle()
    assert stage.ask(setup.is_new)


def test_leaving_midway_stores_nothing(stage: Stage, page: WelcomePage) -> None:
    """Skip leads to Today from the doors and from any question, and the log is as it was."""
    page.doors.skip.click()
    page.doors.own.click()
    page.length.weeks.buttons()[0].click()
    page.form.skip.click()
    stage.settle()
    assert stage.places == [Place(PageName.TODAY)] * 2
    assert stage.ask(setup.is_new)
    assert stage.changes == []


def test_a_skipped_question_keeps_its_default(stage: Stage, page: WelcomePage) -> None:
    """What was half answered before skipping does not count."""
    page.doors.own.click()
    page.length.weeks.buttons()[0].click()
    page.form.past.click()
    page.week.days[0].click()
    page.form.past.click()
    page.form.next.click()
    stage.settle()
    period, profile, _ = stage.ask(_kept)
    assert (period, profile.work_days) == (Period(TODAY, date(2026, 3, 17)), frozenset(range(5)))


def _where_keys_go(page: WelcomePage) -> QWidget:
    """The widget that a typed key would reach."""
    focused = page.window().focusWidget()
    assert focused is not None
    assert focused.isVisible()
    return focused


def test_keys_alone_lead_through_it_and_back(stage: Stage, page: WelcomePage) -> None:
    """Enter goes on, Escape back, to the doors and in again; the last Enter starts."""
    assert page.doors.own.hasFocus()
    stage.press(page.doors.own, Qt.Key.Key_Return)
    stage.press(_where_keys_go(page), Qt.Key.Key_Return)
    assert page.form.number == 1
    stage.press(page.form, Qt.Key.Key_Escape, Qt.Key.Key_Escape)
    assert page.doors.own.hasFocus()
    stage.press(page.doors.own, Qt.Key.Key_Space)
    QTest.keyClick(page.length.first, Qt.Key.Key_Return)
    stage.press(page.form.next, *[Qt.Key.Key_Return] * 2)
    assert stage.ask(setup.is_new) is False


def test_enter_presses_the_button_that_has_the_keys(page: WelcomePage) -> None:
    """Enter on Back goes back, never on."""
    page.doors.own.click()
    page.form.next.click()
    page.form.back.setFocus()
    QTest.keyClick(page.form.back, Qt.Key.Key_Return)
    assert page.form.number == 0


def test_hours_of_no_length_cannot_be_kept(page: WelcomePage) -> None:
    """The page says so, and the way on waits."""
    page.doors.own.click()
    page.form.next.click()
    page.week.end.setTime(page.week.begin.time())
    assert (page.week.summary, page.form.next.isEnabled()) == (say.SAME_HOURS(), False)
    page.week.end.setTime(QTime(3, 0))
    assert page.week.summary == "5 days of 18 h: 90 h a week"  # a night's work ends on the next day
    assert page.form.next.isEnabled()


def test_the_sample_opens_in_the_review_and_one_undo_removes_it(stage: Stage, page: WelcomePage) -> None:
    """The notice offers the way out; after it the log is empty and the sample is offered again."""
    page.doors.sample.click()
    stage.settle()
    assert stage.ask(_kept)[2] > 100
    assert stage.places == [Place(PageName.REVIEW, Period(date(2026, 2, 16), date(2026, 3, 1)))]
    assert (stage.notices[-1].text, page.doors.sample.isEnabled()) == (say.SAMPLE_OPENED(), False)
    act = stage.notices[-1].act
    assert act is not None
    act()
    stage.settle()
    assert stage.ask(setup.is_new)
    assert page.doors.sample.isEnabled()


def test_the_sample_is_not_mixed_into_a_log(stage: Stage, page: WelcomePage) -> None:
    """With an entry in the log it is not offered, and the page says why."""
    clock = stage.context.clock
    stage.context.do(lambda store: capture.start(store, capture.NamedTask("Mine"), clock), owner=page)
    stage.settle()
    assert not page.doors.sample.isEnabled()


def test_import_leads_to_its_page(stage: Stage, page: WelcomePage) -> None:
    """The third door."""
    page.doors.bring.click()
    assert stage.places == [Place(PageName.IMPORT)]


def test_who_was_here_before_finds_the_habits_kept(stage: Stage, page: WelcomePage) -> None:
    """A second audit begins with what was said for the first."""
    clock = stage.context.clock
    before = Profile(time(5), frozenset({1, 3}), time(8), time(12), "CHF")
    period = setup.audit_period(TODAY, 1)
    stage.context.do(lambda store: setup.begin_audit(store, before, period, clock), owner=page)
    stage.settle()
    page.arrive(None)
    stage.settle()
    page.doors.own.click()
    assert page.length.period.first == date(2026, 3, 10)  # today is no work day: the next Tuesday
    assert page.week.summary == "2 days of 4 h: 8 h a week"
    assert page.details.answer(before) == before


@pytest.mark.parametrize("step", [None, 0, 1, 2])
def test_every_control_has_a_name_and_a_key(page: WelcomePage, step: int | None) -> None:
    """A screen reader can name each control of the doors and of each step, and Tab reaches it."""
    if step is not None:
        page.begin()
        page.form.show_step(step)
    assert nameless(page) == []
    assert unreachable(page) == []


@pytest.mark.parametrize(("name", "currency"), [("de_CH", "CHF"), ("ja_JP", "JPY"), ("en_US", "USD"), ("el_GR", "EUR")])
def test_the_currency_is_that_of_the_country(name: str, currency: str) -> None:
    """It is only a first guess, but a near one."""
    assert guessed_currency(QLocale(name)) == currency


def test_no_country_means_the_euro() -> None:
    """A system without a country does not leave the currency empty."""
    assert guessed_currency(QLocale.c()) == "EUR"
