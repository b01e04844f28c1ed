"""The import page: a file is dropped or chosen, read off the window's thread, shown, and only then written."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtWidgets import QFileDialog, QStackedWidget, QWidget

from ballast.domain.log.change import Deed
from ballast.ui.changes import PageName
from ballast.ui.making import Making, dress
from ballast.ui.pages.importing.busy import BusyPanel
from ballast.ui.pages.importing.flow import FileFlow
from ballast.ui.pages.importing.loading import short
from ballast.ui.pages.importing.preview import PreviewPanel
from ballast.ui.pages.importing.result import RefusedPanel, ResultPanel
from ballast.ui.pages.importing.start import StartPanel
from ballast.ui.widgets.surfaces import PageTitle, page_layout
from ballast.ui.words import common
from ballast.ui.words import importing as say
from ballast.ui.words.errors import is_weather

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from ballast.domain.log.change import Change
    from ballast.services.imports import Imported
    from ballast.ui.context import Context
    from ballast.ui.pages.importing.loading import Refused, Seen

    ChooseFile = Callable[[QWidget, Path, Callable[[Path], object]], object]

Panel = TypeVar("Panel", bound=QWidget)
_FOLDER = "import/folder"


def _put(panels: QStackedWidget, panel: Panel) -> Panel:
    panels.addWidget(panel)
    return panel


def choose_file(parent: QWidget, folder: Path, on_path: Callable[[Path], object]) -> QFileDialog:
    """Ask for a file with the system's dialog; `on_path` hears of it only when one was chosen."""
    dialog = QFileDialog(parent, say.CHOOSE_TITLE(), str(folder))
    dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
    dialog.setNameFilters([f"{say.FILTER_CSV()} (*.csv *.CSV *.txt)", f"{say.FILTER_ALL()} (*)"])
    dialog.fileSelected.connect(lambda name: on_path(Path(name)))
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()
    return dialog


class ImportPage(QWidget):
    """Five panels, one at a time: start, busy, preview, result, refused. `choose` asks for a file; a test gives its own."""

    def __init__(self, context: Context, choose: ChooseFile = choose_file, *, in_steps: bool = False) -> None:
        super().__init__()
        self.setObjectName("page")
        self._context = context
        self._choose = choose
        self._done: Imported | None = None
        self.flow = FileFlow(context, self)
        self.making = Making(self._make(), self)
        if not in_steps:
            self.making.finish()

    def _make(self) -> Iterator[None]:
        context = self._context
        theme, words = context.theme, context.words
        self.title = PageTitle(say.TITLE(), say.SUBTITLE())
        self._panels = QStackedWidget()
        column = page_layout(self)
        column.addWidget(self.title)
        column.addWidget(self._panels, 1)
        yield
        self.start = _put(self._panels, StartPanel(theme))
        yield from self.start.make()
        self.busy = _put(self._panels, BusyPanel(theme, words))
        yield
        self.preview = _put(self._panels, PreviewPanel(context))
        yield from self.preview.make()
        self.result = _put(self._panels, ResultPanel(theme, words))
        yield from self.result.make()
        self.refused = _put(self._panels, RefusedPanel(theme))
        yield from dress(self)
        self._wire()

    def _wire(self) -> None:
        for asked in (self.start.choose_asked, self.refused.other_asked, self.result.other_asked):
            asked.connect(self.ask_for_file)
        self.busy.cancelled.connect(self._cancel)
        self.preview.cancelled.connect(self.begin_again)
        self.flow.progressed.connect(self.busy.progress)
        self.flow.advanced.connect(self.busy.advance)
        self.flow.stopped.connect(self._show_failure)
        self.flow.refused.connect(self._show_refused)
        self.flow.seen.connect(self._show_seen)
        self.flow.written.connect(self._show_written)
        self.flow.failed.connect(self._show_failure)
        self.preview.answered.connect(self.flow.look)
        self.preview.order_said.connect(self.flow.read_dates)
        self.preview.accepted.connect(self._write)
        self.result.undo_asked.connect(self._context.bulletin.undo_asked)
        self.result.review_asked.connect(self._review)
        self._context.changes.announced.connect(self._hear)

    @property
    def panel(self) -> QWidget | None:
        """What is shown now."""
        return self._panels.currentWidget()

    def shortcuts(self) -> list[tuple[str, str]]:
        """The keys of this page, for the sheet."""
        return [("Ctrl+O", say.CHOOSE()), ("Ctrl+Return", say.KEY_GO())]

    def arrive(self, about: object) -> None:
        """Take a file that was dropped or chosen; without one, go on where the owner left."""
        if isinstance(about, Path):
            self.take(about)
        elif self.panel is self.start:
            self.start.choose.setFocus()
        elif self.panel in {self.result, self.refused}:
            self.begin_again()

    def refresh(self) -> None:
        """Compare the file with the log anew."""
        if self.panel is self.preview:
            self.flow.look_again()

    def ask_for_file(self) -> None:
        """Open the file dialog where the owner last took a file from."""
        folder = Path(self._context.settings.text(_FOLDER) or Path.home())
        self._choose(self, folder, self.take)

    def begin_again(self) -> None:
        """Forget the file and ask for another."""
        self.flow.forget()
        self._done = None
        self.title.subtitle.setText(say.SUBTITLE())
        self._show(self.start)
        self.start.choose.setFocus()

    def take(self, path: Path) -> None:
        """Read a file and show what would come of it; not while another one is being written."""
        if self.flow.writing:
            return
        self._context.settings.keep_text(_FOLDER, str(path.parent))
        self._done = None
        self.title.subtitle.setText(short(path.name))
        self.preview.begin()
        self.busy.begin(say.READING(name=path.name), say.LOOKING())
        self._panels.setCurrentWidget(self.busy)
        self.flow.read(path)

    def _show_refused(self, refused: Refused) -> None:
        self.refused.show_refused(refused)
        self._show(self.refused)

    def _show_seen(self, seen: Seen) -> None:
        if self.flow.loaded is None:
            return
        first = self.panel is not self.preview
        self.preview.show_seen(self.flow.loaded, seen)
        if first:
            self._show(self.preview)
            self.preview.focus_first()

    def _write(self) -> None:
        if self.flow.loaded is not None:
            self.busy.begin(say.WRITING(name=self.flow.loaded.path.name), say.WRITING_TEXT())
            self._panels.setCurrentWidget(self.busy)
            self.flow.write(self.preview.mapping.answers)

    def _cancel(self) -> None:
        """Leave what goes on: a file that is read is forgotten, one that is written is taken back first."""
        if self.flow.writing:
            self.busy.stop()
            self.flow.stop()
        else:
            self.begin_again()

    def _show_written(self, done: Imported) -> None:
        self._done = done
        self._show_done()
        self._show(self.result)
        self.result.review.setFocus()

    def _show_done(self) -> None:
        if self._done is not None and self.flow.loaded is not None and self.flow.last is not None:
            self.result.show_done(self.flow.loaded.path, self.flow.last, self._done)

    def _show_failure(self, error: Exception | None = None) -> None:
        """Go back to where something can be done; weather is shown above the page, a bug by its report.

        No error: the owner stopped it.
        """
        if self.flow.loaded is None or self.flow.last is None:
            self.begin_again()
        else:
            self.preview.show_seen(self.flow.loaded, self.flow.last)
            self._show(self.preview)
        if error is None:
            self._context.say(common.STOPPED())
        elif is_weather(error):
            self._context.bulletin.troubled.emit(error)

    def _hear(self, change: Change) -> None:
        """The log changed: by this import being taken back or done again, or by something else."""
        loaded = self.flow.loaded
        if self.panel is self.preview:
            self.refresh()
        elif self.panel is self.result and loaded is not None:
            ours = change.deed is Deed.IMPORT and change.about == loaded.path.name
            if ours and change.undone:
                self.result.show_undone()
            elif ours:
                self._show_done()
            else:
                self.result.undo.hide()

    def _review(self) -> None:
        if self.flow.last is not None:
            self._context.navigate(PageName.REVIEW, self.flow.last.period)

    def _show(self, panel: QWidget) -> None:
        self.busy.end()
        self._panels.setCurrentWidget(panel)
