"""Everything a window needs, put together in one place with plain calls: context, worker, window, pages.

The order keeps the way to the first picture short: the frame is painted, then the worker opens the folder for a first look
while the first page is made here, step by step; once both are there it is shown, with its day in it. The worker brings in
SQLAlchemy after that. Other pages are imported when they are first shown.
"""

from __future__ import annotations

import gc
from contextlib import suppress
from functools import partial
from importlib import import_module
from operator import methodcaller
from typing import TYPE_CHECKING, Any, Literal, NamedTuple

from PySide6.QtCore import QObject, QTimer, Signal

from ballast.ui.alarm import Alarm
from ballast.ui.changes import Bulletin, Changes, PageName, Place
from ballast.ui.context import Context
from ballast.ui.desktop.status import Status
from ballast.ui.rescue import Rescue
from ballast.ui.steps import Steps
from ballast.ui.window import MainWindow
from ballast.ui.words.formats import Words
from ballast.ui.worker import Kind, Worker

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping
    from pathlib import Path

    from PySide6.QtWidgets import QWidget

    from ballast.domain.log.change import Change
    from ballast.domain.log.clock import Clock
    from ballast.domain.log.watch import Watch
    from ballast.services.setup import AuditStatus
    from ballast.store.opening import Opening
    from ballast.store.rescue import Rescued
    from ballast.store.store import Store
    from ballast.ui.settings import Looks
    from ballast.ui.theme import Theme
    from ballast.ui.undo import Undoing


_GARBAGE = (5_000, 10, 10)
_AUDIT_MS, _UNDO_MS, _CARE_MS = 60, 250, 1500
_SOON = (
    "ballast.ui.entry.box",
    "ballast.ui.pages.today.entries",
    "ballast.services.day",
    "ballast.ui.pages.today.body",
    "ballast.ui.pages.today.page",
)
_PAGES = ("review", "week", "entries", "plans", "helpers", "settings", "importing")
_PARTS = (
    *(f"helpers.{view}" for view in ("find", "choose", "start", "going")),
    *(f"review.{part}" for part in ("why", "rare", "ending.end", "quick_dialog", "factors", "weights", "explained")),
)
_LATER = (
    *(f"ballast.ui.pages.{name}.page" for name in _PAGES),
    "ballast.ui.wizard.page",
    *(f"ballast.ui.pages.{part}" for part in _PARTS),
)


class Surroundings(NamedTuple):
    """What a window is built from. `open_store` runs on the worker's thread; `folder` is shown in the settings.

    `rescue` runs there too: it brings a copy back where the data cannot be opened; without it none is offered.
    """

    theme: Theme
    clock: Clock
    looks: Looks
    folder: Path
    open_store: Callable[[], Opening | Store]
    rescue: Callable[[Path], Rescued] | None = None


class Desk(QObject):
    """A window at work. `ready` is sent once the store is open and the first page is shown.

    `settled` is sent when the way there is over, however it ended: also when the store or the first page failed.
    """

    ready = Signal()
    settled = Signal()

    def __init__(self, given: Surroundings, first: Place | None = None) -> None:
        """Build the window; nothing is opened until it has been painted."""
        super().__init__()
        self._given = given
        self._first = first
        self._rescue = Rescue(given.open_store, given.rescue)
        self.worker = Worker(self._rescue.open, _is_weather)
        self.context = Context(
            self.worker, Changes(), Bulletin(), given.clock, given.theme, Words(), given.looks, given.folder, Status()
        )
        self.window = MainWindow(self.context, page_factories(self.context))
        self.alarm = Alarm(given.theme, self._save_work)
        self.alarm.watch(self.window)
        self._undoing: Undoing | None = None
        self._is_settled = self._is_ready = False
        self._found: tuple[bool, AuditStatus | None] | None = None
        self._ahead: Any = None
        self._way = Steps(self._walk(), self)
        self._wire()

    def show(self) -> None:
        """Show the window; the rest follows by itself."""
        self.window.show()

    def _wire(self) -> None:
        self.window.first_painted.connect(self.worker.start)
        self.window.furnished.connect(self._way.begin)
        self.window.closed.connect(self.worker.stop)
        self.window.import_asked.connect(lambda: self.window.show_place(Place(PageName.IMPORT)))
        self.window.file_dropped.connect(lambda path: self.window.show_place(Place(PageName.IMPORT, path)))
        self.worker.opened.connect(self._begin)
        self.worker.unopened.connect(self._show_trouble)
        self.worker.troubled.connect(self.window.show_trouble)
        self.worker.broke.connect(self.alarm.show_report)
        for failed in (self.worker.broke, self.worker.troubled):
            failed.connect(lambda _: self._settle())
        self.context.changes.announced.connect(self._after_change)

    def _begin(self) -> None:
        """The store is open: undo works."""
        QTimer.singleShot(_UNDO_MS, self, self._listen_for_undo)
        self.context.bulletin.undo_asked.connect(lambda: self._heed_early("undo"))
        self.context.bulletin.redo_asked.connect(lambda: self._heed_early("redo"))

    def _walk(self) -> Iterator[None]:
        """The way to the first page, in steps, while the worker opens the store; what is asked on it waits in line."""
        from ballast.services import setup  # noqa: PLC0415 - after the first paint

        clock = self._given.clock
        self.context.ask(lambda store: (setup.is_new(store), setup.audit_status(store, clock)), self._hear, early=True)
        if self._goal is PageName.TODAY:
            for name in _SOON:
                yield
                import_module(name)
            yield
            self._look_ahead()
            yield
            self._given.theme.wear_sheet()
        self._is_ready = True
        yield
        self._arrive()

    def _hear(self, answer: tuple[bool, AuditStatus | None]) -> None:
        self._found = answer
        self._arrive()

    def _look_ahead(self) -> None:
        """Make the first page and let it ask for its day. One that breaks is told of when it is shown."""
        with suppress(Exception):
            page: Any = self.window.pages.prepare(self._goal)
            page.look_ahead()
            self._ahead = page

    @property
    def _goal(self) -> PageName:
        """The page to begin with, unless nothing is set up yet."""
        return self._first.page if self._first else self._given.looks.page

    def _listen_for_undo(self) -> None:
        from ballast.ui.undo import Undoing  # noqa: PLC0415 - after the first page
        from ballast.ui.undo_pair import UndoPair  # noqa: PLC0415 - after the first page
        from ballast.ui.work_strip import WorkStrip  # noqa: PLC0415 - after the first page

        if self._undoing is None:
            self._undoing = Undoing(self.context, self)
            WorkStrip(self._given.theme, self.context.bulletin, self.window)
            self.window.sidebar.take_turns(UndoPair(self.context))
            self.context.ask(lambda store: store.read_only, self._say_read_only, early=True)

    def _say_read_only(self, read_only: bool) -> None:  # noqa: FBT001 - an answer of the store
        from ballast.ui.trouble import ReadOnlyBanner  # noqa: PLC0415 - seldom needed

        if read_only and self.window.column is not None:
            self.window.column.insertWidget(0, ReadOnlyBanner(self._given.theme, self._given.folder))

    def _heed_early(self, wish: Literal["undo", "redo"]) -> None:
        """Undo and redo count also before anybody listens for them."""
        if self._undoing is None:
            self._listen_for_undo()
            methodcaller(wish)(self._undoing)

    def _arrive(self) -> None:
        """The first page, once its way is gone and it is known who comes."""
        if self._found is None or not self._is_ready:
            return
        (new, audit), self._found = self._found, None
        QTimer.singleShot(_AUDIT_MS, self, partial(self._show_audit, audit))
        QTimer.singleShot(_CARE_MS, self, self._care)  # a page that breaks must not cost the owner the backup of the day
        QTimer.singleShot(0, self, partial(self._show_first, new=new))  # a turn of its own, also when the next line breaks
        if self._ahead is not None and not new:
            self._ahead.put_ahead()

    def _settle(self) -> None:
        """The way to the first page is over: told once."""
        if not self._is_settled:
            self._is_settled = True
            self.settled.emit()

    def _show_first(self, *, new: bool) -> None:
        try:
            self.window.show_place(self._first or (Place(PageName.WELCOME) if new else Place(self._goal)))
            self.ready.emit()
            self._rescue.tell(self.context)
        finally:
            self._settle()

    def _care(self) -> None:
        """What can wait until the owner is at work: the backup of the day, and the code of the other pages.

        Their modules are loaded on the worker's thread, one between two questions, so that opening a page only has to make it.
        """
        self.context.ask_long(_back_up_daily(self._given.clock), lambda _: None, owner=self)
        for name in _LATER:
            self.worker.ask(partial(_load, name), owner=self, kind=Kind.SPARE)
        self.worker.ask(_leave_out, owner=self, kind=Kind.SPARE)

    def _after_change(self, change: Change) -> None:  # noqa: ARG002 - any change may begin, move or end an audit
        from ballast.services import setup  # noqa: PLC0415 - after the first paint

        self.context.ask(lambda store: setup.audit_status(store, self._given.clock), self._show_audit)

    def _show_audit(self, audit: AuditStatus | None) -> None:
        if audit is None:
            self.window.sidebar.set_audit(None)
        else:
            self.window.sidebar.set_audit(audit.day_number, audit.length)

    def _show_trouble(self, error: Exception) -> None:
        from ballast.ui.trouble import TroublePage  # noqa: PLC0415 - seldom needed

        self._settle()
        if not _is_weather(error):
            self.alarm.show_report(error)
        shown, refused = self._rescue.told(error)
        page = TroublePage(self._given.theme, shown, self._retry)
        if self._rescue.helps(shown):
            page.offer_copies(partial(self._rescue.bring_back, self._retry))
        self.window.show_instead(page)
        if refused is not None:
            self.window.show_trouble(refused)

    def _retry(self) -> None:
        self.window.hide_trouble()
        self.window.show_instead(None)
        self.worker.start()

    def _save_work(self) -> None:
        """Every act is stored when it is done; what pages hold unsaved (a note being typed) they put away here."""
        self.window.save_drafts()


def page_factories(context: Context) -> Mapping[PageName, Callable[[], QWidget]]:
    """How each page is made, on the day it is first shown."""
    return {
        PageName.TODAY: lambda: _today(context),
        PageName.WEEK: lambda: _week(context),
        PageName.ENTRIES: lambda: _entries(context),
        PageName.REVIEW: lambda: _review(context),
        PageName.PLANS: lambda: _plans(context),
        PageName.HELPERS: lambda: _helpers(context),
        PageName.SETTINGS: lambda: _settings(context),
        PageName.WIZARD: lambda: _wizard(context),
        PageName.WELCOME: lambda: _welcome(context),
        PageName.IMPORT: lambda: _import(context),
    }


def _today(context: Context) -> QWidget:
    from ballast.ui.pages.today.page import TodayPage  # noqa: PLC0415 - made when first shown

    return TodayPage(context)


def _week(context: Context) -> QWidget:
    from ballast.ui.pages.week.page import WeekPage  # noqa: PLC0415 - made when first shown

    return WeekPage(context)


def _entries(context: Context) -> QWidget:
    from ballast.ui.pages.entries.page import EntriesPage  # noqa: PLC0415 - made when first shown

    return EntriesPage(context, in_steps=True)


def _review(context: Context) -> QWidget:
    from ballast.ui.pages.review.page import ReviewPage  # noqa: PLC0415 - brings numpy and pyqtgraph

    return ReviewPage(context, in_steps=True)


def _plans(context: Context) -> QWidget:
    from ballast.ui.pages.plans.page import PlansPage  # noqa: PLC0415 - made when first shown

    return PlansPage(context, in_steps=True)


def _helpers(context: Context) -> QWidget:
    from ballast.ui.pages.helpers.page import HelpersPage  # noqa: PLC0415 - made when first shown

    return HelpersPage(context, in_steps=True)


def _settings(context: Context) -> QWidget:
    from ballast.ui.pages.settings.page import SettingsPage  # noqa: PLC0415 - made when first shown

    return SettingsPage(context, in_steps=True)


def _wizard(context: Context) -> QWidget:
    from ballast.ui.wizard.page import WizardPage  # noqa: PLC0415 - made when first shown

    return WizardPage(context, in_steps=True)


def _welcome(context: Context) -> QWidget:
    from ballast.ui.pages.welcome.page import WelcomePage  # noqa: PLC0415 - made when first shown

    return WelcomePage(context, in_steps=True)


def _import(context: Context) -> QWidget:
    from ballast.ui.pages.importing.page import ImportPage  # noqa: PLC0415 - made when first shown

    return ImportPage(context, in_steps=True)


def _load(name: str, _: object) -> None:
    import_module(name)


def _leave_out(_: object) -> None:
    """All that is loaded by now stays: no later search for garbage goes through it, and those are made less often."""
    gc.freeze()
    gc.set_threshold(*_GARBAGE)


def _is_weather(error: BaseException) -> bool:
    from ballast.ui.words.errors import is_weather  # noqa: PLC0415 - its words are not needed for the first paint

    return is_weather(error)


def _back_up_daily(clock: Clock) -> Callable[[Store, Watch], object]:
    from ballast.services import care  # noqa: PLC0415 - after the first paint

    return lambda store, watch: care.daily_backup(store, clock, watch)
