"""The owner's data: where it lies, what is in it, taking it along, checking it, and its backups."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from ballast.services import care, exports
from ballast.ui.changes import Tone
from ballast.ui.pages.settings.aside_list import AsidePart
from ballast.ui.pages.settings.backup_list import BackupList
from ballast.ui.pages.settings.parts import SettingRow
from ballast.ui.pages.settings.restore_dialog import RestoreDialog, Restorer
from ballast.ui.pages.settings.sizes import size
from ballast.ui.widgets.buttons import Button
from ballast.ui.widgets.files import Files, SystemFiles, Wanted, documents
from ballast.ui.widgets.plain import PlainLabel
from ballast.ui.widgets.surfaces import Card, Line
from ballast.ui.words import settings as say
from ballast.ui.words.categories import category_name

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ballast.services.care import Holdings
    from ballast.services.exports import Exported
    from ballast.store.backup import BackupResult
    from ballast.store.check import CheckResult
    from ballast.store.shelf import SetAside
    from ballast.store.store import Store
    from ballast.ui.context import Context
    from ballast.ui.words.formats import Words

_FOLDER = "settings/folder"
KEPT = 14


@dataclass(frozen=True, slots=True)
class DataView:
    """What the card shows: how much there is, backups, newest first, unreadable files among them, and what was set aside.

    `holdings` are None where the log cannot be read.
    """

    holdings: Holdings | None
    backups: tuple[BackupResult, ...]
    unreadable: tuple[Path, ...] = ()
    aside: tuple[SetAside, ...] = ()


def data_view(store: Store) -> DataView:
    """What there is; runs on the worker."""
    return replace(files_view(store), holdings=care.holdings(store))


def files_view(store: Store) -> DataView:
    """What lies beside the log, which is not asked: it may be damaged. Runs on the worker."""
    return DataView(None, care.backups(store), care.unreadable_backups(store), care.set_aside(store))


class DataCard(Card):
    """Data and backups, made in steps."""

    def __init__(self, context: Context, files: Files | None = None) -> None:
        super().__init__(say.DATA())
        self._context = context
        self._files: Files = files or SystemFiles()
        self._backups: tuple[BackupResult, ...] = ()

    def make(self) -> Iterator[None]:
        """The steps of making it, once it is in its place."""
        theme, folder = self._context.theme, self._context.folder
        self.show_folder = Button(theme, say.SHOW_FOLDER(), "folder")
        self.export = Button(theme, say.EXPORT_CSV(), "download")
        self.check = Button(theme, say.CHECK_NOW(), "shield")
        self.back_up = Button(theme, say.BACK_UP(), "copy")
        self.back_up_to = Button(theme, say.BACK_UP_TO(), "download")
        self.restore = Button(theme, say.RESTORE(), "undo")
        self.restore.setEnabled(False)  # until it is known which copies there are
        self.show_backups = Button(theme, say.SHOW_BACKUPS(), "folder")
        self.where = PlainLabel(str(folder), "mono", wrap=True)
        self.where.set_selectable()
        self.where.setAccessibleName(say.FOLDER())
        self.counts = PlainLabel("", "strong", wrap=True)
        yield
        self._lay()
        yield
        self.list = BackupList(self._context.words)
        self.add(self.list)
        self.aside = AsidePart(self._context, self._open)
        self.add(self.aside)
        self.show_folder.clicked.connect(lambda: self._open(folder))
        self.show_backups.clicked.connect(lambda: self._open(folder / "backups"))
        self.export.clicked.connect(self._ask_export)
        self.check.clicked.connect(self._check)
        self.back_up.clicked.connect(self._back_up)
        self.back_up_to.clicked.connect(self._ask_backup)
        self.restore.clicked.connect(self._ask_restore)
        self._restorer = Restorer(self._context, self)
        yield

    def _lay(self) -> None:
        self.body.setSpacing(14)
        self.folder_row = SettingRow(say.FOLDER(), say.FOLDER_NOTE(), self.show_folder)
        self.export_row = SettingRow(say.EXPORT(), say.EXPORT_NOTE(), self.export)
        self.check_row = SettingRow(say.CHECK(), say.CHECK_NOTE(), self.check)
        note = say.BACKUPS_NOTE(n=KEPT)
        self.backup_row = SettingRow(say.BACKUPS(), note, self.show_backups, self.back_up_to, self.back_up)
        self.restore_row = SettingRow(say.RESTORE_TITLE(), say.RESTORE_NOTE(), self.restore)
        self.add(self.folder_row)
        self.add(self.where)
        self.add(self.counts)
        for widget in (Line(), self.export_row, self.check_row, Line(), self.restore_row, Line(), self.backup_row):
            self.add(widget)

    def show_data(self, view: DataView) -> None:
        """Show what there is."""
        self.counts.setText(say.COUNTS_UNKNOWN() if view.holdings is None else _counts(view.holdings, self._context))
        self.export.setEnabled(view.holdings is not None and bool(view.holdings.entries))
        self._backups = view.backups
        self.restore.setEnabled(True)
        self.show_backups.setEnabled(bool(view.backups or view.unreadable))
        self.list.show_backups(view.backups, self._context.clock.zone)
        self.aside.show_aside(view.aside)
        self.list.show_unreadable([path.name for path in view.unreadable])

    def _open(self, path: Path) -> None:
        if not self._files.open(path):
            self._context.say(say.CANNOT_OPEN(path=path), tone=Tone.WARNING)

    def _place(self, name: str) -> Path:
        kept = Path(self._context.settings.text(_FOLDER))
        return (kept if kept.is_absolute() and kept.is_dir() else documents()) / name

    def _today(self) -> str:
        return self._context.clock.now().astimezone(self._context.clock.zone).date().isoformat()

    def _ask_export(self) -> None:
        place = self._place(say.EXPORT_NAME(day=self._today()))
        self._files.save_as(self, Wanted(say.EXPORT_TITLE(), place, say.CSV_KIND(), "csv"), self._export)

    def _export(self, path: Path) -> None:
        self._context.settings.keep_text(_FOLDER, str(path.parent))
        self.export.setEnabled(False)
        self._context.ask(lambda store: _export(store, path), self._exported, on_problem=self._failed)

    def _exported(self, made: Exported) -> None:
        self.export.setEnabled(True)
        count = self._context.words.integer(made.entries)
        text = say.EXPORTED(made.entries, shown=count, name=made.path.name)
        folder = made.path.parent
        self._context.say(text, tone=Tone.GOOD, action=say.SHOW_FOLDER(), act=lambda: self._open(folder))

    def _check(self) -> None:
        self.check.setEnabled(False)
        self.check_row.remark(say.CHECKING())
        self._context.ask_long(care.check, self._checked, on_problem=self._failed)

    def _checked(self, found: CheckResult) -> None:
        self.check.setEnabled(True)
        lines = check_words(found, self._context.words)
        if found.ok:
            self.check_row.remark("\n".join(lines))
        else:
            self.check_row.complain("\n".join(lines))

    def _back_up(self) -> None:
        clock = self._context.clock
        self._begin_backup()
        self._context.ask_long(
            lambda store, watch: care.back_up_now(store, clock, watch), self._backed_up, on_problem=self._failed
        )

    def _ask_backup(self) -> None:
        place = self._place(say.BACKUP_NAME(day=self._today()))
        self._files.save_as(self, Wanted(say.BACK_UP_TITLE(), place, say.BACKUP_KIND(), "db"), self._back_up_to)

    def _back_up_to(self, path: Path) -> None:
        clock = self._context.clock
        self._context.settings.keep_text(_FOLDER, str(path.parent))
        self._begin_backup()
        self._context.ask_long(
            lambda store, watch: care.back_up_to(store, path, clock, watch), self._backed_up, on_problem=self._failed
        )

    def _ask_restore(self) -> None:
        asked = RestoreDialog(self._context, self._backups, self._files, self)
        asked.taken.connect(self._restorer.bring_back)
        asked.open()

    def _begin_backup(self) -> None:
        self.back_up.setEnabled(False)
        self.back_up_to.setEnabled(False)
        self.backup_row.remark(say.BACKING_UP())

    def _backed_up(self, made: BackupResult) -> None:
        words = self._context.words
        self._wake()
        count = words.integer(made.entries)
        self.backup_row.remark(say.BACKED_UP(made.entries, shown=count, size=size(made.size, words)))
        self._context.ask(data_view, self.show_data)

    def _failed(self, error: Exception) -> None:
        """The window says what happened; here the buttons wake again."""
        self._wake()
        self._context.bulletin.troubled.emit(error)

    def _wake(self) -> None:
        for button in (self.export, self.check, self.back_up, self.back_up_to):
            button.setEnabled(True)
        for row in (self.check_row, self.backup_row):
            row.remark("")


def _counts(held: Holdings, context: Context) -> str:
    """How much there is, in a line."""
    words = context.words
    counts = ((say.ENTRIES, held.entries), (say.TASKS, held.tasks), (say.PLANS, held.plans))
    parts = [plural(count, shown=words.integer(count)) for plural, count in counts]
    if held.first is not None:
        day = held.first.astimezone(context.clock.zone).date()
        parts.append(say.SINCE(day=words.period(day, day)))
    return "  ·  ".join(parts)


def _export(store: Store, path: Path) -> Exported:
    names = {category.id: category_name(category) for category in store.categories.all()}
    return exports.export_csv(store, path, names)


def check_words(found: CheckResult, words: Words) -> list[str]:
    """What a check found, in sentences."""
    odd = [
        plural(count, shown=words.integer(count))
        for key, plural in (("long", say.CHECK_LONG), ("unknown_zone", say.CHECK_ZONE))
        if (count := found.odd.get(key, 0))
    ]
    if found.ok:
        entries = found.counts.get("entries", 0)
        return [say.CHECK_FINE(counts=say.ENTRIES(entries, shown=words.integer(entries))), *odd]
    wrong = [say.CHECK_DAMAGE()] if found.damage else []
    if found.loose_ends:
        wrong.append(say.CHECK_LOOSE(found.loose_ends))
    if found.broken:
        wrong.append(say.CHECK_BROKEN(sum(found.broken.values())))
    return [say.CHECK_BAD(), ", ".join(wrong), *odd]
