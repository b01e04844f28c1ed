"""The brief of one task: what a helper must know, as boxes to write in."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QComboBox, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from ballast.domain.delegation.brief import Needed
from ballast.domain.delegation.plan import Brief, ToolAccess
from ballast.ui.widgets.buttons import IconButton, LinkButton
from ballast.ui.widgets.choosers import Chooser
from ballast.ui.widgets.plain import PlainLabel, button_text
from ballast.ui.wizard.fields import Field, LineEdit, TextEdit
from ballast.ui.words import handing

if TYPE_CHECKING:
    from collections.abc import Callable

    from ballast.services.wording import Voice
    from ballast.ui.theme import Theme


class BriefForm(QWidget):
    """The boxes. `changed` carries how the brief is altered and which box that was; `left` when a box is done with."""

    changed = Signal(object, str)
    left = Signal()

    def __init__(self, theme: Theme, voice: Voice) -> None:
        super().__init__()
        self._theme = theme
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        self.outcome = self._text(handing.OUTCOME(), handing.OUTCOME_HINT(), 2, "outcome")
        column.addWidget(Field(handing.OUTCOME(), self.outcome))
        pair = QHBoxLayout()
        pair.setSpacing(14)
        self.done = self._lines(handing.DONE_WHEN(), handing.DONE_WHEN_HINT(), "done_when")
        self.outside = self._lines(handing.OUT_OF_SCOPE(), handing.OUT_OF_SCOPE_HINT(), "out_of_scope")
        pair.addWidget(Field(handing.DONE_WHEN(), self.done), 1)
        pair.addWidget(Field(handing.OUT_OF_SCOPE(), self.outside), 1)
        column.addLayout(pair)
        self.steps = self._lines(handing.STEPS(), handing.STEPS_HINT(), "steps")
        column.addWidget(Field(handing.STEPS(), self.steps))
        when = QHBoxLayout()
        when.setSpacing(14)
        self.deadline = self._line(handing.DEADLINE(), handing.DEADLINE_HINT(), "deadline")
        self.rhythm = self._line(handing.RHYTHM(), handing.RHYTHM_HINT(), "rhythm")
        when.addWidget(Field(handing.DEADLINE(), self.deadline), 1)
        when.addWidget(Field(handing.RHYTHM(), self.rhythm), 1)
        column.addLayout(when)
        self.authority = self._levels(voice)
        column.addWidget(Field(handing.AUTHORITY(), self.authority))
        column.addWidget(PlainLabel(handing.TOOLS(), "small"))
        self._tools = QGridLayout()
        self._tools.setSpacing(8)
        column.addLayout(self._tools)
        self.tools: list[tuple[LineEdit, LineEdit, IconButton]] = []
        self.add_tool = LinkButton(theme, handing.ADD_TOOL())
        self.add_tool.clicked.connect(self._add_tool)
        column.addWidget(self.add_tool, 0, Qt.AlignmentFlag.AlignLeft)
        self.example = self._text(handing.EXAMPLE(), handing.EXAMPLE_HINT(), 2, "example")
        column.addWidget(Field(handing.EXAMPLE(), self.example))

    def show_brief(self, brief: Brief) -> None:
        """Show a brief; a box that says the same already is left alone."""
        self.outcome.show_text(brief.outcome)
        self.example.show_text(brief.example)
        for box, lines in ((self.done, brief.done_when), (self.outside, brief.out_of_scope), (self.steps, brief.steps)):
            if _split(box.toPlainText()) != lines:
                box.show_text("\n".join(lines))
        self.deadline.show_text(brief.deadline)
        self.rhythm.show_text(brief.rhythm)
        with QSignalBlocker(self.authority):
            self.authority.setCurrentIndex(max(0, min(6, brief.authority - 1)))
        self._show_tools(brief.tools or (ToolAccess(""),))

    def box_of(self, part: Needed) -> QWidget:
        """The box of a part that is still open."""
        places: dict[Needed, QWidget] = {
            Needed.OUTCOME: self.outcome,
            Needed.DONE_WHEN: self.done,
            Needed.WHEN: self.deadline,
            Needed.OUT_OF_SCOPE: self.outside,
            Needed.TOOLS: self.tools[0][0] if self.tools else self.add_tool,
            Needed.EXAMPLE: self.example,
        }
        return places[part]

    # ------------------------------------------------------------------------------------------------------- the boxes

    def _levels(self, voice: Voice) -> Chooser:
        box = Chooser(handing.AUTHORITY())
        box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        box.setMinimumContentsLength(12)
        for level in voice.words.terms.authority:
            box.addItem(button_text(level).replace("&&", "&"))
        box.activated.connect(lambda index: self.changed.emit(lambda brief: replace(brief, authority=index + 1), ""))
        return box

    def _text(self, name: str, hint: str, lines: int, part: str) -> TextEdit:
        box = TextEdit(name, hint, lines)
        box.typed.connect(lambda text: self._alter(lambda brief: replace(brief, **{part: text}), part))
        box.left.connect(self.left)
        return box

    def _lines(self, name: str, hint: str, part: str) -> TextEdit:
        box = TextEdit(name, hint, 5)
        box.typed.connect(lambda text: self._alter(lambda brief: _with_lines(brief, part, _split(text)), part))
        box.left.connect(self.left)
        return box

    def _line(self, name: str, hint: str, part: str) -> LineEdit:
        box = LineEdit(name, hint)
        box.typed.connect(lambda text: self._alter(lambda brief: replace(brief, **{part: text}), part))
        box.left.connect(self.left)
        return box

    def _alter(self, alter: Callable[[Brief], Brief], part: str) -> None:
        self.changed.emit(alter, part)

    # ------------------------------------------------------------------------------------------------------- the tools

    def _show_tools(self, tools: tuple[ToolAccess, ...]) -> None:
        while len(self.tools) > max(1, len(tools)):
            for widget in self.tools.pop():
                widget.hide()
                widget.deleteLater()
        while len(self.tools) < len(tools):
            self._tool_row()
        for (tool, access, remove), held in zip(self.tools, tools, strict=False):
            tool.show_text(held.tool)
            access.show_text(held.access)
            remove.setEnabled(len(self.tools) > 1 or bool(held.tool or held.access))

    def _tool_row(self) -> None:
        place = len(self.tools)
        tool = LineEdit(handing.TOOL(n=place + 1), handing.TOOL_HINT())
        access = LineEdit(handing.ACCESS(n=place + 1), handing.ACCESS_HINT())
        remove = IconButton(self._theme, "close", handing.REMOVE_TOOL(n=place + 1), bare=True)
        for box in (tool, access):
            box.typed.connect(lambda _text: self._alter(self._with_tools(), "tools"))
            box.left.connect(self.left)
        remove.clicked.connect(lambda: self._alter(self._with_tools(without=place), ""))
        for column, widget in enumerate((tool, access, remove)):
            self._tools.addWidget(widget, place, column)
        self._tools.setColumnStretch(0, 2)
        self._tools.setColumnStretch(1, 3)
        self.tools.append((tool, access, remove))

    def _with_tools(self, without: int | None = None) -> Callable[[Brief], Brief]:
        held = tuple(
            ToolAccess(tool.text(), access.text()) for place, (tool, access, _) in enumerate(self.tools) if place != without
        )
        return lambda brief: replace(brief, tools=held)

    def _add_tool(self) -> None:
        self._alter(lambda brief: replace(brief, tools=(*(brief.tools or (ToolAccess(""),)), ToolAccess(""))), "")
        self.tools[-1][0].setFocus(Qt.FocusReason.TabFocusReason)


def _with_lines(brief: Brief, part: str, lines: tuple[str, ...]) -> Brief:
    if part == "steps":
        return replace(brief, steps=lines)
    return replace(brief, done_when=lines) if part == "done_when" else replace(brief, out_of_scope=lines)


def _split(text: str) -> tuple[str, ...]:
    return tuple(text.split("\n")) if text.strip() else ()
