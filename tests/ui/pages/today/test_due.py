"""What is due with helpers, as one quiet line on Today."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

from ballast.domain.delegation.onboarding import StepKind
from ballast.domain.delegation.people import Purpose, Where
from ballast.services import erasing, hand_over, people
from ballast.ui.changes import PageName, Place
from ballast.ui.pages.today.due import DuePlace
from tests.services.helping import ROLE, made_plan

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
    """Nothing while nothing is due; the steps by tomorrow are counted; put off, it is gone for today; done, it goes."""
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
    assert place.title.text() == f"{len(due)} steps with Assistant by provider by tomorrow"
    assert place.first.text().startswith("First: ")
    place.go.click()
    assert stage.places == [Place(PageName.HELPERS, (ROLE, "start"))]
    place.put_off.click()
    assert place.isHidden()
    plan_id = due[0].plan_id
    stage.context.do(
        lambda store: hand_over.tick(store, hand_over.handing(store, plan_id, ROLE, clock), StepKind.CONTRACT, 1, clock)
    )
    stage.settle()
    stage.qtbot.waitUntil(lambda: not place._later.isActive())
    stage.settle()
    assert place.isHidden()
    place.follow(clock.now() + timedelta(days=1))
    stage.qtbot.waitUntil(lambda: not place.isHidden())
    assert place.title.text().startswith(f"{len(due) - 1} ")


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
    assert place.title.text() == "The date of 1 person has come"
    place.go.click()
    assert stage.places == [Place(PageName.HELPERS, "people")]
    stage.context.do(lambda store: begin(store, clock))
    stage.qtbot.waitUntil(lambda: place.first.text().endswith("The date of 1 person has come"))
    assert place.first.text().startswith("First: ")
    stage.context.do(lambda store: erasing.erase_person(store, over.id, clock)[0])
    stage.qtbot.waitUntil(lambda: not place.first.text().endswith("has come"))
