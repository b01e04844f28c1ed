"""The keys of the page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ballast.ui.pages.entries.bulk import CATEGORY, LIKE, TASK, ZONE
from ballast.ui.pages.entries.tasks_view import MERGE, RENAME
from ballast.ui.pages.entries.trash_view import RESTORE
from ballast.ui.words import entries as say

if TYPE_CHECKING:
    from collections.abc import Sequence

SEARCH = "Ctrl+F"
VIEWS = ("Alt+1", "Alt+2", "Alt+3")


def sheet() -> Sequence[tuple[str, str]]:
    """The keys, for the sheet."""
    return (
        (SEARCH, say.KEY_SEARCH()),
        ("Alt+1 – Alt+3", say.KEY_VIEWS()),
        ("Ctrl+A", say.KEY_ALL()),
        (LIKE, say.KEY_LIKE()),
        ("Enter", say.KEY_EDIT()),
        ("0 – 4, -", say.KEY_RATE()),
        (TASK, say.KEY_TASK()),
        (CATEGORY, say.KEY_CATEGORY()),
        (ZONE, say.KEY_ZONE()),
        ("Del", say.KEY_DELETE()),
        (RENAME, say.KEY_RENAME()),
        (MERGE, say.KEY_MERGE()),
        (RESTORE, say.KEY_RESTORE()),
    )
