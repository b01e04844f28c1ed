"""The charts taken along: copied to the clipboard, or saved as a picture, written beside its place and renamed."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QWidget

from ballast.services import exports
from ballast.ui.changes import Tone
from ballast.ui.widgets.files import Files, SystemFiles, Wanted, documents
from ballast.ui.words import charts as say

if TYPE_CHECKING:
    from collections.abc import Callable

    from ballast.store.store import Store
    from ballast.ui.charts.card import PictureWish
    from ballast.ui.charts.chart import Chart
    from ballast.ui.context import Context

_FOLDER = "charts/folder"


class Pictures(QObject):
    """Serves the wishes of the chart cards. What is saved is the chart as it was when it was asked for."""

    def __init__(self, context: Context, page: QWidget, files: Files | None = None) -> None:
        super().__init__(page)
        self.files: Files = files or SystemFiles()
        self._context = context
        self._page = page

    def serve(self, wish: PictureWish) -> None:
        """Copy a chart, or ask where it shall go and save it there."""
        from ballast.ui.charts.card import Form  # noqa: PLC0415 - with the charts
        from ballast.ui.charts.picture import as_image, as_png, as_svg, record  # noqa: PLC0415 - with the charts

        if wish.form is Form.COPY:
            QApplication.clipboard().setImage(as_image(wish.chart))
            self._context.say(say.PICTURE_COPIED(), tone=Tone.GOOD)
        elif wish.form is Form.PNG:
            self._ask(wish.chart, partial(as_png, as_image(wish.chart)), say.PNG_KIND(), "png")
        else:
            self._ask(wish.chart, partial(as_svg, record(wish.chart)), say.SVG_KIND(), "svg")

    def _ask(self, chart: Chart, pack: Callable[[], bytes], kind: str, ending: str) -> None:
        today = self._context.clock.now().astimezone(self._context.clock.zone).date()
        place = self._folder() / exports.picture_name(chart.title(), today, ending)
        wanted = Wanted(say.SAVE_TITLE(), place, kind, ending)
        self.files.save_as(self._page, wanted, lambda path: self._save(path, pack))

    def _save(self, path: Path, pack: Callable[[], bytes]) -> None:
        """Have the file written; it is packed on the worker too, for that takes longer than a turn of the window may."""
        self._context.settings.keep_text(_FOLDER, str(path.parent))

        def write(_store: Store) -> Path:
            exports.write_whole(path, pack())
            return path

        self._context.ask(write, self._saved)

    def _saved(self, path: Path) -> None:
        said = say.PICTURE_SAVED(name=path.name)
        self._context.say(said, tone=Tone.GOOD, action=say.SHOW_FOLDER(), act=lambda: self._open(path.parent))

    def _open(self, folder: Path) -> None:
        if not self.files.open(folder):
            self._context.say(say.CANNOT_OPEN(path=folder), tone=Tone.WARNING)

    def _folder(self) -> Path:
        kept = Path(self._context.settings.text(_FOLDER))
        return kept if kept.is_absolute() and kept.is_dir() else documents()
