"""A plan as a PDF: asked for, printed on the worker, told of. The press is made once, on the worker, and kept."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QObject, Signal
from PySide6.QtWidgets import QProgressBar, QVBoxLayout, QWidget

from ballast import paths
from ballast.services import plans
from ballast.services.finding import GoneError
from ballast.ui.changes import Tone
from ballast.ui.widgets.buttons import Button, GhostButton
from ballast.ui.widgets.files import Files, SystemFiles, Wanted, documents
from ballast.ui.widgets.layouts import FlowLayout
from ballast.ui.widgets.plain import PlainLabel
from ballast.ui.widgets.surfaces import Banner
from ballast.ui.words import common
from ballast.ui.words import plans as say
from ballast.ui.words import printing as words
from ballast.ui.words.verdicts import LocaleFormats, plan_words

if TYPE_CHECKING:
    from uuid import UUID

    from ballast.domain.delegation.plan import Plan
    from ballast.domain.log.clock import Clock
    from ballast.store.store import Store
    from ballast.ui.context import Context
    from ballast.ui.words.formats import Words

_FOLDER, _PAPER = "plans/folder", "plans/paper"
_IMPERIAL = {QLocale.MeasurementSystem.ImperialUSSystem}
Printed = plans.PdfResult | plans.ReportProblem | None


@dataclass(frozen=True, slots=True)
class Order:
    """What to print where."""

    plan_id: UUID
    title: str
    target: Path
    paper: plans.Paper


class PrintRoom:
    """Prints on the worker's thread alone; finding the computer's fonts takes a moment, so its press is made once."""

    def __init__(self) -> None:
        """A room without a press yet."""
        self._press: plans.Press | None = None

    def print(self, store: Store, order: Order, words_now: Words, clock: Clock) -> Printed:
        """Print an order. What went wrong is the answer, not an exception; None where the plan has gone."""
        if self._press is None:
            self._press = plans.make_press(paths.resource("report"), paths.resource("fonts", "inter"))
        printing = plans.Printing(self._press, order.paper, plan_words(), LocaleFormats(words_now))
        try:
            return plans.export_pdf(store, order.plan_id, order.target, printing, clock)
        except plans.ReportProblem as problem:
            return problem
        except GoneError:
            return None


class Exporter(QObject):
    """Asks for a place and has a plan printed there. One order at a time."""

    began = Signal(object)
    """Carries the `Order`."""
    ended = Signal(object, object)
    """Carries the `Order` and what came of it: `PdfResult`, `ReportProblem`, or None where the plan has gone."""

    def __init__(self, context: Context, files: Files | None = None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.files: Files = files or SystemFiles()
        self._context = context
        self._room = PrintRoom()
        self.busy = False

    @property
    def paper(self) -> plans.Paper:
        """The paper used last, else the one that is usual here."""
        kept = self._context.settings.text(_PAPER)
        usual = plans.Paper.LETTER if QLocale().measurementSystem() in _IMPERIAL else plans.Paper.A4
        return next((paper for paper in plans.Paper if paper.value == kept), usual)

    @paper.setter
    def paper(self, paper: plans.Paper) -> None:
        self._context.settings.keep_text(_PAPER, paper.value)

    def ask(self, parent: QWidget, plan: Plan) -> None:
        """Ask where the plan shall go, then print it there."""
        name = plans.pdf_name(plan, self._context.clock)
        wanted = Wanted(say.SAVE_TITLE(), self._folder() / name, say.PDF_KIND(), "pdf")
        title = " ".join(plan.title.split()) or say.UNTITLED()
        self.files.save_as(parent, wanted, lambda path: self.print(Order(plan.id, title, path, self.paper)))

    def print(self, order: Order) -> None:
        """Have an order printed on the worker."""
        if self.busy:
            return
        self.busy = True
        self._context.settings.keep_text(_FOLDER, str(order.target.parent))
        self.began.emit(order)
        room, now, clock = self._room, self._context.words, self._context.clock
        self._context.ask(
            lambda store: room.print(store, order, now, clock),
            lambda made: self._end(order, made),
            on_problem=lambda _error: self._end(order, None),
            owner=self,
        )

    def _end(self, order: Order, made: Printed) -> None:
        self.busy = False
        self.ended.emit(order, made)

    def _folder(self) -> Path:
        kept = Path(self._context.settings.text(_FOLDER))
        return kept if kept.is_absolute() and kept.is_dir() else documents()


class ExportStrip(QWidget):
    """Tells of the printing under the buttons: under way, done with Open and Show in folder, or what went wrong."""

    other_place_asked = Signal()

    def __init__(self, context: Context, exporter: Exporter, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._exporter = exporter
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 4, 0, 0)
        self._column.setSpacing(6)
        self.plan_id: UUID | None = None
        self.hide()
        exporter.began.connect(self._show_busy)
        exporter.ended.connect(self._show_end)

    def forget(self) -> None:
        """Another plan is shown: what was said is past."""
        self._clear()
        self.hide()

    def _show_busy(self, order: Order) -> None:
        self._clear()
        self.plan_id = order.plan_id
        label = PlainLabel(say.PRINTING(title=order.title), "small", wrap=True)
        bar = QProgressBar()
        bar.setRange(0, 0)
        bar.setTextVisible(False)
        bar.setAccessibleName(say.PRINTING(title=order.title))
        self._column.addWidget(label)
        self._column.addWidget(bar)
        self.show()

    def _show_end(self, order: Order, made: object) -> None:
        self._clear()
        if isinstance(made, plans.PdfResult):
            self._show_done(made)
        elif isinstance(made, plans.ReportProblem):
            self._show_problem(made)
        else:
            self._context.say(say.GONE() if made is None else "", tone=Tone.WARNING)
        self.plan_id = order.plan_id
        self.setVisible(self._column.count() > 0)

    def _show_done(self, made: plans.PdfResult) -> None:
        theme, text = self._context.theme, say.PRINTED(made.pages, name=made.path.name)
        tone = Tone.WARNING if made.missing_glyph_chars else Tone.GOOD
        note = words.missing_glyphs(made.missing_glyph_chars) if made.missing_glyph_chars else ""
        buttons = []
        for name, icon, path in ((say.OPEN(), "file", made.path), (say.SHOW_FOLDER(), "folder", made.path.parent)):
            button = Button(theme, name, icon)
            button.clicked.connect(lambda _checked=False, path=path: self._open(path))
            buttons.append(button)
        self._tell("\n".join(part for part in (text, note) if part), tone, buttons)

    def _show_problem(self, problem: plans.ReportProblem) -> None:
        again = Button(self._context.theme, say.OTHER_PLACE(), "folder")
        again.clicked.connect(self.other_place_asked)
        self._tell(words.trouble(problem), Tone.WARNING, [again])

    def _tell(self, text: str, tone: Tone, buttons: list[Button]) -> None:
        """A message with its buttons below it: they would leave a long path no room beside them."""
        banner = Banner(self._context.theme, text, tone)
        close = GhostButton(self._context.theme, common.DISMISS())
        close.clicked.connect(self.forget)
        flow = FlowLayout()
        for button in (*buttons, close):
            flow.addWidget(button)
        banner.row.removeWidget(banner.label)
        words_and_buttons = QVBoxLayout()
        words_and_buttons.setSpacing(8)
        words_and_buttons.addWidget(banner.label)
        words_and_buttons.addLayout(flow)
        banner.row.addLayout(words_and_buttons, 1)
        self._column.addWidget(banner)

    def _open(self, path: Path) -> None:
        if not self._exporter.files.open(path):
            self._context.say(say.CANNOT_OPEN(path=path), tone=Tone.WARNING)

    def _clear(self) -> None:
        while (item := self._column.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
