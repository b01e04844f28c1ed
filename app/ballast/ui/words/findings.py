"""What the end of a week says: each finding, change, lack and trial as one plain sentence."""

from __future__ import annotations

from dataclasses import replace
from datetime import time, timedelta
from typing import TYPE_CHECKING

from ballast.domain.insight.drawn.stress_hours import HIGH_STRESS
from ballast.domain.insight.findings import Lack, Topic, Trial
from ballast.domain.insight.late import EVENING, MORNING
from ballast.domain.insight.note import Said
from ballast.domain.insight.review import Signal
from ballast.domain.insight.trend import Direction
from ballast.domain.log.entry import DelayReason, Interrupter
from ballast.ui.words import Phrase, Plural
from ballast.ui.words.names import brief, ended

if TYPE_CHECKING:
    from collections.abc import Callable

    from ballast.domain.insight.findings import Finding, Findings, LogBetter, ToTry
    from ballast.domain.insight.trend import TaskTrend, Trend
    from ballast.ui.words.formats import Words

INTERRUPTS = Plural(
    "{task} takes {share} of your week and interrupts you {n} time.",
    "{task} takes {share} of your week and interrupts you {n} times.",
)
IN_PIECES = Phrase("{task} takes {share} of your week, {short} of its sessions shorter than ten minutes.")
BLOCKS = Phrase("{task} takes {share} of your week and holds other work up for {time} a week.")
DELAYS = Phrase("{task} takes {share} of your week, and {part} of its entries delayed something.")
STRAINS = Phrase("{task} takes {share} of your week and strains you: {stress} of 4.")
RATED = Phrase("{task} takes {share} of your week; you rated its stress {stress} of 4.")
STRAINS_NOT_RATED = Phrase("{task} takes {share} of your week while your mean stress is {stress} of 4.")
SPILLS = Phrase("{task} takes {share} of your week, {part} of it outside your work hours.")
CROWDS = Phrase("{task} takes {share} of your week from the work that moves your business forward.")
CALM = Phrase("{task} takes {share} of your week.")
LARGEST = Phrase("{task} takes the most time: {time}, {share} of what is logged.")
INTERRUPTED = Plural("You were interrupted {n} time.", "You were interrupted {n} times.")
INTERRUPTED_BY = Plural(
    "You were interrupted {n} time; most often it was {who} ({most}).",
    "You were interrupted {n} times; most often it was {who} ({most}).",
)
HELD_UP = Plural("Work was held up {n} time.", "Work was held up {n} times.")
HELD_UP_FOR = Plural("Work was held up {n} time, for {time}.", "Work was held up {n} times, for {time} in all.")
MOST_BY = Phrase("{sentence} Most often: {reason}.")
SPILL_OVER = Phrase("{time} of work, {share} of all, lie outside your work hours; most of that is {task}.")
BROKEN = Phrase("On a usual day your longest unbroken stretch is {time}, and you change tasks {switches} times an hour.")
LATE = Phrase("{time} of work, {share} of all, lie on weekends or between {evening} and {morning}; most of that is {task}.")
LONG_DAYS = Plural(
    "{n} of {of} days with work had more than ten hours of it: {longest}.",
    "{n} of {of} days with work had more than ten hours of it; the longest had {longest}.",
)
MANY_SMALL = Phrase("{n} small tasks of less than half an hour a week take {time} together, {share} of all.")
WHO = {
    Interrupter.CLIENT: Phrase("clients"),
    Interrupter.PHONE: Phrase("the phone"),
    Interrupter.MAIL: Phrase("mail"),
    Interrupter.COLLEAGUE: Phrase("colleagues"),
    Interrupter.OWN: Phrase("ideas of your own"),
}
REASONS = {
    DelayReason.PERSON: Phrase("waiting for a person"),
    DelayReason.TOOL: Phrase("a tool"),
    DelayReason.INFORMATION: Phrase("information that was missing"),
    DelayReason.APPROVAL: Phrase("an approval"),
    DelayReason.REWORK: Phrase("doing it again"),
}

NO_CLEAR_CHANGE = Phrase("no clear change")
NOTHING_TO_COMPARE = Phrase("too little to compare")
CHANGED = {
    Direction.MORE: Phrase("{name}: clearly more, from {before} to {after} a week."),
    Direction.LESS: Phrase("{name}: clearly less, from {before} to {after} a week."),
}
NEW = Phrase("{name}: new, {after} a week.")
GONE = Phrase("{name}: came no more; it was {before} a week.")
UNCHANGED = Phrase("{name}: {what}.")
ALL_WORK = Phrase("All work")

LACKS = {
    Lack.COVERAGE: Phrase("Only {part} of your work hours are logged: fill the gaps of a day before you close it."),
    Lack.UNCATEGORISED: Phrase("{part} of your time has no category: sort it, largest first."),
    Lack.UNRATED: Phrase("{part} of your entries are not rated: press 0 to 4 when you stop."),
    Lack.DELAYS: Phrase("No entry says whether it delayed something: mark it when work waits."),
    Lack.WORK_HOURS: Phrase("{part} of your time lies outside our usual work hours: say yours in the settings."),
    Lack.INTERRUPTIONS: Phrase("No entry says whether it broke in: use the key for interruptions."),
}
LONG_ENTRIES = Plural(
    "{n} entry is longer than twelve hours: was its timer forgotten? Set its end right first.",
    "{n} entries are longer than twelve hours: was a timer forgotten? Set their ends right first.",
)
FEW_DAYS = Plural(
    "{n} work day counts: five days and more, each with most of its work hours, give a fair week.",
    "{n} work days count: five days and more, each with most of its work hours, give a fair week.",
)

TRIALS = {
    Trial.LOG_ON: Phrase("Log another week as it comes: then it shows what weighs."),
    Trial.FIXED_TIMES: Phrase("Give what interrupts you two fixed times a day, and let it wait in between."),
    Trial.QUIET_BLOCK: Phrase("Keep one block of 90 minutes a day free of everything else."),
    Trial.ASK_AHEAD: Phrase("Ask a day ahead for what you will need: the answer, the file, the approval."),
    Trial.CHECKLIST: Phrase("Write down what “done” means before you start, and check it once at the end."),
    Trial.WITHIN_HOURS: Phrase("Put it into the calendar inside your work hours, and let the rest of the day be."),
    Trial.HAND_OVER: Phrase("Write down its steps the next time: the first half of handing it over."),
    Trial.BY_DAY: Phrase("Put what you do in the evening into the calendar by day, and keep the evening free."),
    Trial.LAST_HOUR: Phrase("Choose the hour at which work ends, and write down then what waits for tomorrow."),
    Trial.ONE_LIST: Phrase("Put the small tasks on one list, and do them in two blocks a week instead of in between."),
}
TRIALS_OF = {
    Trial.FIXED_TIMES: Phrase("Give {task} two fixed times a day, and let it wait in between."),
    Trial.ASK_AHEAD: Phrase("{task}: ask a day ahead for what you will need, the answer, the file, the approval."),
    Trial.CHECKLIST: Phrase("{task}: write down what “done” means before you start, and check it once at the end."),
    Trial.WITHIN_HOURS: Phrase("Put {task} into the calendar inside your work hours, and let the rest of the day be."),
    Trial.CALM_HOUR: Phrase("Do {task} around {hour}: that is when your work strains you least."),
    Trial.HAND_OVER: Phrase("Write down the steps of {task} the next time: the first half of handing it over."),
    Trial.BY_DAY: Phrase("Put {task} into the calendar by day, and keep evenings and weekends free of it."),
}
_COUNTED = {Lack.DAYS: FEW_DAYS, Lack.LONG_ENTRIES: LONG_ENTRIES}
_EVENING, _MORNING = time(EVENING), time(MORNING)


def all_said(found: Findings, words: Words) -> Said:
    """Everything that the end of a week says, in sentences: for the page, for the note that is kept, for paper."""
    whole = () if found.whole is None else (whole_change(found.whole, words),)
    return Said(
        findings=tuple(sentence(each, words) for each in found.findings),
        changed=(*whole, *(task_change(each, words) for each in found.changed)),
        better=tuple(lack_sentence(each, words) for each in found.log_better),
        to_try=trial_sentence(found.to_try, words),
    )


def sentence(finding: Finding, words: Words, *, short: bool = False) -> str:
    """A finding in words, with its figures; `short` cuts a very long name, for the one or two lines above a chart."""
    if short and finding.task is not None:
        finding = replace(finding, task=replace(finding.task, name=brief(finding.task.name)))
    return ended(_SENTENCES[finding.topic](finding, words))


def change_sentence(trend: Trend, name: str, words: Words) -> str:
    """What may be said of two periods; `name` is the task's or the category's."""
    before, after = ("" if each is None else words.hours(each.mid) for each in (trend.before, trend.after))
    if trend.direction is Direction.TOO_LITTLE:
        return UNCHANGED(name=name, what=NOTHING_TO_COMPARE())
    if trend.direction is Direction.NO_CLEAR_CHANGE:
        return UNCHANGED(name=name, what=NO_CLEAR_CHANGE())
    if not after:
        return GONE(name=name, before=before)
    return CHANGED[trend.direction](name=name, before=before, after=after) if before else NEW(name=name, after=after)


def whole_change(trend: Trend, words: Words) -> str:
    """The change of all work."""
    return change_sentence(trend, ALL_WORK(), words)


def task_change(changed: TaskTrend, words: Words) -> str:
    """The change of a task."""
    return change_sentence(changed.trend, changed.task.name, words)


def lack_sentence(lack: LogBetter, words: Words) -> str:
    """What to log better."""
    if lack.lack in _COUNTED:
        return _COUNTED[lack.lack](round(lack.amount))
    return LACKS[lack.lack](part=words.percent(lack.amount))


def trial_sentence(trial: ToTry, words: Words) -> str:
    """The one thing to try."""
    if trial.task is None or trial.trial not in TRIALS_OF:
        return TRIALS[trial.trial]()
    hour = "" if trial.hour is None else words.time(time(trial.hour))
    return TRIALS_OF[trial.trial](task=trial.task.name, hour=hour)


def _bottleneck(finding: Finding, words: Words) -> str:
    figures = finding.figures
    said = {"task": _task(finding), "share": words.percent(figures["share"])}
    if finding.signal is Signal.FRAGMENTATION:
        if times := round(figures["times"]):
            return INTERRUPTS(times, shown=words.integer(times), **said)
        return IN_PIECES(short=words.percent(figures.get("short", 0.0)), **said)
    if finding.signal is Signal.DELAY:
        blocked, part = figures["blocked"], words.percent(figures["delayed"])
        return BLOCKS(time=_time(blocked, words), **said) if blocked else DELAYS(part=part, **said)
    if finding.signal is Signal.STRESS:
        hard = STRAINS if figures.get("stress", 0.0) >= HIGH_STRESS else RATED
        phrase = hard if "stress" in figures else STRAINS_NOT_RATED
        return phrase(stress=words.number(figures.get("stress", figures["stress_all"]), 1), **said)
    if finding.signal is Signal.OFF_HOURS:
        return SPILLS(part=words.percent(figures["off_hours"]), **said)
    return (CROWDS if finding.signal is Signal.CROWDING else CALM)(**said)


def _largest(finding: Finding, words: Words) -> str:
    share = words.percent(finding.figures["share"])
    return LARGEST(task=_task(finding), time=_time(finding.figures["hours"], words), share=share)


def _interruptions(finding: Finding, words: Words) -> str:
    times = round(finding.figures["times"])
    if finding.interrupter is None:
        return INTERRUPTED(times, shown=words.integer(times))
    most, who = words.integer(round(finding.figures["of_source"])), WHO[finding.interrupter]()
    return INTERRUPTED_BY(times, shown=words.integer(times), most=most, who=who)


def _held_up(finding: Finding, words: Words) -> str:
    times = round(finding.figures["times"])
    said = HELD_UP(times, shown=words.integer(times))
    if finding.figures["hours"]:
        said = HELD_UP_FOR(times, shown=words.integer(times), time=_time(finding.figures["hours"], words))
    return said if finding.reason is None else MOST_BY(sentence=said, reason=REASONS[finding.reason]())


def _spill_over(finding: Finding, words: Words) -> str:
    share = words.percent(finding.figures["share"])
    return SPILL_OVER(time=_time(finding.figures["hours"], words), share=share, task=_task(finding))


def _broken(finding: Finding, words: Words) -> str:
    return BROKEN(time=_time(finding.figures["block"], words), switches=words.number(finding.figures["switches"], 1))


def _late(finding: Finding, words: Words) -> str:
    said = {"share": words.percent(finding.figures["share"]), "task": _task(finding)}
    night = {"evening": words.time(_EVENING), "morning": words.time(_MORNING)}
    return LATE(time=_time(finding.figures["hours"], words), **night, **said)


def _long_days(finding: Finding, words: Words) -> str:
    days, of = round(finding.figures["days"]), words.integer(round(finding.figures["of"]))
    return LONG_DAYS(days, shown=words.integer(days), of=of, longest=_time(finding.figures["longest"], words))


def _many_small(finding: Finding, words: Words) -> str:
    figures = finding.figures
    share, n = words.percent(figures["share"]), words.integer(round(figures["tasks"]))
    return MANY_SMALL(n=n, time=_time(figures["hours"], words), share=share)


_SENTENCES: dict[Topic, Callable[[Finding, Words], str]] = {
    Topic.BOTTLENECK: _bottleneck,
    Topic.LARGEST: _largest,
    Topic.INTERRUPTIONS: _interruptions,
    Topic.HELD_UP: _held_up,
    Topic.SPILL_OVER: _spill_over,
    Topic.BROKEN: _broken,
    Topic.LATE: _late,
    Topic.LONG_DAYS: _long_days,
    Topic.MANY_SMALL: _many_small,
}


def _task(finding: Finding) -> str:
    return finding.task.name if finding.task else ""


def _time(hours: float, words: Words) -> str:
    return words.duration(timedelta(hours=hours))
