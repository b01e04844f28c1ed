"""What can go wrong with printing, told apart so that the words for it can say what is safe and what to do."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path


class Trouble(StrEnum):
    """Why a file could not be made. In every case a file that was there before is untouched."""

    FULL = "full"
    READ_ONLY = "read_only"
    NO_FOLDER = "no_folder"
    IS_FOLDER = "is_folder"
    BAD_NAME = "bad_name"
    IN_USE = "in_use"
    OTHER_FAULT = "other_fault"
    LAYOUT = "layout"


class ReportProblem(Exception):
    """A file that could not be printed: `code` says why, `path` which; the cause carries the system's own error."""

    def __init__(self, code: Trouble, path: Path | None = None) -> None:
        super().__init__(code.value)
        self.code = code
        self.path = path
