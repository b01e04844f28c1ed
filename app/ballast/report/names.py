"""A file name that every system takes, made from the owner's words."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ballast.report.plain import one_line

if TYPE_CHECKING:
    from datetime import date

_FORBIDDEN = re.compile(r'[/\\:*?"<>|]+')
_DIRECTIONS = re.compile("[\u200e\u200f\u202a-\u202e\u2066-\u2069]")
_DEVICE = re.compile(r"(?i)(con|prn|aux|nul|com[0-9]|lpt[0-9])(\..*)?$")
_MOST_BYTES = 120


def file_name(title: str, made_on: date, *, otherwise: str = "Delegation plan", ending: str = "pdf") -> str:
    """Such as "Studio plan 2026-11-22.pdf": no path, no letter or name that Windows, macOS or Linux refuses, not too long."""
    words = one_line(_FORBIDDEN.sub(" ", _DIRECTIONS.sub("", title))).strip(" .")
    short = words.encode()[:_MOST_BYTES].decode(errors="ignore").strip(" .")
    if not short or _DEVICE.match(short):
        short = otherwise
    return f"{short} {made_on.isoformat()}.{ending}"
