"""Opens the entry form and the menus, and stores what they say."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt

from ballast.domain.log.span import Span, instant_of
from ballast.ui.entry.reading import Knowledge, taken_from
from ballast.ui.words import today as say

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QPoint
    from PySide6.QtWidgets import QWidget

    from ballast.domain.log.entry import Entry
    from ballast.services.day import DayView
    from ballast.ui.context import Context
    from ballast.ui.entry.acts import Acts
    from ballast.ui.entry.draft import Draft
    from ballast.ui.entry.form import EntryForm
    from ballast.ui.entry.menus import Line
    from ballast.ui.fixing.strip import Stretch

_USUAL = timedelta(minutes=30)


class Forms(QObject):
    """The forms of the page, one at a time."""

    def __init__(self, context: Context, acts: Acts, page: QWidget) -> None:
        super().__init__(page)
        self._context, self._acts, self._page = context, acts, page
        self._view: DayView | None = None
        self._knowledge = Knowledge()
        self.form: EntryForm | None = None

    def use(self, view: DayView, knowledge: Knowledge) -> None:
        """Open forms on another day from now on."""
        self._view, self._knowledge = view, knowledge

    def open_new(self) -> None:
        """Add an entry: half an hour up to now, or in the middle of another day's work."""
        from ballast.ui.entry.draft import draft_for  # noqa: PLC0415 - not before a form is asked for

        if self._view is not None:
            self._open(draft_for(self._free_span(self._view), self._context.clock.zone), say.FORM_ADD())

    def open_gap(self, span: Span) -> None:
        """Fill a gap."""
        from ballast.ui.entry.draft import draft_for  # noqa: PLC0415 - not before a form is asked for

        self._open(draft_for(span, self._context.clock.zone), say.FORM_FILL())

    def open_entry(self, entry: Entry) -> None:
        """Edit an entry."""
        from ballast.ui.entry.draft import draft_of  # noqa: PLC0415 - not before a form is asked for

        if self._view is not None and entry.task_id in self._view.log.tasks:
            task = self._view.log.task_of(entry)
            self._open(draft_of(entry, task.name, task.category_id, self._context.clock.zone), say.FORM_EDIT())

    def open_stretch(self, stretch: Stretch) -> None:
        """Edit or fill what was chosen on the timeline."""
        if stretch.entry is None:
            self.open_gap(stretch.span)
        else:
            self.open_entry(stretch.entry)

    def show_stretch_menu(self, stretch: Stretch, point: QPoint, more: Sequence[Line] = ()) -> None:
        """The menu of what lies on the timeline, with what the timeline offers of it."""
        from ballast.ui.entry.menus import add_lines, gap_menu, place_menu  # noqa: PLC0415 - not before the first day is shown

        theme = self._context.theme
        if stretch.entry is not None:
            self.show_entry_menu(stretch.entry, point, more)
        elif self._view is not None and stretch.absence is None:
            menu = gap_menu(self._page, theme, self._acts, self._view, stretch.span, fill=self.open_gap)
            add_lines(menu, theme, more)
            menu.popup(point)
        elif more:
            place_menu(self._page, theme, more).popup(point)

    def show_entry_menu(self, entry: Entry, point: QPoint, more: Sequence[Line] = ()) -> None:
        """The menu of an entry."""
        from ballast.ui.entry.menus import entry_menu  # noqa: PLC0415 - not before the first day is shown

        entry_menu(self._page, self._context.theme, self._acts, entry, self.open_entry, more).popup(point)

    def _free_span(self, view: DayView) -> Span:
        """The time since the last entry, up to now or what lies over the present; half an hour where there is none."""
        now, zone = self._context.clock.now(), self._context.clock.zone
        until = taken_from(view, now)
        ends = [entry.end for entry in view.log.entries if entry.end is not None and view.span.holds(entry.end)]
        last = max((end for end in ends if instant_of(end) <= instant_of(until)), key=instant_of, default=None)
        if view.is_today:
            free = last is not None and instant_of(last) < instant_of(until)
            return Span(last if last is not None and free else (instant_of(until) - _USUAL).astimezone(zone), until)
        start = last or (view.working.start if view.working else view.span.start)
        return Span(start, (instant_of(start) + _USUAL).astimezone(zone))

    def _open(self, draft: Draft, title: str) -> None:
        if self._view is None or self.form is not None:
            return
        from ballast.ui.entry.form import EntryForm  # noqa: PLC0415 - not before the first day is shown

        form = EntryForm(self._context, self._view, self._knowledge, draft, title, self._page.window())
        form.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        form.saved.connect(lambda said: self._acts.save(said, form.done_with, form.try_again))
        form.delete_asked.connect(lambda entry: self._acts.delete(entry, form.done_with))
        form.finished.connect(self._closed)
        self.form = form
        form.open()

    def _closed(self) -> None:
        self.form = None
