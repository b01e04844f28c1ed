"""The review on one page before it leaves: the very page, what leaves with it and what stays, then the file."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QSize, Qt
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from ballast.services import week_print
from ballast.services.week_print import Paper, PdfResult, Privacy, ReportProblem, WeekProof, WeekStyle, WeekWords
from ballast.services.wording import translated
from ballast.ui.changes import Tone
from ballast.ui.pages.review.behind import fitting
from ballast.ui.widgets.buttons import Button, PrimaryButton
from ballast.ui.widgets.eager import EagerKey
from ballast.ui.widgets.files import SystemFiles, Wanted, documents
from ballast.ui.widgets.layouts import SegmentedControl
from ballast.ui.widgets.plain import PlainLabel
from ballast.ui.widgets.surfaces import scrolled
from ballast.ui.words import _, common, ngettext, printing
from ballast.ui.words import plans as plan_words
from ballast.ui.words import week_end as say
from ballast.ui.words.categories import category_name
from ballast.ui.words.findings import all_said
from ballast.ui.words.verdicts import LocaleFormats

if TYPE_CHECKING:
    from ballast.domain.insight.period import Period
    from ballast.ui.context import Context
    from ballast.ui.pages.review.ending.room import PaperRoom, Shown
    from ballast.ui.widgets.files import Files

_FOLDER, _PAPER, _LEVEL = "plans/folder", "plans/paper", "review/privacy"
_SIDE = 300
_SAVE_KEY = "Ctrl+S"
_PAPERS = {Paper.A4: "A4", Paper.LETTER: "Letter"}
_IMPERIAL = QLocale.MeasurementSystem.ImperialUSSystem


class PagePicture(PlainLabel):
    """A page as wide as there is room."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._whole: QPixmap | None = None
        self.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        self.setAccessibleName(say.PICTURE())
        self.setMinimumWidth(240)

    @property
    def whole(self) -> QPixmap | None:
        """The page that is shown; None while it is being made."""
        return self._whole

    def show_page(self, page: QPixmap | None) -> None:
        """Show a page, or that it is being made."""
        self._whole = page
        if page is None:
            self.setText(say.MAKING())
        else:
            self._fit(self.width())

    def resizeEvent(self, event: object) -> None:  # noqa: ARG002 - Qt's signature
        """Fit the page to the room."""
        self._fit(self.width())

    def _fit(self, width: int) -> None:
        if self._whole is None:
            return
        ratio = self.devicePixelRatio()
        wide = min(round(width * ratio), self._whole.width())
        shown = self._whole.scaledToWidth(max(wide, 1), Qt.TransformationMode.SmoothTransformation)
        shown.setDevicePixelRatio(ratio)
        self.setPixmap(shown)
        self.setMinimumHeight(QSize(shown.size() / ratio).height())


class PaperDialog(QDialog):
    """The page, two choices, two lists, and the way to save it."""

    def __init__(
        self, context: Context, period: Period, room: PaperRoom, files: Files | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.files: Files = files or SystemFiles()
        self._context, self._period, self._room = context, period, room
        self._made: WeekProof | None = None
        self._number = 0
        self.setWindowTitle(say.PAPER_TITLE())
        self.resize(fitting(1000, 740, parent))
        self.page = PagePicture()
        self.level = SegmentedControl(say.LEVEL(), [name() for name in say.LEVELS.values()], self._kept_level())
        self.paper = SegmentedControl(say.PAPER(), list(_PAPERS.values()), list(_PAPERS).index(self._kept_paper()))
        self.leaves = PlainLabel("", wrap=True)
        self.stays = PlainLabel("", wrap=True)
        self.told = PlainLabel("", "second", wrap=True)
        self.open_button = Button(context.theme, plan_words.OPEN(), "file")
        self.folder_button = Button(context.theme, plan_words.SHOW_FOLDER(), "folder")
        self.save = PrimaryButton(context.theme, say.SAVE_PDF(), "download")
        self.leave = Button(context.theme, common.CLOSE())
        self._save_key = EagerKey(_SAVE_KEY, self, lambda: self.ready, self._save)  # also while the page is being made
        self._target: Path | None = None
        self._lay_out()
        self._connect()
        self._make()

    @property
    def ready(self) -> bool:
        """Whether the page that is wanted is shown and can be saved."""
        return self.save.isEnabled()

    def _make(self) -> None:
        """Have the page made anew at the level and on the paper that are chosen."""
        self._number += 1
        number, period, clock = self._number, self._period, self._context.clock
        style = self._style()
        self._made = None
        self._save_key.settle(stands=False)  # it was pressed for what leaves at another level
        self.save.setEnabled(False)
        self.page.show_page(None)
        self._context.ask_long(
            lambda store, watch: week_print.set_week(store, period, style, clock, watch),
            lambda made: self._have_set(number, made),
            owner=self,
        )

    def _style(self) -> WeekStyle:
        words = self._context.words
        return WeekStyle(
            list(_PAPERS)[self.paper.current or 0],
            list(Privacy)[self.level.current or 0],
            translated(WeekWords(), _, ngettext),
            LocaleFormats(words),
            lambda found: all_said(found, words),
            category_name,
        )

    def _have_set(self, number: int, made: WeekProof) -> None:
        if number != self._number:
            return
        self._made = made
        for label, title, lines in (
            (self.leaves, say.LEAVES(), made.leaving.leaves),
            (self.stays, say.STAYS(), made.leaving.stays),
        ):
            label.setText("\n".join(say.LINE(line=line) for line in lines))
            label.setAccessibleName(f"{title}: {', '.join(lines)}")
        self._room.show(made, number)

    def _show(self, shown: Shown) -> None:
        if shown.number != self._number:
            return
        if shown.picture is None:
            self._save_key.settle(stands=False)
            self._tell_failure(shown.failed)
            return
        self.page.show_page(QPixmap.fromImage(shown.picture))
        self.save.setEnabled(True)
        self._save_key.settle(stands=True)

    def _save(self) -> None:
        name = say.FILE_NAME(period=self._context.words.period(self._period.first, self._period.last))
        proposed = self._kept_folder() / week_print.pdf_name(name, self._context.clock)
        self.files.save_as(self, Wanted(say.SAVE_TITLE(), proposed, say.PDF_KIND(), "pdf"), self._print)

    def _print(self, target: Path) -> None:
        if self._made is None:
            return
        self._context.settings.keep_text(_FOLDER, str(target.parent))
        self.save.setEnabled(False)
        self._room.print(self._made, target)

    def _have_printed(self, made: object) -> None:
        self.save.setEnabled(self.page.whole is not None)
        self._save_key.settle(stands=False)  # it is saved: what was pressed meanwhile meant this
        if not isinstance(made, PdfResult):
            self._tell_failure(made)
            return
        self._target = made.path
        note = printing.missing_glyphs(made.missing_glyph_chars) if made.missing_glyph_chars else ""
        self.told.setText("\n".join(filter(None, (say.SAVED(name=made.path.name), note))))
        for widget in (self.told, self.open_button, self.folder_button):
            widget.show()
        self.activateWindow()  # the dialog for the file has gone: the keys come back here, to what can be done next
        self.open_button.setFocus()

    def _tell_failure(self, error: object) -> None:
        if isinstance(error, ReportProblem):
            self.told.setText(printing.review_trouble(error))
            self.told.show()
        else:
            self._context.worker.broke.emit(error)

    def _open(self, path: Path | None) -> None:
        if path is not None and not self.files.open(path):
            self._context.say(plan_words.CANNOT_OPEN(path=path), tone=Tone.WARNING)

    def _choose_level(self, at: int) -> None:
        self._context.settings.keep_text(_LEVEL, list(Privacy)[at].value)
        self._make()

    def _choose_paper(self, at: int) -> None:
        self._context.settings.keep_text(_PAPER, list(_PAPERS)[at].value)
        self._make()

    def _kept_level(self) -> int:
        """The level used last; at first the one that says least."""
        kept = self._context.settings.text(_LEVEL)
        return next((at for at, level in enumerate(Privacy) if level.value == kept), 0)

    def _kept_paper(self) -> Paper:
        kept = self._context.settings.text(_PAPER)
        usual = Paper.LETTER if QLocale().measurementSystem() == _IMPERIAL else Paper.A4
        return next((paper for paper in Paper if paper.value == kept), usual)

    def _kept_folder(self) -> Path:
        kept = Path(self._context.settings.text(_FOLDER))
        return kept if kept.is_absolute() and kept.is_dir() else documents()

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(24, 20, 24, 18)
        row.setSpacing(20)
        row.addWidget(scrolled(self.page), 1)
        side = QWidget()
        side.setFixedWidth(_SIDE)
        column = QVBoxLayout(side)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(PlainLabel(say.PAPER_TITLE(), "card", wrap=True))
        column.addWidget(PlainLabel(say.PAPER_HOW(), "second", wrap=True))
        for title, control in ((say.LEVEL(), self.level), (say.PAPER(), self.paper)):
            column.addWidget(PlainLabel(title, "strong"))
            column.addWidget(control, 0, Qt.AlignmentFlag.AlignLeft)
        lists = QWidget()
        inside = QVBoxLayout(lists)
        inside.setContentsMargins(0, 6, 0, 0)
        for title, label in ((say.LEAVES(), self.leaves), (say.STAYS(), self.stays)):
            inside.addWidget(PlainLabel(title, "strong"))
            inside.addWidget(label)
        inside.addStretch(1)
        column.addWidget(scrolled(lists), 1)
        column.addWidget(self.told)
        after = QHBoxLayout()
        after.addWidget(self.open_button)
        after.addWidget(self.folder_button)
        after.addStretch(1)
        column.addLayout(after)
        foot = QHBoxLayout()
        foot.addWidget(self.leave)
        foot.addStretch(1)
        foot.addWidget(self.save)
        column.addLayout(foot)
        row.addWidget(side)

    def _connect(self) -> None:
        for widget in (self.told, self.open_button, self.folder_button):
            widget.hide()
        self.level.chosen.connect(self._choose_level)
        self.paper.chosen.connect(self._choose_paper)
        self.save.tell_key(_SAVE_KEY)
        self.save.clicked.connect(self._save)
        self.leave.clicked.connect(self.accept)
        self.open_button.clicked.connect(lambda: self._open(self._target))
        self.folder_button.clicked.connect(lambda: self._open(self._target and self._target.parent))
        self._room.shown.connect(self._show)
        self._room.printed.connect(self._have_printed)
