"""Before a plan leaves: what goes out is shown, and what may not go to a helper cannot be chosen."""

from __future__ import annotations

import threading
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from ballast.domain.delegation.plan import Brief, Choice
from ballast.domain.log.change import Deed
from ballast.services import plan_files, plans
from ballast.ui.pages.plans.bringing import take_in
from ballast.ui.pages.plans.page import PlansPage
from tests.domain.delegation.plans import plan, role, task
from tests.report.reading import text_in
from tests.ui.accessibility import nameless
from tests.ui.pages.room import NOW, Room

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from ballast.store.store import Store
    from ballast.ui.pages.plans.leaving import LeavingDialog

MARA = replace(role(1), name="Mara")
READY = Brief(outcome="Paid within a day; never ask Robo", done_when=("none open",), deadline="noon")
PLAN = plan(
    task(1, 9.0, role_id=MARA.id, choice=Choice.DELEGATE, name="Invoices & bills", brief=READY),
    task(2, 5.0, role_id=MARA.id, choice=Choice.DELEGATE, name="請求書"),
    task(3, 3.0, role_id=None, choice=Choice.DELEGATE, name="Robo"),
    roles=(MARA,),
    saved_at=NOW.now(),
    currency="EUR",
)


def fill(store: Store) -> None:
    """One plan with two briefs for Mara and one for nobody yet."""
    with store.action(Deed.SAVE_PLAN, at=NOW.now()) as act:
        act.plans.put(PLAN)


@pytest.fixture
def room(make_room: Callable[..., Room]) -> Room:
    """A room with the plan."""
    return make_room(fill)


@pytest.fixture
def page(room: Room) -> PlansPage:
    """The page on it."""
    page = PlansPage(room.context, room.files)
    room.show(page)
    return page


@pytest.fixture
def dialog(room: Room, page: PlansPage) -> LeavingDialog:
    """What leaves, asked for by the button."""
    page.detail.head.export.click()
    made = page.exporter.dialog
    assert made is not None
    room.qtbot.waitUntil(lambda: bool(made.preview.pages), timeout=30_000)
    return made


def test_the_whole_plan_is_shown_first(room: Room, dialog: LeavingDialog) -> None:
    """Every page as a picture with its number for a screen reader; money leaves, the log does not."""
    total = int(dialog.preview.pages[0].accessibleName().split()[-1])
    room.qtbot.waitUntil(lambda: len(dialog.preview.pages) == total, timeout=30_000)
    assert total > 3
    assert [each.accessibleName() for each in dialog.preview.pages][:2] == [f"Page 1 of {total}", f"Page 2 of {total}"]
    assert "your income" in dialog.leaves.text()
    assert "Your log" in dialog.stays.text()
    assert nameless(dialog) == []


def test_a_helper_can_be_chosen_with_their_briefs(room: Room, dialog: LeavingDialog) -> None:
    """Three pages: one for both briefs and one for each; no table, no plan file; what is missing or names others is said."""
    assert [dialog.whom.itemText(place) for place in range(dialog.whom.count())] == [
        "My full plan",
        "For the helper: Mara",
        "For a helper I have not found yet",
    ]
    dialog.whom.setCurrentIndex(1)
    room.qtbot.waitUntil(lambda: len(dialog.preview.pages) == 3, timeout=30_000)
    assert [button.isVisible() for button in dialog.kind.buttons()] == [True, True, False, False]
    assert "Prices, fees and your income" in dialog.stays.text()
    assert "請求書 lacks an outcome, a done-when list, a deadline or rhythm" in dialog.warning.text()
    assert "Robo" in dialog.warning.text()


def test_no_brief_is_no_file(room: Room, dialog: LeavingDialog) -> None:
    """With every tick taken away there is nothing to save; with one there is one page."""
    dialog.whom.setCurrentIndex(1)
    first, second = dialog.ticks.values()
    first.click()
    second.click()
    assert not dialog.save.isEnabled()
    assert dialog.preview.note.text() == "Tick at least one brief."
    first.click()
    room.qtbot.waitUntil(lambda: len(dialog.preview.pages) == 1, timeout=30_000)
    assert dialog.save.isEnabled()


def test_the_helpers_file_is_what_was_shown(room: Room, page: PlansPage, dialog: LeavingDialog, tmp_path: Path) -> None:
    """Saved under a name that is not the plan's, with the ticked brief alone, and by nobody unless a name was written."""
    room.files.path = tmp_path / "mara.pdf"
    dialog.whom.setCurrentIndex(1)
    list(dialog.ticks.values())[1].click()
    dialog.save.click()
    room.qtbot.waitUntil(lambda: room.files.path is not None and room.files.path.exists(), timeout=30_000)
    room.qtbot.waitUntil(lambda: not page.exporter.busy, timeout=30_000)
    assert room.files.wanted[-1].proposed.name == "Invoices & bills brief for Mara 2026-11-22.pdf"
    read = text_in((tmp_path / "mara.pdf").read_bytes(), tmp_path)
    assert "Paid within a day" in read
    assert "Spring" not in read


@pytest.mark.parametrize(("place", "ending", "start"), [(1, "md", "# Spring"), (2, "csv", "#,Task,Category"), (3, "json", "{")])
def test_other_kinds_are_shown_as_text_and_written(
    room: Room, page: PlansPage, dialog: LeavingDialog, tmp_path: Path, place: int, ending: str, start: str
) -> None:
    """Text, table and plan file: the preview is what the file says."""
    room.files.path = tmp_path / f"plan.{ending}"
    dialog.kind.buttons()[place].click()
    room.qtbot.waitUntil(lambda: dialog.preview.text.toPlainText().startswith(start), timeout=30_000)
    shown = dialog.preview.text.toPlainText()
    dialog.save.click()
    room.qtbot.waitUntil(lambda: not page.exporter.busy, timeout=30_000)
    assert room.files.wanted[-1].ending == ending
    written = (tmp_path / f"plan.{ending}").read_text(encoding="utf-8-sig")
    assert written.splitlines()[:3] == shown.splitlines()[:3]


def test_a_plan_file_is_brought_in_once(room: Room, page: PlansPage, tmp_path: Path) -> None:
    """The same plan is known; a strange file is told with its place; neither changes anything."""
    file = tmp_path / "plan.json"
    room.stored(lambda store: plan_files.write_json(store, PLAN.id, file))
    take_in(room.context, file, page.arrive)
    room.qtbot.waitUntil(lambda: any("is here already" in notice.text for notice in room.said))
    file.write_text("{\n}", encoding="utf-8")
    take_in(room.context, file, page.arrive)
    room.qtbot.waitUntil(lambda: any("no plan of Ballast" in notice.text for notice in room.said))
    take_in(room.context, tmp_path / "none.json", page.arrive)
    room.qtbot.waitUntil(lambda: any("none.json cannot be read" in notice.text for notice in room.said))
    assert len(room.stored(plans.list_plans)) == 1


def test_a_plan_from_elsewhere_is_open_next(room: Room, tmp_path: Path) -> None:
    """Brought into another folder, it is there as it was, and open."""
    file = tmp_path / "plan.json"
    room.stored(lambda store: plan_files.write_json(store, PLAN.id, file))
    room.stored(lambda store: plans.delete_plan(store, PLAN.id, NOW))
    page = PlansPage(room.context, room.files)
    room.show(page)
    take_in(room.context, file, page.arrive)
    room.qtbot.waitUntil(lambda: page.current == PLAN, timeout=10_000)


def test_an_export_does_not_wait_for_the_preview(
    room: Room, page: PlansPage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """However long the pictures of the pages take, the file is there meanwhile; what comes late is not shown."""
    looking, on = threading.Event(), threading.Event()

    def slow(*_: object) -> tuple[bytes, ...]:
        looking.set()
        on.wait(20)
        return ()

    monkeypatch.setattr(plans, "picture_pages", slow)
    room.files.path = tmp_path / "plan.pdf"
    page.detail.head.export.click()
    room.qtbot.waitUntil(looking.is_set, timeout=30_000)
    assert page.exporter.dialog is not None
    page.exporter.dialog.save.click()
    room.qtbot.waitUntil(lambda: not page.exporter.busy, timeout=30_000)
    assert (tmp_path / "plan.pdf").read_bytes().startswith(b"%PDF")
    on.set()
    room.qtbot.waitUntil(lambda: "press" not in {thread.name for thread in threading.enumerate()}, timeout=30_000)


def test_a_name_for_the_file_is_asked_for_and_kept_only_if_wished(room: Room, page: PlansPage, dialog: LeavingDialog) -> None:
    """No name stands there at first; one that was typed is gone the next time, unless the box below it was ticked."""
    assert (dialog.author.text(), dialog.remember.isChecked()) == ("", False)
    assert dialog.chosen.reader.author == ""
    asking = dialog
    for ticked, left in ((False, ""), (True, "Ada Miller"), (False, "")):
        asking.author.setText("Ada Miller")
        asking.remember.setChecked(ticked)
        assert asking.chosen.reader.author == "Ada Miller"
        asking.save.click()
        room.qtbot.waitUntil(lambda: not page.exporter.busy and page.detail.head.export.isEnabled(), timeout=30_000)
        page.detail.head.export.click()
        again = page.exporter.dialog
        assert again is not None
        assert (again.author.text(), again.remember.isChecked()) == (left, bool(left))
        asking = again
    asking.reject()
