"""How it was computed: every input with where it comes from, the formulas in words, limits, and unconfirmed defaults."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ballast.domain.delegation.plan import Trait
from ballast.domain.delegation.result import Unconfirmed
from ballast.domain.delegation.worth import freed_shares
from ballast.domain.insight.review import Provenance, Signal
from ballast.report.blocks import Bullets, Cell, Column, Fact, Facts, Group, Heading, Paragraph, Section, Table
from ballast.report.helpers import origin
from ballast.report.plain import one_line
from ballast.report.voice import named

if TYPE_CHECKING:
    from ballast.domain.delegation.plan import Role
    from ballast.domain.delegation.result import RoleOutcome
    from ballast.report.blocks import Block
    from ballast.report.material import Line, Material


def appendix(material: Material) -> tuple[Section, ...]:
    """The last section; it stands in every plan, also in one without tasks."""
    words = material.voice.words.limits
    blocks: list[Block] = [
        Paragraph(words.lead.format(version=material.plan.model), "muted"),
        *_unconfirmed(material),
        Heading(words.limits),
        Bullets(words.limit_lines),
        Heading(words.inputs),
        Facts((*_audit(material), *_worth(material))),
        *_tasks(material),
        *_roles(material),
        Heading(words.formulas),
        Bullets(words.formula_lines),
    ]
    return (Section(words.heading, tuple(blocks), new_page=True),)


def _audit(material: Material) -> tuple[Fact, ...]:
    words, voice, plan = material.voice.words.limits, material.voice, material.plan
    origins = voice.words.terms.origins
    facts = [
        Fact(words.period, voice.formats.days(plan.period.first, plan.period.last), origins[Provenance.SAID]),
        Fact(words.days, voice.listed([str(plan.logged_days), str(plan.counted_days)]), origins[Provenance.MEASURED]),
        Fact(words.coverage, voice.percent(plan.coverage), origins[Provenance.MEASURED]),
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
    said = origins[Provenance.SAID if worth.confirmed else Provenance.DEFAULT]
    business, own = freed_shares(worth)
    use = words.use_value.format(
        business=voice.percent(business), own=voice.percent(own), rest=voice.percent(max(0.0, 1 - business - own))
    )
    facts = [
        Fact(words.hours_week, voice.hours(worth.hours_per_week), origins[Provenance.MEASURED]),
        Fact(words.weeks, str(values.weeks), said),
    ]
    if values.effective is None or values.freed is None or values.buyback is None:
        return (*facts, Fact(words.income, words.income_skipped, origins[Provenance.SAID]))
    if worth.yearly_income is not None and worth.yearly_income > 0:
        facts.append(Fact(words.income, voice.money(worth.yearly_income), origins[Provenance.SAID]))
    buyback = words.buyback_value.format(rate=voice.price(values.buyback), factor=voice.number(worth.buyback_factor))
    per_hour = voice.words.helpers.per_hour.format
    return (
        *facts,
        Fact(words.value, per_hour(money=voice.price(values.effective))),
        Fact(words.use, use, said),
        Fact(words.free_value, per_hour(money=voice.price(values.freed))),
        Fact(words.buyback, buyback, origins[Provenance.DEFAULT]),
    )


def _tasks(material: Material) -> tuple[Block, ...]:
    if not material.lines:
        return ()
    words = material.voice.words.limits
    return (
        Heading(words.measured),
        Paragraph(words.measured_lead, "muted"),
        _measured(material),
        Heading(words.points),
        _points(material),
        Heading(words.answers),
        Paragraph(words.answers_lead, "muted"),
        _answers(material),
        Heading(words.classes),
        _classes(material),
    )


def _columns(first: str, *others: str, last_wide: bool = False) -> tuple[Column, ...]:
    figures = [Column(head, "number", end=True) for head in others]
    if last_wide:
        figures[-1] = Column(others[-1], "wide-number", end=True)
    return (Column(first, "rest", strong=True), *figures)


def _measured(material: Material) -> Table:
    words, voice = material.voice.words.limits, material.voice
    none = voice.words.units.none
    heads = (words.logged, words.seen, words.run, words.stress, words.mission, words.mid, words.range)

    def row(line: Line) -> tuple[Cell, ...]:
        task = line.task
        return (
            Cell(one_line(task.name)),
            Cell(voice.time.decimal(task.total)),
            Cell(f"{task.days} / {task.occurrences}"),
            Cell(voice.minutes(task.median_run)),
            Cell(none if task.mean_stress is None else voice.formats.number(task.mean_stress, 1)),
            Cell(voice.number(task.mission, 2)),
            Cell(none if task.hours is None else voice.time.figure(task.hours.mid)),
            Cell(voice.projection(task.hours)),
        )

    return Table(_columns(words_task(material), *heads, last_wide=True), tuple(row(line) for line in material.lines))


def words_task(material: Material) -> str:
    """The head of the column that names the task."""
    return material.voice.words.table.task


def _points(material: Material) -> Table:
    words, voice = material.voice.words, material.voice

    def figure(value: float | None) -> Cell:
        return Cell(words.units.none if value is None else voice.formats.number(value, 1))

    def row(line: Line) -> tuple[Cell, ...]:
        points = tuple(figure(line.task.points.get(signal) if line.task.score is not None else None) for signal in Signal)
        return (Cell(one_line(line.task.name)), *points, figure(line.task.score))

    heads = (*(words.terms.signals[signal] for signal in Signal), words.limits.total)
    return Table(_columns(words_task(material), *heads), tuple(row(line) for line in material.lines))


def _answers(material: Material) -> Table:
    words, voice = material.voice.words, material.voice

    def row(line: Line) -> tuple[Cell, ...]:
        answers = line.result.suitability.answers
        given = (answers.get(trait) for trait in Trait)
        cells = (
            Cell(words.units.none)
            if answer is None
            else Cell(f"{voice.number(answer.value, 2)} {words.limits.letters[answer.provenance]}")
            for answer in given
        )
        return (Cell(one_line(line.task.name)), *cells, Cell(voice.formats.number(line.result.suitability.score, 0)))

    heads = (*(words.terms.traits[trait] for trait in Trait), words.table.suited)
    return Table(_columns(words_task(material), *heads), tuple(row(line) for line in material.lines))


def _classes(material: Material) -> Table:
    words, terms = material.voice.words.limits, material.voice.words.terms
    columns = (
        Column(words_task(material), "half", strong=True),
        Column(words.class_head, "rest"),
        Column(words.unnoticed, "label"),
        Column(words.handed, "number", end=True),
        Column(words.sop, "number", end=True),
        Column(words.differ, "number", end=True),
        Column(words.digital, "number", end=True),
    )

    def row(line: Line) -> tuple[Cell, ...]:
        task = line.task
        origin_word = terms.origins[Provenance.SAID if task.confidentiality_said else Provenance.DEFAULT]
        return (
            Cell(one_line(task.name)),
            Cell(terms.classes[task.confidentiality], origin_word),
            Cell(terms.unnoticed[task.unnoticed] if task.unnoticed else words.not_asked),
            Cell(material.voice.percent(task.share_handed) if line.handed else material.voice.words.units.none),
            *(Cell(words.yes if said else words.no) for said in (task.has_sop, task.steps_differ, task.digital)),
        )

    return Table(columns, tuple(row(line) for line in material.lines))


def _roles(material: Material) -> tuple[Block, ...]:
    words, roles = material.voice.words.limits, material.working_roles()
    if not roles:
        return ()
    return (Heading(words.roles), *(_role(material, role, result) for role, result in roles))


def _role(material: Material, role: Role, result: RoleOutcome) -> Group:
    words, voice, terms = material.voice.words.limits, material.voice, result.terms
    helper_words = voice.words.helpers
    plain = (
        (words.pace, terms.pace, voice.number(terms.pace.value, 2)),
        (words.surcharge, terms.surcharge, voice.percent(terms.surcharge.value)),
        (words.ramp, terms.ramp_weeks, voice.number(terms.ramp_weeks.value)),
        (words.base, terms.oversight_base, voice.number(terms.oversight_base.value, 2)),
        (words.share, terms.oversight_share, voice.number(terms.oversight_share.value, 2)),
        (words.search, terms.search_hours, voice.number(terms.search_hours.value)),
        (words.setup, terms.setup_money, voice.price(terms.setup_money.value)),
    )
    priced = [(helper_words.price, terms.price if terms.pace.value > 0 else None)]
    priced.append((helper_words.fee, terms.weekly_fee if terms.weekly_fee and terms.weekly_fee.value > 0 else None))
    facts = [Fact(label, voice.price(term.value), origin(term, voice)) for label, term in priced if term is not None]
    facts += [Fact(label, text, origin(term, voice)) for label, term, text in plain]
    return Group((Heading(material.role_name(role), 3), Facts(tuple(facts))))


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
