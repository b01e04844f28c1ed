"""A picture from the bytes of a PNG, on any thread."""

from __future__ import annotations

from PySide6.QtGui import QImage


def picture_of(png: bytes) -> QImage:
    """The picture; a null one where the bytes are no PNG.

    The format is said: otherwise Qt asks each kind of picture, and that of SVG connects objects for it while Python's lock is
    held. Where the window's thread disconnects something at the same moment, it holds the lock of connections and waits for
    Python's: both would wait for ever.
    """
    return QImage.fromData(png, "PNG")  # type: ignore[arg-type]  # its stub says bytes, which it refuses
