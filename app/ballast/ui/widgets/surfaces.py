"""What things lie on: cards, lines, badges, titles, empty states."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPoint, QSize, Qt, QTimer
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from ballast.ui.changes import Tone
from ballast.ui.theme import restyle
from ballast.ui.tokens import GAP
from ballast.ui.widgets.buttons import PrimaryButton
from ballast.ui.widgets.meters import IconTile
from ballast.ui.widgets.plain import PlainLabel

if TYPE_CHECKING:
    from collections.abc import Callable

    from ballast.ui.theme import Theme


class Card(QFrame):
    """A white panel with a border; `body` is its layout, `head` the row of its title where widgets may be added."""

    def __init__(self, title: str = "", *, subtitle: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "card")
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(GAP, GAP, GAP, GAP)
        self.body.setSpacing(10)
        self.head = QHBoxLayout()
        self.head.setSpacing(8)
        self.title = PlainLabel(title, "card", parent=self)  # its own from the start, else an unused one outlives the card
        self.subtitle = PlainLabel(subtitle, "small", wrap=True, parent=self)
        self.title.setHidden(not title)
        self.subtitle.setHidden(not subtitle)
        if title:
            self.setAccessibleName(title)
            self.title.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
            self.head.addWidget(self.title)
            self.head.addStretch(1)
            self.body.addLayout(self.head)
        if subtitle:
            self.body.addWidget(self.subtitle)

    def add(self, widget: QWidget, stretch: int = 0) -> None:
        """Put a widget below the last one."""
        self.body.addWidget(widget, stretch)


class Pliant(QWidget):
    """A part of a page that scrolls; it would like no width of its own.

    Qt asks a widget how high it were at the width it likes best, and keeps the heights of lines that wrap at one width only:
    all lines of the page would be measured twice with every change. Where a part has many, it and what is around it are pliant.
    """

    def sizeHint(self) -> QSize:
        """No more than it needs."""
        return self.minimumSizeHint()


class PliantCard(Card):
    """A card that is pliant."""

    def sizeHint(self) -> QSize:
        """No more than it needs."""
        return self.minimumSizeHint()


class Line(QFrame):
    """A thin line across."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "line")
        self.setFixedHeight(1)


class Badge(PlainLabel):
    """A word or number on a soft pill; `tone` is "", "accent", "good", "warning" or "danger"."""

    def __init__(self, text: str, tone: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, "badge", parent=parent)
        self.set_figures()
        self.setProperty("tone", tone)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)

    def set_tone(self, tone: str) -> None:
        """Sound otherwise."""
        self.setProperty("tone", tone)
        restyle(self)


class KeyHint(PlainLabel):
    """A key as it is printed on the keyboard."""

    def __init__(self, keys: str, parent: QWidget | None = None) -> None:
        super().__init__(keys, "key", parent=parent)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)


class PageTitle(QWidget):
    """The head of a page: title, a line below it, and room for its buttons at the right (`aside`)."""

    def __init__(self, title: str, subtitle: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(10)
        words = QVBoxLayout()
        words.setSpacing(0)
        self.title = PlainLabel(title, "page")
        self.subtitle = PlainLabel(subtitle, "second")
        words.addWidget(self.title)
        words.addWidget(self.subtitle)
        row.addLayout(words, 1)
        self.aside = QHBoxLayout()
        self.aside.setSpacing(8)
        row.addLayout(self.aside)


class SectionTitle(QWidget):
    """The head of a part of a page: its name, a count on a badge when given, and room at the right (`aside`)."""

    def __init__(self, title: str, count: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        self.title = PlainLabel(title, "card")
        self.count = Badge(count)
        row.addWidget(self.title)
        row.addWidget(self.count)
        self.count.setVisible(bool(count))  # only now: without a parent it would be a window for a moment
        row.addStretch(1)
        self.aside = QHBoxLayout()
        row.addLayout(self.aside)

    def set_count(self, count: str) -> None:
        """Show a count; none when empty."""
        self.count.setText(count)
        self.count.setVisible(bool(count))


class EmptyState(QWidget):
    """What stands where nothing is yet: a picture, what it is, what to do next, and the button that does it."""

    def __init__(self, theme: Theme, icon: str, title: str, text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(24, 32, 24, 32)
        self.column.setSpacing(10)
        centre = Qt.AlignmentFlag.AlignHCenter
        self.column.addStretch(1)
        self.column.addWidget(IconTile(theme, icon, side=56), 0, centre)
        self.title = PlainLabel(title, "card")
        self.title.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.text = PlainLabel(text, "second", wrap=True)
        self.text.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.text.setMinimumWidth(220)
        self.column.addWidget(self.title)
        middle = QHBoxLayout()
        middle.addStretch(1)
        middle.addWidget(self.text, 3)
        middle.addStretch(1)
        self.column.addLayout(middle)
        self.buttons = QHBoxLayout()
        self.column.addSpacing(6)
        self.column.addLayout(self.buttons)
        self.column.addStretch(1)
        self.buttons.addStretch(1)
        self.buttons.addStretch(1)

    def add_button(self, text: str, icon: str, act: Callable[[], object]) -> PrimaryButton:
        """Offer the next step."""
        button = PrimaryButton(self._theme, text, icon)
        button.clicked.connect(act)
        self.buttons.insertWidget(self.buttons.count() - 1, button)
        return button


class Banner(QFrame):
    """A message that stays until it is closed or no longer true; `tone` colours it, an icon says the same."""

    def __init__(self, theme: Theme, text: str, tone: Tone = Tone.INFO, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "banner")
        self.setProperty("tone", tone.value)
        self.row = QHBoxLayout(self)
        self.row.setContentsMargins(14, 10, 10, 10)
        self.row.setSpacing(12)
        icons = {Tone.INFO: "info", Tone.GOOD: "check", Tone.WARNING: "warning", Tone.DANGER: "alert"}
        tint = {Tone.INFO: "accent_text"}.get(tone, tone.value)
        self._theme, self._icon, self._picture = theme, (icons[tone], tint), PlainLabel()
        self.label = PlainLabel(text, wrap=True)
        self.setAccessibleName(text)
        self.row.addWidget(self._picture)
        self.row.addWidget(self.label, 1)
        self._colour()
        theme.changed.connect(self._colour)

    def _colour(self) -> None:
        self._picture.setPixmap(self._theme.icon(*self._icon).pixmap(QSize(20, 20), self.devicePixelRatio()))

    def add(self, widget: QWidget) -> None:
        """Put a button at its end."""
        self.row.addWidget(widget)


def scrolled(inside: QWidget) -> QScrollArea:
    """A page or list that scrolls up and down, never sideways, and leaves the background alone.

    Put the area into its place first and fill `inside` then: one that is full is dressed and measured at once, and anew with
    every parent that it gets.
    """
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    inside.setObjectName("scrolled")
    area.setWidget(inside)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    return area


def lead_to(part: QWidget) -> None:
    """Scroll so that what has just been unfolded begins at the top, as far as the page goes; the owner need not look for it."""
    QTimer.singleShot(0, part, lambda: _lead_to(part))


def _lead_to(part: QWidget) -> None:
    QApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)  # where it lies is known once the page is laid out
    above = part.parentWidget()
    while above is not None and not isinstance(above, QScrollArea):
        above = above.parentWidget()
    inside = None if above is None else above.widget()
    if above is not None and inside is not None and part.isVisible():
        above.verticalScrollBar().setValue(part.mapTo(inside, QPoint(0, -GAP)).y())


def page_layout(page: QWidget) -> QVBoxLayout:
    """The layout of a page with the house's margins and gaps."""
    column = QVBoxLayout(page)
    column.setContentsMargins(28, 22, 28, 22)
    column.setSpacing(GAP)
    return column
