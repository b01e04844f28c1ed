"""A period of whole days, and how much of a day must be logged: what the window says of an audit before any review."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date

COVERAGE_NEEDED = 0.6
"""The share of a day's work hours that must be logged for the day to count."""


@dataclass(frozen=True, slots=True)
class Period:
    """Whole days, both included."""

    first: date
    last: date

    @property
    def days(self) -> int:
        """How many calendar days the period has."""
        return (self.last - self.first).days + 1
