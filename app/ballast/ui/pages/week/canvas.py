"""The seven columns of a week, drawn in one piece: what is seen, what is under the mouse, and where the keys are.

Gestures of the mouse are `hand`'s, keys are `keys`'s; both read the canvas and ask it to show a ghost or a cut. What the owner
wants done leaves as `wished`, carrying one of `wishes`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QSizePolicy, QWidget

from ballast.ui.pages.week.geometry import HOUR_PX, PAD, Geometry
from ballast.ui.pages.week.painting import Brush
from ballast.ui.pages.week.picture import Picture
from ballast.ui.pages.week.speech import spoken, tip_of
from ballast.ui.toast import announce
from ballast.ui.widgets.painted import painted
from ballast.ui.widgets.plain import set_tip
from ballast.ui.words import week as say

if TYPE_CHECKING:
    from uuid import UUID

    from PySide6.QtGui import QPaintEvent

    from ballast.services.week import WeekView
    from ballast.ui.pages.week.layout import Layout, Piece
    from ballast.ui.pages.week.picture import Cut, Ghost
    from ballast.ui.theme import Theme
    from ballast.ui.words.formats import Words


class WeekCanvas(QWidget):
    """Draws a week. `wished` carries what is asked of it; `menu_asked` a thing (or a moment) and a global point."""

    wished = Signal(object)
    menu_asked = Signal(object, object)
    went = Signal()
    """The keys went to another thing."""

    def __init__(self, theme: Theme, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._words = theme, words
        self._brush = Brush(theme)
        self._layout: Layout | None = None
        self._hot: Piece | None = None
        self._current = -1
        self.view: WeekView | None = None
        self.ghost: Ghost | None = None
        self.cut: Cut | None = None
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.update)

    @property
    def geometry_now(self) -> Geometry | None:
        """Where things lie at the present size; None before there is a week."""
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        return None if self._layout is None else Geometry(self._layout, self.width(), self.height(), mirrored)

    @property
    def pieces(self) -> tuple[Piece, ...]:
        """All that lies on the week, day by day in order of time."""
        return self._layout.pieces if self._layout else ()

    @property
    def current(self) -> Piece | None:
        """Where the keys are."""
        return self.pieces[self._current] if 0 <= self._current < len(self.pieces) else None

    def show_week(self, view: WeekView, layout: Layout) -> None:
        """Show another week, or the same one anew; the keys stay on the same thing where it is still there."""
        kept = _identity(self.current)
        self.view, self._layout = view, layout
        found = [at for at, each in enumerate(layout.pieces) if kept is not None and _identity(each) == kept]
        self._current = found[0] if found else min(max(self._current, 0), len(layout.pieces) - 1)
        self._hot = self.ghost = self.cut = None
        first, last = view.days[0].day, view.days[-1].day
        self.setAccessibleName(say.SPOKEN(first=self._words.day(first), last=self._words.day(last)))
        self.setFixedHeight((len(layout.scale.hours()) - 1) * HOUR_PX + 2 * PAD)
        before = self.accessibleDescription()
        self._describe()
        if self.hasFocus() and before not in {"", self.accessibleDescription()}:
            announce(self, self.accessibleDescription())  # what was moved says where it is now
        self.update()

    def sizeHint(self) -> QSize:
        """As wide as there is room."""
        return QSize(700, self.height())

    def go_to(self, piece: Piece) -> None:
        """Move the keys to a thing and say what it is."""
        self._current = self.pieces.index(piece)
        self._describe()
        announce(self, self.accessibleDescription())
        self.went.emit()
        self.update()

    def show_ghost(self, ghost: Ghost | None) -> None:
        """Show where something would lie; None takes it away."""
        self.ghost = ghost
        self.update()

    def show_cut(self, cut: Cut | None) -> None:
        """Show where an entry would be split; None takes it away."""
        self.cut = cut
        self.update()

    def warm(self, piece: Piece | None) -> None:
        """Mark what is under the mouse."""
        if piece is not self._hot:
            self._hot = piece
            set_tip(self, "" if piece is None or self.view is None else tip_of(piece, self.view, self._words))
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        """Draw it all."""
        with painted(self) as painter:
            geometry = self.geometry_now
            if geometry is None or self.view is None:
                return
            picture = Picture(self.view, geometry, self._brush, self._theme, self._words)
            picture.grid(painter)
            picture.pieces(painter, self._hot)
            picture.present(painter)
            if self.ghost is not None:
                picture.ghost(painter, self.ghost)
            if self.cut is not None:
                picture.cut(painter, self.cut)
            if self.hasFocus() and self.current is not None:
                self._brush.ring(painter, geometry.rect_of(self.current))

    def _describe(self) -> None:
        current = self.current
        text = "" if current is None or self.view is None else spoken(current, self.view, self._words)
        self.setAccessibleDescription(text)


def _identity(piece: Piece | None) -> tuple[int, UUID | object] | None:
    """What stays the same of a thing when the week is read anew."""
    if piece is None:
        return None
    thing = piece.entry or piece.absence
    return (piece.column, thing.id if thing is not None else piece.span)
