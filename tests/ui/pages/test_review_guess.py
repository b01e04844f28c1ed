"""The guess of the first days: asked once, skipped for good, and held against the log when the audit is over."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QLabel

from ballast.domain.insight.note import GuessResult
from ballast.domain.insight.period import Period
from ballast.domain.insight.review import Projection
from ballast.domain.log.change import Deed
from ballast.domain.log.profile import Profile
from ballast.services import guesses, review, setup
from ballast.ui.pages.review.guess_cards import RevealCard, reveal_lines
from ballast.ui.widgets.guess_card import GuessCard
from ballast.ui.words.formats import Words
from tests.ui.accessibility import nameless
from tests.ui.pages.review_room import NOW, Room, sample

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from ballast.domain.log.clock import FixedClock
    from ballast.store.store import Store
    from ballast.ui.theme import Theme


def begun(store: Store, clock: FixedClock) -> None:
    """An audit that begins today, with nothing logged."""
    setup.begin_audit(store, Profile(), setup.audit_period(clock.now().date(), 2), clock)


def long_begun(store: Store, clock: FixedClock) -> None:
    """An audit on its fourth day."""
    setup.begin_audit(store, Profile(), setup.audit_period(clock.now().date() - timedelta(days=3), 2), clock)


def over(store: Store, clock: FixedClock) -> None:
    """The sample with its audit over, and two guesses: an hour of all work, 30 hours of the second category."""
    sample(store, clock)
    audit = review.expected_period(store, clock)
    with store.action(Deed.SET_UP, at=clock.now()) as act:
        act.audits.put(audit)
    guesses.guess(store, audit, {None: 1, store.categories.all()[1].id: 30}, clock)


def test_a_guess_is_asked_on_the_first_day_and_kept_with_one_button(qtbot: QtBot, theme: Theme, tmp_path: Path) -> None:
    """All work and one category; what is left out is not guessed. Undo asks again."""
    room = Room(qtbot, theme, tmp_path, begun)
    qtbot.waitUntil(lambda: isinstance(room.page.guessing.card, GuessCard))
    card = room.page.guessing.card
    assert isinstance(card, GuessCard)
    assert nameless(card) == []
    assert not card.keep.isEnabled()
    core = room.stored(lambda store: store.categories.all()[0].id)
    card.edits[None].setValue(42)
    card.edits[core].setValue(0)
    card.keep.click()
    qtbot.waitUntil(lambda: room.page.guessing.card is None)
    audit = Period(NOW.date(), NOW.date() + timedelta(days=13))
    kept = room.stored(lambda store: guesses.guesses_for(store, audit))
    assert {each.category_id: each.hours for each in kept} == {None: 42, core: 0}
    room.context.undo()
    qtbot.waitUntil(lambda: isinstance(room.page.guessing.card, GuessCard))
    room.leave()


def test_a_skipped_guess_is_never_asked_for_again(qtbot: QtBot, theme: Theme, tmp_path: Path) -> None:
    """Also not when the page is shown anew."""
    room = Room(qtbot, theme, tmp_path, begun)
    qtbot.waitUntil(lambda: isinstance(room.page.guessing.card, GuessCard))
    card = room.page.guessing.card
    assert isinstance(card, GuessCard)
    card.skip.click()
    assert room.page.guessing.card is None
    room.page.refresh()
    room.rest()
    assert room.page.guessing.card is None
    room.leave()


def test_after_three_days_it_is_too_late_to_guess(qtbot: QtBot, theme: Theme, tmp_path: Path) -> None:
    """The log has told too much by then."""
    room = Room(qtbot, theme, tmp_path, long_begun)
    assert room.page.guessing.card is None
    room.leave()


def test_the_end_of_the_audit_reveals_it(qtbot: QtBot, theme: Theme, tmp_path: Path) -> None:
    """An hour was too little, thirty of the second category too much."""
    room = Room(qtbot, theme, tmp_path, over)
    qtbot.waitUntil(lambda: isinstance(room.page.guessing.card, RevealCard))
    card = room.page.guessing.card
    assert isinstance(card, RevealCard)
    first, second = (each.text() for each in card.sentences)
    assert first.startswith("You thought 1 h; the log says ")
    assert first.endswith("It takes more than it feels like.")
    assert second.startswith("You thought 30 h; the log says ")
    assert second.endswith("It takes less than it feels like.")
    names = [label for label in card.findChildren(QLabel) if label.text() in {"All work", "Administrative"}]
    assert len(names) == 2
    lefts = [each.mapTo(card, QPoint(0, 0)).x() for each in card.sentences]
    assert all(name.geometry().right() < left for name, left in zip(names, lefts, strict=True))
    room.leave()


@pytest.mark.parametrize(
    ("low", "high", "end"),
    [(4.0, 6.0, "Well guessed."), (9.0, 13.0, "more than it feels like."), (1.0, 2.0, "less than it feels like.")],
)
def test_a_guess_is_right_inside_the_range(low: float, high: float, end: str) -> None:
    """Five hours against three ranges."""
    (line,) = reveal_lines([GuessResult(None, 5.0, Projection(low, (low + high) / 2, high, 0.2))], (), Words())
    assert line.sentence.startswith("You thought 5 h; the log says ")
    assert line.sentence.endswith(end)


def test_too_little_is_no_verdict() -> None:
    """Nothing is said of right or wrong."""
    (line,) = reveal_lines([GuessResult(None, 5.0, None)], (), Words())
    assert line.sentence == "You thought 5 h; too little is logged to hold it against."
