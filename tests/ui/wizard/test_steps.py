"""Each step by itself: what is shown is what the plan and its outcome say, and what is done is kept."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QLocale, Qt

from ballast.domain.delegation.answers import task_of, with_title, with_worth
from ballast.domain.delegation.kinds import each_kind
from ballast.domain.delegation.outcome import outcome
from ballast.domain.delegation.plan import Choice, Confidentiality, HelpType, Step, Unnoticed, Worth
from ballast.services import plans
from ballast.services.categories import assign
from ballast.services.wizard import wizard_view
from ballast.store.problems import Full
from ballast.ui.wizard.fields import read_number
from tests.ui.wizard.table import CLOCK, sample

if TYPE_CHECKING:
    from collections.abc import Callable

    from ballast.store.store import Store
    from tests.ui.wizard.table import Table


def unsorted(store: Store) -> None:
    """The sample business with nothing categorised."""
    sample(store)
    assign(store, [task.id for task in store.tasks.all()], None, CLOCK)


def earning(table: Table) -> None:
    """Say what the owner takes, so that money is spoken of."""
    worth = Worth(yearly_income=Decimal(96000), hours_per_week=table.plan.worth.hours_per_week)
    table.page.session.change(lambda plan: with_worth(plan, worth))
    table.rest()


def test_a_digit_sorts_the_longest_task(make_table: Callable[..., Table]) -> None:
    """A digit puts the marked task into that category, the next one is marked, and one undo brings it back to the list."""
    table = make_table(unsorted)
    table.begin()
    table.go(Step.CATEGORISE)
    rows = [row.name for row in table.view.list.rows.rows]
    assert rows[0] == max(table.plan.tasks, key=lambda task: task.total).name
    table.type("2")
    assert [row.name for row in table.view.list.rows.rows] == rows[1:]
    assert table.view.list.current().name == rows[1]
    assert next(task for task in table.stored().tasks if task.name == rows[0]).category == "administrative"
    table.context.undo()
    table.rest()
    assert [row.name for row in table.view.list.rows.rows] == rows
    assert next(task for task in table.stored().tasks if task.name == rows[0]).category == ""


def test_sorting_the_last_task_says_so_and_goes_on(make_table: Callable[..., Table]) -> None:
    """Once all are sorted the step says so, and Next leads to the questions."""
    table = make_table(unsorted)
    table.begin()
    table.go(Step.CATEGORISE)
    table.view.list.selectAll()
    table.type("1")
    assert table.view.done.isVisible()
    assert all(task.category == "core" for task in table.stored().tasks)
    table.click(table.page.frame.next)
    assert table.at(Step.TRAITS)


def test_questions_on_a_task_are_kept(table: Table) -> None:
    """Class, consequence and the three facts are kept as clicked, and the list marks the task done when all is answered."""
    table.go(Step.TRAITS)
    view, task = table.view, table.view.task
    table.click(view.who.answers.buttons()[2])
    table.click(view.nobody.answers.buttons()[0])
    table.click(view.digital)
    table.click(view.accept_button)
    kept = next(one for one in table.stored().tasks if one.id == task.id)
    assert (kept.confidentiality, kept.unnoticed) == (Confidentiality.SENSITIVE, Unnoticed.NOTHING)
    assert (kept.digital, kept.steps_differ, kept.has_sop) == (True, False, False)
    marks = {row.id: row.mark for row in view.list.rows.rows}
    assert marks[task.id] == "done"
    assert view.task.id != task.id


def test_freed_time_never_comes_to_more_than_all(table: Table) -> None:
    """Moving one share up makes the other give way; what is left is unused."""
    table.go(Step.WORTH)
    table.view.business.setValue(90)
    table.rest()
    worth = table.plan.worth
    assert (worth.to_business, worth.to_own_life) == pytest.approx((0.9, 0.1))
    table.view.life.setValue(0)
    table.rest()
    assert table.view.unused.text() == table.context.words.percent(0.1)


def test_whether_it_is_worth_doing_is_two_digits_and_drops_it(table: Table) -> None:
    """Folded it is passed over; unfolded two digits answer it, the task is dropped, and both answers can be taken back."""
    table.go(Step.TRAITS)
    view, plan_task_id = table.view, table.view.task.id
    view.nobody.take_focus()
    table.press(Qt.Key.Key_3)
    assert view.differ.hasFocus()
    table.click(view.worth_doing.fold.head)
    view.worth_doing.brings.take_focus()
    table.press(Qt.Key.Key_2)
    table.press(Qt.Key.Key_1)
    assert view.differ.hasFocus()
    kept = task_of(table.stored(), plan_task_id)
    assert (kept.contribution, kept.essential) == (2, 1)
    assert view.worth_doing.fold.state.text() == "No difference  ·  I cut it at once"
    table.click(view.worth_doing.back)
    kept = task_of(table.stored(), plan_task_id)
    assert (kept.contribution, kept.essential) == (None, None)
    assert not view.worth_doing.back.isVisible()


def test_the_worth_of_an_hour_is_shown_at_once(table: Table) -> None:
    """Income over measured hours, a quarter of it as the ceiling, and four fifths as the worth of a freed hour."""
    table.go(Step.WORTH)
    table.type("96000")
    hours = table.plan.worth.hours_per_week * 48
    voice = table.page.session.voice
    view = table.view
    for figure, factor in ((view.worth, 1.0), (view.buyback, 0.25), (view.freed, 0.8)):
        assert figure.value.text().startswith(voice.price(round(96000 / hours * factor, 2)))


def test_the_total_stays_in_sight_and_follows(table: Table) -> None:
    """Below the step, outside what scrolls, stands the plan's total: the figures of the summary, anew after each answer."""
    earning(table)
    table.go(Step.TRAITS)
    total = table.page.frame.total
    assert not total.isVisible()
    table.go(Step.VERDICTS)
    assert total.isVisible()
    table.go(Step.HELPERS)
    voice = table.page.session.voice
    said = [total.text()]
    for price in ("30", "3"):
        box = next(iter(table.view.cards.values())).terms.edits["price"]
        box.setFocus()
        box.selectAll()
        table.type(price)
        found = outcome(table.plan).totals
        assert found.net is not None
        assert f"{voice.money(found.net)} net in 12 months" in total.text()
        assert f"{voice.hours(found.freed)} a week freed" in total.text()
        said.append(total.text())
    assert len(set(said)) == 3
    assert not table.page.frame.area.isAncestorOf(total)


def test_each_figure_beside_an_income_has_a_tag_of_its_own(table: Table) -> None:
    """Typing what you take leaves weeks and factor ours; typing another factor makes that one yours, not the weeks."""
    table.go(Step.WORTH)
    table.type("96000")
    view = table.view
    assert (view.weeks_field.tag.text(), view.factor_field.tag.text()) == ("our default", "our default")
    view.factor.setFocus()
    view.factor.selectAll()
    table.type("3")
    assert table.plan.worth.buyback_factor == 3
    assert (view.weeks_field.tag.text(), view.factor_field.tag.text()) == ("our default", "you said")


@pytest.mark.parametrize("weeks", ["48", "47", "41"])
def test_the_hours_of_a_year_are_recomputed_from_what_is_shown(table: Table, weeks: str) -> None:
    """Hours a week times weeks is the year that stands beside them, to the hour."""
    table.go(Step.WORTH)
    table.type("96000")
    table.view.weeks.setFocus()
    table.view.weeks.selectAll()
    table.type(weeks)
    line = table.view.note.text().splitlines()[0].replace(",", "")
    week, many, year = (float(each) for each in re.findall(r"\d+\.?\d*", line))
    assert many == int(weeks)
    assert year == pytest.approx(week * many, abs=1)
    assert year == pytest.approx(table.plan.worth.hours_per_week * many, abs=0.5)


def test_a_price_is_live_and_said(table: Table) -> None:
    """A typed price changes the figures to those of the outcome, is tagged as said, and emptying the box gives ours back."""
    earning(table)
    table.go(Step.HELPERS)
    card = next(iter(table.view.cards.values()))
    box = card.terms.edits["price"]
    assert card.terms.benchmark.text() != ""
    box.setFocus()
    table.type("30")
    result, voice = outcome(table.plan).roles[0], table.page.session.voice
    assert [role.price for role in table.plan.roles] == [Decimal(30)]
    assert result.net is not None
    assert result.break_even_price is not None
    assert result.chance is not None
    assert card.net.value.text() == voice.money(result.net)
    assert card.even.value.text() == voice.price(result.break_even_price)
    assert card.chance.value.text() == voice.percent(result.chance)
    for _ in range(2):
        table.press(Qt.Key.Key_Backspace)
    assert [(role.price, role.price_said) for role in table.plan.roles] == [(None, False)]


def test_tasks_move_between_helpers(table: Table) -> None:
    """A task moved to a new helper leaves the old one; kept by the owner it leaves both."""
    table.go(Step.HELPERS)
    card = next(iter(table.view.cards.values()))
    first = next(iter(card.moves.rows))
    combo = card.moves.rows[first].helper
    combo.activated.emit(combo.count() - 2)
    table.rest()
    assert len(table.view.cards) == 2
    assert first not in card.moves.rows
    other = next(card for card in table.view.cards.values() if first in card.moves.rows)
    combo = other.moves.rows[first].helper
    combo.activated.emit(combo.count() - 1)
    table.rest()
    kept = next(task for task in table.stored().tasks if task.id == first)
    assert (kept.choice, kept.role_id) == (Choice.KEEP, None)


def test_kinds_of_help_are_compared(table: Table) -> None:
    """The comparison has a row for each kind; taking one changes the helper."""
    earning(table)
    table.go(Step.HELPERS)
    card = next(iter(table.view.cards.values()))
    table.click(card.compare_button)
    button, _ = card.table.takes[HelpType.FREELANCER]
    rows = {kind: [(cell.value.text(), cell.note.text()) for cell in cells] for kind, cells in card.table.rows.items()}
    own = next(row for row in each_kind(table.plan, card.role_id) if row.help_type is HelpType.FREELANCER)
    voice = table.page.session.voice
    assert own.cash_out is not None
    assert own.net is not None
    assert own.net_range is not None
    assert rows[HelpType.FREELANCER][1][1] == f"{voice.money(own.cash_out)} of cash"
    assert rows[HelpType.FREELANCER][2] == (voice.hours(own.freed), f"{voice.hours(own.oversight)} of your time")
    assert rows[HelpType.FREELANCER][3] == (voice.money(own.net), voice.money_range(own.net_range))
    table.click(button)
    assert table.stored().roles[0].help_type is HelpType.FREELANCER
    assert all(cells[2][0] for cells in rows.values())


def test_a_brief_is_filled_in_from_the_log(table: Table) -> None:
    """The suggestion fills only empty boxes, makes the brief ready, and stays the owner's to change."""
    table.go(Step.BRIEFS)
    view = table.view
    view.form.boxes["outcome"].setPlainText("My own words")
    table.rest()
    table.click(view.fill)
    task = view._task()
    assert task.brief.outcome == "My own words"
    assert task.brief.ready
    view.form.boxes["done_when"].setPlainText("Inbox empty\n\nat five")
    table.page.session.flush()
    table.rest()
    kept = next(one for one in table.stored().tasks if one.id == task.id)
    assert kept.brief.done_when == ("Inbox empty", "", "at five")
    assert view.form.boxes["done_when"].toPlainText() == "Inbox empty\n\nat five"


def test_the_steps_of_a_brief_are_written_one_to_a_line(table: Table) -> None:
    """What was recorded, or what the owner writes, is kept as steps in order and shown again."""
    table.go(Step.BRIEFS)
    view = table.view
    view.form.procedure.boxes["steps"].setPlainText("Open the books\nWrite the bill")
    table.page.session.flush()
    table.rest()
    kept = next(one for one in table.stored().tasks if one.id == view._task().id)
    assert kept.brief.steps == ("Open the books", "Write the bill")
    assert view.form.procedure.boxes["steps"].toPlainText() == "Open the books\nWrite the bill"


def test_tools_are_added_and_removed(table: Table) -> None:
    """Each tool has its own row; removing one leaves the others as they are."""
    table.go(Step.BRIEFS)
    form = table.view.form
    form.tools_form.tools[0][0].textEdited.emit("")
    table.click(form.tools_form.add_tool)
    for row, name in zip(form.tools_form.tools, ("Mail", "Calendar"), strict=True):
        row[0].setText(name)
        row[0].textEdited.emit(name)
        table.rest()
    table.click(form.tools_form.tools[0][2])
    brief = table.view._task().brief
    assert [tool.tool for tool in brief.tools] == ["Calendar"]


def test_a_draft_has_the_figures_of_the_log_as_it_is_now(make_table: Callable[..., Table]) -> None:
    """What is sorted elsewhere meanwhile shows when a plan still in the wizard is opened; a saved plan keeps its figures."""
    table = make_table(sample)
    table.begin()
    plan_id = table.plan.id
    table.asked(lambda store: assign(store, [store.tasks.all()[0].id], None, CLOCK))
    view = table.asked(lambda store: wizard_view(store, plan_id, CLOCK))
    assert sum(not task.category for task in view.plan.tasks) == 1
    assert sum(not task.category for task in table.stored(plan_id).tasks) == 0


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("96000", 96000),
        ("96,000", 96000),
        ("7.5", 7.5),
        ("\u22125", -5),
        ("", None),
        ("abc", None),
        ("1e99", None),
        ("nan", None),
    ],
)
def test_numbers_are_read_as_owners_type_them(text: str, number: float | None) -> None:
    """Separators of the locale, a plain point and a proper minus are read; anything else is not a number."""
    assert read_number(text, QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom)) == number


def test_the_newest_answers_win(table: Table) -> None:
    """Answers given faster than they are reckoned end with the results of the last one, never of an earlier one."""
    earning(table)
    table.go(Step.HELPERS)
    card = next(iter(table.view.cards.values()))
    for text in ("5", "50", "500"):
        card.terms.edits["price"].setText(text)
        card.terms.edits["price"].textEdited.emit(text)
    table.rest()
    standing = table.page.session.standing
    assert standing is not None
    assert standing.plan is table.plan
    assert standing.outcome == outcome(table.plan)
    assert standing.outcome.roles[0].money is not None


def test_what_could_not_be_kept_is_kept_with_the_next_answer(table: Table, monkeypatch: pytest.MonkeyPatch) -> None:
    """A full disk is said and loses nothing: the answer stays on the table and is stored with the next one."""
    keep = plans.keep_plan

    def full(*_: object) -> None:
        raise Full(folder=table.context.folder)

    monkeypatch.setattr(plans, "keep_plan", full)
    table.page.session.change(lambda plan: with_title(plan, "Kept in the end"))
    table.rest()
    assert [type(trouble) for trouble in table.troubles] == [Full]
    table.troubles.clear()
    assert table.plan.title == "Kept in the end"
    monkeypatch.setattr(plans, "keep_plan", keep)
    table.go(Step.TRAITS)
    assert table.stored().title == "Kept in the end"


def test_leaving_with_a_full_disk_loses_nothing(table: Table, monkeypatch: pytest.MonkeyPatch) -> None:
    """An answer that could not be stored while leaving is stored when the plan is opened again."""
    plan_id, keep = table.plan.id, plans.keep_plan

    def full(*_: object) -> None:
        raise Full(folder=table.context.folder)

    monkeypatch.setattr(plans, "keep_plan", full)
    table.page.session.change(lambda plan: with_title(plan, "Typed at the end"), "title")
    table.page.leave()
    table.rest()
    table.troubles.clear()
    monkeypatch.setattr(plans, "keep_plan", keep)
    table.page.arrive(plan_id)
    table.rest()
    assert table.plan.title == table.stored().title == "Typed at the end"


def test_the_keys_wait_for_the_first_helper(table: Table) -> None:
    """Helpers that are proposed after the step came into view get the keys, which had nowhere else to go before."""
    table.go(Step.HELPERS)
    view = table.view
    view._arrange([])
    view.take_focus()
    assert view.add_button.hasFocus()
    view.show_plan()
    assert next(iter(view.cards.values())).kind.hasFocus()
