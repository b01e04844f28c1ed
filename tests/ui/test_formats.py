"""How figures are written, in any locale."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QLocale

from ballast.ui.words.formats import Words


@pytest.mark.parametrize(
    ("value", "digits", "text"),
    [
        (3.2, 1, "3.2"),
        (-3.2, 1, "\u22123.2"),
        (-0.04, 1, "0.0"),
        (0.0, 0, "0"),
        (-0.5, 1, "\u22120.5"),
        (-1234.5, 1, "\u22121,234.5"),
    ],
)
def test_less_than_nothing_has_a_true_minus(value: float, digits: int, text: str) -> None:
    """A hyphen may be parted from its figure at the end of a line; what is rounded to nothing has no sign."""
    assert Words(QLocale("en_US")).number(value, digits) == text


def test_a_minus_stands_before_the_figures_of_the_locale() -> None:
    """Whole figures as well, and where a locale has digits of its own."""
    assert Words(QLocale("en_US")).integer(-1200) == "\u22121,200"
    arabic = QLocale("ar_EG")
    assert Words(arabic).number(-3.5, 1) == "\u2212" + arabic.toString(3.5, "f", 1)
