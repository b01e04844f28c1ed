"""What a chart says while it shows one category alone (`Chart.only` is its name; nothing for all of them)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ballast.ui.words import charts

if TYPE_CHECKING:
    from ballast.ui.charts.chart import Chart


def note(chart: Chart) -> str:
    """The line below the sentence of a chart, which names the category first."""
    if not chart.only:
        return chart.subtitle()
    if not chart.subtitle():
        return charts.ONLY_NOTE_ALONE(category=chart.only)
    return charts.ONLY_NOTE(category=chart.only, subtitle=chart.subtitle())


def lead(chart: Chart) -> str:
    """The chart's own sentence, said of the category; one that begins with its name says so already."""
    own = chart.own_lead()
    if not chart.only or not own or own.startswith(chart.only):
        return own
    return charts.ONLY_LEAD(category=chart.only, lead=own)


def hint(chart: Chart) -> tuple[str, str]:
    """What stands there instead of nothing: of one category nothing is missing in the log."""
    return (charts.ONLY_EMPTY(category=chart.only), charts.ONLY_EMPTY_HINT()) if chart.only else chart.hint()
