"""The words of a printed review of a week, in English; `speech.translated` turns them into another language."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from ballast.domain.insight.note import Went
from ballast.domain.insight.privacy import Privacy
from ballast.report.speech import Counted, counted, marked
from ballast.report.words import UnitWords

if TYPE_CHECKING:
    from collections.abc import Mapping


@dataclass(frozen=True, slots=True)
class LeavingWords:
    """What leaves with the page, and what stays here, line by line."""

    totals: str = marked("The period, hours in all and by category and day, how many days count, mean stress")
    sentences: str = marked("What stands out, what changed, what to log better and what to try, as sentences")
    tasks: Counted = field(default_factory=lambda: counted("The name of one task", "The names of {n} tasks"))
    categories: Counted = field(
        default_factory=lambda: counted("The name of one category of yours", "The names of {n} categories of yours")
    )
    text: str = marked("Your own text")
    own_trial: str = marked("The thing to try, in your own words")
    entry_notes: Counted = field(
        default_factory=lambda: counted("Your note on one entry behind it", "Your notes on {n} entries behind it")
    )
    all_tasks: str = marked("The names of all tasks: they are called Task A, Task B ... on the page")
    all_categories: str = marked("The names of your own categories: they are called Category A, Category B ... on the page")
    all_notes: str = marked("The notes on your entries")
    other_notes: str = marked("All other notes on your entries")
    entries: str = marked("The entries themselves: when you did what")
    nobody: str = marked("Your name, the name of your computer, and where your files are")


@dataclass(frozen=True, slots=True)
class WeekWords:
    """The page."""

    units: UnitWords = field(default_factory=UnitWords)
    leaving: LeavingWords = field(default_factory=LeavingWords)
    eyebrow: str = marked("REVIEW OF THE WEEK")
    eyebrow_longer: str = marked("REVIEW")
    made_on: str = marked("Made on {day}. {privacy}")
    page: str = marked("Page {page} of {pages}")
    days: Counted = field(default_factory=lambda: counted("{n} day", "{n} days"))
    privacy: Mapping[Privacy, str] = field(
        default_factory=lambda: {
            Privacy.TOTALS: marked("Totals only, without names of tasks."),
            Privacy.TASKS: marked("With names of tasks, without notes."),
            Privacy.NOTES: marked("With names of tasks and with notes."),
        }
    )
    logged: str = marked("Logged")
    entries: Counted = field(default_factory=lambda: counted("in {n} entry", "in {n} entries"))
    twice: str = marked("{time} of it counted twice")
    counting: str = marked("Work days that count")
    counting_of: str = marked("{counted} of {logged}")
    coverage: str = marked("{share} of the work hours logged")
    week: str = marked("All work, hours a week")
    week_detail: str = marked("80 % range")
    week_none: str = marked("too little to say")
    stress: str = marked("Mean stress")
    stress_of: str = marked("{mean} of 4")
    stress_none: str = marked("not rated")
    stress_detail: str = marked("0 calm, 4 drained")
    sure: Mapping[str, str] = field(
        default_factory=lambda: {
            "none": marked("No day counts yet: the hours are right, but they say nothing about a usual week."),
            "thin": marked("A first look: fewer than five work days count, so the ranges are wide."),
            "fair": marked("Fairly sure: a usual week should lie in a range four times out of five."),
            "good": marked(
                "As sure as a log of this length can be: a usual week should lie in a range four times out of five."
            ),
        }
    )
    where: str = marked("Where the hours went")
    category: str = marked("Category")
    hours: str = marked("Logged")
    share: str = marked("Share")
    own_category: str = marked("Category {letter}")
    own_task: str = marked("Task {letter}")
    by_day: str = marked("Hours a day")
    day_counts: str = marked("counts")
    day_open: str = marked("does not count for a usual week")
    by_day_alt: str = marked("Hours a day: {days}.")
    one_day: str = marked("{day} {time}")
    by_task: str = marked("What weighs most")
    task: str = marked("Task")
    a_week: str = marked("A week")
    score: str = marked("Score")
    no_score: str = marked("–")
    one_signal: str = marked("All scores rest on one signal: say more of your work before you go by them.")
    findings: str = marked("What stands out")
    nothing: str = marked("Nothing stands out: a calm week.")
    changed: str = marked("What changed")
    better: str = marked("Log better next week")
    to_try: str = marked("One thing to try")
    tried: str = marked("Tried before: {what} {went}")
    went: Mapping[Went, str] = field(
        default_factory=lambda: {
            Went.HELPED: marked("It helped."),
            Went.NO_DIFFERENCE: marked("It made no difference."),
            Went.NOT_TRIED: marked("It was not tried."),
        }
    )
    text: str = marked("In the owner's words")
    cut: str = marked("The rest of the text does not fit on one page and stays in Ballast.")
    entry_notes: str = marked("Notes on the entries behind")
    hidden: str = marked("Tasks are called A, B, C here; their names stay with the owner.")
