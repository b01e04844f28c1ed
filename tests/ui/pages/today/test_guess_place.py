"""The guess of day 0 on Today: asked once in a line, kept, skipped, undone, and never after the first day."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from ballast.domain.insight.period import Period
from ballast.domain.log.profile import Profile
from ballast.services import guesses, setup
from ballast.ui.pages.today.guess_place import GuessPlace
from ballast.ui.widgets.guess_card import GuessCard
from tests.ui.accessibility import nameless

if TYPE_CHECKING:
    from tests.ui.pages.stage import Stage


def asked(stage: Stage, days: int = 0) -> GuessPlace:
    """The place, with an audit that began so many days ago."""
    clock = stage.context.clock
    first = clock.now().date() - timedelta(days=days)
    stage.ask(lambda store: setup.begin_audit(store, Profile(), Period(first, first + timedelta(days=13)), clock))
    place = GuessPlace(stage.context)
    stage.qtbot.addWidget(place)
    rest(stage, place)
    return place


def rest(stage: Stage, place: GuessPlace) -> None:
    """Have it look again, and wait."""
    place.follow(stage.context.clock.now())
    place._later.start(0)
    stage.qtbot.waitUntil(lambda: not place._later.isActive())
    stage.settle()


def test_a_guess_on_day_0_is_kept_and_not_asked_again(stage: Stage) -> None:
    """One line; its button brings the boxes; kept, it goes, and undo brings the question back."""
    clock = stage.context.clock
    place = asked(stage)
    assert not place.isHidden()
    assert nameless(place) == []
    place.begin.click()
    card = place.card
    assert isinstance(card, GuessCard)
    card.edits[None].setValue(38)
    card.keep.click()
    stage.settle()
    rest(stage, place)
    audit = stage.ask(lambda store: store.audits.current())
    assert audit is not None
    kept = stage.ask(lambda store: guesses.guesses_for(store, audit))
    assert [(each.category_id, each.hours) for each in kept] == [(None, 38)]
    assert place.isHidden()
    stage.ask(lambda store: store.undo(clock.now()))
    rest(stage, place)
    assert not place.isHidden()


def test_skipped_it_stays_away(stage: Stage) -> None:
    """Skipped once, neither this place nor another one asks again for this audit."""
    place = asked(stage)
    place.skip.click()
    assert place.isHidden()
    again = GuessPlace(stage.context)
    stage.qtbot.addWidget(again)
    rest(stage, again)
    assert again.isHidden()
    assert again.card is None


def test_after_the_first_day_today_does_not_ask(stage: Stage) -> None:
    """On the second day the log has begun to tell: Today stays quiet."""
    assert asked(stage, days=1).isHidden()
