"""The verdict of each task: the rules in their order, the figures of the sentence, the runner-up (`model.md` 6)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ballast.domain.delegation import roi
from ballast.domain.delegation.flip import turn_of
from ballast.domain.delegation.gates import friction
from ballast.domain.delegation.ground import CHOICES, ground_of
from ballast.domain.delegation.plan import Choice, Trait
from ballast.domain.delegation.verdict import Figure, Rule, Verdict
from ballast.domain.insight.review import Input, Provenance

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ballast.domain.delegation.assess import Assessment
    from ballast.domain.delegation.ground import Ground
    from ballast.domain.delegation.view import View

FIRMNESS = (Provenance.DEFAULT, Provenance.BENCHMARK, Provenance.SAID, Provenance.MEASURED)
"""Where a number comes from, what anyone may doubt most first."""


def rule_on(view: View, assessment: Assessment, *, turns: bool) -> Verdict:
    """The verdict of a task of an assessed plan.

    The runner-up is what the nearest change would make of it; where that is not known (`turns`) or none in reach would, it is
    the next rule that fits.
    """
    ground = ground_of(view, assessment.home_of(view), assessment.worth)
    rule, choice = ground.rules[0], ground.choice
    turn = turn_of(ground, assessment) if turns else None
    next_rule = turn.rule if turn else next((other for other in ground.rules[1:] if CHOICES[other] is not choice), None)
    next_best = CHOICES[next_rule] if next_rule else _otherwise(choice)
    figures = _figures(rule, ground)
    return Verdict(choice, rule, figures, next_best, next_rule, turn.flip if turn else None, ground.home.role.help_type)


def _otherwise(choice: Choice) -> Choice:
    """The runner-up where no other rule fits: handing over what is kept, keeping what is handed over."""
    return Choice.DELEGATE if choice is Choice.KEEP else Choice.KEEP


def _figures(rule: Rule, ground: Ground) -> tuple[Input, ...]:
    """The numbers of the sentence."""
    task, view = ground.view.task, ground.view
    measured, said = Provenance.MEASURED, Provenance.SAID
    own: tuple[Input, ...] = ()
    match rule:
        case Rule.NOT_ENOUGH_DATA:
            own = (Input(Figure.DAYS, task.days, "d", measured),)
        case Rule.OWNER_ONLY:
            own = (Input(Figure.CONFIDENTIALITY, task.confidentiality, "", said),)
        case Rule.CORE:
            own = (Input(Figure.MISSION, task.mission, "", said), *_trait_figures(view))
        case Rule.LITTLE_VALUE:
            answers = ((Figure.CONTRIBUTION, task.contribution), (Figure.ESSENTIAL, task.essential))
            own = tuple(Input(name, value or 0, "", said) for name, value in answers)
        case Rule.FRICTION:
            score = sum(task.points.values())
            own = (Input(Figure.FRICTION, friction(task), "pt", measured), Input(Figure.SCORE, score, "pt", measured))
        case Rule.AUTOMATABLE:
            own = (Input(Figure.PER_WEEK, view.times, "", measured), *_money_figures(ground))
        case Rule.UNSUITABLE | Rule.PAYS | Rule.RELIEVES | Rule.DOES_NOT_PAY:
            how = _weakest(answer.provenance for answer in view.answers.values())
            own = (Input(Figure.SUITABILITY, view.suitability, "pt", how), *_money_figures(ground))
    return (*own, Input(Figure.HOURS, view.hours, "h", measured))


def _trait_figures(view: View) -> tuple[Input, ...]:
    traits = ((Figure.SKILL_GAP, Trait.SKILL_GAP), (Figure.DRAINS, Trait.DRAINS))
    return tuple(Input(name, view.answer(trait), "", view.answers[trait].provenance) for name, trait in traits)


def _money_figures(ground: Ground) -> tuple[Input, ...]:
    """Freed hours, pay-back, chance and relief: of the helper where the task is alone, else of what the task adds."""
    how = _weakest(_rests_on(ground))
    freed = ground.case.freed if ground.single else ground.home.alone(ground.view).freed
    week = roi.pay_back(ground.case)
    figures = [Input(Figure.FREED, freed, "h", Provenance.MEASURED), Input(Figure.CHANCE, ground.chance, "", how)]
    if week is not None:
        figures.append(Input(Figure.PAY_BACK, week, "wk", how))
    if ground.view.relief is not None:
        figures.append(Input(Figure.RELIEF, ground.view.relief, "", Provenance.MEASURED))
    return (*figures, *_supposed(ground))


def _rests_on(ground: Ground) -> list[Provenance]:
    """Where that comes from which chance and pay-back hang on: what the helper costs; without money, the time it takes."""
    terms = ground.home.terms
    if not ground.worth.money:
        time = (terms.ramp_weeks, terms.oversight_base, terms.oversight_share, terms.search_hours)
        return [term.provenance for term in time]
    if terms.price is None or terms.weekly_fee is None:
        return [Provenance.DEFAULT]
    costs = [term for term in (terms.price, terms.weekly_fee) if term.value > 0]
    by_the_hour = terms.price if terms.pace.value > 0 else terms.weekly_fee
    return [term.provenance for term in costs or (by_the_hour,)]


def _weakest(inputs: Iterable[Provenance]) -> Provenance:
    """Where a figure comes from that was reckoned from these: what rests on a default is no firmer than that."""
    return min(inputs, key=FIRMNESS.index)


def _supposed(ground: Ground) -> tuple[Input, ...]:
    """What stood in for money: hours where it was left out, the ceiling for an unknown price of an hour, nothing for a fee."""
    if not ground.worth.money:
        return (Input(Figure.IN_HOURS, 0.0, "", Provenance.SAID),)
    if ground.home.known:
        return ()
    if ground.home.terms.price is None:
        return (Input(Figure.CEILING, ground.case.deal.price, "", Provenance.DEFAULT),)
    return (Input(Figure.NO_FEE, 0.0, "", Provenance.DEFAULT),)
