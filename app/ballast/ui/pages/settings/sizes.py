"""How large a file is, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ballast.ui.words import settings as say

if TYPE_CHECKING:
    from ballast.ui.words.formats import Words

_KILO, _MEGA = 1000, 1_000_000


def size(count: int, words: Words) -> str:
    """Bytes as kB, or as MB from one up."""
    if count >= _MEGA:
        return say.MB(n=words.number(count / _MEGA, 1))
    return say.KB(n=words.integer(max(1, round(count / _KILO))))
