"""How hours are said, in the window, on paper and on the command line: one hand for all of them.

`domain.insight.rounding` decides how finely; the words and the way of writing numbers come from outside.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from ballast.domain.insight.rounding import said_minutes, said_places, said_range

if TYPE_CHECKING:
    from datetime import timedelta

    from ballast.domain.delegation.roi import Range
    from ballast.domain.insight.review import Projection
    from ballast.report.formats import ReportFormats
    from ballast.report.words import UnitWords

_HOUR, _MINUTE = 3600, 60


@dataclass(frozen=True, slots=True)
class HoursVoice:
    """Units and formats of one language."""

    units: UnitWords
    formats: ReportFormats

    def figure(self, value: float) -> str:
        """Hours without their unit, for a column under a head: one decimal under ten."""
        return self.formats.number(value, said_places(value))

    def point(self, value: float) -> str:
        """A single figure with its unit: "6.1 h", "14 h"; minutes where it is short of an hour."""
        minutes = said_minutes(value)
        if minutes is not None:
            return self.units.minutes.format(n=self.formats.number(minutes, 0))
        return self.units.hours.format(n=self.figure(value))

    def range(self, low: float, high: float) -> str:
        """A range with its unit, said once: "4.5–8 h", "10–45 min"."""
        said = said_range(low, high)
        unit, joint = (
            (self.units.minutes, self.units.minutes_range) if said.minutes else (self.units.hours, self.units.hours_range)
        )
        first, last = (self.formats.number(end, 0 if end == int(end) else 1) for end in (said.low, said.high))
        if said.low == said.high:
            return unit.format(n=last)
        if said.low < 0:  # a dash before a minus cannot be read
            return self.units.between.format(low=first, high=unit.format(n=last))
        return joint.format(low=first, high=last)

    def span(self, span: Range) -> str:
        """The 80 % range of an estimate."""
        return self.range(span.low, span.high)

    def projection(self, hours: Projection | None) -> str:
        """The 80 % range of hours a week, for a column under that head; a dash where there is too little data."""
        return self.units.none if hours is None else self.range(hours.low, hours.high)

    def weekly(self, hours: Projection | None) -> str:
        """Hours a week as part of a sentence: "about 4.5–8 h a week", or that they are not known."""
        return self.units.unknown_week if hours is None else self.units.about_week.format(range=self.projection(hours))

    def length(self, value: timedelta) -> str:
        """Measured time to the minute, "186 h 56 min"; begun minutes are cut off, as everywhere in the window."""
        hours, minutes = divmod(int(value.total_seconds()) // _MINUTE, 60)
        shown = [(self.units.hours, hours)] if hours else []
        if minutes or not hours:
            shown.append((self.units.minutes, minutes))
        return " ".join(unit.format(n=self.formats.number(number, 0)) for unit, number in shown)

    def decimal(self, value: timedelta) -> str:
        """Measured time as a decimal, for columns that line up, the ends of bars, and narrow cards."""
        return self.units.hours.format(n=self.formats.number(value.total_seconds() / _HOUR, 1))
