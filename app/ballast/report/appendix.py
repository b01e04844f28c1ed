"""How it was computed: every input with where it comes from, the formulas in words, limits, and unconfirmed defaults."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from ballast.domain.delegation.plan import Trait
from ballast.domain.delegation.result import Unconfirmed
from ballast.domain.delegation.suitability import central_hours
from ballast.domain.delegation.worth import Basis, factor_from, freed_shares, use_from, used_factor, weeks_from
from ballast.domain.insight.review import Provenance, Signal
from ballast.domain.insight.weights import MODEL_VERSION
from ballast.report import exact
from ballast.report.blocks import Bullets, Cell, Column, Fact, Facts, Heading, Paragraph, Section, Table
from ballast.report.helper_inputs import helper_inputs
from ballast.report.kind_inputs import kind_inputs
from ballast.report.voice import named

if TYPE_CHECKING:
    from collections.abc import Container, Sequence

    from ballast.domain.delegation.plan import PlanTask, Worth
    from ballast.report.blocks import Block
    from ballast.report.material import Line, Material
    from ballast.report.voice import Voice


def appendix(material: Material) -> tuple[Section, ...]:
    """The last section; it stands in every plan, also in one without tasks."""
    words = material.voice.words.limits
    blocks: list[Block] = [
        Paragraph(words.lead.format(version=MODEL_VERSION), "muted"),
        *_other_model(material),
        *_unconfirmed(material),
        Heading(words.limits),
        Bullets(words.limit_lines),
        Heading(words.inputs),
        Facts((*_audit(material), *_worth(material))),
        *_tasks(material),
        *helper_inputs(material),
        *kind_inputs(material),
        Heading(words.formulas),
        Bullets(words.formula_lines),
    ]
    return (Section(words.heading, tuple(blocks), new_page=True),)


def _other_model(material: Material) -> tuple[Block, ...]:
    """That hours and scores were measured with another version."""
    made, words = material.plan.model, material.voice.words.limits
    return () if made == MODEL_VERSION else (Paragraph(words.other_model.format(made=made, now=MODEL_VERSION)),)


def _audit(material: Material) -> tuple[Fact, ...]:
    words, voice, plan = material.voice.words.limits, material.voice, material.plan
    origins = voice.words.terms.origins
    facts = [
        Fact(words.period, voice.formats.days(plan.period.first, plan.period.last), origins[Provenance.SAID]),
        Fact(words.days, voice.listed([str(plan.logged_days), str(plan.counted_days)]), origins[Provenance.MEASURED]),
        Fact(words.coverage, exact.percent(plan.coverage, voice), origins[Provenance.MEASURED]),
    ]
    if plan.logged is not None:
        once = plan.union if plan.union is not None else plan.logged
        facts.append(
            Fact(
                words.clock,
                voice.listed([voice.time.length(plan.logged), voice.time.length(once)]),
                origins[Provenance.MEASURED],
            )
        )
    return (*facts, Fact(words.work_days, str(plan.work_days_per_week), origins[Provenance.SAID]))


def _worth(material: Material) -> tuple[Fact, ...]:
    words, voice, worth = material.voice.words.limits, material.voice, material.plan.worth
    values, origins = material.outcome.worth, material.voice.words.terms.origins
    said = origins[Provenance.SAID]
    facts = [
        Fact(words.hours_week, exact.hours(worth.hours_per_week, voice), origins[Provenance.MEASURED]),
        Fact(words.weeks, str(values.weeks), origins[weeks_from(values.weeks)]),
    ]
    if values.effective is None or values.freed is None or values.buyback is None:
        return (*facts, Fact(words.income, words.income_skipped, said))
    per_hour = voice.words.helpers.per_hour.format
    if values.basis is Basis.INCOME and worth.yearly_income is not None:
        facts.append(Fact(words.income, exact.money(worth.yearly_income, voice), said))
    elif worth.replacement_value is not None:
        facts.append(Fact(words.replacement, per_hour(money=exact.money(worth.replacement_value, voice)), said))
    facts += [
        Fact(words.value, per_hour(money=exact.money(values.effective, voice))),
        Fact(words.use, _use(worth, voice), origins[use_from(worth)]),
    ]
    if worth.value_business is not None:
        facts.append(Fact(words.business, per_hour(money=exact.money(worth.value_business, voice)), said))
    factor = used_factor(worth)
    return (
        *facts,
        Fact(words.free_value, per_hour(money=exact.money(values.freed, voice))),
        Fact(words.factor, exact.number(factor, voice), origins[factor_from(worth)]),
        Fact(words.buyback, per_hour(money=exact.money(values.buyback, voice))),
    )


def _use(worth: Worth, voice: Voice) -> str:
    business, own = freed_shares(worth)
    parts = {"business": business, "own": own, "rest": max(0.0, 1 - business - own)}
    return voice.words.limits.use_value.format(**{name: exact.percent(part, voice) for name, part in parts.items()})


def _tasks(material: Material) -> tuple[Block, ...]:
    if not material.lines:
        return ()
    words, every = material.voice.words.limits, not material.unjudged
    return (
        Heading(words.measured),
        Paragraph(words.measured_lead if every else f"{words.measured_lead} {words.left_out}", "muted"),
        _measured(material),
        *_answered(material),
    )


def _answered(material: Material) -> tuple[Block, ...]:
    """Points and answers of the tasks that they decided; what was seen too seldom was not judged by them."""
    words = material.voice.words.limits
    judged = material.judged
    if not judged:
        return ()
    return (
        Heading(words.points),
        _points(judged, material),
        Heading(words.answers),
        Paragraph(words.answers_lead, "muted"),
        _answers(judged, material),
        Heading(words.classes),
        _classes(judged, material),
    )


def _columns(first: str, *others: str, wide: Container[str] = ()) -> tuple[Column, ...]:
    """The column that names the task, and those of its figures; the `wide` ones have room for six decimals."""
    figures = (Column(head, "figure" if head in wide else "number", end=True) for head in others)
    return (Column(first, "rest", strong=True), *figures)


def _measured(material: Material) -> Table:
    words, voice = material.voice.words.limits, material.voice
    none = voice.words.units.none
    heads = (words.logged, words.seen, words.run, words.stress, words.mission, words.mid, words.range)

    def row(line: Line) -> tuple[Cell, ...]:
        task = line.task
        return (
            Cell(named(task.name)),
            Cell(voice.time.decimal(task.total)),
            Cell(f"{task.days} / {task.occurrences}"),
            Cell(exact.number(task.median_run.total_seconds() / 60, voice)),
            Cell(none if task.mean_stress is None else exact.number(task.mean_stress, voice)),
            Cell(exact.number(task.mission, voice)),
            Cell(none if task.hours is None else exact.number(task.hours.mid, voice)),
            Cell(voice.projection(task.hours)),
        )

    together = (_together(material),) if material.unjudged else ()
    return Table(
        _columns(words_task(material), *heads, wide={words.run, words.stress, words.mid, words.range}),
        (*(row(line) for line in material.judged), *together),
    )


def _together(material: Material) -> tuple[Cell, ...]:
    """One row for what was seen too little: the time, and the hours with their stress that the relief of a plan rests on."""
    voice, none = material.voice, Cell(material.voice.words.units.none)
    tasks = [line.task for line in material.unjudged]
    hours = sum(map(central_hours, tasks))
    felt = sum(central_hours(task) * task.mean_stress for task in tasks if task.mean_stress is not None)
    rated = hours and any(task.mean_stress is not None for task in tasks)
    stress, middle = (Cell(exact.number(each, voice)) for each in (felt / hours if rated else 0.0, hours))
    logged = Cell(voice.time.decimal(sum((task.total for task in tasks), timedelta(0))))
    return (
        Cell(material.unjudged_name(), voice.words.table.few),
        logged,
        none,
        none,
        stress if rated else none,
        none,
        middle,
        none,
    )


def words_task(material: Material) -> str:
    """The head of the column that names the task."""
    return material.voice.words.table.task


def _points(lines: Sequence[Line], material: Material) -> Table:
    words, voice = material.voice.words, material.voice

    def figure(value: float | None) -> Cell:
        return Cell(words.units.none if value is None else exact.number(value, voice))

    def row(line: Line) -> tuple[Cell, ...]:
        points = tuple(figure(line.task.points.get(signal) if line.task.score is not None else None) for signal in Signal)
        return (Cell(named(line.task.name)), *points, figure(line.task.score))

    heads = (*(words.terms.signals[signal] for signal in Signal), words.limits.total)
    return Table(_columns(words_task(material), *heads, wide=heads), tuple(row(line) for line in lines))


def _answers(lines: Sequence[Line], material: Material) -> Table:
    words, voice = material.voice.words, material.voice

    def row(line: Line) -> tuple[Cell, ...]:
        answers = line.result.suitability.answers
        given = (answers.get(trait) for trait in Trait)
        cells = (
            Cell(words.units.none)
            if answer is None
            else Cell(f"{exact.number(answer.value, voice)} {words.limits.letters[answer.provenance]}")
            for answer in given
        )
        return (Cell(named(line.task.name)), *cells, Cell(exact.number(line.result.suitability.score, voice)))

    heads = (*(words.terms.traits[trait] for trait in Trait), words.table.suited)
    return Table(
        _columns(words_task(material), *heads, wide={words.terms.traits[Trait.TIME], words.table.suited}),
        tuple(row(line) for line in lines),
    )


def _classes(lines: Sequence[Line], material: Material) -> Table:
    words, terms, units = material.voice.words.limits, material.voice.words.terms, material.voice.words.units
    columns = (
        Column(words_task(material), "rest", strong=True),
        Column(words.class_head, "twice"),
        Column(words.unnoticed, "figure"),
        Column(words.handed, "figure", end=True),
        Column(words.sop, "number", end=True),
        Column(words.differ, "number", end=True),
        Column(words.digital, "number", end=True),
    )

    def row(line: Line) -> tuple[Cell, ...]:
        task = line.task
        letter = words.letters[Provenance.SAID if task.confidentiality_said else Provenance.DEFAULT]
        return (
            Cell(named(task.name)),
            Cell(f"{terms.classes[task.confidentiality]} {letter}"),
            Cell(terms.unnoticed[task.unnoticed] if task.unnoticed else words.not_asked, _worth_doing(task, material)),
            Cell(exact.percent(task.share_handed, material.voice) if line.handed else units.none),
            *(Cell(words.yes if said else words.no) for said in (task.has_sop, task.steps_differ, task.digital)),
        )

    return Table(columns, tuple(row(line) for line in lines))


def _worth_doing(task: PlanTask, material: Material) -> str:
    """The two optional answers; nothing where neither was given."""
    answers = (task.contribution, task.essential)
    if answers == (None, None):
        return ""
    brings, has = (material.voice.words.units.none if answer is None else str(answer) for answer in answers)
    return material.voice.words.limits.worth_doing.format(brings=brings, has=has)


def _unconfirmed(material: Material) -> tuple[Block, ...]:
    words = material.voice.words.limits
    if not material.outcome.doubts:
        return Heading(words.unconfirmed), Paragraph(words.all_confirmed)
    return Heading(words.unconfirmed), Paragraph(words.unconfirmed_lead, "warning"), Bullets(_doubts(material))


def _doubts(material: Material) -> tuple[str, ...]:
    """One line for each task, helper and the owner's hour that rests on defaults of ours."""
    words = material.voice.words
    found: dict[str, list[str]] = {}
    for doubt in material.outcome.doubts:
        what = words.terms.traits[doubt.trait] if doubt.trait else words.reasons.doubts[doubt.what]
        found.setdefault(_subject(material, doubt.what, doubt.subject), []).append(what)
    return tuple(
        words.limits.one_unconfirmed.format(subject=subject, parts=material.voice.listed(parts))
        for subject, parts in found.items()
    )


def _subject(material: Material, what: Unconfirmed, subject: object) -> str:
    if what in {Unconfirmed.PRICE, Unconfirmed.FEE}:
        return next(
            (material.helper(role.id) for role in material.plan.roles if role.id == subject), material.voice.words.units.none
        )
    if what is Unconfirmed.WORTH:
        return material.voice.words.limits.worth_subject
    return next((named(task.name) for task in material.plan.tasks if task.id == subject), material.voice.words.units.none)
