"""Opens the dialogs of a week's end and has done what is decided in them; every act can be undone."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal

from ballast.domain.log.change import Kind
from ballast.services import review_notes, week_end
from ballast.ui.changes import Tone
from ballast.ui.making import open_made
from ballast.ui.pages.review.ending.end import EndDialog
from ballast.ui.pages.review.ending.kept import NotesDialog
from ballast.ui.words import common, deeds
from ballast.ui.words import week_end as say

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from ballast.domain.insight.note import ReviewNote
    from ballast.domain.insight.period import Period
    from ballast.domain.log.change import Change
    from ballast.services.review_notes import Kept
    from ballast.services.week_end import WeekEnd
    from ballast.store.store import Store
    from ballast.ui.context import Context
    from ballast.ui.pages.review.ending.paper import PaperDialog
    from ballast.ui.pages.review.ending.room import PaperRoom
    from ballast.ui.widgets.files import Files


class Ends(QObject):
    """The end of a week, for the page. `end`, `notes` and `paper` are the dialogs that are open; `files` answers where to.

    `opened` carries what a sentence of the end of a week is about, and the dialog that says it.
    """

    opened = Signal(object, object)

    def __init__(self, context: Context, page: QWidget) -> None:
        super().__init__(page)
        self._context, self._page = context, page
        self.end: EndDialog | None = None
        self.notes: NotesDialog | None = None
        self.paper: PaperDialog | None = None
        self.files: Files | None = None
        context.changes.announced.connect(self._hear)

    @cached_property
    def room(self) -> PaperRoom:
        """Where pages are made."""
        from ballast.ui.pages.review.ending.room import PaperRoom  # noqa: PLC0415 - brings print, which few reviews need

        return PaperRoom(self)

    def begin(self, period: Period | None) -> None:
        """End a period; nothing while there is none."""
        if period is None:
            return
        clock = self._context.clock
        self._context.ask_long(lambda store, watch: week_end.end_of(store, period, clock, watch), self._show_end)

    def show_notes(self) -> None:
        """Show what was kept of earlier weeks."""
        self._context.ask(review_notes.notes, self._show_notes)

    def show_paper(self, period: Period) -> None:
        """Show the page of a period before it leaves."""
        from ballast.ui.pages.review.ending.paper import PaperDialog  # noqa: PLC0415 - brings print, as above

        parent = self.notes or self._page.window()
        self.paper = PaperDialog(self._context, period, self.room, self.files, parent)
        self.paper.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.paper.finished.connect(self._leave_paper)
        self.paper.open()

    def _leave_paper(self) -> None:
        """The keys go back to the notes where the page was opened from them."""
        self.paper = None
        if self.notes is not None:
            self.notes.activateWindow()
            self.notes.print.setFocus()

    def _show_end(self, end: WeekEnd) -> None:
        dialog = EndDialog(self._context.theme, self._context.words, end, self._page.window())
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.finished.connect(lambda: setattr(self, "end", None))
        dialog.kept.connect(lambda kept: self._keep(end.period, kept))
        dialog.print_asked.connect(lambda: self.show_paper(end.period))
        dialog.opened.connect(lambda about: self.opened.emit(about, dialog))
        self.end = dialog
        open_made(dialog, dialog.make())

    def _keep(self, period: Period, kept: Kept) -> None:
        clock = self._context.clock

        def keep(store: Store) -> Change:
            known = {each.id for each in review_notes.notes(store)}
            still = kept if kept.earlier is None or kept.earlier in known else review_notes.without_earlier(kept)
            return review_notes.keep_note(store, period, still, clock)

        self._context.do(keep, self._said, owner=self)

    def _show_notes(self, notes: tuple[ReviewNote, ...]) -> None:
        dialog = NotesDialog(self._context.theme, self._context.words, self._page.window())
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.finished.connect(lambda: setattr(self, "notes", None))
        clock = self._context.clock
        dialog.text_written.connect(
            lambda note, text: self._do(lambda store: review_notes.write_text(store, note.id, text, clock))
        )
        dialog.went_said.connect(lambda note, went: self._do(lambda store: review_notes.say_went(store, note.id, went, clock)))
        dialog.deleted.connect(self._delete)
        dialog.undo_asked.connect(self._undo)
        dialog.print_asked.connect(lambda note: self.show_paper(note.period))
        dialog.show_notes(notes)
        self.notes = dialog
        dialog.open()

    def _delete(self, note: ReviewNote) -> None:
        clock = self._context.clock

        def deleted(change: Change | None) -> None:
            if self.notes is not None:
                self.notes.show_deleted(deleted=change is not None)

        self._context.do(lambda store: review_notes.delete_note(store, note, clock), deleted, owner=self)

    def _undo(self) -> None:
        self._context.undo()

    def _do(self, act: Callable[[Store], Change]) -> None:
        self._context.do_if_there(act, say.NOTE_GONE(), self._said, owner=self)

    def _said(self, change: Change | None) -> None:
        if change is not None:
            self._context.say(deeds.done(change), tone=Tone.GOOD, action=common.UNDO(), act=self._context.undo)

    def _hear(self, change: Change) -> None:
        """Notes changed: show them as they are now."""
        if self.notes is not None and change.touches(Kind.NOTES):
            self.notes.show_deleted(deleted=False)
            self._context.ask(review_notes.notes, self.notes.show_notes)
