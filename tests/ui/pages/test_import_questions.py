"""What only the owner can say about a file, and files that cannot be used."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from ballast.store.problems import Full
from ballast.ui.pages.importing import loading
from ballast.ui.pages.importing.page import ImportPage
from ballast.ui.words import importing as say
from tests.ui.pages.toggl_files import office, row, write

if TYPE_CHECKING:
    from pathlib import Path

    from ballast.store.store import Store
    from tests.ui.pages.stage import Stage


@pytest.fixture
def page(stage: Stage) -> ImportPage:
    """The page as it is first shown."""
    made = ImportPage(stage.context)
    stage.show(made)
    return made


def _show(stage: Stage, page: ImportPage, file: Path) -> None:
    page.arrive(file)
    stage.settle()


def _starts(store: Store) -> list[datetime]:
    return sorted(entry.start for entry in store.entries.recent(100))


def test_dates_that_read_two_ways_are_asked_for(stage: Stage, page: ImportPage, tmp_path: Path) -> None:
    """Nothing can be imported before the owner said which; the answer is what gets written."""
    _show(stage, page, write(tmp_path, row("Mail", "Office", "03/04/2026"), row("Call", "Office", "05/04/2026")))
    dates = page.preview.questions.dates
    assert dates is not None
    assert [button.text() for button in dates.buttons()] == ["Friday, 3 April 2026", "Wednesday, 4 March 2026"]
    assert (page.preview.go.isEnabled(), page.preview.why.text()) == (False, say.DATES_NEEDED())
    QTest.mouseClick(dates.buttons()[1], Qt.MouseButton.LeftButton)
    stage.settle()
    assert page.preview.facts.period == "4 Mar \N{EN DASH} 4 May 2026 (62 days)"
    QTest.mouseClick(dates.buttons()[0], Qt.MouseButton.LeftButton)
    stage.settle()
    assert page.preview.facts.period == "3 \N{EN DASH} 5 Apr 2026 (3 days)"
    page.preview.go.click()
    stage.settle()
    assert [start.strftime("%m-%d") for start in stage.ask(_starts)] == ["04-03", "04-05"]


@pytest.mark.qt_log_ignore("does not support", extend=True)  # the offscreen platform, of every popup
def test_the_owner_says_who_of_several_people_it_is(stage: Stage, page: ImportPage, tmp_path: Path) -> None:
    """Only that person's rows come in; the others are counted as left out."""
    rows = (row("Mail", "Office", user="Ann"), row("Call", "Office", user="Bo"), row("Talk", "Office", user="Ann"))
    _show(stage, page, write(tmp_path, *rows))
    person = page.preview.questions.person
    assert [person.itemText(number) for number in range(3)] == ["Ann (2 rows)", "Bo (1 row)", "All of them (3 rows)"]
    assert (page.preview.go.isEnabled(), page.preview.why.text()) == (False, say.PERSON_NEEDED())
    assert person.hasFocus()
    stage.choose(person, 1)
    assert page.preview.sum.accessibleDescription().endswith("2 of other people")
    page.preview.go.click()
    stage.settle()
    assert [task.name for task in stage.ask(lambda store: store.tasks.all())] == ["Call"]


@pytest.mark.qt_log_ignore("does not support", extend=True)  # the offscreen platform, of every popup
def test_a_zone_found_by_typing_moves_every_entry(stage: Stage, page: ImportPage, tmp_path: Path) -> None:
    """The example says what it means, and the entries carry that zone."""
    _show(stage, page, office(tmp_path))
    zone = page.preview.questions.zone
    assert (zone.key, page.preview.questions.example.text()) == ("Europe/Berlin", "09:00 in the file = 09:00 in Berlin")
    edit = zone.lineEdit()
    assert edit is not None
    edit.selectAll()
    QTest.keyClicks(edit, "new york")
    stage.press(edit, Qt.Key.Key_Return)
    assert page.preview.questions.example.text() == "09:00 in the file = 09:00 in New York = 15:00 here"
    page.preview.go.click()
    stage.settle()
    assert stage.ask(_starts)[0] == datetime(2026, 3, 2, 9, tzinfo=ZoneInfo("America/New_York"))


@pytest.mark.qt_log_ignore("does not support", extend=True)  # the offscreen platform, of every popup
def test_a_place_that_is_no_zone_gives_way_to_the_last_one(stage: Stage, page: ImportPage, tmp_path: Path) -> None:
    """Typing nonsense changes nothing."""
    _show(stage, page, office(tmp_path))
    edit = page.preview.questions.zone.lineEdit()
    assert edit is not None
    edit.selectAll()
    QTest.keyClicks(edit, "Atlantis")
    stage.press(edit, Qt.Key.Key_Return)
    assert edit.text() == "Europe/Berlin"


def test_what_is_odd_is_said_in_words(stage: Stage, page: ImportPage, tmp_path: Path) -> None:
    """A stated length that does not fit is kept, named and counted."""
    _show(stage, page, write(tmp_path, row("Mail", "Office", stated="02:00:00")))
    assert page.preview.doubts.texts == ("1 row states a length that differs by over a minute from its times; the times count",)
    assert page.preview.figures.hours.meaning.text() == "the file says 2 h"


@pytest.mark.parametrize(
    ("name", "content", "sentence"),
    [
        ("summary.csv", "Project,Client,Title,Duration\nA,B,C,00:25:20\n", say.SUMMARIES["toggl"]),  # type: ignore[index]  # its value
        ("empty.csv", "", None),
        ("letter.csv", "Dear all,\nno table here\n", None),
    ],
)
def test_a_file_that_cannot_be_used_says_what_to_export(
    stage: Stage, page: ImportPage, tmp_path: Path, name: str, content: str, sentence: object
) -> None:
    """Calmly, with a way to choose another; nothing is written."""
    file = tmp_path / name
    file.write_text(content, encoding="utf-8")
    _show(stage, page, file)
    assert page.panel is page.refused
    assert page.refused.other.isVisible()
    said = page.refused.state.text.text()
    assert said.endswith(say.UNCHANGED())
    if callable(sentence):
        assert said.startswith(sentence())


def test_a_missing_file_a_folder_and_a_giant_are_said_in_words(
    stage: Stage, page: ImportPage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Each gets its own sentence and no alarm."""
    _show(stage, page, tmp_path / "gone.csv")
    assert page.refused.state.text.text().startswith(say.GONE())
    _show(stage, page, tmp_path)
    assert page.refused.state.text.text().startswith(say.IS_FOLDER())
    monkeypatch.setattr(loading, "LARGEST_MB", 0)
    _show(stage, page, office(tmp_path))
    assert page.refused.state.text.text().startswith(say.TOO_LARGE(size=0))


def test_a_full_disk_goes_back_to_the_preview(
    stage: Stage, page: ImportPage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nothing is lost: the window says why, and the button is there to try again."""
    _show(stage, page, office(tmp_path))

    def full(*_: object) -> None:
        raise Full(folder=tmp_path)

    monkeypatch.setattr(loading, "bring_in", full)
    page.preview.go.click()
    stage.settle()
    assert page.panel is page.preview
    assert page.preview.go.isEnabled()
    assert [type(each) for each in stage.troubles] == [Full]
    stage.troubles.clear()


def test_a_change_of_the_log_is_seen_in_the_preview(stage: Stage, page: ImportPage, tmp_path: Path) -> None:
    """What undo took back meanwhile is new again."""
    file = office(tmp_path)
    _show(stage, page, file)
    page.preview.go.click()
    stage.settle()
    _show(stage, page, file)
    stage.context.undo()
    stage.settle()
    assert page.preview.go.text() == "Import 3 entries"


def test_many_projects_do_not_make_many_widgets(stage: Stage, page: ImportPage, tmp_path: Path) -> None:
    """Twelve are shown, more on demand, and those not shown get their suggestion all the same."""
    _show(stage, page, write(tmp_path, *(row(f"Task {n}", f"Project {n}", f"2026-02-{n % 28 + 1:02}") for n in range(300))))
    mapping = page.preview.mapping
    stage.qtbot.waitUntil(lambda: len(mapping.boxes) == 12)
    assert (len(mapping.boxes), mapping.more.text(), len(mapping.answers)) == (12, "Show 288 more projects", 300)
    mapping.more.click()
    stage.qtbot.waitUntil(lambda: len(mapping.boxes) == 24)
    assert list(mapping.boxes.values())[12].hasFocus()
