"""The frame of the wizard: nothing is lost, it resumes where it was left, what is open is said."""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal
from typing import TYPE_CHECKING

import pytest

from ballast.domain.delegation.answers import with_choice, with_title
from ballast.domain.delegation.outcome import outcome
from ballast.domain.delegation.plan import Choice, Step, Worth
from ballast.domain.insight.review import Period
from ballast.ui.widgets.plain import PlainLabel
from ballast.ui.words import handing, wizard
from tests.ui.accessibility import nameless, unreachable
from tests.ui.wizard.table import sample

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.ui.wizard.table import Table

STEPS = [step for step in Step if step is not Step.CATEGORISE]


@pytest.mark.parametrize("step", STEPS)
def test_it_resumes_where_it_was_left(make_table: Callable[..., Table], step: Step) -> None:
    """Closed at any step, the wizard opens there again with every answer."""
    first = make_table(sample)
    first.begin()
    first.page.session.change(lambda plan: with_title(plan, "Mine"), "title")
    first.go(step)
    left = first.plan
    second = make_table()
    second.page.arrive(None)
    second.rest()
    assert second.page.step is step
    assert second.plan == left
    assert second.page.frame.title.text() == wizard.HEADINGS[step]()


@pytest.mark.parametrize("step", STEPS)
def test_every_control_has_a_name_and_a_key(table: Table, step: Step) -> None:
    """A screen reader can name every control of every step, and every button can be reached by key."""
    table.go(step)
    assert nameless(table.page) == []
    assert unreachable(table.page) == []


@pytest.mark.parametrize("step", STEPS)
def test_nothing_is_wider_than_the_page(table: Table, step: Step) -> None:
    """At the smallest supported window no step is cut off at the side."""
    table.page.resize(790, 640)
    table.go(step)
    area = table.page.frame.area
    inside = area.widget()
    assert inside is not None
    assert inside.minimumSizeHint().width() <= area.viewport().width()


def test_typing_is_one_act_to_undo(table: Table) -> None:
    """Letters typed into one box are kept together: one undo takes the edit back, and the box shows it."""
    box = table.view.title
    before = box.text()
    box.setFocus()
    for text in ("A", "AB", "ABC"):
        box.textEdited.emit(text)
    table.page.session.flush()
    table.rest()
    assert table.stored().title == "ABC"
    table.context.undo()
    table.rest()
    assert table.stored().title == before
    assert box.text() == before


def test_what_is_typed_survives_closing(make_table: Callable[..., Table]) -> None:
    """A box still being typed into when the window closes is kept."""
    first = make_table(sample)
    first.begin()
    first.view.title.textEdited.emit("Half a ti")
    second = make_table()
    second.page.arrive(None)
    second.rest()
    assert second.plan.title == "Half a ti"


def test_what_blocks_is_said_and_holds(table: Table) -> None:
    """Without a title the summary cannot be saved; the line says why, and Back still works."""
    table.go(Step.SUMMARY)
    table.page.session.change(lambda plan: with_title(plan, " "))
    table.rest()
    table.click(table.page.frame.next)
    assert table.at(Step.SUMMARY)
    assert wizard.OPEN_BLOCKS(points="The plan needs a title") == table.page.frame.open_line.label.text()
    table.click(table.page.frame.back)
    assert table.at(Step.BRIEFS)


def test_an_override_sticks(table: Table) -> None:
    """The owner's choice and reason stay through every later step, and the summary shows it."""
    table.go(Step.VERDICTS)
    task = next(task for task in table.plan.tasks if task.name == "Newsletter")
    table.page.session.change(lambda plan: with_choice(plan, task.id, Choice.DELEGATE, "I dread it"))
    table.rest()
    assert table.view.row_of(task.id).reason.text() == "I dread it"
    for step in (Step.HELPERS, Step.BRIEFS, Step.SUMMARY, Step.VERDICTS):
        table.go(step)
    kept = next(task for task in table.stored().tasks if task.name == "Newsletter")
    assert (kept.choice, kept.choice_reason) == (Choice.DELEGATE, "I dread it")
    assert kept.role_id is not None


def test_the_summary_shows_the_outcome(table: Table) -> None:
    """The figures of the summary are those of the outcome, said in the same voice."""
    table.go(Step.SUMMARY)
    totals = outcome(table.plan).totals
    voice = table.page.session.voice
    view = table.view
    assert view.freed[1].value.text() == voice.hours(totals.freed)
    assert view.handed[1].value.text() == handing.HANDED_TASKS(totals.tasks)
    assert view.net[1].value.text() == voice.hours(totals.net_hours)
    names = [label.text() for label in view.listed.findChildren(PlainLabel)]
    first = next(task.name for task in table.plan.tasks if task.id == outcome(table.plan).tasks[0].id)
    assert first in names


def test_the_columns_of_the_summary_add_up(table: Table) -> None:
    """The tasks' money and the line of what helpers cost once make the net of the tile, figure by figure as shown."""
    table.page.session.change(lambda plan: replace(plan, currency="USD", worth=Worth(Decimal(60_000), 40.0)))
    table.go(Step.SUMMARY)
    labels = [label.text() for label in table.view.listed.findChildren(PlainLabel)]
    adds = [Decimal(re.sub("[$,]", "", text).replace("\u2212", "-")) for text in labels if "$" in text]
    assert len(adds) > 3
    assert sum(adds[:-1]) == adds[-1]
    assert adds[-2] < 0
    assert table.view.net[1].value.text() == next(text for text in reversed(labels) if "$" in text)
    assert handing.SUM_FIXED() in labels


def test_another_period_keeps_the_answers(table: Table) -> None:
    """Measuring one week instead of two keeps title and choices, and is one act to undo."""
    task = table.plan.tasks[0]
    table.page.session.change(lambda plan: with_choice(plan, task.id, Choice.KEEP, "mine"))
    table.rest()
    period = table.plan.period
    table.page.session.measure(Period(period.first, period.first.replace(day=period.first.day + 6)))
    table.rest()
    assert table.plan.period.days == 7
    assert table.plan.counted_days == 5
    kept = next(one for one in table.plan.tasks if one.task_id == task.task_id)
    assert (kept.choice, kept.choice_reason) == (Choice.KEEP, "mine")
    table.context.undo()
    table.rest()
    assert table.plan.period == period


def test_an_empty_log_says_what_to_do(make_table: Callable[..., Table]) -> None:
    """With nothing logged the wizard offers to log or to import, not a plan of nothing."""
    table = make_table()
    table.page.arrive(None)
    table.rest()
    texts = [label.text() for label in table.page.findChildren(PlainLabel) if label.isVisible()]
    assert wizard.NO_LOG_TITLE() in texts


def test_a_plan_deleted_elsewhere_is_said_gone(table: Table) -> None:
    """When the plan on the table is undone away, the wizard says so and offers the next thing."""
    table.context.undo()
    table.rest()
    assert not table.page.session.open


def test_skipping_money_speaks_of_hours(table: Table) -> None:
    """Without money no field or figure speaks of money, and the helpers' figures are hours."""
    table.go(Step.WORTH)
    table.click(table.view.skip)
    assert table.plan.worth == replace(table.plan.worth, yearly_income=None, confirmed=True)
    table.go(Step.HELPERS)
    card = next(iter(table.view.cards.values()))
    assert card.net.isHidden()
    assert card.even.isHidden()
    assert card.terms.fields["price"].isHidden()
    result = outcome(table.plan).roles[0]
    assert card.buyback.value.text() == table.page.session.voice.hours(result.net_hours)
