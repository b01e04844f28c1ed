"""`ballast show`, `toggle` and `back`: a word to the window that is open, for keys that the owner binds in the desktop."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ballast import paths
from ballast.ui.desktop.calling import Word, tell

if TYPE_CHECKING:
    import argparse

WORDS = {"show": Word.SHOW, "toggle": Word.TOGGLE, "back": Word.BACK}


def say_word(given: argparse.Namespace) -> bool:
    """Say the word of the command to the window on that data; False when none is open. No Qt, no store: it is quick."""
    return tell(paths.data_place(given.data_dir), WORDS[given.command])
