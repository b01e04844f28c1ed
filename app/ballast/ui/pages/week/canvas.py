"""The seven columns of a week, drawn in one piece: what is seen, what is under the mouse, and where the keys are.

Gestures of the mouse are `hand`'s, keys are `keys`'s; both read the canvas and ask it to show a ghost or a cut. What the owner
wants done leaves as `wished`, carrying one of `wishes`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QScrollArea, QSizePolicy, QWidget

from ballast.ui.focus import BY_KEY
from ballast.ui.pages.week.geometry import PAD, Geometry
from ballast.ui.pages.week.painting import Brush
from ballast.ui.pages.week.picture import Picture
from ballast.ui.pages.week.sight import Sight
from ballast.ui.pages.week.speech import spoken, tip_of
from ballast.ui.toast import announce
from ballast.ui.widgets.painted import painted
from ballast.ui.widgets.plain import set_tip
from ballast.ui.words import week as say

if TYPE_CHECKING:
    from collections.abc import Iterable
    from uuid import UUID

    from PySide6.QtGui import QFocusEvent, QPaintEvent

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
        self._keyed = False
        self._sight: Sight | None = None
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
    def week_layout(self) -> Layout | None:
        """What is shown; None before there is a week."""
        return self._layout

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
        kept, touched = _identity(self.current), self._columns()
        known, same = (self.view, self._layout), self._layout is not None and _alike(self._layout, layout)
        self.view, self._layout = view, layout
        found = [at for at, each in enumerate(layout.pieces) if kept is not None and _identity(each) == kept]
        self._current = found[0] if found else min(max(self._current, 0), len(layout.pieces) - 1)
        self._hot = self.ghost = self.cut = None
        first, last = view.days[0].day, view.days[-1].day
        self.setAccessibleName(say.SPOKEN(first=self._words.day(first), last=self._words.day(last)))
        viewport = self.parentWidget()
        area = viewport.parentWidget() if viewport is not None else None
        if self._sight is None and isinstance(area, QScrollArea):
            self._sight = Sight(self, area)
        if self._sight is not None:
            self._sight.begin(view)
        before = self.accessibleDescription()
        self._describe()
        if self.hasFocus() and before not in {"", self.accessibleDescription()}:
            announce(self, self.accessibleDescription())  # what was moved says where it is now
        if same and known[0] is not None and known[1] is not None:
            self._update_columns(touched | self._columns() | changed(known[0], known[1], view, layout))
        else:
            self.update()

    def _columns(self) -> set[int]:
        """The columns of what is marked: the present, the keys, the mouse, a drag or a cut."""
        marked = [self.current, self._hot, self.ghost, self.cut.piece if self.cut else None]
        now = None if self._layout is None or self.view is None else self._layout.column_of(self.view.now)
        return {each.column for each in marked if each is not None} | ({now} if now is not None else set())

    def _update_columns(self, columns: Iterable[int]) -> None:
        """Draw these columns anew."""
        geometry = self.geometry_now
        if geometry is None:
            return
        for column in columns:
            self.update(geometry.column_rect(column).toAlignedRect().adjusted(0, -PAD, 0, PAD))

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

    def show_ring(self, *, on: bool) -> None:
        """Show where the keys are, or not: after a click the ring would only be in the way."""
        if on != self._keyed:
            self._keyed = on
            self.update()

    def show_ghost(self, ghost: Ghost | None) -> None:
        """Show where something would lie; None takes it away."""
        before, self.ghost = self.ghost, ghost
        self._update_columns({each.column for each in (before, ghost) if each is not None})

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

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Reached by a key, the ring says where the keys are."""
        super().focusInEvent(event)
        if event.reason() in BY_KEY:
            self.show_ring(on=True)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw what is to be drawn anew."""
        with painted(self) as painter:
            geometry = self.geometry_now
            if geometry is None or self.view is None:
                return
            picture = Picture(self.view, geometry, self._brush, self._theme, self._words)
            picture.grid(painter)
            picture.pieces(painter, self._hot, event.region())
            picture.present(painter)
            if self.ghost is not None:
                picture.ghost(painter, self.ghost)
            if self.cut is not None:
                picture.cut(painter, self.cut)
            if self.hasFocus() and self._keyed and self.current is not None:
                self._brush.ring(painter, geometry.rect_of(self.current))

    def _describe(self) -> None:
        current = self.current
        text = "" if current is None or self.view is None else spoken(current, self.view, self._words)
        self.setAccessibleDescription(text)


def _alike(one: Layout, other: Layout) -> bool:
    """Whether two layouts have the same days and hours, so that things lie in the same places."""
    return one.scale == other.scale and [(day.day, day.working) for day in one.days] == [
        (day.day, day.working) for day in other.days
    ]


def changed(view: WeekView, layout: Layout, new_view: WeekView, new_layout: Layout) -> set[int]:
    """The columns of two alike layouts in which something differs, by itself or by its name."""
    if (view.log.tasks, view.log.categories, view.zone) != (new_view.log.tasks, new_view.log.categories, new_view.zone):
        return set(range(len(layout.days)))
    one, other = (_by_column(each.pieces) for each in (layout, new_layout))
    return {column for column in one.keys() | other.keys() if one.get(column) != other.get(column)}


def _by_column(pieces: Iterable[Piece]) -> dict[int, list[Piece]]:
    found: dict[int, list[Piece]] = {}
    for piece in pieces:
        found.setdefault(piece.column, []).append(piece)
    return found


def _identity(piece: Piece | None) -> tuple[int, UUID | object] | None:
    """What stays the same of a thing when the week is read anew."""
    if piece is None:
        return None
    thing = piece.entry or piece.absence
    return (piece.column, thing.id if thing is not None else piece.span)
