"""A plan as a PDF from its page: printed, told of, stopped, and calm when it cannot be written."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING, Any

import pikepdf
import pytest
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QProgressBar, QPushButton

from ballast.services import plans
from ballast.ui.pages.plans.page import PlansPage
from ballast.ui.pages.plans.print_room import Order, PrintRoom, StoppedError, Turn
from ballast.ui.widgets.plain import PlainLabel
from ballast.ui.words import plans as say
from ballast.ui.words.formats import Words
from tests.ui.accessibility import nameless
from tests.ui.pages.room import NOW, Room, sample

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from ballast.store.store import Store
    from ballast.ui.pages.plans.leaving import LeavingDialog


def plan_with(title: str) -> Callable[[Store], None]:
    """Fills a store with the sample business and a saved plan."""

    def fill(store: Store) -> None:
        sample(store)
        plans.create_plan(store, title, None, NOW)

    return fill


@pytest.fixture
def room(make_room: Callable[..., Room]) -> Room:
    """A room with one saved plan."""
    return make_room(plan_with("Studio: plan / 2026"))


@pytest.fixture
def page(room: Room) -> PlansPage:
    """The page on it."""
    page = PlansPage(room.context, room.files)
    room.show(page)
    return page


def dialog_of(page: PlansPage) -> LeavingDialog:
    """The dialog that says what leaves, opened by the button."""
    page.detail.head.export.click()
    assert page.exporter.dialog is not None
    return page.exporter.dialog


def export(room: Room, page: PlansPage, target: Path, paper: int = 0) -> str:
    """Export to a place and give back what the page says of it."""
    room.files.path = target
    dialog = dialog_of(page)
    dialog.paper.buttons()[paper].click()
    dialog.save.click()
    room.qtbot.waitUntil(lambda: not page.exporter.busy, timeout=30_000)
    return "\n".join(label.text() for label in page.detail.head.strip.findChildren(PlainLabel) if not label.isHidden())


def button(page: PlansPage, name: str) -> QPushButton:
    """A button of what the page says about the printing."""
    found = (each for each in page.detail.head.strip.findChildren(QPushButton) if each.text() == name and not each.isHidden())
    return next(found)


def test_a_plan_becomes_a_pdf_of_the_chosen_paper(room: Room, page: PlansPage, tmp_path: Path) -> None:
    """The file is a PDF with the plan's title on the chosen paper; Open and Show in folder lead to it."""
    target = tmp_path / "out.pdf"
    said = export(room, page, target, paper=1)
    with pikepdf.open(target) as pdf:
        assert str(pdf.docinfo["/Title"]) == "Studio: plan / 2026"
        assert [round(float(edge)) for edge in pdf.pages[0].MediaBox] == [0, 0, 612, 792]
        assert f"{len(pdf.pages)} pages" in said
    button(page, "Open").click()
    button(page, "Show in folder").click()
    assert room.files.opened == [target, tmp_path]
    assert nameless(page) == []


def test_the_proposed_name_is_the_title_and_the_day(room: Room, page: PlansPage, tmp_path: Path) -> None:
    """The dialog proposes the title without letters that a system refuses, and the folder used last."""
    export(room, page, tmp_path / "first.pdf")
    room.files.path = None
    dialog_of(page).save.click()
    assert room.files.wanted[-1].proposed == tmp_path / "Studio plan 2026 2026-11-22.pdf"


def test_leaving_the_dialog_prints_nothing(room: Room, page: PlansPage) -> None:
    """Without a place there is no printing and nothing is said."""
    dialog_of(page).save.click()
    assert not page.exporter.busy
    assert not page.detail.head.strip.isVisible()
    assert len(room.files.wanted) == 1


def test_while_printing_the_page_shows_it(room: Room, page: PlansPage, tmp_path: Path) -> None:
    """A bar moves and the button sleeps until the file is there; other plans can be looked at meanwhile."""
    room.files.path = tmp_path / "out.pdf"
    dialog_of(page).save.click()
    assert page.exporter.busy
    assert not page.detail.head.export.isEnabled()
    assert page.detail.head.strip.findChildren(QProgressBar)
    room.qtbot.waitUntil(lambda: not page.exporter.busy, timeout=30_000)
    assert page.detail.head.export.isEnabled()


def test_a_place_that_cannot_be_written_is_said_calmly(room: Room, page: PlansPage, tmp_path: Path) -> None:
    """What went wrong, that the plan is safe, and a button for another place, which then works."""
    said = export(room, page, tmp_path / "missing" / "out.pdf")
    assert "no such folder" in said
    assert "The plan is safe" in said
    room.files.path = tmp_path / "good.pdf"
    button(page, "Choose another place").click()
    room.qtbot.waitUntil(lambda: not page.exporter.busy, timeout=30_000)
    assert (tmp_path / "good.pdf").stat().st_size > 10_000


def test_characters_that_no_font_shows_are_named(
    make_room: Callable[..., Room], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """On a computer without a font for a script the plan is printed all the same, and the page names the letters."""
    monkeypatch.setattr(plans, "make_press", lambda template, fonts: plans.Press(template, fonts, system_fonts=False))
    room = make_room(plan_with("東京 plan"))
    page = PlansPage(room.context, room.files)
    room.show(page)
    said = export(room, page, tmp_path / "out.pdf")
    assert "東 京" in said
    assert (tmp_path / "out.pdf").read_bytes().startswith(b"%PDF")


@pytest.mark.parametrize("locale", ["C", "de_DE", "ar_EG"])
def test_a_plan_is_printed_in_any_locale(make_room: Callable[..., Room], tmp_path: Path, locale: str) -> None:
    """The locale writes numbers and dates; the language stated is that of the words, also where the system has none."""
    room = make_room(plan_with("Plan"))
    kept = room.stored(plans.list_plans)[0]
    order = Order(kept.id, "Plan", tmp_path / "out.pdf", plans.Paper.A4)
    words = Words(QLocale(locale))
    press = PrintRoom()
    proof = room.stored(lambda store: press.set(store, order, words, NOW))
    assert proof is not None
    made = press.print(proof, tmp_path / "out.pdf", Turn())
    assert isinstance(made, plans.PdfResult)
    with pikepdf.open(made.path) as pdf:
        assert str(pdf.Root.Lang) == "en"


def test_printing_can_be_stopped_at_once(room: Room, page: PlansPage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Cancel frees the owner while the pages are still being made, and neither the file nor a beginning of it stays."""
    making, on = threading.Event(), threading.Event()
    real = plans.print_pdf

    def slow(*given: Any) -> plans.PdfResult:  # noqa: ANN401 - as it is called
        making.set()
        on.wait(20)
        return real(*given)

    monkeypatch.setattr(plans, "print_pdf", slow)
    room.files.path = tmp_path / "out.pdf"
    dialog_of(page).save.click()
    room.qtbot.waitUntil(making.is_set, timeout=30_000)
    assert button(page, "Cancel").shortcut().toString() == "Esc"
    button(page, "Cancel").click()
    assert (page.exporter.busy, page.detail.head.export.isEnabled()) == (False, True)
    assert room.said[-1].text == say.PRINTING_STOPPED()
    on.set()
    room.qtbot.waitUntil(lambda: "press" not in {thread.name for thread in threading.enumerate()}, timeout=30_000)
    assert [each.name for each in tmp_path.iterdir() if each.suffix in {".pdf", ".part"}] == []
    monkeypatch.undo()
    assert "pages" in export(room, page, tmp_path / "out.pdf")


def test_a_printing_is_stopped_in_time_or_not_at_all() -> None:
    """What is stopped raises at its next report; once the file takes its name, stopping comes too late and says so."""
    early, late = Turn(), Turn()
    early(1, 10)
    assert early.stop()
    with pytest.raises(StoppedError):
        early(10, 10)
    late(10, 10)
    assert not late.stop()
