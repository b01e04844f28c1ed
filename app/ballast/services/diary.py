"""The file of the program's own diary: rotating, private, without the owner's words."""

from __future__ import annotations

from logging.handlers import RotatingFileHandler
from typing import TYPE_CHECKING

from ballast.services.trace import DiaryFormatter

if TYPE_CHECKING:
    import logging
    from pathlib import Path

_BYTES, _FILES = 2_000_000, 3


class Diary(RotatingFileHandler):
    """The file of the diary. Where it cannot be written (a full disk, a closed folder) the program goes on without."""

    def __init__(self, path: Path) -> None:
        """A diary in that file, which is made with the first line."""
        super().__init__(path, maxBytes=_BYTES, backupCount=_FILES - 1, encoding="utf-8", delay=True)
        self.setFormatter(DiaryFormatter())

    def handleError(self, record: logging.LogRecord) -> None:  # noqa: N802 - logging's name
        """Nothing: the owner can do nothing about a diary, and a traceback on the terminal helps nobody."""
