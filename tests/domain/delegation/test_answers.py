"""The owner's answers: each gives a new plan and says where it comes from."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from typing import TYPE_CHECKING
from uuid import UUID

import pytest

from ballast.domain.delegation import answers
from ballast.domain.delegation.plan import Answer, Brief, Choice, Confidentiality, HelpType, Step, Trait, Unnoticed, Worth
from ballast.domain.insight.review import Provenance
from tests.domain.delegation.plans import plan, role, task

if TYPE_CHECKING:
    from collections.abc import Callable

    from ballast.domain.delegation.plan import Plan

OWN = task(1, 4.0, {}, confidentiality_said=False, has_sop=False)
OTHER = task(2)
NOBODY = UUID(int=404)
BEFORE = plan(OWN, OTHER, roles=(role(),))


def test_a_trait_is_said_and_can_be_taken_back() -> None:
    """The nearest step is stored as said; None is the hint again; the plan before and other tasks are untouched."""
    after = answers.with_trait(BEFORE, OWN.id, Trait.DRAINS, 0.8)
    assert after.tasks[0].traits[Trait.DRAINS] == Answer(0.75, Provenance.SAID)
    assert (BEFORE.tasks[0], after.tasks[1]) == (OWN, OTHER)
    back = answers.with_trait(after, OWN.id, Trait.DRAINS, None)
    assert back.tasks[0].traits[Trait.DRAINS] == Answer(0.5, Provenance.DEFAULT)


@pytest.mark.parametrize(("trait", "value"), [(Trait.TIME, 0.5), (Trait.TIME, None), (Trait.DRAINS, 1.1), (Trait.DRAINS, -0.1)])
def test_no_answer_out_of_range_or_on_time(trait: Trait, value: float | None) -> None:
    """Time is measured; the others are 0 to 1."""
    with pytest.raises(ValueError, match=trait):
        answers.with_trait(BEFORE, OWN.id, trait, value)


@pytest.mark.parametrize(
    ("change", "field", "value"),
    [
        (lambda old: answers.with_confidentiality(old, OWN.id, Confidentiality.SENSITIVE), "confidentiality_said", True),
        (lambda old: answers.with_confidentiality(old, OWN.id, Confidentiality.SENSITIVE), "confidentiality", 2),
        (lambda old: answers.with_unnoticed(old, OWN.id, Unnoticed.HARM), "unnoticed", Unnoticed.HARM),
        (lambda old: answers.with_steps_differ(old, OWN.id, differ=True), "steps_differ", True),
        (lambda old: answers.with_digital(old, OWN.id, digital=True), "digital", True),
        (lambda old: answers.with_bottleneck(old, OWN.id, confirmed=True), "bottleneck_confirmed", True),
        (lambda old: answers.with_share(old, OWN.id, 0.5), "share_handed", 0.5),
        (lambda old: answers.with_brief(old, OWN.id, Brief(outcome="Done")), "brief", Brief(outcome="Done")),
        (lambda old: answers.with_helper(old, OWN.id, role().id), "role_id", role().id),
        (lambda old: answers.with_helper(old, OWN.id, role().id), "choice", Choice.DELEGATE),
    ],
)
def test_one_answer_changes_one_task(change: Callable[[Plan], Plan], field: str, value: object) -> None:
    """The answer is in the new plan's task and nowhere else."""
    after = change(BEFORE)
    assert getattr(after.tasks[0], field) == value
    assert after.tasks[1] == OTHER
    assert BEFORE.tasks[0] == OWN


def test_written_steps_answer_documentable_unless_it_was_answered() -> None:
    """The hint follows; the owner's own answer stays; a small task that is not asked about gets none."""
    after = answers.with_sop(answers.with_trait(BEFORE, OWN.id, Trait.DOCUMENTABLE, None), OWN.id, written=True)
    assert after.tasks[0].traits[Trait.DOCUMENTABLE] == Answer(1.0, Provenance.SAID)
    back = answers.with_sop(after, OWN.id, written=False)
    assert back.tasks[0].traits[Trait.DOCUMENTABLE] == Answer(0.5, Provenance.DEFAULT)
    said = answers.with_trait(BEFORE, OWN.id, Trait.DOCUMENTABLE, 0.25)
    assert answers.with_sop(said, OWN.id, written=True).tasks[0].traits[Trait.DOCUMENTABLE].value == 0.25
    small = plan(task(3, 0.2, {}, has_sop=False))
    assert answers.with_sop(small, task(3).id, written=True).tasks[0].traits == {}


def test_a_choice_against_handing_over_leaves_the_role() -> None:
    """Keep takes the task out of its role and stores the reason; going by the verdict again forgets it."""
    inside = answers.with_helper(BEFORE, OWN.id, role().id)
    kept = answers.with_choice(inside, OWN.id, Choice.KEEP, "I like it")
    assert (kept.tasks[0].choice, kept.tasks[0].choice_reason, kept.tasks[0].role_id) == (Choice.KEEP, "I like it", None)
    free = answers.with_choice(inside, OWN.id, None, "I like it")
    assert (free.tasks[0].choice, free.tasks[0].choice_reason, free.tasks[0].role_id) == (None, "", role().id)


STEPS = ("open", "match", "file")
TODAY = date(2026, 3, 2)


def test_a_task_is_dropped_for_two_weeks() -> None:
    """The day is set once, moves only when the owner moves it, stays with the verdict, and goes with any other decision."""
    dropped = answers.with_choice(BEFORE, OWN.id, Choice.DROP, today=TODAY)
    assert dropped.tasks[0].trial_until == date(2026, 3, 16)
    later = answers.with_choice(dropped, OWN.id, Choice.DROP, "nobody asks", today=TODAY + timedelta(days=3))
    assert later.tasks[0].trial_until == date(2026, 3, 16)
    moved = answers.with_trial(later, OWN.id, date(2026, 4, 1))
    assert answers.with_choice(moved, OWN.id, None).tasks[0].trial_until == date(2026, 4, 1)
    assert answers.with_choice(moved, OWN.id, Choice.KEEP).tasks[0].trial_until is None
    assert answers.with_choice(BEFORE, OWN.id, Choice.DROP).tasks[0].trial_until is None


def test_what_was_let_go_for_good_is_tried_no_more_until_it_is_decided_anew() -> None:
    """No day comes back by another reason; another decision, or two weeks begun again, take it back."""
    dropped = answers.with_choice(BEFORE, OWN.id, Choice.DROP, today=TODAY)
    gone = answers.with_let_go(dropped, OWN.id, "nobody asked")
    named = answers.with_choice(gone, OWN.id, Choice.DROP, "nobody asked in May", today=TODAY)
    for each, reason in ((gone, "nobody asked"), (named, "nobody asked in May")):
        own = each.tasks[0]
        assert (own.choice, own.choice_reason, own.trial_until, own.let_go) == (Choice.DROP, reason, None, True)
    kept = answers.with_choice(named, OWN.id, Choice.KEEP)
    again = answers.with_choice(kept, OWN.id, Choice.DROP, today=TODAY)
    assert [each.tasks[0].let_go for each in (dropped, kept, again)] == [False, False, False]
    assert again.tasks[0].trial_until == date(2026, 3, 16)
    assert not answers.with_trial(named, OWN.id, date(2026, 4, 1)).tasks[0].let_go


def test_two_optional_answers_are_kept_and_taken_back() -> None:
    """What it brings and whether it has to be, 1 to 4 each; anything else is no answer."""
    for give, name in ((answers.with_contribution, "contribution"), (answers.with_essential, "essential")):
        given = give(BEFORE, OWN.id, 4)
        assert getattr(given.tasks[0], name) == 4
        assert give(given, OWN.id, None).tasks[0] == OWN
        for wrong in (0, 5):
            with pytest.raises(ValueError, match=str(wrong)):
                give(BEFORE, OWN.id, wrong)


def test_written_steps_in_a_brief_say_so_of_the_task() -> None:
    """Three steps are written down and make it documentable; what the owner says then stays; steps that go take it back."""
    two = answers.with_brief(BEFORE, OWN.id, Brief(steps=STEPS[:2]))
    assert not two.tasks[0].has_sop
    three = answers.with_brief(answers.with_trait(two, OWN.id, Trait.DOCUMENTABLE, None), OWN.id, Brief(steps=STEPS))
    assert (three.tasks[0].has_sop, three.tasks[0].traits[Trait.DOCUMENTABLE].value) == (True, 1.0)
    said = answers.with_sop(three, OWN.id, written=False)
    assert not answers.with_brief(said, OWN.id, Brief("Paid", steps=(*STEPS, "tell"))).tasks[0].has_sop
    assert not answers.with_brief(three, OWN.id, Brief(steps=STEPS[:1])).tasks[0].has_sop
    elsewhere = answers.with_sop(BEFORE, OWN.id, written=True)
    assert answers.with_brief(elsewhere, OWN.id, Brief("Paid")).tasks[0].has_sop


def test_where_a_mistake_cannot_be_undone_the_helper_asks() -> None:
    """The brief's authority goes down to 3 and no brief takes it up again; without it every level stands."""
    free = answers.with_brief(BEFORE, OWN.id, Brief(authority=6))
    bound = answers.with_irreversible(free, OWN.id, irreversible=True)
    assert (bound.tasks[0].irreversible, bound.tasks[0].brief.authority) == (True, 3)
    assert answers.with_brief(bound, OWN.id, Brief(authority=7)).tasks[0].brief.authority == 3
    assert answers.with_brief(bound, OWN.id, Brief(authority=2)).tasks[0].brief.authority == 2
    loose = answers.with_irreversible(bound, OWN.id, irreversible=False)
    assert (loose.tasks[0].irreversible, loose.tasks[0].brief.authority) == (False, 3)


def test_roles_come_change_and_go() -> None:
    """A role is added or replaced by its id; removing it leaves its tasks without a helper."""
    soft = role(2, HelpType.SOFTWARE, None)
    two = answers.with_role(BEFORE, soft)
    assert [one.id for one in two.roles] == [role().id, soft.id]
    dearer = answers.with_role(two, role(price="20"))
    assert [one.price for one in dearer.roles] == [Decimal(20), None]
    inside = answers.with_helper(dearer, OWN.id, soft.id)
    assert (inside.tasks[0].choice, answers.with_helper(inside, OWN.id, None).tasks[0].role_id) == (Choice.AUTOMATE, None)
    gone = answers.without_role(inside, soft.id)
    assert ([one.id for one in gone.roles], gone.tasks[0].role_id) == ([role().id], None)


def test_answers_on_the_whole_plan() -> None:
    """Step, title, worth and the moment of saving."""
    now = datetime(2026, 2, 1, tzinfo=UTC)
    after = answers.with_saved(answers.with_title(answers.with_step(BEFORE, Step.BRIEFS), "Summer"), now)
    assert (after.step, after.title, after.saved_at) == (Step.BRIEFS, "Summer", now)
    assert answers.with_worth(BEFORE, Worth()).worth.confirmed


@pytest.mark.parametrize("share", [0, -0.5, 1.01])
def test_a_share_is_more_than_nothing_and_at_most_all(share: float) -> None:
    """Handing over nothing is keeping."""
    with pytest.raises(ValueError, match=str(share)):
        answers.with_share(BEFORE, OWN.id, share)


@pytest.mark.parametrize(
    "change",
    [
        lambda: answers.with_digital(BEFORE, NOBODY, digital=True),
        lambda: answers.with_helper(BEFORE, OWN.id, NOBODY),
        lambda: answers.without_role(BEFORE, NOBODY),
    ],
    ids=["task", "role to move to", "role to remove"],
)
def test_unknown_ids_are_key_errors(change: Callable[[], Plan]) -> None:
    """A task or role that the plan does not have is a mistake of the caller."""
    with pytest.raises(KeyError):
        change()
