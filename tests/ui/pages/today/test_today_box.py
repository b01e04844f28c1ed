"""The box: what is typed is what is stored, nothing doubtful without a question, nothing typed is lost."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from ballast.ui.words import today as say
from tests.ui.pages.today.house import House, log

if TYPE_CHECKING:
    from collections.abc import Callable

    from ballast.store.store import Store

ENTER, TAB, ESCAPE, DOWN = Qt.Key.Key_Return, Qt.Key.Key_Tab, Qt.Key.Key_Escape, Qt.Key.Key_Down


def test_a_whole_line_is_stored_as_it_says(house: House) -> None:
    """Range, task, category, stress and note of one line are in the log after Enter, and the box is empty and ready."""
    house.type_line("15-15:30 call Nora #mark !3 // two reminders", ENTER)
    assert house.entries()[-1] == ("call Nora", "Mon 15:00", "Mon 15:30", 3, "two reminders")
    assert [known.category and known.category.builtin for known in house.known() if known.task.name == "call Nora"] == [
        "marketing"
    ]
    assert house.page.body.now_card.box.text == ""
    assert house.page.focusWidget() is house.page.body.now_card.box.edit


def test_a_task_alone_starts_and_stops_what_runs(house: House) -> None:
    """A task without a time starts now; starting another ends it at the same minute."""
    house.type_line("write offer", ENTER)
    house.clock.at = house.clock.at.replace(hour=16, minute=40)
    house.type_line("phone calls", ENTER)
    assert house.entries()[-2:] == [
        ("write offer", "Mon 16:12", "Mon 16:40", None, ""),
        ("phone calls", "Mon 16:40", "runs", None, ""),
    ]
    assert house.page.body.now_card.task.text() == "phone calls"


def test_the_preview_says_what_will_be_written(house: House) -> None:
    """While a line is typed its times, length, category of the known task and note stand below the box."""
    house.type_line("15-15:45 invoices !2 // dunning")
    shown = house.page.body.now_card.box.shown.preview
    assert shown.task == "invoices"
    for part in ("15:00 – 15:45", "45 min", "Administrative", "stress 2", "dunning"):
        assert part in shown.details
    assert say.NEW_TASK() not in shown.details


@pytest.mark.parametrize(
    ("over", "said"),
    [
        (("Call", "core", "15:30", "17:00"), ("12:00 – 15:30",)),
        (("Call", "core", "11:30", "17:00"), ()),
        (("Call", "core", "16:30", "17:00"), ("since 12:00",)),
        (("Call", "core", "15:30", None), ("12:00 – 15:30",)),
    ],
)
def test_the_box_offers_no_time_that_lies_under_another_entry(
    make_house: Callable[..., House], over: tuple[str, str, str, str | None], said: tuple[str, ...]
) -> None:
    """What was done since the last entry reaches up to what runs or lies over the present, in words and in what is stored."""
    house = make_house(lambda store: log(store, ("Invoices", "administrative", "09:00", "12:00"), over))
    edit = house.page.body.now_card.box.edit
    QTest.keyClick(edit, ENTER, Qt.KeyboardModifier.ControlModifier)
    assert all(part in edit.placeholderText() for part in said)
    assert ("12:00" in edit.placeholderText()) == bool(said)
    QTest.keyClicks(edit, "Tidying")
    if said:
        QTest.keyClick(edit, ENTER)
        house.settle()
        until = "16:12" if "since" in said[0] else "15:30"
        assert ("Tidying", "Mon 12:00", f"Mon {until}", None, "") in house.entries()
    edit.clear()


@pytest.mark.parametrize(
    ("text", "words"),
    [("9-10", "Name the task"), ("call #zzz", "No category begins with #zzz"), ("call !7", "stress goes from !0 to !4")],
)
def test_a_problem_is_said_and_nothing_is_saved(house: House, text: str, words: str) -> None:
    """A line that cannot be saved says why in words; Enter stores nothing and keeps the text."""
    before = house.entries()
    house.type_line(text, ENTER)
    assert words in house.page.body.now_card.box.shown.preview.problem
    assert house.entries() == before
    assert house.page.body.now_card.box.text == text


def test_a_doubtful_line_asks_first(house: House) -> None:
    """More than eight hours yesterday is asked about; Escape leaves the text, Enter twice saves it."""
    before, line = house.entries(), "yesterday 8-18 fair"
    house.type_line(line, ENTER)
    box = house.page.body.now_card.box
    assert box.asking
    assert "over 8 hours" in box.question.text
    assert "not today" in box.question.text
    QTest.keyClick(box.edit, ESCAPE)
    assert not house.page.body.now_card.box.asking
    assert (box.text, house.entries()) == (line, before)
    house.type_line("", ENTER, ENTER)
    assert ("fair", "Sun 08:00", "Sun 18:00", None, "") in house.entries()


def test_typing_on_takes_the_question_back(house: House) -> None:
    """Once the line changes, an earlier question is no yes to the new line."""
    house.type_line("8-18 fair", ENTER)
    house.type_line("s")
    assert not house.page.body.now_card.box.asking


def test_a_suggestion_keeps_the_rest_of_the_line(house: House) -> None:
    """Tab takes the best task of the history with its category, and keeps the time that was typed before it."""
    house.type_line("15-16 inv", TAB)
    box = house.page.body.now_card.box
    assert box.text == "15-16 Invoices "
    house.type_line("!1", ENTER)
    assert house.entries()[-1] == ("Invoices", "Mon 15:00", "Mon 16:00", 1, "")


def test_escape_leaves_no_half_word(house: House) -> None:
    """One Escape closes the list and empties the box; with a suggestion chosen the first one only closes the list."""
    box = house.page.body.now_card.box
    house.type_line("cust")
    QTest.keyClick(box.edit, ESCAPE)
    assert (box.edit.text(), box.edit.suggestions.isVisible()) == ("", False)
    house.type_line("cust", DOWN)
    QTest.keyClick(box.edit, ESCAPE)
    assert (box.edit.text(), box.edit.suggestions.isVisible()) == ("cust", False)
    QTest.keyClick(box.edit, ESCAPE)
    assert box.edit.text() == ""


def test_arrows_choose_among_suggestions(house: House) -> None:
    """Down and Enter take a suggestion without saving; nothing is chosen before a key does."""
    before = house.entries()
    house.type_line("cust")
    box = house.page.body.now_card.box
    assert box.edit.suggestions.isVisible()
    house.type_line("", DOWN, ENTER)
    assert box.text == "Customer e-mail "
    assert not box.edit.suggestions.isVisible()
    assert house.entries() == before


def test_a_known_task_starts_with_a_letter_and_a_key(house: House) -> None:
    """Alt with the number beside a suggestion starts it at once, also where the page has that key for a task of its own."""
    box = house.page.body.now_card.box
    house.type_line("c")
    listed = box.edit.suggestions.model()
    spoken = [listed.index(row, 0).data(Qt.ItemDataRole.AccessibleTextRole) for row in range(listed.rowCount())]
    names = [listed.index(row, 0).data() for row in range(listed.rowCount())]
    at = names.index("Customer e-mail") + 1
    assert spoken[at - 1].endswith(f", Alt+{at}")
    QTest.keyClick(box.edit, Qt.Key(Qt.Key.Key_0 + at), Qt.KeyboardModifier.AltModifier)
    house.settle()
    assert house.entries()[-1][::2] == ("Customer e-mail", "runs", "")
    assert (box.text, box.edit.suggestions.isVisible()) == ("", False)


def test_numbers_are_the_page_s_own_while_nothing_is_listed(house: House) -> None:
    """With the list closed by Escape, Alt+1 is the last task, whatever was listed before."""
    box = house.page.body.now_card.box
    house.type_line("cust")
    QTest.keyClick(box.edit, ESCAPE)
    QTest.keyClick(box.edit, Qt.Key.Key_1, Qt.KeyboardModifier.AltModifier)
    house.settle()
    assert house.entries()[-1][::2] == ("Harbour app", "runs", "")


def test_a_category_is_completed_too(house: House) -> None:
    """A mark that is being typed offers the categories; one of several words comes in quotes."""
    house.type_line("read #pers", TAB)
    assert house.page.body.now_card.box.text == 'read #"Personal development" '
    house.type_line("", ENTER)
    assert house.entries()[-1][0] == "read"


def test_a_chosen_task_may_look_like_grammar(make_house: Callable[..., House]) -> None:
    """A known task whose name holds a time and marks is taken as it is when it was chosen from the list."""
    odd = "9-10 stand-up #daily // room 2"

    def fill(store: Store) -> None:
        log(store, (odd, "core", "09:00", "10:00"))

    house = make_house(fill)
    house.type_line("stand", TAB, ENTER)
    assert [entry[:3] for entry in house.entries()] == [(odd, "Mon 09:00", "Mon 10:00"), (odd, "Mon 16:12", "runs")]


def test_the_empty_box_says_what_it_has_room_for(make_house: Callable[..., House]) -> None:
    """However narrow, what it says is whole: the name is cut first, then the second key is left out, then the first."""
    name = "Zusammenstellung der vierteljährlichen Unterlagen"
    edit = make_house(lambda store: log(store, (name, "core", "09:00", "15:00"))).page.body.now_card.box.edit
    said = []
    for width in range(1100, 180, -40):
        edit.resize(width, edit.height())
        text = edit.placeholderText()
        room = edit.width() - 2 * 4  # at the least so much stands beside the text
        assert edit.fontMetrics().horizontalAdvance(text) <= room or text == say.BOX()
        said.append(text)
    told = list(dict.fromkeys(said))
    assert told[0].endswith("since 15:00")
    assert any(each.endswith("…, Ctrl+Enter logs what you did since 15:00") for each in told)
    assert any(re.search(r"Enter resumes [^,]+…$", each) for each in told)
    assert told[-1] == say.BOX()
    assert sorted(map(len, told), reverse=True) == list(map(len, told))


def test_enter_in_the_empty_box_resumes_the_last_task(house: House) -> None:
    """The placeholder names the task that Enter starts again; while something runs Enter does nothing."""
    assert "Harbour app" in house.page.body.now_card.box.edit.placeholderText()
    house.type_line("", ENTER)
    assert house.entries()[-1][:3] == ("Harbour app", "Mon 16:12", "runs")
    house.type_line("", ENTER)
    assert len(house.entries()) == 4


def test_what_is_typed_survives(house: House) -> None:
    """Text that was not stored is there again when the page is made anew, and gone once it is stored."""
    house.type_line("half a thou")
    house.page.save_draft()
    assert house.context.settings.text("today/draft") == "half a thou"
    house.type_line("ght", ENTER)
    assert house.context.settings.text("today/draft") == ""


def test_the_text_stays_when_storing_fails(house: House, monkeypatch: pytest.MonkeyPatch) -> None:
    """A full disk leaves the line in the box and tells the window; the next Enter tries again."""
    from ballast.services import capture  # noqa: PLC0415 - patched here only

    stored = capture.record
    told: list[Exception] = []
    house.context.bulletin.troubled.connect(told.append)

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(capture, "record", full)
    house.type_line("write offer", ENTER)
    assert house.page.body.now_card.box.text == "write offer"
    assert len(told) == 1
    monkeypatch.setattr(capture, "record", stored)
    house.type_line("", ENTER)
    assert house.entries()[-1][0] == "write offer"


def test_the_sheet_of_examples_holds_what_it_says(house: House) -> None:
    """Every example on the sheet beside the box is read without a problem, on a day with entries."""
    box = house.page.box
    for example, _ in say.HOW_LINES:
        box.write(example)
        assert box.shown.preview.problem == "", example
    box.write("")


def test_undo_after_saving_takes_the_entry_back(house: House) -> None:
    """Once a line is stored the box has nothing of its own to undo, so the undo key is free for the entry."""
    house.type_line("write offer", ENTER)
    assert not house.page.box.edit.isUndoAvailable()


def test_starting_work_while_looking_at_another_day(house: House) -> None:
    """A task typed on yesterday's page starts now, and the page shows at once that it runs."""
    house.page.head.previous.click()
    house.settle()
    house.type_line("phone calls", ENTER)
    assert house.entries()[-1][:3] == ("phone calls", "Mon 16:12", "runs")
    assert house.page.body.now_card.task.text() == "phone calls"
    assert house.page.head.title.text() == "Yesterday"


def test_times_on_another_day_belong_to_it(house: House) -> None:
    """A range typed on yesterday's page is yesterday's; it is asked about, for it is not today."""
    house.page.head.previous.click()
    house.settle()
    house.type_line("9-10 fair", ENTER)
    assert house.page.box.asking
    house.type_line("", ENTER)
    assert ("fair", "Sun 09:00", "Sun 10:00", None, "") in house.entries()
    assert [row.task for row in house.page.body.entries.list.rows()] == ["fair"]


def test_a_new_task_is_known_at_once(house: House) -> None:
    """What was just started is offered for the next line, before the whole history is looked through again."""
    house.type_line("Zebra crossing", Qt.Key.Key_Return)
    house.type_line("zeb")
    edit = house.page.box.edit
    assert edit.suggestions.isVisible()
    QTest.keyClick(edit, Qt.Key.Key_Down)
    QTest.keyClick(edit, Qt.Key.Key_Return)
    assert edit.text().strip() == "Zebra crossing"
