"""What a chart says while it shows one category alone (`Chart.only` is its name; nothing for all of them)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ballast.ui.widgets.plain import LEFT_TO_RIGHT, mirrored, turns
from ballast.ui.words import charts

if TYPE_CHECKING:
    from ballast.ui.charts.chart import Chart


def _name(chart: Chart) -> str:
    """The category; after one that runs from right to left the sentence goes on in the direction of the page."""
    return chart.only + LEFT_TO_RIGHT if turns(chart.only) and not mirrored() else chart.only


def note(chart: Chart) -> str:
    """The line below the sentence of a chart, which names the category first."""
    if not chart.only:
        return chart.subtitle()
    if not chart.subtitle():
        return charts.ONLY_NOTE_ALONE(category=_name(chart))
    return charts.ONLY_NOTE(category=_name(chart), subtitle=chart.subtitle())


def lead(chart: Chart) -> str:
    """The chart's own sentence, said of the category; one that begins with its name says so already."""
    own = chart.own_lead()
    if not chart.only or not own or own.startswith(chart.only):
        return own
    return charts.ONLY_LEAD(category=_name(chart), lead=own)


def names(chart: Chart) -> tuple[str, ...]:
    """The owner's names in the sentence of a chart, which are cut where it is too long; its figures never are."""
    if chart.finding is None:
        return (*chart.own_names, chart.only) if chart.only else tuple(chart.own_names)
    return () if chart.finding.task is None else (chart.finding.task.name,)


def hint(chart: Chart) -> tuple[str, str]:
    """What stands there instead of nothing: of one category nothing is missing in the log."""
    return (charts.ONLY_EMPTY(category=_name(chart)), charts.ONLY_EMPTY_HINT()) if chart.only else chart.hint()
