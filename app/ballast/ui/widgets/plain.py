"""Text from the owner shown as text: the only module that makes bare labels, tooltips and message boxes.

Qt guesses markup in labels, tooltips and dialogs: a task named `<img src=...>` would load a picture, and "Review <html>"
would lose a word. Here every label is plain, tooltips are escaped, and a `&` in a button stays a `&`.
"""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QGuiApplication, QPainter
from PySide6.QtWidgets import QLabel, QSizePolicy, QStyle

from ballast.ui.fonts import use_tabular_figures
from ballast.ui.theme import restyle
from ballast.ui.words import common, unmarked

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtCore import QRect, QRectF
    from PySide6.QtGui import QFontMetrics, QPaintEvent
    from PySide6.QtWidgets import QAbstractButton, QMessageBox, QSystemTrayIcon, QWidget

_WORD_PX = 260
_STRONG = frozenset({"L", "R", "AL"})
_RIGHT_TO_LEFT_MARK = "\N{RIGHT-TO-LEFT MARK}"
LEFT_TO_RIGHT = "\N{LEFT-TO-RIGHT MARK}"
_TIP = "tip"
_FIGURE_KINDS = frozenset({"clock", "figure", "number"})


class PlainLabel(QLabel):
    """A label that shows exactly what it is given.

    `kind` is its place in the style sheet: "page", "part", "card", "strong", "strong-small", "second", "small", "hint",
    "clock", "figure", "brand", "error", "mono", "carried" or "" for body text.
    """

    def __init__(self, text: str = "", kind: str = "", *, wrap: bool = False, parent: QWidget | None = None) -> None:
        """A label with a text; `wrap` lets it run over several lines."""
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(wrap)
        if kind:
            self.setProperty("role", kind)
        if kind in _FIGURE_KINDS:
            use_tabular_figures(self)
        if mirrored():
            self.setAlignment(self.alignment())
        self.setText(text)

    def setAlignment(self, alignment: Qt.AlignmentFlag) -> None:
        """Left and right are start and end of the page: Qt would go by the script of the text, and names would stagger."""
        super().setAlignment(_turned(alignment) if mirrored() else alignment)

    def minimumSizeHint(self) -> QSize:
        """No wider than a few words where lines wrap: one endless word must not stretch a page."""
        hint = super().minimumSizeHint()
        return QSize(min(hint.width(), _WORD_PX), hint.height()) if self.wordWrap() else hint

    def set_selectable(self) -> None:
        """Let the owner mark and copy the text, with mouse and keyboard."""
        flag = Qt.TextInteractionFlag
        self.setTextInteractionFlags(flag.TextSelectableByMouse | flag.TextSelectableByKeyboard)

    def set_figures(self) -> None:
        """Figures of equal width, for numbers that change or line up."""
        use_tabular_figures(self)


class ElidedLabel(PlainLabel):
    """A plain label of one line that ends in … where room is short, and then tells the whole text in its tooltip."""

    def __init__(self, text: str = "", kind: str = "", parent: QWidget | None = None) -> None:
        """A label that takes what room there is."""
        super().__init__(text, kind, parent=parent)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._cut = False

    def sizeHint(self) -> QSize:
        """Room for the whole text."""
        full = self.fontMetrics().size(Qt.TextFlag.TextSingleLine, self._line())
        margins = self.contentsMargins()
        return QSize(full.width() + margins.left() + margins.right() + 2, full.height() + margins.top() + margins.bottom())

    def minimumSizeHint(self) -> QSize:
        """Room for a letter and the dots."""
        return QSize(24, self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        """Draw what fits."""
        with QPainter(self) as painter:
            room = self.contentsRect()
            shown = shortened(self.fontMetrics(), self._line(), room.width())
            cut = shown != self._line()
            if cut != self._cut:
                self._cut = cut
                set_tip(self, self.text() if cut else "")
            painter.setPen(self.palette().color(self.foregroundRole()))
            draw_line(painter, room, self.alignment(), shown)

    def _line(self) -> str:
        return " ".join(self.text().split())


def draw_line(painter: QPainter, room: QRect | QRectF, side: Qt.AlignmentFlag, text: str) -> None:
    """Paint a line at a side of the page, in the middle of its room, with its words in the order in which it is read.

    Qt would go by the page: where that runs from the right, figures and marks of a line from the left would change places.
    """
    side = QStyle.visualAlignment(painter.layoutDirection(), side) | Qt.AlignmentFlag.AlignAbsolute
    from_left = painter.layoutDirection() == Qt.LayoutDirection.RightToLeft and not turns(text)
    way = Qt.TextFlag.TextForceLeftToRight.value if from_left else 0
    painter.drawText(room, int(side | Qt.AlignmentFlag.AlignVCenter) | way, text)


def shortened(metrics: QFontMetrics, text: str, width: int) -> str:
    """One line of text that fits a width, ending in … where it is cut."""
    return with_end(text, metrics.elidedText(text, Qt.TextElideMode.ElideRight, width))


def in_rows(text: str, metrics: QFontMetrics, width: int) -> list[str]:
    """A text broken between its words into rows of a width, for what cannot wrap by itself; an endless word is cut."""
    rows = [""]
    for word in text.split():
        longer = f"{rows[-1]} {word}".strip()
        if rows[-1] and metrics.horizontalAdvance(longer) > width:
            rows.append(word)
        else:
            rows[-1] = longer
    return [shortened(metrics, row, width) for row in rows]


def with_end(text: str, shown: str) -> str:
    """A text that Qt cut to `shown`, with its … at its own end: a text from the right would have it where it begins."""
    if shown == text:
        return shown
    first = next((kind for letter in text if (kind := unicodedata.bidirectional(letter)) in _STRONG), "L")
    return shown + _RIGHT_TO_LEFT_MARK if first != "L" else shown


def mirrored() -> bool:
    """Whether the program's language runs from the right."""
    return QGuiApplication.layoutDirection() == Qt.LayoutDirection.RightToLeft


def turns(text: str) -> bool:
    """Whether the first letters of a text run from right to left."""
    return next((way != "L" for way in map(unicodedata.bidirectional, text) if way in _STRONG), False)


def glued(line: str) -> str:
    """A formula whose results stay with their equals sign where it is broken into lines."""
    return line.replace(" = ", " =\N{NO-BREAK SPACE}")


def directed(sentence: str) -> str:
    """A sentence of the program in the direction of the page, also where it begins with a name of another script."""
    return LEFT_TO_RIGHT + sentence if not mirrored() and turns(sentence) else sentence


def _turned(alignment: Qt.AlignmentFlag) -> Qt.AlignmentFlag:
    left, right, fixed = Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignRight, Qt.AlignmentFlag.AlignAbsolute
    if alignment & fixed or not alignment & (left | right):
        return alignment
    return alignment ^ (left | right) | fixed


def set_tip(widget: QWidget, text: str) -> None:
    """Give a widget a tooltip that shows the text as it is, whatever is in it.

    A screen reader that finds no description takes the tooltip with its markup: the text is the description unless the widget
    has one of its own.
    """
    read = unmarked(text)
    if widget.accessibleDescription() == (widget.property(_TIP) or ""):
        widget.setAccessibleDescription(read)
    widget.setProperty(_TIP, read)
    widget.setToolTip(plain_tip(text))


def set_tray_tip(icon: QSystemTrayIcon, text: str) -> None:
    """Give an icon in the tray its tip. Some desktops read it as markup and some do not: without `<` there is none."""
    icon.setToolTip(text.replace("<", "\N{SINGLE LEFT-POINTING ANGLE QUOTATION MARK}"))


def plain_tip(text: str) -> str:
    """A text as Qt's tooltips need it: escaped, lines kept, and always taken as markup so that nothing is guessed."""
    if not text:
        return ""
    return f"<span>{_escaped(text)}</span>"


def _escaped(text: str) -> str:
    for letter, entity in (("&", "&amp;"), ("<", "&lt;"), (">", "&gt;"), ('"', "&quot;"), ("\n", "<br>")):
        text = text.replace(letter, entity)
    return text


def set_button_text(button: QAbstractButton, text: str) -> None:
    """Give a button a text in which `&` is a letter, not a shortcut."""
    button.setText(button_text(text))
    if not button.accessibleName():
        button.setAccessibleName(unmarked(text))


def button_text(text: str) -> str:
    """A text for buttons, menus and tabs: `&` doubled, one line."""
    return " ".join(text.split()).replace("&", "&&")


def tell(parent: QWidget | None, title: str, text: str, *, detail: str = "", warning: bool = False) -> QMessageBox:
    """Show a plain message until the owner closes it."""
    from PySide6.QtWidgets import QMessageBox  # noqa: PLC0415 - not on the way to the first page

    box = _box(parent, title, text, detail, warning=warning)
    button = box.addButton(button_text(common.OK()), QMessageBox.ButtonRole.AcceptRole)
    box.setDefaultButton(button)
    box.setEscapeButton(button)
    box.open()
    return box


class Question(NamedTuple):
    """A question with its answers.

    `answers` are the buttons, the first is the one that Enter takes; `danger` is the number of one that destroys something:
    it is drawn so and Enter then takes Cancel, which is always there.
    """

    title: str
    text: str
    answers: Sequence[str]
    detail: str = ""
    danger: int | None = None


def ask(parent: QWidget | None, question: Question, on_answer: Callable[[int | None], object]) -> QMessageBox:
    """Ask without stopping the program; `on_answer` gets the number of the answer, or None when the owner left it."""
    from PySide6.QtWidgets import QMessageBox  # noqa: PLC0415 - not on the way to the first page

    danger = question.danger
    box = _box(parent, question.title, question.text, question.detail, warning=danger is not None)
    buttons = [box.addButton(button_text(answer), QMessageBox.ButtonRole.AcceptRole) for answer in question.answers]
    cancel = box.addButton(button_text(common.CANCEL()), QMessageBox.ButtonRole.RejectRole)
    if danger is not None:
        buttons[danger].setProperty("kind", "danger")
        restyle(buttons[danger])
    elif buttons:
        buttons[0].setProperty("kind", "primary")
        restyle(buttons[0])
    box.setDefaultButton(buttons[0] if danger is None and buttons else cancel)
    box.setEscapeButton(cancel)

    def answered() -> None:
        clicked = box.clickedButton()
        on_answer(next((number for number, button in enumerate(buttons) if button is clicked), None))

    box.finished.connect(answered)
    box.open()
    return box


def _box(parent: QWidget | None, title: str, text: str, detail: str, *, warning: bool) -> QMessageBox:
    from PySide6.QtWidgets import QMessageBox  # noqa: PLC0415 - not on the way to the first page

    box = QMessageBox(parent)
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setIcon(QMessageBox.Icon.Warning if warning else QMessageBox.Icon.NoIcon)
    box.setWindowTitle(title)
    box.setText(text)
    box.setAccessibleName(title)
    if detail:
        box.setInformativeText(detail)
        for label in box.findChildren(QLabel):
            label.setTextFormat(Qt.TextFormat.PlainText)
    return box
