"""The end of a week in the window: walked through, kept, found again, printed at the level that the owner chose."""

from __future__ import annotations

import subprocess
from dataclasses import replace
from typing import TYPE_CHECKING, Any, cast
from uuid import uuid4

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage, QKeySequence
from PySide6.QtTest import QTest

from ballast.domain.insight.findings import Finding, Topic, ToTry, Trial
from ballast.domain.insight.note import ReviewNote, Said, Went
from ballast.domain.insight.period import Period
from ballast.domain.log.entry import Task
from ballast.services import review_notes
from ballast.services.review_notes import Kept
from ballast.ui.pages.review.ending.parts import Sentences
from ballast.ui.pages.review.ending.trial import TrialChoice
from ballast.ui.pages.review.findings import FindingRow
from ballast.ui.widgets.plain import LEFT_TO_RIGHT
from ballast.ui.words.findings import sentence, trial_sentence
from ballast.ui.words.formats import Words
from tests.report.reading import squeezed, text_in
from tests.ui.accessibility import nameless
from tests.ui.pages.review_room import PATIENCE_MS, Room, day, sample
from tests.ui.pages.room import AnsweringFiles

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from ballast.ui.pages.review.ending.end import EndDialog
    from ballast.ui.pages.review.ending.kept import NotesDialog
    from ballast.ui.pages.review.ending.paper import PaperDialog
    from ballast.ui.theme import Theme

FIRST, SECOND = Period(day(0), day(6)), Period(day(7), day(13))


@pytest.fixture
def room(qtbot: QtBot, theme: Theme, tmp_path: Path) -> Iterator[Room]:
    """The page with the sample business."""
    made = Room(qtbot, theme, tmp_path, sample)
    yield made
    for dialog in (made.page.ends.paper, made.page.ends.notes, made.page.ends.end):
        if dialog is not None:
            dialog.accept()
    made.leave()


def begun(room: Room, period: Period | None = None) -> EndDialog:
    """The walk, by its key."""
    if period is not None:
        room.page.show_period(period)
        room.rest()
    room.page.body.findings.end.click()
    room.qtbot.waitUntil(lambda: room.page.ends.end is not None and room.page.ends.end.isActiveWindow())
    return cast("EndDialog", room.page.ends.end)


def notes_of(room: Room) -> Any:  # noqa: ANN401 - a tuple of notes
    """What is stored."""
    return room.stored(review_notes.notes)


def keep(room: Room, period: Period, text: str = "", to_try: str = "No mail before ten") -> None:
    """Keep a note without the window."""
    kept, clock = Kept(Said(("It was so.",), to_try=to_try), text), room.clock
    room.context.do(lambda store: review_notes.keep_note(store, period, kept, clock))
    room.rest()


def opened_notes(room: Room) -> NotesDialog:
    """The notes, by their button."""
    room.page.header.notes.click()
    room.qtbot.waitUntil(lambda: room.page.ends.notes is not None)
    return cast("NotesDialog", room.page.ends.notes)


def opened_paper(room: Room) -> PaperDialog:
    """The page before it leaves, once it is shown."""
    room.page.ends.show_paper(FIRST)
    dialog = cast("PaperDialog", room.page.ends.paper)
    room.qtbot.waitUntil(lambda: dialog.ready, timeout=PATIENCE_MS)
    return dialog


def test_enter_alone_walks_through_and_keeps_what_is_shown(room: Room) -> None:
    """Five steps, no question of an earlier week; what is kept are the card's sentences and our thing to try; undo takes it."""
    dialog = begun(room)
    assert dialog.stack.count() == 5
    shown = [row.text.text() for row in room.page.body.findings.rows]
    for _ in range(4):
        QTest.keyClick(dialog.on, Qt.Key.Key_Return)
    dialog.text.setPlainText("Quiet, 静か")
    QTest.keyClick(dialog.text, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    room.rest()
    (note,) = notes_of(room)
    assert (list(note.said.findings), note.text, note.at) == (shown, "Quiet, 静か", room.clock.now())
    assert note.said.to_try == room.page.body.findings.notes[-1].text()
    assert note.trial in {each.value for each in Trial}
    assert room.said[-1].action
    room.context.undo()
    room.rest()
    assert notes_of(room) == ()


def test_the_owner_tries_something_of_their_own(room: Room) -> None:
    """Typing chooses it; it is kept as theirs; the next time it stands there again."""
    dialog = begun(room)
    dialog.show_step(3)
    QTest.keyClicks(dialog.trial.box, "No mail before ten")
    assert dialog.trial.own.isChecked()
    dialog.show_step(4)
    dialog.on.click()
    room.rest()
    (note,) = notes_of(room)
    assert (note.said.to_try, note.trial) == ("No mail before ten", "own")
    again = begun(room)
    assert (again.trial.chosen, again.text.toPlainText()) == (("No mail before ten", None), "")
    again.reject()


@pytest.mark.parametrize("which", [1, 4])
def test_another_of_the_list_is_taken(room: Room, which: int) -> None:
    """The sentence that stood there, and its kind; it is chosen again the next time."""
    dialog = begun(room)
    button = dialog.trial.buttons()[which]
    button.click()
    sentence, trial = dialog.trial.chosen
    assert (button.accessibleName(), trial is not None) == (sentence, True)
    dialog.show_step(4)
    dialog.on.click()
    room.rest()
    again = begun(room)
    assert again.trial.chosen == (sentence, trial)
    again.trial.nothing.click()
    assert again.trial.chosen == ("", None)
    again.reject()


@pytest.mark.parametrize(("key", "went"), [*zip((Qt.Key.Key_1, Qt.Key.Key_2, Qt.Key.Key_3), Went, strict=True)])
def test_one_key_says_how_the_last_trial_went(room: Room, key: Qt.Key, went: Went) -> None:
    """The next week begins with what was tried; a key answers and goes on; the answer stands on the week before."""
    keep(room, FIRST)
    dialog = begun(room, SECOND)
    assert dialog.stack.count() == 6
    room.qtbot.waitUntil(dialog.isActiveWindow)
    QTest.keyClick(dialog, key)
    assert dialog.stack.currentIndex() == 1
    dialog.show_step(5)
    dialog.on.click()
    room.rest()
    assert [each.went for each in notes_of(room)] == [went, None]


def test_leaving_keeps_nothing(room: Room) -> None:
    """Escape at any step."""
    dialog = begun(room)
    dialog.go_on()
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    room.rest()
    assert (notes_of(room), room.page.ends.end) == ((), None)


def test_notes_are_read_as_they_were_kept_and_own_words_change(room: Room) -> None:
    """Newest week first; what is typed is saved by its button; what was said cannot be typed into."""
    keep(room, FIRST, "first")
    keep(room, SECOND, "second")
    dialog = opened_notes(room)
    assert (dialog.list.count(), dialog.text.toPlainText()) == (2, "second")
    assert not dialog.save.isEnabled()
    dialog.list.setCurrentRow(1)
    assert (dialog.text.toPlainText(), dialog.sections[0].text()) == ("first", "It was so.")
    dialog.text.setPlainText("first, and more")
    dialog.save.click()
    dialog.went.step(1)
    room.rest()
    first = notes_of(room)[0]
    assert (first.text, first.said.findings, first.went) == ("first, and more", ("It was so.",), Went.HELPED)
    assert (dialog.list.currentRow(), dialog.save.isEnabled()) == (1, False)


def test_a_deleted_note_comes_back_by_undo(room: Room) -> None:
    """Delete in the list, the way back beside it; the last one leaves the empty state, which says what to do."""
    keep(room, FIRST, "kept")
    dialog = opened_notes(room)
    dialog.list.setFocus()
    QTest.keyClick(dialog.list, Qt.Key.Key_Delete)
    room.rest()
    room.qtbot.waitUntil(dialog.empty.isVisible)
    assert dialog.undo.isVisible()
    dialog.undo.click()
    room.rest()
    room.qtbot.waitUntil(lambda: not dialog.empty.isVisible())
    assert (dialog.text.toPlainText(), dialog.undo.isVisible()) == ("kept", False)


def press_end(room: Room) -> None:
    """The key of the walk, on the page."""
    room.page.activateWindow()
    room.qtbot.waitUntil(room.page.isActiveWindow)
    QTest.keySequence(room.page, QKeySequence("Ctrl+Shift+W"))


def test_the_end_of_a_week_asked_for_before_its_findings_stand_comes_once_they_do(room: Room) -> None:
    """The key is not lost while the page is being made, nor done twice; once the findings stand it works at once."""
    room.page.body.findings.hide()  # as it is before they are known
    room.page.show_period(FIRST)
    press_end(room)
    press_end(room)
    assert room.page.ends.end is None
    room.qtbot.waitUntil(lambda: room.page.ends.end is not None, timeout=PATIENCE_MS)
    room.rest()
    dialog = cast("EndDialog", room.page.ends.end)
    assert room.page.body.findings.isVisible()
    dialog.reject()
    room.qtbot.waitUntil(lambda: room.page.ends.end is None)
    press_end(room)
    room.qtbot.waitUntil(lambda: room.page.ends.end is not None, timeout=PATIENCE_MS)


def test_the_end_of_a_period_that_has_none_is_not_kept_for_the_next(room: Room) -> None:
    """A quarter has no findings and a week without entries none either: the key asks for nothing later."""
    for period in (Period(day(-80), day(13)), Period(day(-40), day(-34))):
        room.page.show_period(period)
        room.page.body.findings.hide()
        press_end(room)
        room.rest()
    room.page.show_period(FIRST)
    room.rest()
    assert room.page.ends.end is None


def test_save_pressed_while_the_page_is_made_is_done_once_it_stands(room: Room, tmp_path: Path) -> None:
    """At the level that was chosen: pressed before another level is, it is forgotten, for other things would leave."""
    room.page.ends.show_paper(FIRST)
    dialog = cast("PaperDialog", room.page.ends.paper)
    files = AnsweringFiles(None)
    dialog.files = files
    room.qtbot.waitUntil(dialog.isActiveWindow)
    QTest.keySequence(dialog, QKeySequence("Ctrl+S"))
    dialog.level.step(1)
    room.qtbot.waitUntil(lambda: dialog.ready, timeout=PATIENCE_MS)
    assert files.wanted == []
    dialog.level.step(1)
    files.path = tmp_path / "review.pdf"
    QTest.keySequence(dialog, QKeySequence("Ctrl+S"))
    assert not dialog.ready
    assert files.wanted == []
    room.qtbot.waitUntil(dialog.told.isVisible, timeout=PATIENCE_MS)
    assert (len(files.wanted), files.path.exists()) == (1, True)


def test_without_notes_it_says_how_to_get_one(room: Room) -> None:
    """The empty state, and a way out."""
    dialog = opened_notes(room)
    assert dialog.empty.isVisible()
    assert not dialog.list.isVisible()
    dialog.close_button.click()
    assert room.page.ends.notes is None


def test_what_leaves_is_shown_before_it_is_saved(room: Room, tmp_path: Path) -> None:
    """Totals at first; another level makes another page and moves lines over; the file is what was shown."""
    keep(room, FIRST, "Secret words")
    dialog = opened_paper(room)
    assert (dialog.level.current, "Your own text" in dialog.stays.text()) == (0, True)
    first = dialog.page.whole
    dialog.level.step(1)
    dialog.level.step(1)
    room.qtbot.waitUntil(lambda: dialog.ready, timeout=PATIENCE_MS)
    assert "Your own text" in dialog.leaves.text()
    assert first is not None
    assert dialog.page.whole is not None
    assert dialog.page.whole.toImage() != first.toImage()
    files = AnsweringFiles(tmp_path / "review.pdf")
    dialog.files = files
    dialog.save.click()
    room.qtbot.waitUntil(dialog.told.isVisible, timeout=PATIENCE_MS)
    assert files.wanted[0].proposed.suffix == ".pdf"
    text = squeezed(text_in((tmp_path / "review.pdf").read_bytes(), tmp_path))
    assert squeezed("Secret words") in text
    assert room.page.body.findings.isVisible()
    dialog.open_button.click()
    dialog.folder_button.click()
    assert files.opened == [tmp_path / "review.pdf", tmp_path]


@pytest.mark.parametrize("level", range(3))
def test_the_page_that_is_shown_is_the_one_that_is_saved(room: Room, tmp_path: Path, level: int) -> None:
    """The saved page, drawn by another program, looks as the picture does; that of another level does not."""
    keep(room, FIRST, "Words of my own on this week")
    dialog = opened_paper(room)
    for _ in range(level):
        dialog.level.step(1)
    room.qtbot.waitUntil(lambda: dialog.ready, timeout=PATIENCE_MS)
    shown = dialog.page.whole
    assert shown is not None
    dialog.files = AnsweringFiles(tmp_path / "review.pdf")
    dialog.save.click()
    room.qtbot.waitUntil(dialog.told.isVisible, timeout=PATIENCE_MS)
    saved = drawn_page(tmp_path / "review.pdf", shown.width(), shown.height())
    dialog.level.step(1 if level == 0 else -1)
    room.qtbot.waitUntil(lambda: dialog.ready, timeout=PATIENCE_MS)
    other = dialog.page.whole
    assert other is not None
    assert unlike(shown.toImage(), saved) < 0.5 * unlike(other.toImage(), saved)
    assert unlike(shown.toImage(), saved) < 0.02


def drawn_page(pdf: Path, width: int, height: int) -> QImage:
    """The page of a PDF as poppler draws it."""
    size = ["-scale-to-x", str(width), "-scale-to-y", str(height)]
    subprocess.run(["pdftoppm", "-png", "-singlefile", *size, str(pdf), str(pdf.with_suffix(""))], check=True)
    return QImage(str(pdf.with_suffix(".png")))


def unlike(one: QImage, other: QImage) -> float:
    """How much two pictures differ on average, 0 to 1, looked at from so far that edges of letters blur."""
    small = [
        each.scaled(120, 170, mode=Qt.TransformationMode.SmoothTransformation).convertToFormat(QImage.Format.Format_Grayscale8)
        for each in (one, other)
    ]
    first, second = (bytes(each.constBits()) for each in small)
    return sum(abs(a - b) for a, b in zip(first, second, strict=True)) / len(first) / 255


def test_a_place_that_is_none_is_explained(room: Room, tmp_path: Path) -> None:
    """What is safe, and the page can be saved elsewhere."""
    dialog = opened_paper(room)
    dialog.files = AnsweringFiles(tmp_path / "nowhere" / "review.pdf")
    dialog.save.click()
    room.qtbot.waitUntil(dialog.told.isVisible, timeout=PATIENCE_MS)
    assert "The review is safe" in dialog.told.text()
    assert dialog.save.isEnabled()
    dialog.paper.step(1)
    room.qtbot.waitUntil(lambda: dialog.ready, timeout=PATIENCE_MS)


def test_every_control_has_a_name(room: Room) -> None:
    """In all three dialogs, at every step."""
    keep(room, FIRST)
    dialog = begun(room, SECOND)
    for step in range(dialog.stack.count()):
        dialog.show_step(step)
        assert nameless(dialog) == []
    dialog.reject()
    for opened in (opened_notes(room), opened_paper(room)):
        assert nameless(opened) == []


def test_its_keys_are_on_the_sheet(room: Room) -> None:
    """Both, with what they do."""
    keys = dict(room.page.shortcuts())
    assert (keys["Ctrl+Shift+W"], keys["Ctrl+Shift+N"]) == ("End the week", "Notes of earlier weeks")


def test_a_trial_that_is_offered_no_more_stands_as_the_owner_s_own(room: Room) -> None:
    """What was kept is never lost from the choice because other findings offer other trials today."""
    choice = TrialChoice(room.context.words, ToTry(Trial.QUIET_BLOCK), (ToTry(Trial.ONE_LIST),))
    room.qtbot.addWidget(choice)
    note = ReviewNote(uuid4(), FIRST, room.clock.now(), Said(to_try="Check it once."), trial=Trial.CHECKLIST.value)
    choice.show_note(note)
    assert choice.chosen == ("Check it once.", None)
    choice.show_note(replace(note, trial=Trial.ONE_LIST.value))
    assert choice.chosen[1] is Trial.ONE_LIST


@pytest.mark.parametrize("name", ["إعداد الفواتير", "Recurring activity of every single client, as agreed in the spring"])
def test_what_to_try_is_read_whole(qtbot: QtBot, name: str) -> None:
    """A long sentence takes a second row instead of an end in dots, and one that begins with Arabic runs as the page does."""
    ours = ToTry(Trial.CHECKLIST, Task(uuid4(), name))
    choice = TrialChoice(Words(), ours, ())
    qtbot.addWidget(choice)
    button = choice.buttons()[0]
    assert (
        button.text().replace("\n", " ").removeprefix(LEFT_TO_RIGHT) == button.accessibleName() == trial_sentence(ours, Words())
    )
    assert name in button.text().replace("\n", " ")
    assert button.text().startswith(LEFT_TO_RIGHT) == name.startswith("إ")


def test_a_sentence_that_begins_with_another_script_runs_as_the_page_does(theme: Theme, qtbot: QtBot) -> None:
    """On the page, in the walk and with its name for a screen reader as it is; a Latin name needs nothing."""
    for name, mark in (("إعداد الفواتير", LEFT_TO_RIGHT), ("E-mail", "")):
        finding = Finding(Topic.LARGEST, 50, {"share": 0.2, "hours": 9}, (), Task(uuid4(), name))
        said = sentence(finding, Words())
        row, lines = FindingRow(theme, Words(), finding), Sentences(theme, ["sun"], [said])
        for widget, label in ((row, row.text), (lines, lines.labels[0])):
            qtbot.addWidget(widget)
            assert (label.text(), label.accessibleName()) == (mark + said, said)
