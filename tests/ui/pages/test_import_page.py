"""The import page: a file seen before it is written, written in one step, taken back in one."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from ballast.domain.log.span import union_length
from ballast.ui.changes import PageName
from ballast.ui.pages.importing.page import ImportPage
from ballast.ui.words import importing as say
from tests.ui.accessibility import nameless, order_faults, tab_chain, unreachable
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
    made.arrive(None)
    return made


def _bring(stage: Stage, page: ImportPage, file: Path) -> None:
    page.arrive(file)
    stage.settle()
    QTest.mouseClick(page.preview.go, Qt.MouseButton.LeftButton)
    stage.settle()


def _count(store: Store) -> int:
    return store.entries.count()


def test_tab_follows_the_preview(stage: Stage, page: ImportPage, tmp_path: Path) -> None:
    """Zone, then the categories of the projects, then the lists and the buttons: as the page is read."""
    page.arrive(office(tmp_path))
    stage.settle()
    QTest.keyClick(page.preview.go, Qt.Key.Key_Tab)
    chain = tab_chain(page)
    boxes = [*page.preview.mapping.boxes.values()]
    assert order_faults(page) == []
    assert chain.index(page.preview.questions.zone) < chain.index(boxes[0]) < chain.index(page.preview.go)
    assert [widget for widget in chain if widget in boxes] == boxes


def test_a_dropped_file_is_shown_and_not_yet_written(stage: Stage, page: ImportPage, tmp_path: Path) -> None:
    """Figures, facts and rows are there; the log is as it was."""
    page.arrive(office(tmp_path))
    stage.settle()
    preview = page.preview
    assert page.panel is preview
    assert (preview.figures.new.figure.text(), preview.figures.tasks.figure.text()) == ("3", "3")
    assert preview.figures.hours.figure.text() == "2 h 30 min"
    assert preview.sum.accessibleDescription().startswith("4 in the file: 3 new, 0 already in your log, 1 cannot be read")
    assert preview.go.text() == "Import 3 entries"
    model = preview.listings.rows.model()
    assert [model.index(number, 0).data() for number in range(3)] == ["Mail", "Call", "請求書 <b>R&D</b>"]
    rejected = preview.listings.rejected.model()
    assert [rejected.index(0, column).data() for column in range(4)] == [
        "5", "start date", "this is not a date of the file's kind", "2026-13-40",
    ]  # fmt: skip
    assert stage.ask(_count) == 0


def test_import_writes_undo_takes_back_redo_brings_again(stage: Stage, page: ImportPage, tmp_path: Path) -> None:
    """One press each; the page says every time how it stands."""
    _bring(stage, page, office(tmp_path))
    assert page.panel is page.result
    assert (page.result.title.text(), stage.ask(_count)) == ("3 entries imported", 3)
    QTest.mouseClick(page.result.undo, Qt.MouseButton.LeftButton)
    stage.settle()
    assert (page.result.title.text(), stage.ask(_count)) == (say.DONE_UNDONE(), 0)
    stage.context.bulletin.redo_asked.emit()
    stage.settle()
    assert (page.result.title.text(), stage.ask(_count)) == ("3 entries imported", 3)


def test_the_same_file_again_has_nothing_to_add(stage: Stage, page: ImportPage, tmp_path: Path) -> None:
    """All rows are known, and the button says so."""
    file = office(tmp_path)
    _bring(stage, page, file)
    page.arrive(file)
    stage.settle()
    assert page.preview.sum.accessibleDescription().startswith("4 in the file: 0 new, 3 already")
    assert not page.preview.go.isEnabled()
    assert page.preview.banner.label.text() == say.NOTHING_NEW()


@pytest.mark.qt_log_ignore("does not support", extend=True)  # the offscreen platform, of every popup
def test_a_project_gets_its_category_once_for_all_its_tasks(stage: Stage, page: ImportPage, tmp_path: Path) -> None:
    """What is chosen for the project holds for each new task in it; the other project's stay without."""
    page.arrive(office(tmp_path))
    stage.settle()
    box = page.preview.mapping.boxes["Office"]
    box.setFocus()
    stage.choose(box, 2)
    page.preview.go.click()
    stage.settle()
    administrative = stage.ask(lambda store: store.categories.all())[1]
    tasks = stage.ask(lambda store: store.tasks.all())
    assert {task.name: task.category_id for task in tasks} == {
        "Mail": administrative.id, "Call": administrative.id, "請求書 <b>R&D</b>": None,
    }  # fmt: skip


def test_review_opens_with_the_days_of_the_file(stage: Stage, page: ImportPage, tmp_path: Path) -> None:
    """The way on leads to the period that was imported."""
    _bring(stage, page, office(tmp_path))
    page.result.review.click()
    place = stage.places[-1]
    assert place.page is PageName.REVIEW
    assert str(place.about) == "Period(first=datetime.date(2026, 3, 2), last=datetime.date(2026, 3, 3))"


def test_it_can_be_done_with_the_keyboard_alone(stage: Stage, tmp_path: Path) -> None:
    """The button that chooses has the keys, then the one that imports, then the one that leads on."""
    page = ImportPage(stage.context, lambda _parent, _folder, on_path: on_path(office(tmp_path)))
    stage.show(page)
    page.arrive(None)
    assert page.start.choose.hasFocus()
    stage.press(page.start.choose, Qt.Key.Key_Space)
    assert page.preview.go.hasFocus()
    stage.press(page.preview.go, Qt.Key.Key_Space)
    assert page.result.review.hasFocus()
    assert stage.ask(_count) == 3


def test_cancel_forgets_the_file(stage: Stage, page: ImportPage, tmp_path: Path) -> None:
    """Nothing is written and the page asks again."""
    page.arrive(office(tmp_path))
    stage.settle()
    page.preview.cancel.click()
    assert page.panel is page.start
    assert stage.ask(_count) == 0


def test_leaving_for_another_page_keeps_the_preview(stage: Stage, page: ImportPage, tmp_path: Path) -> None:
    """Coming back by the sidebar finds it as it was; after the result it asks for a file."""
    page.arrive(office(tmp_path))
    stage.settle()
    page.arrive(None)
    assert page.preview.isVisible()
    page.preview.go.click()
    stage.settle()
    page.arrive(None)
    assert page.start.isVisible()


def test_the_newest_file_wins(stage: Stage, page: ImportPage, tmp_path: Path) -> None:
    """Of two files dropped one after the other only the second is shown."""
    page.arrive(office(tmp_path))
    page.arrive(write(tmp_path, row("Only", "One"), name="second.csv"))
    stage.settle()
    assert (page.preview.go.text(), page.title.subtitle.text()) == ("Import 1 entry", "second.csv")


@pytest.mark.parametrize("panel", ["start", "preview", "result", "refused"])
def test_every_control_has_a_name_and_a_key(stage: Stage, page: ImportPage, tmp_path: Path, panel: str) -> None:
    """A screen reader can name each control of each panel, and Tab or a key reaches it."""
    if panel == "refused":
        page.arrive(write(tmp_path, name="empty.csv").with_name("not there.csv"))
    elif panel != "start":
        page.arrive(office(tmp_path))
    stage.settle()
    if panel == "result":
        page.preview.go.click()
        stage.settle()
    assert page.panel is getattr(page, panel)
    assert nameless(page) == []
    assert unreachable(page) == []
    assert tab_chain(page)


def test_a_real_month_comes_in_as_its_truths_say(stage: Stage, page: ImportPage, shared: Path) -> None:
    """217 entries, their stated and clock seconds and their union; the second time nothing; undo takes all."""
    name = "toggl/floresfdev_2017-08_detailed.csv"
    truth = json.loads((shared / "truths.json").read_text(encoding="utf-8"))[name]
    _bring(stage, page, shared / name)
    entries = stage.ask(lambda store: store.entries.recent(1000))
    now = stage.context.clock.now()
    spans = [entry.span(now) for entry in entries]
    assert len(entries) == truth["entries"] == 217
    assert sum((each.end - each.start).total_seconds() for each in spans) == truth["clock_seconds"]
    stated = sum((entry.stated or entry.span(now).end - entry.span(now).start).total_seconds() for entry in entries)
    assert stated == truth["seconds"]
    assert union_length(spans).total_seconds() == truth["union_seconds"]
    assert len(stage.ask(lambda store: store.tasks.all())) == truth["tasks"]
    page.arrive(shared / name)
    stage.settle()
    assert not page.preview.go.isEnabled()
    stage.context.undo()
    stage.settle()
    assert (stage.ask(_count), page.preview.go.text()) == (0, "Import 217 entries")


def test_reading_can_be_cancelled(stage: Stage, page: ImportPage, tmp_path: Path) -> None:
    """The page asks for a file again, and what was being read never shows up."""
    page.arrive(write(tmp_path, *(row(f"Task {number}", "Office") for number in range(5_000))))
    page.busy.cancel.click()
    stage.settle()
    assert page.panel is page.start
    assert page.flow.loaded is None


def test_writing_can_be_stopped_and_leaves_nothing(stage: Stage, page: ImportPage, tmp_path: Path) -> None:
    """Escape while it is written takes everything back, says so, and the file can be imported after all."""
    page.arrive(write(tmp_path, *(row(f"Task {number}", "Office") for number in range(2_000))))
    stage.settle()
    page.preview.go.click()
    page.busy.cancel.click()
    assert not page.busy.cancel.isEnabled()
    stage.settle()
    assert (stage.ask(_count), page.panel) == (0, page.preview)
    assert stage.notices[-1].text == "Stopped. Nothing was changed."
    page.preview.go.click()
    stage.settle()
    assert (stage.ask(_count), page.panel) == (2_000, page.result)


def test_quick_work_does_not_flash(stage: Stage, page: ImportPage) -> None:
    """The bar and its words come only after a moment, and then say how far it is."""
    page.busy.begin("Reading", "")
    page._panels.setCurrentWidget(page.busy)
    assert not page.busy.title.isVisible()
    stage.qtbot.waitUntil(page.busy.title.isVisible)
    page.busy.progress(1_200, 4_800)
    assert (page.busy.bar.value(), page.busy.bar.maximum()) == (1_200, 4_800)
    assert page.busy.text.text() == "Line 1,200 of about 4,800"
    page.busy.end()
    assert not page.busy.title.isVisible()


def test_a_very_long_file_name_does_not_widen_the_window(stage: Stage, page: ImportPage, tmp_path: Path) -> None:
    """Its middle gives way, its ending stays."""
    page.arrive(write(tmp_path, row("Mail", "Office"), name=f"{'export' * 35}.csv"))
    stage.settle()
    assert page.minimumSizeHint().width() < 720
    assert page.title.subtitle.text().endswith("export.csv")
