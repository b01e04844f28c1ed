"""A file as it would come in: figures, open questions, projects and rows; nothing is written until the owner says so."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ballast.ui.changes import Tone
from ballast.ui.pages.importing.facts import Doubts, Figures, FileFacts, Sum
from ballast.ui.pages.importing.listings import Listings
from ballast.ui.pages.importing.mapping import GroupMapping
from ballast.ui.pages.importing.questions import Questions
from ballast.ui.tokens import GAP
from ballast.ui.widgets.buttons import Button, PrimaryButton
from ballast.ui.widgets.columns import Columns
from ballast.ui.widgets.plain import PlainLabel
from ballast.ui.widgets.surfaces import Banner, Line, scrolled
from ballast.ui.words import common
from ballast.ui.words import importing as say

if TYPE_CHECKING:
    from collections.abc import Iterator
    from zoneinfo import ZoneInfo

    from ballast.services.imports import DateOrder
    from ballast.ui.context import Context
    from ballast.ui.pages.importing.loading import Answers, Loaded, Seen

Part = TypeVar("Part", bound=QWidget)
_NARROWEST = 330


class PreviewPanel(QWidget):
    """The preview, made in steps.

    `answered` carries new `Answers`, `order_said` a DateOrder; `accepted` and `cancelled` are sent by the buttons.
    """

    answered = Signal(object)
    order_said = Signal(object)
    accepted = Signal()
    cancelled = Signal()

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._words = context.words
        self._answers: Answers | None = None

    def make(self) -> Iterator[None]:
        """The steps of making it, once it is in its place."""
        theme, words = self._context.theme, self._words
        self._lay_out()
        self.banner = self._put(Banner(theme, say.NOTHING_NEW(), Tone.GOOD))
        self.figures = self._put(Figures(theme, words))
        yield from self.figures.make()
        self._pair = pair = self._put(Columns(_NARROWEST, (2, 1)))
        self.questions = Questions(self._context)
        pair.add(self.questions)
        yield from self.questions.make()
        self.facts = FileFacts(words)
        pair.add(self.facts)
        yield
        self.sum = self._put(Sum(words))
        yield
        self.doubts = self._put(Doubts(theme))
        self.mapping = self._put(GroupMapping(theme, words))
        yield
        self.listings = self._put(Listings(words))
        yield from self.listings.make()
        self._column.addStretch(1)
        self._wire()

    def _put(self, part: Part) -> Part:
        self._column.addWidget(part)
        return part

    def _lay_out(self) -> None:
        theme, inside = self._context.theme, QWidget()
        self.why = PlainLabel("", "second", wrap=True)
        self.cancel = Button(theme, common.CANCEL())
        self.go = PrimaryButton(theme, say.IMPORT_N(0), "download")
        self.go.set_key("Ctrl+Return")
        self.area = scrolled(inside)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(self.area, 1)
        self._column = QVBoxLayout(inside)
        self._column.setContentsMargins(0, 0, 0, 4)
        self._column.setSpacing(GAP)
        outer.addWidget(Line())
        outer.addSpacing(14)
        foot = QHBoxLayout()
        foot.setSpacing(8)
        foot.addWidget(self.why, 1)
        foot.addWidget(self.cancel, 0, Qt.AlignmentFlag.AlignVCenter)
        foot.addWidget(self.go, 0, Qt.AlignmentFlag.AlignVCenter)
        outer.addLayout(foot)

    def _wire(self) -> None:
        self.questions.zone_said.connect(self._say_zone)
        self.questions.user_said.connect(self._say_user)
        self.questions.order_said.connect(self._say_order)
        self.cancel.clicked.connect(self.cancelled)
        self.go.clicked.connect(self.accepted)

    def begin(self) -> None:
        """Another file: from the top, nothing said yet."""
        self.mapping.forget()
        self.questions.forget()
        self.area.verticalScrollBar().setValue(0)

    def show_seen(self, loaded: Loaded, seen: Seen) -> None:
        """Show what the import would do with the answers given so far."""
        self._answers = seen.answers
        preview = seen.preview
        self.figures.show_seen(loaded, seen)
        self.facts.show_seen(loaded, seen)
        self.questions.show_seen(loaded, seen)
        self._pair.close_up()
        placed = preview.placement
        self.sum.show_sum(loaded.reading.rows, preview.new, preview.known, len(preview.rejections), placed.left_out)
        self.doubts.show_seen(seen, self._words)
        self.mapping.show_groups(preview.groups, seen.categories)
        self.mapping.setVisible(preview.new > 0)
        self.listings.show_preview(preview)
        self._show_banner(loaded, seen)
        self._show_foot(loaded, seen)

    def focus_first(self) -> None:
        """Put the keys where the next step is: the first open question, else the button."""
        if self.go.isEnabled():
            self.go.setFocus()
        elif (question := self.questions.first_open()) is not None:
            question.setFocus()
        else:
            self.cancel.setFocus()

    def wait(self) -> None:
        """An answer is being worked in: what stands here may not hold any more, so it cannot be imported yet."""
        self.go.setEnabled(False)
        self.why.setText(say.UPDATING())

    def _show_banner(self, loaded: Loaded, seen: Seen) -> None:
        preview = seen.preview
        text = ""
        if not loaded.reading.rows:
            text = say.NO_ROWS()
        elif not preview.new and preview.known:
            text = say.NOTHING_NEW()
        elif not preview.new and preview.rejections:
            text = say.NOTHING_READ()
        self.banner.label.setText(text)
        self.banner.setAccessibleName(text)
        self.banner.setVisible(bool(text))

    def _show_foot(self, loaded: Loaded, seen: Seen) -> None:
        new = seen.preview.new
        missing = self._missing(loaded, seen)
        self.why.setText(missing)
        text = say.IMPORT_N(new, shown=self._words.integer(new)) if new else say.NOTHING_NEW_BUTTON()
        self.go.setText(text)
        self.go.setAccessibleName(text)
        self.go.set_key("Ctrl+Return")
        self.go.setEnabled(bool(new) and not missing)
        self.go.set_icon("download", "on_accent" if self.go.isEnabled() else "text_third")

    def _missing(self, loaded: Loaded, seen: Seen) -> str:
        """What the owner must say before anything can be imported."""
        if seen.users and not seen.answers.user_said:
            return say.PERSON_NEEDED()
        if loaded.ambiguous and loaded.asked_order is None:
            return say.DATES_NEEDED()
        return ""

    def _say_zone(self, zone: ZoneInfo) -> None:
        if self._answers is not None:
            self._answer(replace(self._answers, zone=zone))

    def _say_user(self, user: tuple[str | None]) -> None:
        if self._answers is not None:
            self._answer(replace(self._answers, user=user[0], user_said=True))

    def _answer(self, answers: Answers) -> None:
        self._answers = answers
        self.wait()
        self.answered.emit(answers)

    def _say_order(self, order: DateOrder) -> None:
        self.wait()
        self.order_said.emit(order)
