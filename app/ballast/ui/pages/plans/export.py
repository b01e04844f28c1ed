"""A plan as a PDF: asked for, printed (`print_room`), told of, and stopped where the owner does not want to wait."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QObject, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from ballast.services import plans
from ballast.services.plan_files import proposed_name
from ballast.ui.changes import Tone
from ballast.ui.making import open_made
from ballast.ui.pages.plans.leaving import Leaving, LeavingDialog
from ballast.ui.pages.plans.print_room import Order, PrintRoom, Turn, decimal_comma
from ballast.ui.widgets.buttons import Button, GhostButton
from ballast.ui.widgets.files import Files, SystemFiles, Wanted, documents
from ballast.ui.widgets.layouts import FlowLayout
from ballast.ui.widgets.plain import PlainLabel
from ballast.ui.widgets.surfaces import Banner
from ballast.ui.words import common
from ballast.ui.words import plans as say
from ballast.ui.words import printing as words
from ballast.ui.words.leaving import KIND_NAMES
from ballast.ui.words.verdicts import plan_words

if TYPE_CHECKING:
    from uuid import UUID

    from ballast.ui.context import Context
    from ballast.ui.worker import Asked

_FOLDER, _PAPER = "plans/folder", "plans/paper"
_IMPERIAL = {QLocale.MeasurementSystem.ImperialUSSystem}
Printed = plans.PdfResult | plans.ReportProblem | None


class Exporter(QObject):
    """Asks for a place and has a plan printed there. One order at a time."""

    began = Signal(object)
    """Carries the `Order`."""
    ended = Signal(object, object)
    """Carries the `Order` and what came of it: `PdfResult`, `ReportProblem`, or None where the plan has gone."""
    stopped = Signal(object)
    """Carries the `Order`; nothing of it was written."""

    def __init__(
        self, context: Context, files: Files | None = None, parent: QObject | None = None, *, in_steps: bool = False
    ) -> None:
        super().__init__(parent)
        self.files: Files = files or SystemFiles()
        self._context, self._in_steps = context, in_steps
        self._room = PrintRoom(self)
        self._room.printed.connect(self._have_printed)
        self._order: Order | None = None
        self._last: Leaving | None = None
        self.dialog: LeavingDialog | None = None
        self._asked: Asked | None = None
        self._turn: Turn | None = None

    @property
    def paper(self) -> plans.Paper:
        """The paper used last, else the one that is usual here."""
        kept = self._context.settings.text(_PAPER)
        usual = plans.Paper.LETTER if QLocale().measurementSystem() in _IMPERIAL else plans.Paper.A4
        return next((paper for paper in plans.Paper if paper.value == kept), usual)

    @paper.setter
    def paper(self, paper: plans.Paper) -> None:
        self._context.settings.keep_text(_PAPER, paper.value)

    def ask(self, parent: QWidget, opened: plans.OpenPlan) -> None:
        """Ask for whom and as what the plan shall leave, showing what that is; then where to, and make it."""
        self.dialog = LeavingDialog(self._context, self._room, opened, parent, in_steps=self._in_steps)
        self.dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.dialog.wanted.connect(lambda leaving: self.ask_place(parent, opened, leaving))
        self.dialog.finished.connect(self._closed)
        open_made(self.dialog, self.dialog.make(self.paper), in_steps=self._in_steps)

    def _closed(self, _: int) -> None:
        self.dialog = None

    def ask_place(self, parent: QWidget, opened: plans.OpenPlan, leaving: Leaving) -> None:
        """Ask where it shall go, then make it there."""
        self._last, self.paper = leaving, leaving.paper
        plan, kind, reader = opened.plan, leaving.kind, leaving.reader
        name = proposed_name((reader, kind), plan, opened.outcome, plan_words(), self._context.clock)
        wanted = Wanted(say.SAVE_TITLE(), self._folder() / name, KIND_NAMES[kind.value](), kind.value)
        title = " ".join(plan.title.split()) or say.UNTITLED()

        def make(path: Path) -> None:
            self.print(Order(plan.id, title, path, leaving.paper, kind, reader))

        self.files.save_as(parent, wanted, make)

    def ask_other_place(self, parent: QWidget, opened: plans.OpenPlan) -> None:
        """What was ordered last, to another place."""
        if self._last is not None:
            self.ask_place(parent, opened, self._last)

    @property
    def busy(self) -> bool:
        """Whether an order is being printed."""
        return self._order is not None

    def print(self, order: Order) -> None:
        """Have an order printed."""
        if self.busy or order.target is None:
            return
        self._order = order
        self._context.settings.keep_text(_FOLDER, str(order.target.parent))
        self.began.emit(order)
        room, now, clock = self._room, self._context.words, self._context.clock
        self._asked = self._context.ask(
            lambda store: room.set(store, order, now, clock),
            self._have_set,
            on_problem=lambda _error: self._end(None),
            owner=self,
        )

    def stop(self) -> None:
        """Stop the printing and be free at once, unless the file has its name already: then that is what comes of it."""
        order = self._order
        if order is None or (self._turn is not None and not self._turn.stop()):
            return
        if self._asked is not None:
            self._asked.cancel()
        self._order = self._turn = None
        self.stopped.emit(order)

    def _have_set(self, proof: plans.Proof | None) -> None:
        order = self._order
        if order is None or order.target is None:
            return
        if proof is None:
            self._end(None)
        else:
            self._turn = self._room.begin(proof, order.target, order.kind, comma=decimal_comma(self._context.words))

    def _have_printed(self, turn: Turn, made: object) -> None:
        if turn is not self._turn:
            return
        if isinstance(made, plans.PdfResult | plans.ReportProblem):
            self._end(made)
        else:
            self._end(None)
            self._context.worker.broke.emit(made)

    def _end(self, made: Printed) -> None:
        order, self._order, self._turn = self._order, None, None
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
        exporter.stopped.connect(self._show_stopped)

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
        cancel = Button(self._context.theme, common.CANCEL())
        cancel.set_key("Esc")
        cancel.clicked.connect(self._exporter.stop)
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(bar, 1)
        row.addWidget(cancel)
        self._column.addWidget(label)
        self._column.addLayout(row)
        self.show()

    def _show_stopped(self, _: Order) -> None:
        self.forget()
        self._context.say(say.PRINTING_STOPPED())

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
        theme, text = self._context.theme, _written(made)
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
            inner = item.layout()
            items = [item] if inner is None else [inner.itemAt(place) for place in range(inner.count())]
            for widget in filter(None, (each.widget() for each in items if each is not None)):
                widget.hide()
                widget.deleteLater()


def _written(made: plans.PdfResult) -> str:
    """That a file is there; pages only where it has some."""
    return say.PRINTED(made.pages, name=made.path.name) if made.pages else say.WRITTEN(name=made.path.name)
