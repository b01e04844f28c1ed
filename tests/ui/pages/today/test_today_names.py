"""Names on the timeline: over two lines where one is too short."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QFontMetrics

from ballast.ui.fonts import drawn
from ballast.ui.widgets.painted import broken


@pytest.mark.usefixtures("qtbot")
@pytest.mark.parametrize(
    ("fitting", "first", "rest"),
    [
        ("Client design", "Client design", "work"),
        ("Client", "Client", "design work"),
        ("Client design work", "Client design work", ""),
        ("Cl", "", "Client design work"),
    ],
)
def test_a_name_breaks_at_a_space(fitting: str, first: str, rest: str) -> None:
    """As many whole words as fit stand in the first line; none where not even one does."""
    metrics = QFontMetrics(drawn(12))
    assert broken("Client design work", metrics.horizontalAdvance(fitting), metrics) == (first, rest)
