"""What is due with helpers, as one quiet line on Today."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from ballast.domain.delegation.onboarding import StepKind
from ballast.services import hand_over
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
