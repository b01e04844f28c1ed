"""`ballast review`: where the hours went and what weighs the week down, for people or for scripts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale

from ballast import paths
from ballast.cli.answers import complain, name_of, print_json, say
from ballast.cli.arguments import DONE, FAILED
from ballast.domain.insight.covered import unknown_time
from ballast.domain.insight.review import Period, Signal
from ballast.domain.insight.rounding import said_year
from ballast.domain.insight.telling import only_signal
from ballast.domain.insight.weights import MODEL_VERSION
from ballast.report.formats import EnglishFormats
from ballast.report.hours import HoursVoice
from ballast.report.words import UnitWords
from ballast.services import review as reviews
from ballast.services import week_print
from ballast.services import year as years
from ballast.ui.words.categories import category_name
from ballast.ui.words.findings import all_said
from ballast.ui.words.formats import Words
from ballast.ui.words.printing import missing_glyphs, review_trouble
from ballast.ui.words.review import ONE_SIGNAL, SIGNALS

if TYPE_CHECKING:
    import argparse
    from datetime import timedelta

    from ballast.cli.session import Session
    from ballast.domain.insight.review import Projection, Review, TaskReview
    from ballast.domain.insight.year import RareLine, Year, YearHours

_SHOWN = 15


class PeriodReversedError(ValueError):
    """The last day lies before the first."""


def chosen_period(arguments: argparse.Namespace, session: Session) -> Period:
    """The period that was asked for; a missing end is filled from what the owner would expect."""
    expected = reviews.expected_period(session.store, session.clock)
    period = Period(arguments.first or expected.first, arguments.last or expected.last)
    if arguments.first and not arguments.last:
        period = Period(period.first, max(period.first, expected.last))
    if period.last < period.first:
        raise PeriodReversedError
    return period


def run_review(arguments: argparse.Namespace, session: Session) -> int:
    """Tell the review of a period, or print it into a PDF."""
    period = chosen_period(arguments, session)
    if arguments.pdf is not None:
        return _print_week(arguments, session, period)
    review = reviews.review_period(session.store, period, session.clock).review
    year = years.year(session.store, review)
    if arguments.json:
        print_json(as_json(review, year))
    else:
        _print(review)
        _print_year(year)
    return DONE


def _print_week(arguments: argparse.Namespace, session: Session, period: Period) -> int:
    words = Words(QLocale.c())  # English, as all that the command line says
    style = week_print.WeekStyle(
        week_print.Paper[arguments.paper.upper()],
        week_print.Privacy(arguments.privacy),
        week_print.WeekWords(),
        EnglishFormats(),
        lambda found: all_said(found, words),
        category_name,
    )
    press = week_print.make_press(paths.resource("report"), paths.resource("fonts", "inter"))
    target = arguments.pdf.expanduser().absolute()
    made = week_print.set_week(session.store, period, style, session.clock)
    try:
        printed = week_print.print_pdf(made.proof, target, press)
    except week_print.ReportProblem as problem:
        complain(review_trouble(problem))
        return FAILED
    if printed.missing_glyph_chars:
        complain(missing_glyphs(printed.missing_glyph_chars))
    if arguments.json:
        told = {"leaves": list(made.leaving.leaves), "stays": list(made.leaving.stays)}
        print_json({"file": str(printed.path), "pages": printed.pages, "bytes": printed.bytes, **told})
    else:
        say(f"Printed {printed.path}\nWhat leaves with it:")
        for line in made.leaving.leaves:
            say(f"  {line}")
    return DONE


def as_json(review: Review, year: Year) -> dict[str, object]:
    """The promised form: seconds are whole numbers, hours a week and a year are hours, scores are 0 to 100."""
    yearly = {each.task.task.id: each.year for each in year.tasks}
    return {
        "from": review.period.first.isoformat(),
        "to": review.period.last.isoformat(),
        "entries": review.entries,
        "clock_seconds": _seconds(review.clock),
        "union_seconds": _seconds(review.union),
        "stated_seconds": _seconds(review.stated),
        "model": MODEL_VERSION,
        "days": review.counted_days,
        "days_logged": sum(1 for day in review.days if day.logged),
        "coverage": round(review.coverage, 4),
        "categories": [{"category": name_of(total.category), "seconds": _seconds(total.total)} for total in review.categories],
        "tasks": [_task_json(task, yearly.get(task.task.id)) for task in review.tasks],
        "unknown_seconds": _seconds(unknown_time(review.days)),
        "weeks_per_year": year.weeks_per_year,
        "typicality": round(year.typical, 6),
        "hours_per_year": _hours_json(year.measured),
        "rare": [_rare_json(line) for line in year.rare],
    }


def _hours_json(hours: Projection | YearHours | None) -> dict[str, float] | None:
    return None if hours is None else {"low": hours.low, "mid": hours.mid, "high": hours.high}


def _rare_json(line: RareLine) -> dict[str, object]:
    task = line.task
    return {
        "kind": task.kind.value if task.kind else None,
        "task": task.name or None,
        "hours": task.hours,
        "times": task.times,
        "hours_per_year": _hours_json(task.yearly),
    }


def _task_json(task: TaskReview, year: Projection | None) -> dict[str, object]:
    score = task.score
    return {
        "task": task.task.name,
        "category": name_of(task.category),
        "seconds": _seconds(task.total),
        "days": task.days,
        "entries": task.occurrences,
        "share": round(task.share, 6),
        "mean_stress": task.mean_stress,
        "hours_per_week": _hours_json(task.projection),
        "less_sure": task.less_sure,
        "hours_per_year": _hours_json(year),
        "bottleneck": None
        if score is None
        else {
            "score": score.score,
            "points": {signal.value: score.points.get(signal, 0.0) for signal in Signal},
            "missing": [signal.value for signal in score.missing],
        },
        "too_little_data": task.why_not.value if task.why_not else None,
    }


def _seconds(length: timedelta) -> int:
    return round(length.total_seconds())


def _print(review: Review) -> None:
    say(f"{review.period.first} to {review.period.last}: {review.entries} entries, {_hours(review.clock)}")
    if review.clock != review.union:
        say(f"  {_hours(review.clock - review.union)} of it ran in parallel; without double counting {_hours(review.union)}")
    say(f"  {review.counted_days} work days count for the weekly figures (over, and 60 % of the work hours accounted for)")
    say("\nBy category")
    for total in review.categories:
        say(f"  {name_of(total.category) or '(not categorised)':<28} {_hours(total.total):>12}")
    unknown = unknown_time(review.days)
    if unknown:
        say(f"  {'(unknown)':<28} {_hours(unknown):>12}  not logged inside your work hours, in no total")
    say("\nWhat weighs the week down (score of 100)      hours a week      in all")
    for task in review.tasks[:_SHOWN]:
        hours = f"~{as_shown(task.projection)}" if task.less_sure else as_shown(task.projection)
        say(f"  {_score(task):>5}  {task.task.name[:36]:<36} {hours:>12}  {_hours(task.total):>10}")
    if any(task.less_sure for task in review.tasks[:_SHOWN]):
        say("  ~ less sure than it looks: it rests on few days, and such work often turns out rarer")
    if len(review.tasks) > _SHOWN:
        say(f"  and {len(review.tasks) - _SHOWN} more tasks")
    only = only_signal(review)
    if only is not None:
        say(f"  {ONE_SIGNAL(signal=SIGNALS[only]())}")


def _print_year(year: Year) -> None:
    """What a year of it takes: the sums with their ranges, then each task, the largest first."""
    whose = "as you said" if year.weeks_said else "our default"
    usual = "" if year.typical == 1 else f", a usual week is {year.typical:.2f} times the audited ones"
    say(f"\nA year of it ({year.weeks_per_year} working weeks, {whose}{usual})")
    for name, hours in (("Work in the log", year.measured), ("Rare tasks", year.rare_hours), ("Together", year.whole)):
        if hours is not None and (name != "Together" or year.rare_hours is not None):
            say(f"  {name:<40} {_year_range(hours):>14}  most likely {_year_range(hours, middle=True)}")
    if year.whole is None:
        say("  Nothing can be said yet: no task came on three days that count.")
    if year.rare_hours is None:
        say("  Rare tasks (payroll, tax, year end ...) are not in it: say them on the Review page.")
    for each in year.tasks[:_SHOWN]:
        say(f"  {each.task.task.name[:40]:<40} {_year_range(each.year):>14}")
    if len(year.tasks) > _SHOWN:
        say(f"  and {len(year.tasks) - _SHOWN} more tasks")
    if year.left_out:
        tasks = "1 task is" if len(year.left_out) == 1 else f"{len(year.left_out)} tasks are"
        say(f"  {tasks} left out: seen on fewer than three days, with no rhythm said")


def _year_range(hours: Projection | YearHours, *, middle: bool = False) -> str:
    """Hours a year as the Review page says them: the range, or the middle alone."""
    voice = HoursVoice(UnitWords(), EnglishFormats())
    return voice.point(said_year(hours.mid, hours.mid)[0]) if middle else voice.range(*said_year(hours.low, hours.high))


def _score(task: TaskReview) -> str:
    return f"{task.score.score:.0f}" if task.score else "-"


def as_shown(hours: Projection | None) -> str:
    """Hours a week as every page and the printed plan say them."""
    return HoursVoice(UnitWords(), EnglishFormats()).projection(hours) if hours else "too little"


def _hours(length: timedelta) -> str:
    minutes = int(length.total_seconds()) // 60  # cut down, as everywhere in the window
    return f"{minutes // 60} h {minutes % 60:02d} min"
