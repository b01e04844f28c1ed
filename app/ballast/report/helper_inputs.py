"""What each helper was computed with, task by task and term by term, and what the formulas make of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ballast.domain.delegation import roi
from ballast.domain.delegation.plan import PlanTask
from ballast.domain.delegation.suitability import central_hours
from ballast.domain.insight.review import Provenance
from ballast.report import exact
from ballast.report.blocks import Cell, Column, Fact, Facts, Group, Heading, Pair, Paragraph, Table
from ballast.report.helpers import origin
from ballast.report.voice import named

if TYPE_CHECKING:
    from ballast.domain.delegation.plan import Role
    from ballast.domain.delegation.result import RoleOutcome
    from ballast.domain.delegation.roles import Term
    from ballast.report.blocks import Block
    from ballast.report.material import Line, Material
    from ballast.report.voice import Voice

_MINUTE = 60
_FEW = 14
"""Lines of task names, of about so many bytes each, that leave a page room for what follows them on either paper."""
_LINE_BYTES = 20
_OUR_SHARE = PlanTask.__dataclass_fields__["share_handed"].default


def helper_inputs(material: Material) -> tuple[Block, ...]:
    """A frame for each helper that has tasks; nothing where there is none."""
    words, roles = material.voice.words.limits, material.working_roles()
    if not roles:
        return ()
    groups = (_helper(material, role, result) for role, result in roles)
    return (Heading(words.roles), Paragraph(words.roles_lead, "muted"), *groups)


def _helper(material: Material, role: Role, result: RoleOutcome) -> Group:
    lines = [material.line(each) for each in result.tasks]
    side_by_side = Pair((Facts(_terms(material, result)),), (Facts(_results(material, result)),))
    prices = Facts(_prices(result, material.voice))
    parts = (Heading(material.role_name(role), 3), _tasks(material.voice, lines), prices, side_by_side)
    tall = sum(1 + len(line.task.name.encode()) // _LINE_BYTES for line in lines)
    return Group(parts, whole=tall <= _FEW)


def _tasks(voice: Voice, lines: list[Line]) -> Table:
    words = voice.words.limits
    columns = (
        Column(voice.words.table.task, "rest", strong=True),
        Column(words.range, "wide-number", end=True),
        Column(words.handed, "figure", end=True),
        Column(words.run, "wide-number", end=True),
        Column(words.taught, "number", end=True),
        Column(words.handed_hours, "wide-number", end=True),
        Column(words.training, "wide-number", end=True),
    )
    return Table(columns, tuple(_row(voice, line) for line in lines))


def _row(voice: Voice, line: Line) -> tuple[Cell, ...]:
    task, marginal, letters = line.task, line.result.marginal, voice.words.limits.letters
    share_from = Provenance.DEFAULT if task.share_handed == _OUR_SHARE else Provenance.SAID
    runs = roi.TRAINING_RUNS_WITH_SOP if task.has_sop else roi.TRAINING_RUNS
    return (
        Cell(named(task.name)),
        Cell(exact.number(central_hours(task), voice)),
        Cell(f"{exact.percent(task.share_handed, voice)} {letters[share_from]}"),
        Cell(exact.number(task.median_run.total_seconds() / _MINUTE, voice)),
        Cell(exact.number(runs, voice)),
        Cell(exact.number(marginal.handed, voice)),
        Cell(exact.number(marginal.training, voice)),
    )


def _terms(material: Material, result: RoleOutcome) -> tuple[Fact, ...]:
    words, voice, terms = material.voice.words.limits, material.voice, result.terms
    plain = (
        (words.pace, terms.pace, exact.number(terms.pace.value, voice)),
        (words.surcharge, terms.surcharge, exact.percent(terms.surcharge.value, voice)),
        (words.ramp, terms.ramp_weeks, exact.number(terms.ramp_weeks.value, voice)),
        (words.base, terms.oversight_base, exact.number(terms.oversight_base.value, voice)),
        (words.share, terms.oversight_share, exact.number(terms.oversight_share.value, voice)),
        (words.search, terms.search_hours, exact.number(terms.search_hours.value, voice)),
        (words.setup, terms.setup_money, exact.money(terms.setup_money.value, voice)),
    )
    return tuple(Fact(label, text, origin(term, voice)) for label, term, text in plain)


def _prices(result: RoleOutcome, voice: Voice) -> tuple[Fact, ...]:
    """What is paid; where a benchmark comes from takes the whole width."""
    words, terms = voice.words.helpers, result.terms
    return (
        _price(words.price, terms.price, words.per_hour, voice),
        _price(words.fee, terms.weekly_fee, words.per_week, voice),
    )


def _price(label: str, term: Term | None, pattern: str, voice: Voice) -> Fact:
    if term is None:
        return Fact(label, voice.words.limits.unknown)
    return Fact(label, pattern.format(money=exact.money(term.value, voice)), origin(term, voice))


def _results(material: Material, result: RoleOutcome) -> tuple[Fact, ...]:
    words, voice, said = material.voice.words.limits, material.voice, material.voice.words.helpers
    deal, weeks = result.terms.deal(), material.outcome.worth.weeks
    facts = [
        Fact(words.handed_sum, exact.number(result.handed, voice)),
        Fact(words.watched, exact.number(result.oversight, voice)),
        Fact(words.freed, exact.number(result.freed, voice)),
        Fact(words.training_sum, exact.number(result.training, voice)),
        Fact(words.full_weeks, exact.number(roi.Case((), deal, roi.Value(0.0, 0.0, weeks)).ramp, voice)),
    ]
    amounts = ((words.start, result.one_off), (said.net, result.net))
    facts += [Fact(label, exact.money(amount, voice)) for label, amount in amounts if amount is not None]
    if result.break_even_price is not None:
        facts.append(Fact(said.even_price, said.per_hour.format(money=exact.money(result.break_even_price, voice))))
    if result.chance is not None:
        week = said.not_in_year if result.payback_week is None else said.in_week.format(n=result.payback_week)
        facts.append(Fact(said.pay_back, week))
    return tuple(facts)
