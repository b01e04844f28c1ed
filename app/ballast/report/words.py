"""The words of a printed plan, in English; `speech.translated` turns them into another language.

Groups follow the sections of the document. Places in braces are filled by `document` and the modules beside it.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from ballast.report.begin_words import BeginWords
from ballast.report.chart_words import ChartWords, KindWords
from ballast.report.handout_words import HandoutWords
from ballast.report.limits import LimitWords
from ballast.report.procedure_words import ProcedureWords
from ballast.report.reasons import ReasonWords
from ballast.report.speech import Counted, counted, marked
from ballast.report.terms import Terms


@dataclass(frozen=True, slots=True)
class UnitWords:
    """Units and small joints."""

    hours: str = marked("{n} h")
    hours_range: str = marked("{low}–{high} h")
    minutes: str = marked("{n} min")
    minutes_range: str = marked("{low}–{high} min")
    about_week: str = marked("about {range} a week")
    unknown_week: str = marked("too little data for hours a week")
    about: str = marked("about {n}")
    pair: str = marked("{first}, {second}")
    both: str = marked("{first} and {second}")
    chance: str = marked("{n} chance")
    over: str = marked("over {n}")
    under: str = marked("under {n}")
    between: str = marked("{low} to {high}")
    none: str = "–"
    dot: str = " · "


@dataclass(frozen=True, slots=True)
class CoverWords:
    """The first page."""

    eyebrow: str = marked("DELEGATION PLAN")
    untitled: str = marked("Delegation plan")
    made_on: str = marked("Made on {day}")
    page: str = marked("Page {page} of {pages}")
    contents: str = marked("Contents")
    days: Counted = field(default_factory=lambda: counted("{n} day logged", "{n} days logged"))
    counted_days: Counted = field(default_factory=lambda: counted("{n} of them counts", "{n} of them count"))
    logged: str = marked("Hours logged")
    logged_detail: str = marked("{days}, {coverage} of the work hours")
    freed: str = marked("Hours freed a week")
    freed_detail: str = marked("{range}, once the helpers are up to speed")
    freed_none: str = marked("nothing is handed over yet")
    net: str = marked("Net in 12 months")
    net_detail: str = marked("80 % range {range}; {chance} that it pays")
    year_hours: str = marked("Hours won in 12 months")
    year_hours_open: str = marked("after training and search; a price is not known yet")
    year_hours_detail: str = marked("after training and search; money was left out")
    relief: str = marked("Stress taken away")
    relief_detail: str = marked("of your hours weighted by stress")
    relief_unknown: str = marked("no stress was rated")


@dataclass(frozen=True, slots=True)
class SummaryWords:
    """What the plan says, and the chart."""

    heading: str = marked("What this plan says")
    empty: str = marked("No task is in this plan yet. Log a week or two, review it, and walk through the wizard again.")
    vital: Counted = field(
        default_factory=lambda: counted(
            "One task takes {share} of the {hours} that were logged: {names}.",
            "{n} tasks of {all} take {share} of the {hours} that were logged; the longest is {names}.",
        ),
    )
    top: str = marked("The heaviest bottleneck is {task} with {score} of 100 points.")
    one_signal: str = marked("All scores rest on one signal: say more of your work before you go by them.")
    handed: Counted = field(
        default_factory=lambda: counted("One task goes to {helpers}.", "{n} tasks go to {helpers}."),
    )
    alone: Counted = field(
        default_factory=lambda: counted(
            "One task to hand over has no helper yet.", "{n} tasks to hand over have no helper yet."
        ),
    )
    helpers: Counted = field(default_factory=lambda: counted("one helper", "{n} helpers"))
    others: str = marked("The other tasks: {counts}.")
    one_choice: str = marked("{choice} {n}")
    provisional: str = marked("These figures are provisional: only {days} could be counted. Log on, then make the plan again.")
    days: Counted = field(default_factory=lambda: counted("{n} day", "{n} days"))
    chart: str = marked("Where the hours go")
    running: str = marked("hours, added up")
    rest: Counted = field(default_factory=lambda: counted("{n} more task", "{n} more tasks"))
    chart_alt: str = marked(
        "Bar chart of hours by task, from the longest: {bars}. The running share passes 80 % at bar {n} of {all}."
    )
    chart_bar: str = marked("{task} {hours}, in all {share}")


@dataclass(frozen=True, slots=True)
class TableWords:
    """The table of all tasks."""

    heading: str = marked("All tasks, in order of priority")
    lead: Counted = field(default_factory=lambda: counted("One task, {hours} logged.", "{n} tasks, {hours} logged."))
    more: Counted = field(default_factory=lambda: counted("And one more", "And {n} more"))
    alone: Counted = field(default_factory=lambda: counted("One task", "{n} tasks"))
    few: str = marked("seen too little to say")
    few_logged: str = marked("{hours} logged")
    ranges: str = marked("The true hours a week lie inside the range in about four cases of five.")
    rank: str = "#"
    task: str = marked("Task")
    hours: str = marked("Hours a week")
    score: str = marked("Bottle\u00adneck")
    suited: str = marked("Suited")
    verdict: str = marked("Verdict, hand to")
    freed: str = marked("Freed a week")
    net: str = marked("Adds, 12 months")
    fixed: str = marked("Helpers, once for all their tasks")
    fixed_detail: str = marked("looking after them, search, set-up, fees")
    total: str = marked("Together")
    total_detail: str = marked("handed over")
    seen: Counted = field(default_factory=lambda: counted("on {n} day", "on {n} days"))
    category: str = marked("Category")
    low: str = marked("{head}, low")
    middle: str = marked("{head}, middle")
    high: str = marked("{head}, high")
    choice: str = marked("Verdict")
    hand_to: str = marked("Hand to")
    in_hours: str = marked("{head}, hours")
    in_currency: str = marked("{head}, {currency}")
    uncategorised: str = marked("Uncategorised")
    unassigned: str = marked("No helper yet")


@dataclass(frozen=True, slots=True)
class DecisionWords:
    """What becomes of each task, and why."""

    heading: str = marked("What becomes of each task, and why")
    task: str = marked("Task")
    why: str = marked("Why")
    override: str = marked("You chose this; the model says: {choice}.")
    your_reason: str = marked("Your reason: {reason}")
    next_best: str = marked("Next best: {choice}.")
    trial: str = marked("Two weeks without it, until {day}: then look again.")
    log_more: str = marked(
        "Seen on too few days to judge. Log each as it comes, with how it felt and what held it up, until it has been seen on "
        "three days; what comes seldom needs no log: say on Review how often it comes."
    )
    seen: Counted = field(default_factory=lambda: counted("On {n} day", "On {n} days"))
    unseen: str = marked("On no day that counts")
    let_go: str = marked("Let go for good: two weeks without it, and nobody missed it.")


@dataclass(frozen=True, slots=True)
class HelperWords:
    """The helpers."""

    heading: str = marked("Helpers")
    lead: str = marked(
        "Starting costs and the time to look after a helper come once for each helper, not for each task: bundles pay."
    )
    kind: str = marked("Kind of help")
    tasks: str = marked("Tasks")
    price: str = marked("Price")
    per_hour: str = marked("{money} an hour")
    fee: str = marked("Fixed fee")
    per_week: str = marked("{money} a week")
    open_price: str = marked("open; pay up to {money} an hour")
    handed: str = marked("Your hours handed over")
    theirs: str = marked("Hours the helper works")
    a_week: str = marked("{hours} a week")
    oversight: str = marked("Your time to look after it")
    oversight_early: str = marked("twice as much in weeks 1 to 4")
    training: str = marked("Your time to train")
    search: str = marked("Your time to find and start")
    one_off: str = marked("Costs of starting")
    freed: str = marked("Freed a week")
    freed_detail: str = marked("once it is up to speed")
    range: str = marked("80 % range {range}")
    pay_back_detail: str = marked("from the start, for good")
    freed_year: str = marked("Hours won in 12 months")
    pay_back: str = marked("Pays back")
    in_week: str = marked("in week {n}")
    not_in_year: str = marked("not within 12 months")
    pays_not: str = marked("no")
    net: str = marked("Net in 12 months")
    chance: str = marked("Chance that it pays")
    pay_back_hours: str = marked("The hours it takes are back")
    chance_hours: str = marked("Chance that it wins you hours")
    price_open: str = marked("a price is not known yet")
    even_price: str = marked("Break-even price")
    buyback: str = marked("Safe ceiling (buyback rate)")
    cash: str = marked("Cash out in year one")
    none: str = marked("No task is handed over in this plan, so there is no helper to describe.")


@dataclass(frozen=True, slots=True)
class BriefWords:
    """The briefs for helpers."""

    heading: str = marked("Briefs for the helpers")
    lead: str = marked(
        "One brief for each task that is handed over. Give it to the helper with the steps or a recording of the screen."
    )
    outcome: str = marked("Outcome")
    done_when: str = marked("Done when")
    out_of_scope: str = marked("Not part of it")
    steps: str = marked("How it is done, step by step")
    tools: str = marked("Tools and access")
    tool: str = marked("Tool")
    access: str = marked("Access, as little as will do")
    granted: str = marked("Granted by, on")
    removed: str = marked("Removed on")
    helper: str = marked("Helper")
    deadline: str = marked("Deadline")
    rhythm: str = marked("Rhythm")
    authority: str = marked("Authority")
    takes: str = marked("One run takes you")
    measured: str = marked("Measured")
    confidentiality: str = marked("Confidentiality")
    training: str = marked("Training")
    training_value: str = marked("{hours}: show, do together, do alone, spot check")
    example: str = marked("An example of good work")
    check_ins: str = marked("Check-ins")
    check_in_lines: tuple[str, ...] = (
        marked("Weeks 1 and 2: three times a week, 15 minutes"),
        marked("Weeks 3 to 6: once a week, 20 minutes"),
        marked("From week 7: every two weeks"),
        marked("Each time: what is done, what is stuck, the numbers, one improvement"),
        marked("Days 30, 60 and 90: keep, widen, fix or end"),
    )
    before: str = marked("Before the first day")
    before_lines: tuple[str, ...] = (
        marked("The steps are written down or recorded, and a stranger could follow them"),
        marked("The helper has said the task back in their own words"),
    )
    before_private: tuple[str, ...] = (
        marked("A non-disclosure agreement is signed"),
        marked("Each tool has an account in the helper's own name, with two factors; passwords go through a password manager"),
        marked("Taking access away has been tried once"),
    )
    missing: str = marked("Still to be written: {parts}.")


@dataclass(frozen=True, slots=True)
class ReportWords:
    """All words of a printed plan."""

    units: UnitWords = field(default_factory=UnitWords)
    cover: CoverWords = field(default_factory=CoverWords)
    summary: SummaryWords = field(default_factory=SummaryWords)
    table: TableWords = field(default_factory=TableWords)
    decisions: DecisionWords = field(default_factory=DecisionWords)
    reasons: ReasonWords = field(default_factory=ReasonWords)
    helpers: HelperWords = field(default_factory=HelperWords)
    charts: ChartWords = field(default_factory=ChartWords)
    kinds: KindWords = field(default_factory=KindWords)
    briefs: BriefWords = field(default_factory=BriefWords)
    procedure: ProcedureWords = field(default_factory=ProcedureWords)
    begin: BeginWords = field(default_factory=BeginWords)
    handout: HandoutWords = field(default_factory=HandoutWords)
    limits: LimitWords = field(default_factory=LimitWords)
    terms: Terms = field(default_factory=Terms)
