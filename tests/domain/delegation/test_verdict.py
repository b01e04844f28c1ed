"""The verdict of a task: the rules in order, the runner-up, and what would flip it (`model.md` 6)."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import TYPE_CHECKING, Any

import pytest

from ballast.domain.delegation.outcome import outcome
from ballast.domain.delegation.plan import Choice, Confidentiality, HelpType, Trait, Unnoticed, Worth
from ballast.domain.delegation.verdict import Figure, FlipKind, Rule
from ballast.domain.insight.review import Provenance, Signal
from tests.domain.delegation.plans import MONEY, WANTED, plan, role, task

if TYPE_CHECKING:
    from ballast.domain.delegation.plan import PlanTask, Role
    from ballast.domain.delegation.verdict import Verdict

LIKED = {Trait.SKILL_GAP: 0.25, Trait.DRAINS: 0.25}
FRICTION = {Signal.CROWDING: 10.0, Signal.DELAY: 8.0, Signal.FRAGMENTATION: 4.0}
A = task(1, 4.0, role_id=role().id)


def verdict_of(own: PlanTask, *others: PlanTask, **changes: Any) -> Verdict:  # noqa: ANN401 - fields of a plan, by name
    """The verdict of a task, alone or with others."""
    return outcome(plan(own, *others, **changes)).task(own.id).verdict


@pytest.mark.parametrize(
    ("changes", "choice", "rule", "flip"),
    [
        ({"hours": None, "days": 2}, Choice.LOG_MORE, Rule.NOT_ENOUGH_DATA, FlipKind.DAYS),
        ({"confidentiality": Confidentiality.OWNER_ONLY}, Choice.KEEP, Rule.OWNER_ONLY, FlipKind.CONFIDENTIALITY),
        ({"mission": 1.0, "traits": LIKED}, Choice.KEEP, Rule.CORE, FlipKind.TRAIT),
        ({"unnoticed": Unnoticed.NOTHING}, Choice.DROP, Rule.UNNOTICED, FlipKind.UNNOTICED),
        ({"contribution": 2, "essential": 1}, Choice.DROP, Rule.LITTLE_VALUE, FlipKind.CONTRIBUTION),
        ({"contribution": 1, "essential": 2}, Choice.DROP, Rule.LITTLE_VALUE, FlipKind.ESSENTIAL),
        ({"steps_differ": True}, Choice.REDESIGN, Rule.STEPS_DIFFER, FlipKind.STEPS),
        ({"points": FRICTION}, Choice.REDESIGN, Rule.FRICTION, FlipKind.FRICTION),
        ({"digital": True}, Choice.AUTOMATE, Rule.AUTOMATABLE, FlipKind.FEE),
        ({"traits": dict.fromkeys(Trait, 0.25)}, Choice.KEEP, Rule.UNSUITABLE, FlipKind.TRAIT),
        ({}, Choice.DELEGATE, Rule.PAYS, FlipKind.PRICE),
    ],
)
def test_each_rule_fires(changes: dict[str, Any], choice: Choice, rule: Rule, flip: FlipKind) -> None:
    """Each rule decides a task that only it fits, and says what would flip it."""
    found = verdict_of(task(1, 6.0, **{"traits": WANTED, **changes}))
    assert (found.choice, found.rule) == (choice, rule)
    assert found.flip is not None
    assert found.flip.kind is flip
    assert found.flip.to is found.next_best is not found.choice


def test_the_first_rule_wins_and_the_next_is_kept() -> None:
    """Unnoticed goes before steps that differ, which is the runner-up; both are stored."""
    found = verdict_of(task(1, unnoticed=Unnoticed.NOTHING, steps_differ=True, digital=True))
    assert (found.rule, found.next_rule, found.next_best) == (Rule.UNNOTICED, Rule.STEPS_DIFFER, Choice.REDESIGN)


@pytest.mark.parametrize("essential", [None, 1, 2, 3, 4])
@pytest.mark.parametrize("contribution", [None, 1, 2, 3, 4])
def test_little_value_drops_only_where_both_answers_are_two_or_less(contribution: int | None, essential: int | None) -> None:
    """One answer alone, or one of 3 or 4, drops nothing; the figures of the sentence are the two answers."""
    found = verdict_of(task(1, 6.0, WANTED, contribution=contribution, essential=essential))
    little = contribution in {1, 2} and essential in {1, 2}
    assert (found.rule is Rule.LITTLE_VALUE) == little == (found.choice is Choice.DROP)
    if little:
        assert (found.figure(Figure.CONTRIBUTION), found.figure(Figure.ESSENTIAL)) == (contribution, essential)
        assert found.flip is not None
        assert (found.flip.value, found.flip.now) == (3, max(contribution or 0, essential or 0))


def test_sentence_of_the_worked_example() -> None:
    """A: 2.5 hours freed, pays back around week 33, 61 % chance; what likely pays at 16 does no longer above 16.30."""
    found = verdict_of(replace(A, role_id=role().id), roles=(role(),))
    assert found.choice is Choice.DELEGATE
    assert found.figure(Figure.FREED) == pytest.approx(2.5, abs=0.03)
    assert found.figure(Figure.PAY_BACK) == 33
    assert found.figure(Figure.CHANCE) == pytest.approx(0.61, abs=0.03)
    assert found.flip is not None
    assert found.flip.value == pytest.approx(16.3, abs=0.15)
    assert found.flip.now == 16
    assert found.figure("nothing of the kind") is None


PLAIN = Worth(None, 50.0)
TIMED: dict[str, Any] = {"ramp_weeks": 4.0, "oversight_base": 0.5, "oversight_share": 0.07, "search_hours": 3.0}


@pytest.mark.parametrize(
    ("helper", "changes", "source"),
    [
        (role(), {}, Provenance.SAID),
        (role(price=None), {}, Provenance.BENCHMARK),
        (role(price=None, price_said=True), {}, Provenance.SAID),
        (role(price=None), {"currency": "EUR"}, Provenance.DEFAULT),
        (role(), {"currency": "EUR"}, Provenance.SAID),
        (role(1, HelpType.VA_LOCAL, None), {}, Provenance.DEFAULT),
        (role(1, HelpType.AGENCY, None, weekly_fee=Decimal(20)), {}, Provenance.SAID),
        (role(1, HelpType.AGENCY, None, weekly_fee=Decimal("0.5")), {}, Provenance.SAID),
        (role(1, HelpType.FREELANCER, "0"), {}, Provenance.SAID),
        (role(1, HelpType.INTERN, None), {}, Provenance.DEFAULT),
        (role(1, HelpType.INTERN, "0"), {}, Provenance.SAID),
        (role(1, HelpType.SOFTWARE, None), {}, Provenance.DEFAULT),
        (role(1, HelpType.SOFTWARE, None), {"currency": "EUR"}, Provenance.DEFAULT),
        (role(1, HelpType.SOFTWARE, None, weekly_fee=Decimal(5)), {}, Provenance.SAID),
        (role(1, HelpType.SOFTWARE, None, price_said=True), {}, Provenance.SAID),
        (role(), {"worth": PLAIN}, Provenance.DEFAULT),
        (role(price=None, **TIMED), {"worth": PLAIN}, Provenance.SAID),
        (role(**TIMED | {"ramp_weeks": None}), {"worth": PLAIN}, Provenance.DEFAULT),
    ],
)
def test_chance_and_pay_back_come_from_where_the_price_does(helper: Role, changes: dict[str, Any], source: Provenance) -> None:
    """The owner's price, a published one, or ours where none is known; without money the time that the helper takes."""
    found = {each.name: each.provenance for each in verdict_of(A, roles=(helper,), **changes).figures}
    assert found[Figure.CHANCE] is source
    assert found.get(Figure.PAY_BACK, source) is source


def test_figures_of_the_sentence_are_those_that_there_are() -> None:
    """No week where it never pays back, no relief without a rating, no stand-in for a price or a fee that is known."""
    dear = {each.name: each.value for each in verdict_of(A, roles=(role(price="60"),)).figures}
    assert set(dear) == {Figure.SUITABILITY, Figure.FREED, Figure.CHANCE, Figure.HOURS}
    rated = verdict_of(replace(A, mean_stress=2.0), roles=(role(),))
    assert rated.figure(Figure.RELIEF) == pytest.approx(0.8)
    assert rated.figure(Figure.PAY_BACK) is not None
    # beside another task it frees what it adds: 3.2 h less 7 % of them
    beside = verdict_of(A, replace(A, id=task(2).id, position=2), roles=(role(),))
    assert beside.figure(Figure.FREED) == pytest.approx(3.2 * 0.93)


def test_where_each_figure_of_a_sentence_comes_from() -> None:
    """Measured by the log, said by the owner, or ours where a price is not known."""
    measured, said, ours = Provenance.MEASURED, Provenance.SAID, Provenance.DEFAULT
    tags = {each.name: each.provenance for each in verdict_of(replace(A, mean_stress=2.0), roles=(role(),)).figures}
    assert [tags[name] for name in (Figure.HOURS, Figure.FREED, Figure.RELIEF)] == [measured] * 3
    tags = {each.name: each.provenance for each in verdict_of(task(1, 6.0, contribution=2, essential=1)).figures}
    assert tags == {Figure.CONTRIBUTION: said, Figure.ESSENTIAL: said, Figure.HOURS: measured}
    ceiling, no_fee, in_hours = (
        verdict_of(A, roles=(role(1, kind, None),), **changes).figures[-2]
        for kind, changes in (
            (HelpType.VA_MANAGED, {"currency": "EUR"}),
            (HelpType.SOFTWARE, {"currency": "EUR"}),
            (HelpType.VA_MANAGED, {"worth": PLAIN}),
        )
    )
    assert [(each.name, each.provenance) for each in (ceiling, no_fee, in_hours)] == [
        (Figure.CEILING, ours),
        (Figure.NO_FEE, ours),
        (Figure.IN_HOURS, said),
    ]


def test_where_nobody_looks_for_what_would_turn_it_the_next_rule_is_the_runner_up() -> None:
    """The next that makes another choice; where none does, handing over what is kept and keeping what is handed over."""
    secret = task(1, 9.0, {**WANTED, **LIKED}, mission=1.0, confidentiality=Confidentiality.OWNER_ONLY)
    stopped = replace(secret, unnoticed=Unnoticed.NOTHING)
    for own, rule, next_best, next_rule in (
        (stopped, Rule.OWNER_ONLY, Choice.DROP, Rule.UNNOTICED),
        (secret, Rule.OWNER_ONLY, Choice.DELEGATE, Rule.PAYS),
        (task(1, 6.0), Rule.PAYS, Choice.KEEP, None),
        (task(1, 6.0, dict.fromkeys(Trait, 0.25)), Rule.UNSUITABLE, Choice.DELEGATE, None),
    ):
        found = outcome(plan(own), turns=False).tasks[0].verdict
        assert (found.rule, found.next_best, found.next_rule, found.flip) == (rule, next_best, next_rule, None)


@pytest.mark.parametrize(
    ("traits", "source"),
    [
        (WANTED, Provenance.SAID),
        ({each: 0.75 for each in WANTED if each is not Trait.SKILL_GAP}, Provenance.DEFAULT),
        ({each: 0.75 for each in WANTED if each is not Trait.REPETITIVE}, Provenance.SAID),
    ],
)
def test_how_well_it_suits_is_no_firmer_than_its_answers(traits: dict[Trait, float], source: Provenance) -> None:
    """Said, unless one of the six is only our default; what was measured takes nothing away."""
    found = verdict_of(task(1, 4.0, traits)).figures
    assert next(each.provenance for each in found if each.name == Figure.SUITABILITY) is source


def test_a_small_task_alone_is_kept_but_goes_along_with_others() -> None:
    """E loses alone; beside A and D (J without the other nine) it is worth handing over."""
    small = task(1, 0.5, median_run=task().median_run / 4)
    alone = verdict_of(small)
    assert (alone.choice, alone.rule) == (Choice.KEEP, Rule.DOES_NOT_PAY)
    together = verdict_of(small, task(2, 4.0), task(3, 6.0, median_run=task().median_run * 2 / 3, share_handed=0.7))
    assert together.choice is Choice.DELEGATE


def test_relief_is_enough_even_where_money_is_not() -> None:
    """A task that holds a tenth of all stress is handed over though it costs; fewer hours would flip it."""
    calm = task(2, 20.0, dict.fromkeys(Trait, 0.0), mean_stress=1.0)
    found = verdict_of(task(1, 1.5, mean_stress=4.0), calm)
    assert (found.choice, found.rule) == (Choice.DELEGATE, Rule.RELIEVES)
    assert found.flip is not None
    assert found.flip.kind is FlipKind.HOURS
    assert found.flip.value == pytest.approx(0.1 * 5 / 0.7, abs=1 / 60)  # 0.8 x 4h / (4h + 20) = 0.1


def test_hours_do_not_flip_relief_when_it_is_all_the_stress() -> None:
    """The only rated task stays the whole of the stress, whatever its hours; it would have to suit less."""
    found = verdict_of(task(1, 0.6, mean_stress=4.0)).flip
    assert found is not None
    assert found.kind is FlipKind.TRAIT


@pytest.mark.parametrize("traits", [{}, {Trait.SKILL_GAP: 0.25}, {Trait.DRAINS: 0.25}])
def test_a_default_does_not_send_core_work_away(traits: dict[Trait, float]) -> None:
    """Core work is kept until the owner says that somebody could do it better or that it drains."""
    assert verdict_of(task(1, 20.0, traits, mission=1.0)).rule is Rule.CORE
    assert verdict_of(task(1, 20.0, {**traits, Trait.DRAINS: 0.75}, mission=1.0)).rule is not Rule.CORE


def test_core_flips_by_the_nearer_question() -> None:
    """The question that is nearer to a half is the one to change."""
    found = verdict_of(task(1, 6.0, {Trait.SKILL_GAP: 0.0, Trait.DRAINS: 0.25}, mission=1.0))
    assert found.flip is not None
    assert (found.flip.trait, found.flip.now, found.flip.value) == (Trait.DRAINS, 0.25, 0.5)


def test_a_denied_bottleneck_is_no_reason_to_redesign() -> None:
    """Friction counts until the owner says that it is none."""
    assert verdict_of(task(1, 6.0, points=FRICTION, bottleneck_confirmed=False)).choice is Choice.DELEGATE
    assert verdict_of(task(1, 6.0, points=FRICTION, bottleneck_confirmed=True)).choice is Choice.REDESIGN
    assert verdict_of(task(1, 6.0, points={Signal.CROWDING: 9.0, Signal.DELAY: 8.0})).choice is Choice.DELEGATE


@pytest.mark.parametrize(
    "changes",
    [{"digital": False}, {"traits": {Trait.LOW_JUDGEMENT: 0.5}}, {"hours": 0.9, "occurrences": 5}, {"run": 20}],
    ids=["by hand", "judgement", "rare and short", "long to set up"],
)
def test_what_cannot_be_automated(changes: dict[str, Any]) -> None:
    """By hand, with judgement, too seldom, or too long to set up: not rule 5."""
    base = task(1, changes.get("hours", 1.5), changes.get("traits", WANTED))
    run = base.median_run * changes.get("run", 0.1)
    own = replace(base, digital=changes.get("digital", True), occurrences=changes.get("occurrences", 10), median_run=run)
    fee = role(1, HelpType.SOFTWARE, None, weekly_fee=Decimal("3.75"))
    assert verdict_of(own, roles=(fee,)).rule is not Rule.AUTOMATABLE


def test_booking_is_automated_at_the_worked_fee() -> None:
    """G pays back in week 12, and flips at the fee that would take half a year."""
    own = task(1, 1.5, digital=True, share_handed=0.7, median_run=task().median_run / 6)
    found = verdict_of(own, roles=(role(1, HelpType.SOFTWARE, None, weekly_fee=Decimal("3.75")),))
    assert (found.rule, found.help_type) == (Rule.AUTOMATABLE, HelpType.SOFTWARE)
    assert found.figure(Figure.PAY_BACK) == 12
    assert found.flip is not None
    assert found.flip.now == 3.75
    cents = round(found.flip.value * 100)
    assert found.flip.value == pytest.approx(cents / 100, abs=1e-9)
    fees = [role(1, HelpType.SOFTWARE, None, weekly_fee=Decimal(each) / 100) for each in (cents - 1, cents)]
    assert [verdict_of(own, roles=(each,)).rule is Rule.AUTOMATABLE for each in fees] == [True, False]
    # 1.05 h, 25 full weeks of them in half a year, 0.1315 h of oversight for 30 weeks, 5.67 h to set up
    assert found.flip.value == pytest.approx((1.05 * 25 * 40 - 50 * (0.1315 * 30 + 4 + 10 / 6)) / 26, abs=0.011)


def test_one_answer_would_make_it_suit() -> None:
    """The fewest steps of one answer that lift the score over 55."""
    found = verdict_of(task(1, 5.0, dict.fromkeys(Trait, 0.4)))
    assert found.rule is Rule.UNSUITABLE
    assert found.flip is not None
    assert (found.flip.kind, found.flip.trait) == (FlipKind.TRAIT, Trait.REPETITIVE)
    lifted = {**dict.fromkeys(Trait, 0.4), Trait.REPETITIVE: found.flip.value}
    assert verdict_of(task(1, 5.0, lifted)).rule is not Rule.UNSUITABLE


def test_a_price_that_would_make_it_pay() -> None:
    """B at 35 does not pay; at the price of its flip the chance is 60 %."""
    own = task(1, 4.0, role_id=role().id)
    found = verdict_of(own, roles=(role(1, HelpType.FREELANCER, "35"),))
    assert (found.rule, found.next_best) == (Rule.DOES_NOT_PAY, Choice.DELEGATE)
    assert found.flip is not None
    assert found.flip.kind is FlipKind.PRICE
    cheaper = verdict_of(own, roles=(role(1, HelpType.FREELANCER, str(found.flip.value)),))
    assert cheaper.figure(Figure.CHANCE) == pytest.approx(0.6, abs=0.05)


def test_an_unknown_price_stands_at_the_ceiling_and_is_said() -> None:
    """No price in this currency: money is judged at the buyback rate, 50 / 4, and the figures name it."""
    own = task(1, 4.0, role_id=role().id)
    unknown = verdict_of(own, roles=(role(price=None),), currency="EUR")
    assert unknown.figure(Figure.CEILING) == pytest.approx(12.5)
    assert verdict_of(own, roles=(role(),)).figure(Figure.CEILING) is None
    software = verdict_of(own, roles=(role(1, HelpType.SOFTWARE, None),), currency="EUR")
    assert (software.figure(Figure.NO_FEE), software.figure(Figure.CEILING)) == (0.0, None)


@pytest.mark.parametrize("worth", [MONEY, Worth(None, 50.0)])
def test_hours_flip_where_there_is_no_price_to_change(worth: Worth) -> None:
    """Unpaid help, or money skipped: more hours or a higher worth are what is left."""
    found = verdict_of(task(1, 3.0, role_id=role().id, has_sop=False), roles=(role(1, HelpType.INTERN, None),), worth=worth)
    assert found.rule is Rule.DOES_NOT_PAY
    assert found.flip is not None
    assert found.flip.kind in {FlipKind.HOURS, FlipKind.HOUR_VALUE}
    assert found.flip.now is not None
    assert found.flip.value > found.flip.now


def test_nothing_in_reach_saves_a_helper_who_costs_more_than_he_frees() -> None:
    """Oversight of more than all the hours: no lever helps."""
    own = task(1, 3.0, role_id=role().id)
    found = verdict_of(own, roles=(role(1, HelpType.INTERN, None, oversight_share=1.2),))
    assert (found.rule, found.flip) == (Rule.DOES_NOT_PAY, None)


def test_without_money_hours_decide() -> None:
    """An owner who skipped money gets verdicts by hours: a big task goes, and fewer hours would flip it."""
    found = verdict_of(task(1, 6.0), worth=Worth(None, 50.0))
    assert found.rule is Rule.PAYS
    assert found.flip is not None
    assert (found.flip.kind, found.flip.now) == (FlipKind.HOURS, 6)
    assert found.flip.value < 6
    assert (found.figure(Figure.IN_HOURS), verdict_of(task(1, 6.0)).figure(Figure.IN_HOURS)) == (0.0, None)
    digital = verdict_of(task(1, 6.0, digital=True), worth=Worth(None, 50.0))
    assert digital.flip is not None
    assert (digital.rule, digital.flip.trait) == (Rule.AUTOMATABLE, Trait.LOW_JUDGEMENT)


def test_an_unknown_price_is_judged_at_the_buyback_rate() -> None:
    """Without a benchmark the verdict stands on the safe ceiling, and says up to what price."""
    found = verdict_of(task(1, 6.0), currency="EUR")
    assert found.rule is Rule.PAYS
    assert found.flip is not None
    assert (found.flip.kind, found.flip.now) == (FlipKind.PRICE, None)
    assert found.flip.value > 12.5


def test_a_fee_is_what_flips_handed_over_software() -> None:
    """A suitable task that the owner gave to software pays until the fee is too high."""
    own = task(1, 6.0, role_id=role().id)
    found = verdict_of(own, roles=(role(1, HelpType.SOFTWARE, None, weekly_fee=Decimal(5)),))
    assert found.flip is not None
    assert (found.rule, found.flip.kind) == (Rule.PAYS, FlipKind.FEE)
