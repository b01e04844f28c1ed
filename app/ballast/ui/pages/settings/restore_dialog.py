"""Bringing a copy of the data back: which one, what is in it, what is newer now; then checked, put back, and told."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from ballast.services import restoring
from ballast.ui.changes import Tone
from ballast.ui.widgets.ask_dialog import AskDialog
from ballast.ui.widgets.buttons import Button
from ballast.ui.widgets.choosers import Chooser
from ballast.ui.widgets.files import Wanted, documents
from ballast.ui.widgets.plain import PlainLabel
from ballast.ui.words import people as people_words
from ballast.ui.words import settings as say

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from PySide6.QtWidgets import QWidget

    from ballast.domain.log.change import Change
    from ballast.services.restoring import Prepared
    from ballast.store.backup import BackupResult
    from ballast.store.restore import Inside, Restored
    from ballast.store.store import Store
    from ballast.ui.context import Context
    from ballast.ui.widgets.files import Files
    from ballast.ui.words.formats import Words

_WIDE = 560


class RestoreDialog(AskDialog):
    """Answers with the path of the copy; taking is possible once the copy was looked into. Enter leaves."""

    def __init__(self, context: Context, backups: Sequence[BackupResult], files: Files, parent: QWidget) -> None:
        super().__init__(context.theme, say.RESTORE_TITLE(), say.RESTORE_DO(), parent, danger=True)
        self.setMinimumWidth(_WIDE)
        self._context, self._files = context, files
        self._paths: list[Path] = [copy.path for copy in backups]
        self._inside: Inside | None = None
        self.what = PlainLabel(say.RESTORE_NOTE(), wrap=True)
        self.column.addWidget(self.what)
        self.which = Chooser(say.RESTORE_WHICH())
        self.which.addItems([_row(copy, context) for copy in backups])
        self.column.addWidget(PlainLabel(say.RESTORE_WHICH() if backups else say.BACKUPS_NONE(), "small"))
        self.column.addWidget(self.which)
        self.which.setVisible(bool(backups))
        self.other = Button(context.theme, say.RESTORE_FILE(), "folder")
        self.column.addWidget(self.other)
        self.note.setAccessibleName(say.RESTORE_LOOKING())
        self.which.currentIndexChanged.connect(self._look)
        self.other.clicked.connect(self._ask_file)
        self.go.setEnabled(False)
        (self.which if backups else self.other).setFocus()
        self._look()

    def _look(self, _: object = None) -> None:
        self._inside = None
        self.go.setEnabled(False)
        place = self.which.currentIndex()
        if 0 <= place < len(self._paths):
            path = self._paths[place]
            self._say(say.RESTORE_LOOKING())
            self._context.ask(
                lambda store: restoring.inside(store, path), partial(self._show, path), on_problem=self._refuse, owner=self
            )

    def _show(self, path: Path, found: Inside) -> None:
        if self._paths[self.which.currentIndex()] == path:
            self._inside = found
            self.go.setEnabled(True)
            self.what.setText(say.RESTORE_NOTE() if found.newer is not None else say.RESTORE_NOTE_DAMAGED())
            self._say(inside_words(found, self._context))

    def _refuse(self, error: Exception) -> None:
        self._say("")
        self._context.bulletin.troubled.emit(error)

    def _say(self, text: str) -> None:
        self.note.setText(text)
        self.note.setAccessibleName(text)
        self.fit()

    def _ask_file(self) -> None:
        wanted = Wanted(say.RESTORE_FILE_TITLE(), documents() / "x", say.BACKUP_KIND(), "db")
        self._files.choose(self, wanted, self._add_file)

    def _add_file(self, path: Path) -> None:
        self._paths.append(path)
        self.which.show()
        self.which.addItem(say.RESTORE_FILE_ROW(name=path.name))
        self.which.setCurrentIndex(len(self._paths) - 1)

    def answer(self) -> Path | None:
        """Which copy."""
        return None if self._inside is None else self._inside.path


class Restorer:
    """Checks a copy beside everything else, puts it back in one act, and says how to go back."""

    def __init__(self, context: Context, owner: QWidget) -> None:
        self._context, self._owner = context, owner

    def bring_back(self, path: Path) -> None:
        """Bring a copy back."""
        clock = self._context.clock
        self._context.say(say.RESTORE_READING())
        self._context.ask_long(lambda store, watch: restoring.prepare(store, path, clock, watch), self._put, owner=self._owner)

    def _put(self, prepared: Prepared) -> None:
        clock = self._context.clock
        made: list[Restored] = []

        def act(store: Store) -> Change:
            change, done = restoring.put_back(store, prepared, clock, people_words.INSTEAD())
            made.append(done)
            return change

        self._context.do(act, lambda _: self._tell(prepared, made[0]), owner=self._owner)

    def _tell(self, prepared: Prepared, made: Restored) -> None:
        words, zone = self._context.words, self._context.clock.zone
        back = say.RESTORED if made.safety is not None else say.RESTORED_DAMAGED
        text = back(made=words.instant(prepared.inside.at.astimezone(zone)))
        if made.erased:
            text = f"{text} {say.RESTORED_ERASED(made.erased, shown=words.integer(made.erased))}"
        if made.safety is None:
            self._context.say(text, tone=Tone.WARNING)  # where it lies is listed on the page
            return
        path = made.safety.path
        self._context.say(text, tone=Tone.GOOD, action=say.RESTORE_BACK(), act=lambda: self.bring_back(path))


def inside_words(found: Inside, context: Context) -> str:
    """What is in a copy, from when to when, and what is newer now."""
    words, zone = context.words, context.clock.zone
    counts = {
        "entries": say.ENTRIES(found.entries, shown=words.integer(found.entries)),
        "tasks": say.TASKS(found.tasks, shown=words.integer(found.tasks)),
        "plans": say.PLANS(found.plans, shown=words.integer(found.plans)),
        "people": say.RESTORE_PEOPLE(found.people, shown=words.integer(found.people)),
    }
    lines = [say.RESTORE_INSIDE(**counts)]
    if found.first is not None and found.last is not None:
        span = words.period(found.first.astimezone(zone).date(), found.last.astimezone(zone).date())
        lines.append(say.RESTORE_SPAN(span=span))
    return "\n".join([*lines, _newer(found, words)])


def _newer(found: Inside, words: Words) -> str:
    if found.newer is None:
        return say.RESTORE_UNKNOWN_NEWER()
    return say.RESTORE_NEWER(found.newer, shown=words.integer(found.newer)) if found.newer else say.RESTORE_NO_NEWER()


def _row(copy: BackupResult, context: Context) -> str:
    reason = say.REASONS[copy.reason]() if copy.reason in say.REASONS else copy.reason
    made = context.words.instant(copy.at.astimezone(context.clock.zone))
    return say.RESTORE_ROW(copy.entries, shown=context.words.integer(copy.entries), made=made, reason=reason)
