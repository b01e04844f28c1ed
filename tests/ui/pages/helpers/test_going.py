"""How it goes with a helper as it is seen: the plan against the log, looks that are kept, before and after."""

from __future__ import annotations

from datetime import datetime, time, timedelta
from decimal import Decimal
from typing import TYPE_CHECKING, cast
from uuid import UUID, uuid4

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from ballast.domain.delegation.again import Figure
from ballast.domain.delegation.follow_up import Advice, Lesson, Reason
from ballast.domain.log.change import Deed
from ballast.domain.log.clock import FixedClock
from ballast.domain.log.entry import Entry
from ballast.services import follow, hand_over, history
from ballast.ui.pages.helpers.going import GoingView
from ballast.ui.pages.helpers.held import bars_of, spoken_bars
from ballast.ui.widgets.plain import PlainLabel
from ballast.ui.words import going as say
from ballast.ui.words import starting as say_start
from tests.services.helping import BOOKS, CARE, ROLE, START, made_plan, running_weeks
from tests.ui.accessibility import nameless

if TYPE_CHECKING:
    from ballast.domain.delegation.follow_up import Held
    from ballast.services.hand_over import Handing
    from ballast.store.store import Store
    from ballast.ui.pages.helpers.goals import StandingRow
    from tests.ui.pages.stage import Stage

PLAN = UUID(int=9)


class Scene:
    """The view on a helper whose log went on for some weeks, shown anew after each change, as its page does."""

    def __init__(self, stage: Stage, weeks: int, **hours: float) -> None:
        clock = stage.context.clock

        def fill(store: object) -> object:
            if weeks:
                return running_weeks(store, clock, weeks, **hours)  # type: ignore[arg-type]  # the stage's store and clock
            made_plan(store, clock)  # type: ignore[arg-type]  # the stage's store and clock
            return clock

        self.stage = stage
        self.clock = stage.ask(fill)
        self.open_view()

    def open_view(self) -> None:
        """A view of which nothing was seen before."""
        self.view = GoingView(self.stage.context._replace(clock=self.clock))  # type: ignore[arg-type]  # a clock
        for _ in self.view.make():
            pass
        self.show()
        self.stage.show(self.view)

    @property
    def found(self) -> Handing:
        """What is kept now."""
        return self.stage.ask(lambda store: hand_over.handing(store, PLAN, ROLE, self.clock))  # type: ignore[arg-type]  # a clock

    def show(self) -> Handing:
        """Show what is kept now."""
        self.stage.settle()
        found = self.found
        self.view.show_helper(found)
        self.stage.settle()
        return found

    @property
    def held(self) -> Held:
        """What is shown as measured."""
        assert self.view.measured.held is not None
        return self.view.measured.held


@pytest.fixture
def scene(stage: Stage) -> Scene:
    """Nine weeks with an hour of books each Monday, no mail, half an hour of care."""
    return Scene(stage, 9, books=1.0, care=0.5)


def test_before_the_first_day_there_is_only_the_way_to_it(stage: Stage) -> None:
    """No figure, no look, and a button that leads to the start."""
    scene = Scene(stage, 0)
    view = scene.view
    assert view.measured.state.text() == say.NOT_BEGUN()
    assert all(
        part.isHidden() for part in (view.measured.picture, view.measured.facts, view.goals, view.look, view.looks, view.again)
    )
    asked: list[str] = []
    view.view_asked.connect(asked.append)
    view.measured.go_start.click()
    assert asked == ["start"]


def test_the_log_stands_beside_the_plan(scene: Scene) -> None:
    """4 + 2 - 1 - 0.5 = 4.5 h a week came free; the same in a sentence, in bars and for a screen reader."""
    card = scene.view.measured
    assert scene.held.freed.mid == pytest.approx(4.5)
    low, high = (round(2 * each) / 2 for each in (scene.held.freed.low, scene.held.freed.high))
    assert f"your log shows about {low:g} to {high:g} h a week free" in card.sentence.text()
    assert card.sentence.text().startswith("In 9 weeks")
    said = card.bars.accessibleDescription()
    assert said == spoken_bars(bars_of(scene.held, scene.stage.context.words))
    assert f"Free for you: plan about 1.5 to 4 h, log about {low:g} to {high:g} h" in said
    assert card.oversight.text().startswith("0.5 h a week; the plan had about")
    assert (card.advice.text(), card.reason.text()) == (say.ADVICE[Advice.WIDEN](), say.REASONS[Reason.ON_TARGET]())
    assert nameless(scene.view) == []


def test_money_and_time_are_the_owners_words(scene: Scene) -> None:
    """What is no amount is said to be none; work that came late changes the advice."""
    card = scene.view.measured
    card.spent.setText("a lot")
    card.spent.editingFinished.emit()
    assert not card.error.isHidden()
    card.spent.setText("612.5")
    card.spent.editingFinished.emit()
    card.on_time.buttons()[1].click()
    scene.stage.settle()
    assert (scene.held.spent, scene.held.on_time, card.error.isHidden()) == (Decimal("612.50"), False, True)
    assert (card.advice.text(), card.reason.text()) == (say.ADVICE[Advice.FIX](), say.REASONS[Reason.LATE]())


def test_a_look_is_kept_with_what_was_learned(scene: Scene) -> None:
    """The eighth week is due; our advice is offered, the owner's stays; undo takes the look away."""
    look = scene.view.look
    assert look.week.currentText() == "After 8 weeks"
    assert look.decided.currentText() == say.ADVICE[Advice.WIDEN]()
    look.decided.setCurrentIndex(
        [say.ADVICE[each]() for each in Advice if each is not Advice.LOG_MORE].index("keep it as it is")
    )
    look.lesson.setCurrentIndex(1 + list(Lesson).index(Lesson.HOVERING))
    look.text.setText("Thanks, <b>Ana</b>")
    look.keep.click()
    (kept,) = scene.show().hand_over.looks
    assert (kept.week, kept.advice, kept.decided, kept.lesson) == (8, Advice.WIDEN, Advice.KEEP, Lesson.HOVERING)
    assert kept.text == "Thanks, <b>Ana</b>"
    assert kept.freed == pytest.approx(4.5)
    assert len(scene.view.looks.rows) == 1
    assert scene.view.measured.next_week(scene.found) == 0
    assert (look.week.currentText(), look.next.text()) == (
        say.BETWEEN_LOOKS(),
        "The next look is due on Monday, 25 May 2026, after 12 weeks.",
    )
    scene.stage.ask(lambda store: history.undo(store, scene.clock))  # type: ignore[arg-type]  # a clock
    assert scene.found.hand_over.looks == ()


def test_which_task_is_looking_after_the_helper(scene: Scene) -> None:
    """One of the log, none, or a new one named after the helper; what went to the helper is not offered."""
    card = scene.view.measured
    offered = [card.task.itemText(place) for place in range(card.task.count())]
    assert offered == [say.OVERSIGHT_CHOOSE(), "Client work", "Looking after Ana"]
    assert (card.task.currentText(), card.make_task.isHidden()) == ("Looking after Ana", True)
    card.task.activated.emit(0)
    assert scene.show().hand_over.oversight_task is None
    assert scene.held.freed.mid == pytest.approx(5.0)
    card.make_task.click()
    made = scene.show().hand_over.oversight_task
    assert made not in {None, CARE}
    assert card.task.currentText() == "Looking after Assistant by provider"


def test_before_and_after_say_what_cannot_be_compared(scene: Scene) -> None:
    """The plan's weeks have no log here: no hours of all work, no stress; now it is an hour of books a week."""
    found = scene.found
    again = scene.stage.ask(lambda store: follow.before_and_after(store, found, scene.clock))  # type: ignore[arg-type]  # a clock
    assert again is not None
    assert (again.before.counted_days, again.after.counted_days) == (0, 10)
    assert again.after.handed.mid == pytest.approx(1.0)
    assert again.after.week is not None
    assert again.after.week.mid == pytest.approx(40.0)
    cells = [[label.text() for label in row] for row in scene.view.again.cells]
    low, high = (round(2 * each) / 2 for each in (again.after.handed.low, again.after.handed.high))
    assert cells[2][1:] == [say.UNKNOWN(), f"about {low:g} to {high:g} h"]
    assert cells[3][1:] == [say.UNKNOWN(), say.UNKNOWN()]
    said = scene.view.again.lacks.text()
    assert "Too few counted days before" in said
    assert "Stress cannot be compared" in said


def test_the_bars_lead_to_their_entries_by_key_and_mouse(scene: Scene) -> None:
    """Nine Mondays of books behind what is left, nine of care; the plan's bars and what came free have none."""
    picture = scene.view.measured.picture
    asked: list[int] = []
    picture.bars.picked.connect(asked.append)
    picture.bars.setFocus()
    for key in (Qt.Key.Key_Return, Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Return):
        QTest.keyClick(picture.bars, key)
    assert asked == [3]
    scene.stage.settle()
    assert picture.dialog is not None
    texts = [picture.dialog.table.model().index(0, column).data() for column in range(4)]
    assert (picture.dialog.table.model().rowCount(), texts[2:]) == (9, ["Task 1", "1 h"])
    days: list[object] = []
    picture.dialog.day_asked.connect(days.append)
    QTest.keyClick(picture.dialog.table, Qt.Key.Key_Return)
    assert days == [START + timedelta(weeks=8)]
    QTest.mouseClick(picture.bars, Qt.MouseButton.LeftButton, pos=QPoint(20, picture.bars.height() - 8))
    scene.stage.settle()
    assert asked == [3, 5]
    assert picture.dialog.count.text() == "9 entries, 4 h 30 min"
    picture.dialog.close_button.click()
    scene.stage.settle()


def test_before_and_after_lead_to_their_entries(scene: Scene) -> None:
    """Enter on a figure, a click on another: its entries, and the sum that makes it; nothing behind what is not known.

    The newest two weeks: two Mondays with an hour of books among ten full days of eight hours.
    """
    card = scene.view.again
    before, after = card.opens[Figure.HANDED, 1], card.opens[Figure.HANDED, 2]
    assert (before.focusPolicy(), card.bars.focusPolicy()) == (Qt.FocusPolicy.NoFocus, Qt.FocusPolicy.NoFocus)
    before.click()
    scene.stage.settle()
    assert QApplication.activeModalWidget() is None
    after.setFocus()
    QTest.keyClick(after, Qt.Key.Key_Return)
    scene.stage.settle()
    assert card.dialog is not None
    assert card.dialog.how.text() == (
        "2 h on 10 work days that count ÷ 10 × 5 work days a week = 1.0 h a week, the middle of the range"
    )
    assert card.dialog.count.text() == "2 entries, 2 h"
    assert card.dialog.windowTitle() == "Hours with what was handed over: 20 Apr – 3 May 2026"
    card.dialog.close_button.click()
    QTest.mouseClick(card.opens[Figure.WEEK, 2], Qt.MouseButton.LeftButton)
    scene.stage.settle()
    assert card.dialog.count.text() == "14 entries, 80 h"
    assert card.dialog.table.horizontalScrollBar().maximum() == 0, "notes are cut before a day or a length is"
    assert nameless(card) == []


def test_stress_leads_to_its_ratings_and_bars_to_both_sides(scene: Scene) -> None:
    """Before: five full days of books, a 3 on one, a 1 on another; the bars are walked with the arrows, all work first."""
    found, clock = scene.found, scene.clock
    begin = datetime.combine(found.plan.period.first, time(9), clock.zone)  # type: ignore[attr-defined]  # a clock

    def log(store: Store) -> None:
        with store.action(Deed.LOG, at=begin) as act:
            for day, stress in enumerate((3, 1, None, None, None)):
                start = begin + timedelta(days=day)
                act.entries.add(Entry(uuid4(), BOOKS, start, start + timedelta(hours=8), stress=stress))

    scene.stage.ask(log)
    scene.show()
    card = scene.view.again
    card.opens[Figure.STRESS, 1].click()
    scene.stage.settle()
    assert card.dialog is not None
    assert card.dialog.how.text().endswith("added up: 32.00. Divided by the hours of all rated entries: 32.00 ÷ 16.00 = 2.00")
    assert (card.dialog.count.text(), card.cells[3][1].text()) == ("2 entries, 16 h", "2.0")
    card.dialog.close_button.click()
    named = [(row.group, row.side) for row in card.bars.rows]
    assert named[:3] == [("All work", "before"), ("All work", "now"), ("What went", "before")]
    card.bars.setFocus()
    for ways, count in ((0, "5 entries, 40 h"), (1, "14 entries, 80 h"), (2, "2 entries, 2 h")):
        for _ in range(ways):
            QTest.keyClick(card.bars, Qt.Key.Key_Down)
        QTest.keyClick(card.bars, Qt.Key.Key_Return)
        scene.stage.settle()
        assert card.dialog.count.text() == count
        card.dialog.close_button.click()


def test_the_table_has_each_look_that_has_come_and_now(scene: Scene) -> None:
    """After 4, after 8 and now; the why has every figure and the sum."""
    picture = scene.view.measured.picture
    assert picture.table_place.isHidden()
    picture.as_table.click()
    model = picture.table.model()
    rows = [[model.index(row, column).data() for column in range(model.columnCount())] for row in range(model.rowCount())]
    assert [row[0] for row in rows] == ["4 weeks", "8 weeks", "now, 9 weeks"]
    assert [row[-1] for row in rows] == ["20", "40", "45"]
    assert (picture.as_table.text(), picture.table_place.isHidden()) == (say.AS_BARS(), False)
    picture.why.click()
    said = picture.reasons.text()
    assert "Task 1: 4.0 h a week before, 1.0 h since." in said
    assert "Task 2: 2.0 h a week before, none since in your log." in said
    assert "6.0 h before, less 1.0 h that is left, less 0.5 h of looking after it: 4.5 h a week came free." in said


def test_only_looks_that_have_come_are_offered(stage: Stage) -> None:
    """After five weeks the fourth and one in between; the twelfth has not come; when the next is due is said."""
    scene = Scene(stage, 5, books=1.0)
    look = scene.view.look
    assert [look.week.itemText(place) for place in range(look.week.count())] == ["After 4 weeks", say.BETWEEN_LOOKS()]
    assert look.next.text() == say.LOOK_DUE(n="4")
    look.keep.click()
    (kept,) = scene.show().hand_over.looks
    assert (kept.week, look.week.currentText()) == (4, say.BETWEEN_LOOKS())
    assert "27 April 2026" in look.next.text()
    texts = [label.text() for label in scene.view.looks.rows[0].findChildren(PlainLabel)]
    assert any(text.startswith("Why we said so: It frees what the plan promised.") for text in texts)
    assert any(text.startswith("From 25 counted days: free in your log about") for text in texts)


def test_goals_stand_beside_what_was_found(scene: Scene) -> None:
    """Hours by the log, the others by the owner's word, which is asked for."""
    card = scene.view.goals
    left, watched, on_time = (cast("StandingRow", row) for row in card.rows)
    assert (left.state.text(), watched.state.text(), on_time.state.text()) == ("reached", "reached", "not known yet")
    assert left.line.text().startswith("6.0 h → 1.2 h by")
    assert watched.line.text().startswith("none before the start → 0.8 h by")
    assert left.now.text().startswith("In your log now: about 0.5 to 1.5 h")
    assert (left.say, on_time.now.text()) == (None, say_start.GOAL_UNSAID())
    assert on_time.say is not None
    on_time.say.click()
    assert card.reading is not None
    card.reading.value.setText("often")
    card.reading.save.click()
    assert card.reading.error.text() == say_start.GOAL_NUMBER()
    card.reading.value.setText("80")
    card.reading.save.click()
    assert scene.show().hand_over.goals[2].said[0].value == pytest.approx(0.8)
    last = cast("StandingRow", card.rows[2])
    assert (last.state.text(), "You said 80 %" in last.now.text()) == ("off track", True)


def test_weeks_are_logged_again_from_here(scene: Scene) -> None:
    """A day is proposed; begun, it is said until when, and the button makes way."""
    card = scene.view.again
    assert card.begin.text() == say.AUDIT_BEGIN(2, shown="2")
    card.first.show_day(scene.found.today)
    card.begin.click()
    scene.show()
    assert card.audit.text().startswith("You log all of your work again: 4")
    assert card.begin.isHidden()
    assert scene.stage.ask(lambda store: store.audits.all()[-1].first) == scene.found.today


def test_without_a_counted_day_nothing_is_claimed(stage: Stage) -> None:
    """A week that was not logged: the plan's figures alone, no hours free, no sum, and no goal judged."""
    scene = Scene(stage, 1)
    now = stage.context.clock.now() + timedelta(days=7 * 52)
    later = FixedClock(now, stage.context.clock.zone)
    found, start = scene.found, now.date() - timedelta(days=7)
    stage.ask(lambda store: hand_over.set_start(store, found, start, later))
    scene.clock = later
    scene.view = GoingView(stage.context._replace(clock=later))
    for _ in scene.view.make():
        pass
    scene.show()
    stage.show(scene.view)
    card = scene.view.measured
    assert (scene.held.counted_days, card.sentence.text()[:37]) == (0, "0 days since the start count so far: ")
    assert [row.said for row in card.bars.rows[1:4:2]] == [say.NOT_YET(), say.NOT_YET()]
    assert all(row.hours.high == 0 for row in card.bars.rows[1::2])
    assert "came free" not in card.picture.reasons.text().splitlines()[0]
    assert {cast("StandingRow", row).state.text() for row in scene.view.goals.rows} == {"not known yet"}
