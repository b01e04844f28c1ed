"""The tools that a helper needs and the access to each, a row each."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from ballast.domain.delegation.plan import ToolAccess
from ballast.ui.widgets.buttons import IconButton, LinkButton
from ballast.ui.widgets.plain import PlainLabel
from ballast.ui.wizard.fields import LineEdit
from ballast.ui.words import handing

if TYPE_CHECKING:
    from collections.abc import Callable

    from ballast.domain.delegation.plan import Brief
    from ballast.ui.theme import Theme


class ToolsForm(QWidget):
    """The rows; signals as of `BriefBoxes`."""

    changed = Signal(object, str)
    left = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addWidget(PlainLabel(handing.TOOLS(), "small"))
        self._tools = QGridLayout()
        self._tools.setSpacing(8)
        column.addLayout(self._tools)
        self.tools: list[tuple[LineEdit, LineEdit, IconButton]] = []
        self.add_tool = LinkButton(theme, handing.ADD_TOOL())
        self.add_tool.clicked.connect(self._add_tool)
        column.addWidget(self.add_tool, 0, Qt.AlignmentFlag.AlignLeft)

    def show_brief(self, brief: Brief) -> None:
        """Show the tools of a brief; there is always a row to write into."""
        self._show_tools(brief.tools or (ToolAccess(""),))

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
            box.typed.connect(lambda _text: self.changed.emit(self._with_tools(), "tools"))
            box.left.connect(self.left)
        remove.clicked.connect(lambda: self.changed.emit(self._with_tools(without=place), ""))
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
        self.changed.emit(lambda brief: replace(brief, tools=(*(brief.tools or (ToolAccess(""),)), ToolAccess(""))), "")
        self.tools[-1][0].setFocus(Qt.FocusReason.TabFocusReason)
