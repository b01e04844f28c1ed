"""A day is put right with the mouse."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from ballast.ui.changes import PageName
from ballast.ui.overlaps import OverlapDialog

if TYPE_CHECKING:
    from tests.ui.pages.week.hands import Week

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
CALLS, MAIL, DESIGN = "2 14:00-14:45 Calls", "3 09:00-10:00 Mail", "3 10:00-11:30 Design"


def test_an_edge_is_dragged_to_five_minutes(week: Week) -> None:
    """The end of Design from 11:30 to a little after 12:13 becomes 12:15; nothing else moves."""
    week.drag(week.point("3 11:30") - QPoint(0, 3), week.point("3 12:13"))
    assert week.logged() == [CALLS, MAIL, "3 10:00-12:15 Design"]


def test_with_shift_the_neighbour_gives_way(week: Week) -> None:
    """The end of Mail goes to 10:30 and Design begins there: together they keep their time."""
    week.drag(week.point("3 10:00") - QPoint(0, 3), week.point("3 10:30"), SHIFT)
    assert week.logged() == [CALLS, "3 09:00-10:30 Mail", "3 10:30-11:30 Design"]


def test_an_entry_is_carried_to_another_day(week: Week) -> None:
    """Calls from Monday at two to Tuesday at one, as long as it was."""
    week.drag(week.point("2 14:20"), week.point("3 13:20"))
    assert week.logged() == [MAIL, DESIGN, "3 13:00-13:45 Calls"]


def test_with_ctrl_it_is_copied(week: Week) -> None:
    """Calls stays where it was and is there once more."""
    week.drag(week.point("2 14:20"), week.point("3 13:20"), CTRL)
    assert week.logged() == [CALLS, MAIL, DESIGN, "3 13:00-13:45 Calls"]


def test_undo_takes_a_drag_back(week: Week) -> None:
    """One drag is one act."""
    week.drag(week.point("2 14:20"), week.point("3 13:20"))
    week.stage.context.undo()
    week.stage.settle()
    assert week.logged() == [CALLS, MAIL, DESIGN]


def test_what_would_overlap_is_asked_about(week: Week) -> None:
    """Calls dropped onto Design: nothing is written before the owner chose; Esc leaves all as it was."""
    week.drag(week.point("2 14:20"), week.point("3 10:50"))
    dialog = week.page.findChild(OverlapDialog)
    assert dialog is not None
    assert week.logged() == [CALLS, MAIL, DESIGN]
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    week.stage.settle()
    assert week.logged() == [CALLS, MAIL, DESIGN]


def test_escape_lets_go_in_the_middle_of_a_drag(week: Week) -> None:
    """The ghost goes, and letting the button go changes nothing."""
    canvas, first, last = week.page.canvas, week.point("2 14:20"), week.point("3 13:20")
    QTest.mousePress(canvas, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, first)
    week.hover(last, Qt.MouseButton.LeftButton)
    assert week.shown() == "ghost"
    QTest.keyClick(canvas, Qt.Key.Key_Escape)
    assert week.shown() == ""
    QTest.mouseRelease(canvas, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, last)
    week.stage.settle()
    assert week.logged() == [CALLS, MAIL, DESIGN]


def test_empty_time_is_drawn_on(week: Week) -> None:
    """A stroke from 13:00 to 14:10 on Tuesday opens the form on that stretch; nothing is stored yet."""
    week.drag(week.point("3 13:00"), week.point("3 14:10"))
    form = week.page.forms.form
    assert form is not None
    draft = form.draft
    assert (f"{draft.start.wall:%d %H:%M}", draft.end and f"{draft.end.wall:%d %H:%M}") == ("03 13:00", "03 14:10")
    form.reject()
    assert week.logged() == [CALLS, MAIL, DESIGN]


def test_a_click_opens_the_entry(week: Week) -> None:
    """Without moving, the form of what was clicked opens."""
    QTest.mouseClick(week.page.canvas, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, week.point("3 10:40"))
    week.stage.settle()
    form = week.page.forms.form
    assert form is not None
    assert form.draft.task == "Design"
    form.reject()


def test_a_day_opens_from_its_head(week: Week) -> None:
    """Its heading leads to the day by itself."""
    week.page.header.headings[1].click()
    place = week.stage.places[-1]
    assert (place.page, place.about) == (PageName.TODAY, week.moment("3 00:00").date())


def test_the_mouse_tells_what_is_too_low_to_be_written_on(week: Week) -> None:
    """The tip has the name, the times, the length and the category."""
    week.hover(week.point("3 09:30"))
    assert "Mail" in week.page.canvas.toolTip()
    assert "1 h" in week.page.canvas.toolTip()
