"""Every drag has a key."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from ballast.services.history import history
from ballast.ui.keys import REDO, UNDO
from ballast.ui.pages.week.repeat import RepeatDialog
from ballast.ui.shortcuts import ShortcutSheet

if TYPE_CHECKING:
    from tests.ui.pages.week.hands import Week

ALT, SHIFT, CTRL = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier
CALLS, MAIL, DESIGN = "2 14:00-14:45 Calls", "3 09:00-10:00 Mail", "3 10:00-11:30 Design"
UP, DOWN, LEFT, RIGHT = Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Left, Qt.Key.Key_Right


@pytest.mark.parametrize(
    ("start", "key", "modifiers", "expected"),
    [
        ("2 14:00", DOWN, ALT, ["2 14:05-14:50 Calls", MAIL, DESIGN]),
        ("2 14:00", UP, ALT, ["2 13:55-14:40 Calls", MAIL, DESIGN]),
        ("2 14:00", RIGHT, ALT, [MAIL, DESIGN, "3 14:00-14:45 Calls"]),
        ("2 14:00", DOWN, ALT | SHIFT, ["2 14:00-14:50 Calls", MAIL, DESIGN]),
        ("2 14:00", UP, ALT | CTRL, ["2 13:55-14:45 Calls", MAIL, DESIGN]),
        ("3 09:00", DOWN, ALT | CTRL | SHIFT, [CALLS, "3 09:00-10:05 Mail", "3 10:05-11:30 Design"]),
        ("3 09:00", UP, ALT | SHIFT, [CALLS, "3 09:00-09:55 Mail", DESIGN]),
        ("3 09:00", Qt.Key.Key_Delete, Qt.KeyboardModifier.NoModifier, [CALLS, DESIGN]),
        ("3 09:00", Qt.Key.Key_M, Qt.KeyboardModifier.NoModifier, [CALLS, "3 09:00-11:30 Mail"]),
    ],
)
def test_keys_do_what_drags_do(
    week: Week, start: str, key: Qt.Key, modifiers: Qt.KeyboardModifier, expected: list[str]
) -> None:
    """Move, both edges, push, delete and merge, each as one act that undo takes back."""
    week.page.canvas.go_to(week.piece(start))
    week.key(key, modifiers)
    assert week.logged() == expected
    week.stage.context.undo()
    week.stage.settle()
    assert week.logged() == [CALLS, MAIL, DESIGN]


def test_an_entry_is_split_where_the_line_is(week: Week) -> None:
    """S shows the line in the middle, Down moves it by five minutes, Enter splits there."""
    week.page.canvas.go_to(week.piece("3 10:00"))
    week.key(Qt.Key.Key_S)
    week.key(DOWN)
    week.key(Qt.Key.Key_Return)
    assert week.logged() == [CALLS, MAIL, "3 10:00-10:50 Design", "3 10:50-11:30 Design"]


def test_escape_leaves_a_split(week: Week) -> None:
    """Nothing is split before Enter."""
    week.page.canvas.go_to(week.piece("3 10:00"))
    week.key(Qt.Key.Key_S)
    assert week.shown() == "cut"
    week.key(Qt.Key.Key_Escape)
    assert week.shown() == ""
    assert week.logged() == [CALLS, MAIL, DESIGN]


def test_an_entry_is_pasted_into_a_gap(week: Week) -> None:
    """Ctrl+C on Calls, Ctrl+V on the gap of Tuesday from 11:30."""
    week.page.canvas.go_to(week.piece("2 14:00"))
    week.key(Qt.Key.Key_C, CTRL)
    week.page.canvas.go_to(week.piece("3 11:30"))
    week.key(Qt.Key.Key_V, CTRL)
    assert week.logged() == [CALLS, MAIL, DESIGN, "3 11:30-12:15 Calls"]


def test_an_entry_is_rated(week: Week) -> None:
    """3 rates what the keys are on."""
    week.page.canvas.go_to(week.piece("3 10:00"))
    week.key(Qt.Key.Key_3)
    entry = week.piece("3 10:00").entry
    assert entry is not None
    assert entry.stress == 3


def test_a_gap_is_filled(week: Week) -> None:
    """G opens the form on the gap."""
    week.page.canvas.go_to(week.piece("3 11:30"))
    week.key(Qt.Key.Key_G)
    form = week.page.forms.form
    assert form is not None
    assert f"{form.draft.start.wall:%H:%M}" == "11:30"
    form.reject()


def test_time_that_nobody_logged_is_merged_only_when_asked(week: Week) -> None:
    """An hour lies between: M says so and does nothing; the notice's button merges."""
    week.page.canvas.go_to(week.piece("3 10:00"))
    week.key(DOWN, ALT)
    week.page.canvas.go_to(week.piece("3 09:00"))
    week.key(Qt.Key.Key_M)
    assert week.logged() == [CALLS, MAIL, "3 10:05-11:35 Design"]
    act = week.stage.notices[-1].act
    assert act is not None
    act()
    week.stage.settle()
    assert week.logged() == [CALLS, "3 09:00-11:35 Mail"]


def test_the_last_entry_has_nothing_to_merge_with(week: Week) -> None:
    """It is said, and nothing changes."""
    week.page.canvas.go_to(week.piece("2 14:00"))
    week.key(Qt.Key.Key_M)
    assert "merge" in week.stage.notices[-1].text
    assert week.logged() == [CALLS, MAIL, DESIGN]


def test_arrows_walk_through_all_that_lies_there(week: Week) -> None:
    """Down through a day and into the next, across to what lies beside."""
    canvas = week.page.canvas
    canvas.go_to(canvas.pieces[0])
    seen = [canvas.current]
    while canvas.current is not canvas.pieces[-1]:
        week.key(DOWN)
        seen.append(canvas.current)
    assert tuple(seen) == canvas.pieces
    canvas.go_to(week.piece("2 14:00"))
    week.key(RIGHT)
    assert canvas.current is not None
    assert canvas.current.column == 1


def test_what_the_keys_are_on_is_spoken(week: Week) -> None:
    """The day, the task, the times, the length and the category."""
    week.page.canvas.go_to(week.piece("3 10:00"))
    assert week.page.canvas.accessibleDescription() == "Tuesday, Design, 10:00 – 11:30, 1 h 30 min, Uncategorised"


def test_last_weeks_day_is_repeated(week: Week) -> None:
    """Monday into Wednesday: the dialog says how much it is, and copies it at the same times."""
    week.page.open_repeat()
    dialog = week.page.findChild(RepeatDialog)
    assert dialog is not None
    dialog.source.setDate(week.moment("2 00:00").date())  # type: ignore[arg-type]  # Qt takes a date
    dialog.target.setDate(week.moment("5 00:00").date())  # type: ignore[arg-type]  # Qt takes a date
    week.stage.settle()
    assert "1 entry, 45 min" in dialog.note.text()
    dialog.go.click()
    week.stage.settle()
    assert week.logged() == [CALLS, MAIL, DESIGN, "5 14:00-14:45 Calls"]


def test_a_day_with_nothing_cannot_be_repeated(week: Week) -> None:
    """It is said, and the button is off; so it is for one day into itself."""
    week.page.open_repeat()
    dialog = week.page.findChild(RepeatDialog)
    assert dialog is not None
    dialog.source.setDate(week.moment("6 00:00").date())  # type: ignore[arg-type]  # Qt takes a date
    week.stage.settle()
    assert not dialog.go.isEnabled()
    dialog.reject()


def test_the_sheet_of_keys_names_what_undo_and_redo_would_do(week: Week) -> None:
    """After a split and an undone move: "Undo split of Design", and the move of Calls to do again."""
    week.page.canvas.go_to(week.piece("3 10:00"))
    week.key(Qt.Key.Key_S)
    week.key(Qt.Key.Key_Return)
    week.page.canvas.go_to(week.piece("2 14:00"))
    week.key(DOWN, ALT)
    week.stage.context.undo()
    week.stage.settle()
    sheet = ShortcutSheet(week.stage.context.theme, week.page.shortcuts(), week.page)
    sheet.show_history(week.stage.ask(history))
    assert sheet.says(UNDO) == "Undo split of Design"
    assert sheet.says(REDO) == "Do again: Moved Calls"
    sheet.deleteLater()
