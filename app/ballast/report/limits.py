"""The words of the appendix: how it was computed, from what, and what the figures cannot say."""

from __future__ import annotations

from dataclasses import dataclass, field
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from ballast.domain.insight.review import Provenance
from ballast.report.formulas import FORMULAS
from ballast.report.speech import marked

if TYPE_CHECKING:
    from collections.abc import Mapping

_LETTERS: Final = MappingProxyType(
    {
        Provenance.MEASURED: marked("m"),
        Provenance.SAID: marked("s"),
        Provenance.DEFAULT: marked("d"),
        Provenance.BENCHMARK: marked("b"),
    }
)


@dataclass(frozen=True, slots=True)
class LimitWords:
    """The appendix in words."""

    heading: str = marked("How this was computed")
    lead: str = marked(
        "Everything a reader needs to compute this plan again, to six decimals where a figure has so many. Version {version} "
        "of the model. No figure comes from artificial intelligence."
    )
    other_model: str = marked(
        "The hours and scores of this plan were measured with version {made} of the model; everything else here is reckoned by "
        "version {now}."
    )
    inputs: str = marked("The audit and your hour")
    period: str = marked("Period")
    days: str = marked("Days logged, days that count")
    coverage: str = marked("Coverage of the work hours")
    clock: str = marked("Time logged; parallel work once")
    work_days: str = marked("Work days in a usual week")
    hours_week: str = marked("Your hours a week")
    weeks: str = marked("Working weeks a year")
    income: str = marked("Your yearly income from the business")
    income_skipped: str = marked("left out: this plan speaks of hours and stress")
    use: str = marked("What freed time goes to")
    use_value: str = marked("{business} business, {own} your own life, {rest} unused")
    value: str = marked("Worth of your hour")
    free_value: str = marked("Worth of a freed hour")
    business: str = marked("One more hour for the business brings")
    replacement: str = marked("Someone for your core work would cost")
    factor: str = marked("Buyback factor")
    percent: str = marked("{n} %")
    money: str = marked("{n} {currency}")
    buyback: str = marked("Safe ceiling (buyback rate)")
    measured: str = marked("What was measured")
    logged: str = marked("Logged")
    seen: str = marked("Days / runs")
    run: str = marked("One run, min")
    measured_lead: str = marked(
        "Time in the period; days that count and runs; the usual length of one run; mean stress from 0 (calm) to 4 (drained); "
        "how much it moves the business from 0 to 1; the middle of the hours a week, and their 80 % range.",
    )
    stress: str = marked("Stress")
    range: str = marked("Hours a week")
    mid: str = marked("Middle")
    mission: str = marked("Moves busi\u00adness")
    points: str = marked("Points of the bottleneck score")
    total: str = marked("Score")
    answers: str = marked("What suits a task to be handed over")
    answers_lead: str = marked(
        "Each answer from 0 to 1, with where it comes from: m measured, s you said, d our default, b benchmark."
    )
    left_out: str = marked(
        "Tasks to log more stand together in the last row, their stress as a mean weighted by their hours: points and answers "
        "decided nothing on them."
    )
    letters: Mapping[Provenance, str] = field(default_factory=lambda: _LETTERS)
    classes: str = marked("Other answers")
    class_head: str = marked("Who may see it")
    unnoticed: str = marked("If nobody did it")
    worth_doing: str = marked("brings {brings} of 4, has to be: {has} of 4")
    handed: str = marked("Handed over")
    sop: str = marked("Steps written")
    differ: str = marked("Steps differ")
    digital: str = marked("Digital")
    yes: str = marked("yes")
    no: str = marked("no")
    not_asked: str = marked("not asked")
    roles: str = marked("What each helper was computed with")
    roles_lead: str = marked(
        "First what each task brings: hours a week and one run are measured, the part handed over is what you said (s) or our "
        "default (d), the runs to learn are our default. Then what holds for the helper, and what the formulas below make of "
        "both; H, O, K, L and U are their names there."
    )
    pace: str = marked("Pace (their hours for one of yours)")
    surcharge: str = marked("Surcharge on the price")
    ramp: str = marked("Weeks until up to speed")
    base: str = marked("Oversight, hours a week")
    share: str = marked("Oversight for each handed hour")
    search: str = marked("Search and contract, hours")
    setup: str = marked("Set-up money")
    taught: str = marked("Runs to learn")
    training: str = marked("Trai\u00adning")
    handed_hours: str = marked("Handed hours")
    unknown: str = marked("not known yet")
    full_weeks: str = marked("Full weeks (L)")
    handed_sum: str = marked("Handed over (H)")
    watched: str = marked("Your time to look after it (O)")
    freed: str = marked("Freed a week (H − O)")
    training_sum: str = marked("Training (K)")
    start: str = marked("Costs of starting (U)")
    formulas: str = marked("The formulas in words")
    formula_lines: tuple[str, ...] = FORMULAS
    limits: str = marked("What these figures cannot say")
    limit_lines: tuple[str, ...] = (
        marked(
            "They show what goes together, not what causes what. A task that stresses you may do so because of "
            "something else on that day."
        ),
        marked(
            "One or two weeks are a sample. A quiet or busy fortnight, or work that comes once a month, changes the picture."
        ),
        marked("Time that was not logged is not guessed. Where coverage is low, the true hours may be higher."),
        marked("Prices and paces differ from helper to helper. Ask for a quote, try a paid sample, and put the real price in."),
        marked("The worth of freed time is only real if you use it as you said."),
        marked(
            "This is no legal or tax advice. Contracts, employment status and data protection need an adviser in your country."
        ),
    )
    unconfirmed: str = marked("Defaults that you have not confirmed")
    unconfirmed_lead: str = marked(
        "These figures are ours, not yours. Confirm or change them in the program before you rely on the result."
    )
    all_confirmed: str = marked("None: you confirmed everything that this plan rests on.")
    one_unconfirmed: str = marked("{subject}: {parts}")
    worth_subject: str = marked("Your hour")
