"""Pictures from bytes."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QColor, QImage

from ballast.ui.png import picture_of

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.usefixtures("qapp")
def test_a_png_comes_back_as_it_was(tmp_path: Path) -> None:
    """Size and colours are those of the file; what is no picture is a null one."""
    made = QImage(7, 5, QImage.Format.Format_RGB32)
    made.fill(QColor("#127a6b"))
    file = tmp_path / "made.png"
    assert made.save(str(file))
    found = picture_of(file.read_bytes())
    assert (found.width(), found.height(), found.pixelColor(3, 3).name()) == (7, 5, "#127a6b")
    assert picture_of(b"no picture").isNull()
