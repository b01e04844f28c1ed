"""Where the language runs from the right: what shows a direction turns, and every text begins at the right."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any
from uuid import UUID

import pytest
from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtGui import QTextLayout

from ballast.domain.log.entry import Entry
from ballast.ui.entry.row import Row, stress_at
from ballast.ui.entry.row_list import RowList, RowModel
from ballast.ui.widgets.plain import ElidedLabel, PlainLabel, shortened
from ballast.ui.widgets.text_table import TextModel, TextTable

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtGui import QImage
    from PySide6.QtWidgets import QApplication, QWidget
    from pytestqt.qtbot import QtBot

    from ballast.ui.theme import Theme

ARABIC = "\u062a\u0642\u0631\u064a\u0631 \u0623\u0633\u0628\u0648\u0639\u064a \u0644\u0644\u0639\u0645\u0644\u0627\u0621"
TURNED = {"arrow-left": "arrow-right", "chevron-right": "chevron-left"}


@pytest.fixture
def from_the_right(qapp: QApplication) -> Iterator[None]:
    """The program in a language that runs from the right."""
    before = qapp.layoutDirection()
    qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    yield
    qapp.setLayoutDirection(before)


def inked(image: QImage) -> tuple[int, int]:
    """The first and the last column with something drawn in it."""
    ground = image.pixelColor(0, 0)
    rows, columns = range(image.height()), range(image.width())
    found = [x for x in columns if any(image.pixelColor(x, y) != ground for y in rows)]
    return found[0], found[-1]


@pytest.mark.parametrize("name", ["arrow-left", "chevron-right", "undo", "check"])
def test_arrows_turn_and_other_icons_do_not(theme: Theme, qapp: QApplication, name: str) -> None:
    """Back points where lines begin; a check mark stays as it is written."""
    size = QSize(24, 24)
    straight = {each: theme.icon(each).pixmap(size).toImage() for each in (name, TURNED.get(name, name))}
    qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    try:
        assert theme.icon(name).pixmap(size).toImage() == straight[TURNED.get(name, name)]
    finally:
        qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


@pytest.mark.usefixtures("from_the_right", "theme")
@pytest.mark.parametrize("text", [ARABIC, "Mail", f"{ARABIC} Mail"])
def test_texts_begin_at_the_right(qtbot: QtBot, text: str) -> None:
    """Short, wrapped and shortened labels of any script end at the right edge; figures that end a row stand at the left."""
    figure = PlainLabel(text)
    figure.setAlignment(Qt.AlignmentFlag.AlignRight)
    for label, right in (
        (PlainLabel(text), True),
        (PlainLabel(text, wrap=True), True),
        (ElidedLabel(text), True),
        (figure, False),
    ):
        qtbot.addWidget(label)
        label.resize(300, 24)
        first, last = inked(label.grab().toImage())
        assert (last >= 290) is right
        assert (first <= 10) is not right


@pytest.mark.usefixtures("from_the_right", "theme")
def test_a_shortened_line_is_read_its_own_way(qtbot: QtBot) -> None:
    """Words from the left keep their order beside figures and marks, as they do in a label that may wrap."""
    for text in ("80 % range 3 to 5 h (so far)", f"{ARABIC} 80 %"):
        pictures = []
        for label in (ElidedLabel(text), PlainLabel(text)):
            qtbot.addWidget(label)
            label.resize(300, 24)
            image = label.grab().toImage()
            first, last = inked(image)
            pictures.append(image.copy(first, 0, last - first + 1, image.height()))
        assert pictures[0] == pictures[1], text


@pytest.mark.usefixtures("theme")
def test_a_text_that_is_cut_has_its_dots_at_its_end(qtbot: QtBot) -> None:
    """Cut in a page that runs from the left, an Arabic name keeps its beginning at the right edge, a Latin one at the left."""
    dots = {}
    for text in (ARABIC * 4, "Customer e-mail " * 4):
        label = ElidedLabel(text)
        qtbot.addWidget(label)
        layout = QTextLayout(shortened(label.fontMetrics(), text, 120), label.font())
        layout.beginLayout()
        line = layout.createLine()
        line.setLineWidth(400)
        layout.endLayout()
        place: Any = line.cursorToX(layout.text().index("\N{HORIZONTAL ELLIPSIS}"))
        dots[text] = float(place[0] if isinstance(place, tuple) else place)
    arabic, latin = dots.values()
    assert arabic < 40
    assert latin > 80


@pytest.mark.usefixtures("theme")
def test_heads_of_tables_stand_over_their_cells(qtbot: QtBot) -> None:
    """A head and a cell with the same letter begin, and end, at the same place."""
    table = TextTable("Table", (1, 1), 2)
    qtbot.addWidget(table)
    table.show_model(TextModel(("HHHH", "HHHH"), 1, lambda _: ("HHHH", "HHHH"), (1,)))
    table.resize(400, table.height())
    table.show()
    head: QWidget = table.horizontalHeader().viewport()
    half = table.columnWidth(0)
    heads, cells = head.grab().toImage(), table.viewport().grab().toImage()
    for at, end in ((0, 0), (1, 1)):
        drawn = [inked(each.copy(at * half, 8, half, 16))[end] for each in (heads, cells)]
        assert abs(drawn[0] - drawn[1]) <= 1


@pytest.mark.usefixtures("theme")
def test_rows_of_entries_turn(qtbot: QtBot, qapp: QApplication, theme: Theme) -> None:
    """Tile, words, dots and length stand in the opposite order, and a click on the mirrored dot says the same."""
    listed = RowList(theme, OneRow(), "Rows")
    qtbot.addWidget(listed)
    listed.resize(500, 70)
    listed.show()
    straight = listed.viewport().grab().toImage()
    room = listed.visualRect(listed.model().index(0, 0))
    dot = next(x for x in range(500) if stress_at(room, QPoint(x, 30), None) == 3)
    qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    try:
        turned = listed.viewport().grab().toImage()
        across = room.left() + room.right() - dot
        said = [stress_at(room, QPoint(x, 30), None) for x in (across, dot)]
    finally:
        qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
    assert said == [3, None]
    ratio = straight.devicePixelRatio()
    width = straight.width()
    tile = (round(12 * ratio), round(46 * ratio))
    spot = straight.pixelColor(tile[0] + 3, straight.height() // 2 - 4)
    assert turned.pixelColor(width - 1 - tile[0] - 3, straight.height() // 2 - 4) == spot
    assert turned.pixelColor(tile[0] + 3, straight.height() // 2 - 4) != spot
    inner = turned.copy(0, 10, round(104 * ratio), 40)  # the length stands where the row ends, at its outer edge
    assert inked(inner)[0] <= 14 * ratio


class OneRow(RowModel):
    """One entry of an hour, rated 3."""

    def row(self, number: int) -> Row | None:
        """The row."""
        start = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)
        entry = Entry(UUID(int=1), UUID(int=2), start, start + timedelta(hours=1), stress=3)
        return Row(entry, "Mail", None, "09:00 – 10:00", "1 h", "Mail, an hour") if number == 0 else None

    def rowCount(self, parent: object = None) -> int:  # noqa: ARG002, N802 - Qt's signature and name
        """One."""
        return 1
