"""The card that tells how the program notices that its owner is away, and holds the keys, the tray and the prompts."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

import pytest

from ballast.domain.log.prompting import Rhythm
from ballast.ui.desktop.idle import IdleKind
from ballast.ui.desktop.status import KeyState, Searching, Status
from ballast.ui.desktop.wishes import Often, Wishes, keep_wishes, read_wishes
from ballast.ui.pages.settings.around import AroundCard

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from ballast.ui.context import Context


@pytest.fixture
def card(context: Context, qtbot: QtBot) -> AroundCard:
    """The card, filled, on a desktop of which nothing is known yet."""
    card = AroundCard(context._replace(desktop=Status()))
    qtbot.addWidget(card)
    for _ in card.make():
        pass
    return card


def test_the_source_in_use_and_its_last_word_are_shown(card: AroundCard) -> None:
    """Which one, and when it last noticed; where there is none the card says so and what to do."""
    status = card._status
    assert card.source.text() == "Not yet"
    status.tell(idle_search=Searching.FOUND, idle=IdleKind.MUTTER)
    assert "GNOME" in card.source_row.note.text()
    assert "not noticed you away" in card.source_row.note.text()
    status.tell(last_away=datetime(2026, 3, 4, 12, 5, tzinfo=ZoneInfo("Europe/Berlin")))
    assert "12:05" in card.source_row.note.text()
    status.tell(idle_search=Searching.NONE, idle=None)
    assert card.source.text() == "None"
    assert "let Ballast ask you" in card.source_row.note.text()


@pytest.mark.parametrize("state", KeyState)
def test_every_state_of_the_keys_is_said(card: AroundCard, state: KeyState) -> None:
    """On, off, taken, asked for, not offered: each in words of its own."""
    texts = set()
    for each in (*KeyState, state):
        card._status.tell(keys=each)
        texts.add(card.hotkey_row.note.text())
    assert len(texts) == len(KeyState)
    assert all(texts)


def test_the_tray_can_be_chosen_only_where_there_is_one(card: AroundCard) -> None:
    """Without a tray the window would have nowhere to go."""
    assert not card.tray.isEnabled()
    card._status.tell(tray=True)
    assert card.tray.isEnabled()


def test_choices_are_kept_and_told(card: AroundCard, context: Context, qtbot: QtBot) -> None:
    """Each choice is in the file of looks at once, and the desktop's services hear of it."""
    card._status.tell(tray=True)
    with qtbot.waitSignals([card._status.wished] * 4):
        card.often.activated.emit(list(Often).index(Often.RANDOM))
        card.reminder.chosen.emit(1)
        card.hotkey.activated.emit(card.hotkey.count() - 1)
        card.tray.chosen.emit(0)
    wishes = read_wishes(context.settings)
    assert wishes == Wishes(in_tray=True, hotkey="", often=Often.RANDOM, reminder=False)
    assert (wishes.asking.rhythm, wishes.asking.remind_after, wishes.back_key) == (Rhythm.RANDOM, None, "")


def test_a_file_that_is_not_understood_gives_the_defaults(context: Context) -> None:
    """Odd words in the file of looks are as good as none."""
    for name in ("tray", "hotkey", "asking"):
        context.settings.keep_text(f"desktop/{name}", "perhaps")
    assert read_wishes(context.settings) == Wishes()
    keep_wishes(context.settings, Wishes(often=Often.EVERY_15))
    assert read_wishes(context.settings).asking.every == timedelta(minutes=15)
