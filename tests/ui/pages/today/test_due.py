"""What is due with helpers, as one quiet line on Today."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from ballast.domain.delegation.onboarding import StepKind
from ballast.domain.delegation.people import Purpose, Where
from ballast.domain.delegation.plan import Choice
from ballast.domain.delegation.seed import Seed, SmallStep
from ballast.services import erasing, hand_over, people, plans
from ballast.ui.changes import PageName, Place
from ballast.ui.pages.today.due import DuePlace
from ballast.ui.words import seed as say
from tests.services.helping import ROLE, made_plan
from tests.ui.accessibility import nameless

if TYPE_CHECKING:
    from ballast.domain.log.change import Change
    from ballast.domain.log.clock import Clock
    from ballast.store.store import Store
    from tests.ui.pages.stage import Stage


def begin(store: Store, clock: Clock) -> Change:
    """A helper starts in five days: there is something to do by tomorrow."""
    plan = made_plan(store, clock)  # type: ignore[arg-type]  # the clock of a stage stands still
    found = hand_over.handing(store, plan.id, ROLE, clock)
    return hand_over.set_start(store, found, clock.now().date() + timedelta(days=5), clock)


def test_one_line_leads_to_what_is_due_until_it_is_done(stage: Stage) -> None:
    """Nothing while nothing is due; the steps by tomorrow are counted."""
    clock = stage.context.clock
    place = DuePlace(stage.context)
    stage.qtbot.addWidget(place)
    place.follow(clock.now())
    stage.qtbot.waitUntil(lambda: not place._later.isActive())
    stage.settle()
    assert (place.isHidden(), place.card) == (True, None)
    stage.context.do(lambda store: begin(store, clock))
    stage.qtbot.waitUntil(lambda: not place.isHidden())
    due = stage.ask(lambda store: hand_over.all_reminders(store, clock))
    assert len(due) > 1
    assert place.card is not None
    assert place.card.title.text() == f"{len(due)} steps with Assistant by provider by tomorrow"
    assert place.card.first.text().startswith("First: ")
    place.card.buttons[0].click()
    assert stage.places == [Place(PageName.HELPERS, (ROLE, "start"))]


def test_put_off_it_is_gone_until_the_next_day(stage: Stage) -> None:
    """Also when something of it changed; yesterday's wish counts no more today."""
    clock = stage.context.clock
    place = DuePlace(stage.context)
    stage.qtbot.addWidget(place)
    stage.context.do(lambda store: begin(store, clock))
    place.follow(clock.now())
    stage.qtbot.waitUntil(lambda: not place.isHidden())
    due = stage.ask(lambda store: hand_over.all_reminders(store, clock))
    assert place.card is not None
    place.card.buttons[1].click()
    assert place.isHidden()
    plan_id = due[0].plan_id
    stage.context.do(
        lambda store: hand_over.tick(store, hand_over.handing(store, plan_id, ROLE, clock), StepKind.CONTRACT, 1, clock)
    )
    stage.settle()
    stage.qtbot.waitUntil(lambda: not place._later.isActive())
    stage.settle()
    assert place.isHidden()
    settings = stage.context.settings
    settings.keep_text("today/due_hidden", (clock.now().date() - timedelta(days=1)).isoformat())
    place.follow(clock.now() + timedelta(minutes=20))
    stage.qtbot.waitUntil(lambda: not place.isHidden())
    assert place.card.title.text().startswith(f"{len(due) - 1} ")


def test_a_trial_and_a_small_step_are_answered_on_today(stage: Stage) -> None:
    """Was it missed: two answers or later; a small step is ticked off; both are gone then."""
    clock = stage.context.clock
    today = clock.now().date()

    def fill(store: Store) -> Change:
        made = made_plan(store, clock)  # type: ignore[arg-type]  # the clock of a stage stands still
        first = replace(made.tasks[0], choice=Choice.DROP, role_id=None, trial_until=today)
        seed = Seed(steps=(SmallStep("Ask <b>them</b>", today),))
        return plans.keep_plan(store, replace(made, tasks=(first, *made.tasks[1:]), seed=seed), clock)

    stage.context.do(fill)
    place = DuePlace(stage.context)
    stage.qtbot.addWidget(place)
    place.follow(clock.now())
    stage.qtbot.waitUntil(lambda: not place.isHidden())
    assert place.card is None
    assert place.trial is not None
    place.trial.more.click()
    assert place.step is not None
    assert place.trial.title.text() == "Two weeks without “Task 1” are over"
    assert place.step.title.text() == "A small step: Ask <b>them</b>"
    assert nameless(place) == []
    place.step.buttons[0].click()
    stage.qtbot.waitUntil(lambda: place.step is not None and place.step.isHidden())
    place.trial.buttons[1].click()
    stage.qtbot.waitUntil(place.isHidden)
    kept = stage.ask(lambda store: store.plans.all()[0])
    assert (kept.tasks[0].choice_reason, kept.tasks[0].trial_until) == (say.WHY_NOT_MISSED(), None)
    assert kept.seed.steps[0].done_on == today


def test_whose_date_has_come_is_said_and_leads_to_the_people(stage: Stage) -> None:
    """Alone it is the line itself; beside steps it stands behind the first of them; erased, it goes."""
    clock = stage.context.clock
    today = clock.now().date()
    over = replace(people.new_person("Somebody", Where.OTHER, Purpose.CANDIDATE, today), delete_after=today)
    place = DuePlace(stage.context)
    stage.qtbot.addWidget(place)
    place.follow(clock.now())
    stage.context.do(lambda store: people.keep_person(store, over, clock))
    stage.qtbot.waitUntil(lambda: not place.isHidden())
    assert place.card is not None
    card = place.card
    assert card.title.text() == "The date of 1 person has come"
    card.buttons[0].click()
    assert stage.places == [Place(PageName.HELPERS, "people")]
    stage.context.do(lambda store: begin(store, clock))
    stage.qtbot.waitUntil(lambda: card.first.text().endswith("The date of 1 person has come"))
    assert card.first.text().startswith("First: ")
    stage.context.do(lambda store: erasing.erase_person(store, over.id, clock)[0])
    stage.qtbot.waitUntil(lambda: not card.first.text().endswith("has come"))


def three_things(store: Store, clock: Clock) -> Change:
    """Steps with a helper, a trial over for three days, a small step of yesterday."""
    begin(store, clock)
    [made], today = store.plans.all(), clock.now().date()
    dropped = replace(made.tasks[1], choice=Choice.DROP, role_id=None, trial_until=today - timedelta(days=3))
    seed = Seed(steps=(SmallStep("Ask 田中", today - timedelta(days=1)),))
    return plans.keep_plan(store, replace(made, tasks=(made.tasks[0], dropped), seed=seed), clock)


def test_three_things_are_one_line_the_longest_waiting_first(stage: Stage) -> None:
    """A trial over for three days stands before steps with a helper since Monday and a step of yesterday; a key shows all."""
    clock = stage.context.clock
    place = DuePlace(stage.context)
    stage.show(place)
    stage.context.do(lambda store: three_things(store, clock))
    place.follow(clock.now())
    stage.qtbot.waitUntil(lambda: place.trial is not None and place.trial.isVisible())
    trial, step, card = place.trial, place.step, place.card
    assert trial is not None
    assert [each is not None and each.isVisible() for each in (trial, step, card)] == [True, False, False]
    assert trial.more.text() == "and 2 more"
    trial.more.setFocus()
    stage.qtbot.keyClick(trial.more, Qt.Key.Key_Space)
    assert place.step is not None
    assert place.card is not None
    order = (trial, place.card, place.step)
    stage.qtbot.waitUntil(lambda: [each.y() for each in order] == sorted(each.y() for each in order))
    assert place.card.buttons[0].hasFocus()
    place._ask()
    stage.settle()
    assert place.card.buttons[0].hasFocus()
    assert not trial.more.isVisible()
    assert nameless(place) == []
    trial.buttons[-1].click()
    assert [each.isVisible() for each in order] == [False, True, True]
