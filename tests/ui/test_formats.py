"""How figures are written, in any locale."""

from __future__ import annotations

from datetime import timedelta

import pytest
from PySide6.QtCore import QLocale

from ballast.ui.words.formats import Words, exact_duration


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


@pytest.mark.parametrize(
    ("seconds", "text"),
    [(0, "0 min"), (9, "9 s"), (60, "1 min"), (3600, "1 h"), (3609, "1 h 9 s"), (7270, "2 h 1 min 10 s"), (-9, "−9 s")],
)
def test_an_exact_length_has_its_seconds(seconds: int, text: str) -> None:
    """For formulas: a whole minute is written as everywhere, anything else to the second."""
    said = exact_duration(timedelta(seconds=seconds), Words(QLocale("en_GB")))
    assert said.replace("\N{NO-BREAK SPACE}", " ").replace("\N{NARROW NO-BREAK SPACE}", " ") == text
