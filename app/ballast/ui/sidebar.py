"""The way through the program at the left: logo, undo and redo, pages, import, the audit's progress, light or dark."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from ballast.ui.changes import PageName
from ballast.ui.tokens import SIDEBAR_NARROW, SIDEBAR_WIDE
from ballast.ui.widgets.buttons import Button, IconButton, NavButton
from ballast.ui.widgets.meters import Bar
from ballast.ui.widgets.painted import painted, rounded
from ballast.ui.widgets.plain import PlainLabel
from ballast.ui.widgets.surfaces import Card
from ballast.ui.words import common

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent, QResizeEvent

    from ballast.ui.theme import Theme
    from ballast.ui.undo_pair import UndoPair
    from ballast.ui.words.formats import Words

PLACES = (
    (PageName.TODAY, common.TODAY, "timer"),
    (PageName.WEEK, common.WEEK, "calendar"),
    (PageName.ENTRIES, common.ENTRIES, "list"),
    (PageName.REVIEW, common.REVIEW, "chart"),
    (PageName.PLANS, common.PLANS, "share"),
    (PageName.HELPERS, common.HELPERS, "people"),
    (PageName.SETTINGS, common.SETTINGS, "settings"),
)
_ROOM_FOR_TURNS = 580
_SHOWN_AS = {PageName.WIZARD: PageName.PLANS}


class Logo(QWidget):
    """The anchor on its green square."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setFixedSize(32, 32)
        self.setAccessibleName(common.APP())
        theme.changed.connect(self.update)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        """Draw it."""
        with painted(self) as painter:
            rounded(painter, QRectF(self.rect()), 9, self._theme.color("accent"))
            self._theme.icon("anchor", "on_accent").paint(painter, self.rect().adjusted(6, 6, -6, -6))


class AuditCard(Card):
    """How far the audit is."""

    def __init__(self, theme: Theme, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._words = words
        self.body.setContentsMargins(14, 12, 14, 12)
        self.body.setSpacing(7)
        row = QHBoxLayout()
        self.name = PlainLabel("", "strong-small")
        self.day = PlainLabel("", "small")
        row.addWidget(self.name)
        row.addStretch(1)
        row.addWidget(self.day)
        self.body.addLayout(row)
        self.bar = Bar(theme)
        self.body.addWidget(self.bar)
        self.note = PlainLabel("", "small", wrap=True)
        self.body.addWidget(self.note)
        self.hide()

    def show_progress(self, day: int, days: int) -> None:
        """Show the `day` of an audit of so many `days`; a day under 1 lies ahead, one over `days` is after its end."""
        titles = {7: common.AUDIT_ONE_WEEK, 14: common.AUDIT_TWO_WEEKS}
        title = titles.get(days, common.AUDIT_OTHER)()
        self.name.setText(title)
        shown = min(max(day, 0), days)
        where = common.AUDIT_DAY(day=self._words.integer(shown), days=self._words.integer(days)) if 1 <= day <= days else ""
        self.day.setText(where)
        if day < 1:
            self.note.setText(common.AUDIT_BEFORE(1 - day))
        elif day >= days:
            self.note.setText(common.AUDIT_DONE())
        else:
            self.note.setText(common.AUDIT_LEFT(days - day))
        self.bar.show_share(shown / days, f"{title}. {where}. {self.note.text()}")
        self.setAccessibleName(title)
        self.show()


class Sidebar(QWidget):
    """The sidebar. `chosen` carries the page that the owner wants."""

    chosen = Signal(object)
    import_asked = Signal()
    look_switched = Signal()

    def __init__(self, theme: Theme, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._has_audit = False
        self.setObjectName("sidebar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(common.NAVIGATION())
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(14, 18, 14, 14)
        self._column.setSpacing(3)
        self._brand = PlainLabel(common.APP(), "brand")
        self._head = QHBoxLayout()
        self._column.addLayout(self._make_head())
        self._column.addSpacing(16)
        self.buttons = {name: self._make_place(name, title(), icon) for name, title, icon in PLACES}
        self._column.addStretch(1)
        self._words = words
        self._audit: AuditCard | None = None
        self._audit_at = self._column.count()
        self._turns: UndoPair | None = None
        self._column.addSpacing(9)
        self.import_button = Button(theme, common.IMPORT(), "upload")
        self.import_button.clicked.connect(self.import_asked)
        self.import_icon = IconButton(theme, "upload", common.IMPORT())
        self.import_icon.clicked.connect(self.import_asked)
        self.look_button = IconButton(theme, "moon", common.SWITCH_LOOK())
        self.look_button.clicked.connect(self.look_switched)
        self._foot = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._foot.setSpacing(8)
        self._foot.addWidget(self.import_button, 1)
        self._foot.addWidget(self.import_icon)
        self._foot.addWidget(self.look_button)
        self._column.addLayout(self._foot)
        theme.changed.connect(self._show_look)
        self._show_look()
        self.set_narrow(narrow=False)

    @property
    def audit(self) -> AuditCard:
        """How far the audit is, made with the first one."""
        if self._audit is None:
            self._audit = AuditCard(self._theme, self._words)
            self._column.insertWidget(self._audit_at, self._audit)
        return self._audit

    def take_turns(self, pair: UndoPair) -> None:
        """Show Undo and Redo at the head, at the foot where the sidebar is narrow."""
        self._turns = pair
        self._place_turns(pair, narrow=self.width() <= SIDEBAR_NARROW)

    def set_current(self, page: PageName | None) -> None:
        """Show where the owner is; None is nowhere."""
        current = None if page is None else self.buttons.get(_SHOWN_AS.get(page, page))
        for button in self.buttons.values():
            button.setAutoExclusive(False)
            button.setChecked(button is current)
            button.setAutoExclusive(True)

    def set_narrow(self, *, narrow: bool) -> None:
        """Leave the icons alone where the window is narrow."""
        self.setFixedWidth(SIDEBAR_NARROW if narrow else SIDEBAR_WIDE)
        self._brand.setVisible(not narrow)
        self.import_button.setVisible(not narrow)
        self.import_icon.setVisible(narrow)
        if self._audit is not None:
            self._audit.setVisible(self._has_audit and not narrow)
        self._foot.setDirection(QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight)
        if self._turns is not None:
            self._place_turns(self._turns, narrow=narrow)
        for button in self.buttons.values():
            button.set_narrow(narrow=narrow)

    def set_audit(self, day: int | None, days: int = 14) -> None:
        """Show how far the audit is; nothing for None."""
        self._has_audit = day is not None
        if day is not None:
            self.audit.show_progress(day, days)
        if self._audit is not None:
            self._audit.setVisible(self._has_audit and self.width() > SIDEBAR_NARROW)

    def _make_head(self) -> QHBoxLayout:
        self._head.setContentsMargins(4, 0, 0, 0)
        self._head.setSpacing(10)
        self._head.addWidget(Logo(self._theme))
        self._head.addWidget(self._brand)
        self._head.addStretch(1)
        return self._head

    def _place_turns(self, pair: UndoPair, *, narrow: bool) -> None:
        self._head.removeWidget(pair)
        self._foot.removeWidget(pair)
        pair.set_narrow(narrow=narrow)
        if narrow:
            self._foot.insertWidget(0, pair, 0, Qt.AlignmentFlag.AlignHCenter)
        else:
            self._head.addWidget(pair)
        self._make_room(pair, narrow=narrow)

    def _make_room(self, pair: UndoPair, *, narrow: bool) -> None:
        """In a window that is narrow and low as well the pages come first; the keys of the pair stay."""
        pair.setVisible(not narrow or self.height() >= _ROOM_FOR_TURNS)

    def _make_place(self, name: PageName, title: str, icon: str) -> NavButton:
        button = NavButton(self._theme, title, icon)
        button.clicked.connect(lambda: self.chosen.emit(name))
        self._column.addWidget(button)
        return button

    def _show_look(self) -> None:
        self.look_button.set_icon("sun" if self._theme.tokens.dark else "moon")

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave out what has no room."""
        super().resizeEvent(event)
        if self._turns is not None:
            self._make_room(self._turns, narrow=self.width() <= SIDEBAR_NARROW)
