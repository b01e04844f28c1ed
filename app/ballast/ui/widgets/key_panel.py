"""A quiet panel that asks something: what it is about, then the answers, each with the key that takes it. Never a dialog."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ballast.ui.widgets.buttons import Button
from ballast.ui.widgets.layouts import FlowLayout
from ballast.ui.widgets.meters import IconTile
from ballast.ui.widgets.plain import PlainLabel, set_button_text, set_tip
from ballast.ui.widgets.surfaces import Card
from ballast.ui.words import panels as say
from ballast.ui.words import unmarked

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QKeyEvent

    from ballast.ui.theme import Theme

_NAMED = {
    Qt.Key.Key_Escape: "ESC",
    Qt.Key.Key_Return: "ENTER",
    Qt.Key.Key_Enter: "ENTER",
    Qt.Key.Key_Backspace: "BACKSPACE",
}

_DOUBLE_MS = 800
_WIDEST = 320
"""How wide the text of an answer may be, in pixels: two fit beside each other in the narrowest window."""


class KeyPanel(Card):
    """Words and answers. While the focus is inside, the key of an answer takes it.

    `middle` is the room between the words and the answers, `foot` the one below them. Signals: `left` for Escape; `typed`
    with a letter that is nobody's key here, so that it can go on where the owner meant to write it.
    """

    left = Signal()
    typed = Signal(str)

    def __init__(self, theme: Theme, icon: str, tint: str = "accent_text", parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._theme = theme
        self._keys: dict[str, Button] = {}
        self._taken = QTimer(self, singleShot=True, interval=_DOUBLE_MS)
        self.title = PlainLabel("", "strong", wrap=True)
        self.text = PlainLabel("", "second", wrap=True)
        self.answers = QWidget()
        self._flow = FlowLayout(self.answers, 8)
        row = QHBoxLayout()
        row.setSpacing(14)
        row.addWidget(IconTile(theme, icon, tint), 0, Qt.AlignmentFlag.AlignTop)
        inside = QVBoxLayout()
        inside.setSpacing(8)
        inside.addWidget(self.title)
        inside.addWidget(self.text)
        self.middle = QVBoxLayout()
        self.middle.setSpacing(8)
        inside.addLayout(self.middle)
        inside.addWidget(self.answers)
        self.foot = QVBoxLayout()
        inside.addLayout(self.foot)
        row.addLayout(inside, 1)
        self.body.addLayout(row)

    def say(self, title: str, text: str = "") -> None:
        """Say what it is about."""
        self.title.setText(title)
        self.text.setText(text)
        self.text.setVisible(bool(text))
        self.setAccessibleName(f"{title} {text}".strip())

    def clear(self) -> None:
        """Take all answers away."""
        self._flow.clear()
        self._keys.clear()
        self._taken.stop()

    def offer(
        self,
        key: str,
        text: str,
        act: Callable[[], object],
        *,
        kind: str = "",
        shown: str = "",
        hint: str = "",
        once: bool = False,
    ) -> Button:
        """An answer with its key: a letter or digit, "Enter", "Esc", or "" for none. `shown` is how the key is written.

        A long text (the name of a task) is cut in its middle; all of it is in the tip, and spoken.
        Of the answers that count `once` a second one that follows at once, as from a double press, is not taken.
        """
        button = Button(self._theme, text, "", kind)
        button.setProperty("tight", "true")  # what has no border begins nearly where the words above do
        label = shown or key
        seen = self.fontMetrics().elidedText(" ".join(text.split()), Qt.TextElideMode.ElideMiddle, _WIDEST)
        set_button_text(button, say.KEYED(key=label, text=seen) if label else seen)
        button.setAccessibleName(unmarked(text))
        tip = say.KEY_TIP(text=hint or text, key=label) if label else hint
        set_tip(button, tip)

        def pressed() -> None:
            if once and self._taken.isActive():
                return
            if once:
                self._taken.start()
            act()

        button.clicked.connect(pressed)
        self._flow.addWidget(button)
        button.show()  # now, not with the next turn: the keys may go to it at once
        if key:
            self._keys[key.upper()] = button
        return button

    def put(self, widget: QWidget) -> None:
        """A widget among the answers."""
        self._flow.addWidget(widget)

    def answer_of(self, key: str) -> Button | None:
        """The answer of a key, None where there is none."""
        return self._keys.get(key.upper())

    def take_focus(self) -> None:
        """Put the keys on the first answer."""
        first = next((each for each in self._keys.values() if each.isEnabled()), None)
        if first is not None:
            first.setFocus(Qt.FocusReason.ShortcutFocusReason)  # its ring says where the keys go

    @property
    def has_focus(self) -> bool:
        """Whether keys go to it or to something in it."""
        focus = cast("QWidget | None", self.window().focusWidget())
        return focus is not None and (focus is self or self.isAncestorOf(focus))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The key of an answer takes it."""
        key = _NAMED.get(Qt.Key(event.key()), event.text().upper())
        keypad = Qt.KeyboardModifier.KeypadModifier | Qt.KeyboardModifier.ShiftModifier
        button = None if event.modifiers() & ~keypad else self._keys.get(key)
        if button is not None and button.isEnabled():
            button.click()
        elif key == "ESC":
            self.left.emit()
        elif event.text().isalpha() and not event.modifiers() & ~keypad:
            self.typed.emit(event.text())
        else:
            super().keyPressEvent(event)
