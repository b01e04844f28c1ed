"""The days of a plan's period: a day off with work is told apart from a day that does not count."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPainter

from ballast.domain.insight.review import DayTotal
from ballast.ui.wizard.day_strip import COUNTS, NOT, OFF, day_words, draw_block, tint_of
from ballast.ui.words.formats import Words

if TYPE_CHECKING:
    from ballast.ui.theme import Theme

SATURDAY = DayTotal(
    date(2026, 11, 7), timedelta(hours=1), timedelta(hours=1), timedelta(0), 1.0, counts=True, by_category={}, work_day=False
)


@pytest.mark.parametrize(
    ("work_day", "counts", "token"), [(True, True, COUNTS), (True, False, NOT), (False, True, OFF), (False, False, NOT)]
)
def test_each_kind_of_day_has_its_own_tint(token: str, *, work_day: bool, counts: bool) -> None:
    """What counts, what is added by the calendar, and what is left out."""
    assert tint_of(replace(SATURDAY, work_day=work_day, counts=counts)) == token


def test_work_on_a_day_off_is_not_said_to_be_left_out() -> None:
    """Its hours go into hours a week, and the words say how."""
    assert day_words(SATURDAY, Words()).endswith("logged, a day off: added by the calendar")


def test_a_day_off_has_an_outline(theme: Theme) -> None:
    """Soft inside, in the colour of what counts at its edge; the others are filled."""
    image = QImage(20, 20, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    draw_block(painter, QRectF(0, 0, 20, 20), 0, theme, OFF)
    painter.end()
    assert (image.pixelColor(10, 10), image.pixelColor(0, 10)) == (theme.color("accent_soft"), theme.color("accent"))
