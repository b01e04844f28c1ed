"""The Settings page: cards one under another. Nothing has an OK button; every change is kept at once and can be undone."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ballast import __version__
from ballast.domain.log.change import Kind
from ballast.domain.log.day import day_of
from ballast.services import categories, settings, setup
from ballast.ui.changes import Tone
from ballast.ui.explained import sheet_of
from ballast.ui.making import Making, dress
from ballast.ui.pages.settings.around import AroundCard
from ballast.ui.pages.settings.audit import AuditCard
from ballast.ui.pages.settings.categories import CategoriesCard
from ballast.ui.pages.settings.data import DataCard, DataView, data_view, files_view
from ballast.ui.pages.settings.habits import Habits
from ballast.ui.pages.settings.parts import SettingRow
from ballast.ui.theme import Look
from ballast.ui.widgets.buttons import Button
from ballast.ui.widgets.layouts import SegmentedControl
from ballast.ui.widgets.plain import PlainLabel
from ballast.ui.widgets.surfaces import Card, PageTitle, page_layout, scrolled
from ballast.ui.words import common
from ballast.ui.words import settings as say

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtGui import QHideEvent

    from ballast.domain.insight.review import Period
    from ballast.domain.log.change import Change
    from ballast.domain.log.clock import Clock
    from ballast.domain.log.profile import Profile
    from ballast.services.categories import CategoryUse
    from ballast.services.setup import AuditStatus
    from ballast.store.store import Store
    from ballast.ui.context import Context
    from ballast.ui.widgets.files import Files

Part = TypeVar("Part", bound=QWidget)
_LOOKS = (Look.LIGHT, Look.DARK, Look.SYSTEM)
_WIDEST = 1000


@dataclass(frozen=True, slots=True)
class SettingsView:
    """Everything that the page shows."""

    profile: Profile
    audit: AuditStatus | None
    uses: tuple[CategoryUse, ...]
    data: DataView


def settings_view(store: Store, clock: Clock) -> SettingsView:
    """Everything that the page shows; runs on the worker."""
    return SettingsView(
        settings.profile(store),
        setup.audit_status(store, clock),
        categories.categories_in_use(store),
        data_view(store),
    )


class SettingsPage(QWidget):
    """All settings; empty until they are known."""

    def __init__(self, context: Context, files: Files | None = None, *, in_steps: bool = False) -> None:
        super().__init__()
        self._context = context
        self._files = files
        self._on_the_way = 0
        self.making = Making(self._make(), self)
        if not in_steps:
            self.making.finish()

    def _make(self) -> Iterator[None]:
        self._lay()
        yield
        looks = (common.LIGHT_LOOK(), common.DARK_LOOK(), common.SYSTEM_LOOK())
        self.look = SegmentedControl(say.LOOK(), looks, _LOOKS.index(self._context.theme.look))
        self._put(Card(say.LOOK())).add(SettingRow(say.LOOK_NOTE(), "", self.look))
        yield
        self.habits = self._put(Habits(self._context))
        yield from self.habits.make()
        self.audit = self._put(AuditCard(self._context))
        yield from self.audit.make()
        self.around = self._put(AroundCard(self._context))
        yield from self.around.make()
        self.categories = self._put(CategoriesCard(self._context))
        yield from self.categories.make()
        self.data = self._put(DataCard(self._context, self._files))
        yield from self.data.make()
        self.keys = Button(self._context.theme, say.SHORTCUTS(), "keyboard")
        about = self._put(Card(say.ABOUT()))
        about.add(SettingRow(say.VERSION(version=__version__), say.ABOUT_TEXT(), self.keys))
        about.add(PlainLabel(say.LICENCES(), "small", wrap=True))
        self._column.addStretch(1)
        yield
        yield from dress(self)
        self._wire()

    def _lay(self) -> None:
        self._inside = QWidget()
        self.area = scrolled(self._inside)
        self.area.setAlignment(Qt.AlignmentFlag.AlignLeft)
        page = page_layout(self)
        page.addWidget(PageTitle(common.SETTINGS(), say.SUBTITLE()))
        page.addWidget(self.area, 1)
        self._inside.hide()
        self._inside.setMaximumWidth(_WIDEST)
        self._column = QVBoxLayout(self._inside)
        self._column.setContentsMargins(0, 0, 6, 0)
        self._column.setSpacing(16)

    def _put(self, part: Part) -> Part:
        self._column.addWidget(part)
        return part

    def _wire(self) -> None:
        self.look.chosen.connect(self._choose_look)
        self._context.theme.changed.connect(self._show_look)
        self.habits.changed.connect(self._keep_profile)
        self.audit.begin_asked.connect(self._begin_audit)
        self.keys.clicked.connect(lambda: sheet_of(self._context.theme, self, self.window()).open())
        self._context.changes.announced.connect(self._heard)

    def arrive(self, _about: object = None) -> None:
        """Shown: ask always, for backups are made without a change being announced."""
        self.refresh()

    def refresh(self) -> None:
        """Ask for everything again."""
        clock = self._context.clock
        self._context.ask(lambda store: settings_view(store, clock), self._show, on_problem=self._cannot_read, owner=self)

    def shortcuts(self) -> list[tuple[str, str]]:
        """The keys of this page for the sheet."""
        return [("Alt+Up", say.KEY_UP())]

    def save_draft(self) -> None:
        """Keep what was just changed and waits for a pause."""
        if self.making.done:
            self.habits.flush()

    def hideEvent(self, event: QHideEvent) -> None:
        """Keep what waits before another page is shown."""
        if self.making.done:
            self.habits.flush()
        super().hideEvent(event)

    def _show(self, view: SettingsView | DataView) -> None:
        """All of it, or of a log that cannot be read what lies beside it."""
        clock, whole = self._context.clock, isinstance(view, SettingsView)
        for part in (self.habits, self.audit, self.categories):
            part.setVisible(whole)
        if isinstance(view, DataView):
            self.data.show_data(view)
            self._inside.show()
            return
        if not self._on_the_way:  # an answer from before the last click would take it back on the page
            self.habits.show_profile(view.profile)
        self.audit.show_audit(view.audit, day_of(clock.now(), view.profile.day_start, clock.zone))
        self.categories.show_uses(view.uses)
        self.data.show_data(view.data)
        self._inside.show()

    def _cannot_read(self, error: Exception) -> None:
        """The window says why; what needs no log stays: above all the way to a copy that takes its place."""
        self._context.bulletin.troubled.emit(error)
        self._context.ask(files_view, self._show, owner=self)

    def _heard(self, change: Change) -> None:
        shown = (Kind.PROFILE, Kind.AUDIT, Kind.CATEGORIES, Kind.TASKS, Kind.ENTRIES, Kind.PLANS)
        if self.isVisible() and change.touches(*shown):
            self.refresh()

    def _choose_look(self, number: int) -> None:
        self._context.settings.look = _LOOKS[number]
        self._context.theme.choose(_LOOKS[number])

    def _show_look(self) -> None:
        self.look.set_current(_LOOKS.index(self._context.theme.look))

    def _keep_profile(self, profile: Profile) -> None:
        clock = self._context.clock
        self._on_the_way += 1
        self._context.do(
            lambda store: settings.change_profile(store, profile, clock), self._kept, on_problem=self._not_kept, owner=self
        )

    def _kept(self, _change: Change | None) -> None:
        self._on_the_way -= 1

    def _not_kept(self, error: Exception) -> None:
        """The window says why; the page shows what is stored."""
        self._on_the_way -= 1
        self._context.bulletin.troubled.emit(error)
        self.refresh()

    def _begin_audit(self, period: Period) -> None:
        clock = self._context.clock
        self.habits.flush()
        self._context.do(
            lambda store: setup.begin_audit(store, settings.profile(store), period, clock),
            lambda _change: self._tell_audit(period),
            owner=self,
        )

    def _tell_audit(self, period: Period) -> None:
        text = say.AUDIT_BEGUN(period=self._context.words.period(period.first, period.last))
        self._context.say(text, tone=Tone.GOOD, action=common.UNDO(), act=self._context.undo)
