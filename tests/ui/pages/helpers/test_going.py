"""How it goes with a helper as it is seen: the plan against the log, looks that are kept, before and after."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING
from uuid import UUID

import pytest

from ballast.domain.delegation.follow_up import Advice, Lesson
from ballast.services import follow, hand_over, history
from ballast.ui.pages.helpers.going import GoingView
from ballast.ui.words import going as say
from tests.services.helping import CARE, ROLE, made_plan, running_weeks
from tests.ui.accessibility import nameless

if TYPE_CHECKING:
    from ballast.domain.delegation.follow_up import Held
    from ballast.services.hand_over import Handing
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
        self.view = GoingView(stage.context._replace(clock=self.clock))  # type: ignore[arg-type]  # a clock
        for _ in self.view.make():
            pass
        self.show()
        stage.show(self.view)

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
    assert all(part.isHidden() for part in (view.measured.bars, view.measured.facts, view.look, view.looks, view.again))
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
    assert card.bars.accessibleDescription() == card.sentence.text()
    assert card.oversight.text().startswith("0.5 h a week")
    assert (card.advice.text(), card.reason.text()) == (say.ADVICE[Advice.WIDEN](), say.REASON_WIDEN())
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
    assert (card.advice.text(), card.reason.text()) == (say.ADVICE[Advice.FIX](), say.REASON_LATE())


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
    assert scene.view.measured.next_week(scene.found) == 4
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
