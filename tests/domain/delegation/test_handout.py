"""What a helper may read of a plan, and nothing more."""

from __future__ import annotations

from dataclasses import fields, replace
from uuid import UUID

import pytest

from ballast.domain.delegation.brief import Needed
from ballast.domain.delegation.handout import HandedTask, Handout, handed_to, mentions, receivers, redacted
from ballast.domain.delegation.outcome import outcome
from ballast.domain.delegation.plan import Brief, Choice, Plan, PlanTask, ToolAccess
from tests.domain.delegation.plans import plan, role, task

MARA, ROBO = replace(role(1), name="Mara"), replace(role(2), name="Robo")


def made(number: int, helper: UUID | None, choice: Choice = Choice.DELEGATE, **brief: object) -> PlanTask:
    """A task whose fate is decided."""
    return task(number, 9.0 - number, role_id=helper, choice=choice, brief=Brief(**brief))  # type: ignore[arg-type] # parts


def sample() -> Plan:
    """Two tasks for Mara, one for Robo, one for nobody yet, one that Mara would have had but that stays."""
    return plan(
        made(1, MARA.id, outcome="Inbox empty", done_when=("nothing is older than a day",), deadline="noon"),
        made(2, MARA.id, steps=("Open",), tools=(ToolAccess("CRM", "read"),), authority=5),
        made(3, ROBO.id),
        made(4, None),
        made(5, MARA.id, Choice.KEEP),
        roles=(MARA, ROBO),
    )


def test_a_helper_gets_the_tasks_that_go_to_them_alone() -> None:
    """The tasks of one role that leave the owner, in the order of the plan; what stays or goes elsewhere is not there."""
    own = sample()
    result = outcome(own)
    mine = [each.id for each in result.tasks if each.role_id == MARA.id]
    assert {each.int for each in mine} == {1001, 1002}
    assert [each.id for each in redacted(own, result, MARA.id).tasks] == mine == list(handed_to(result, MARA.id))
    assert [each.name for each in redacted(own, result, ROBO.id).tasks] == ["Task 3"]
    assert redacted(own, result, None) == Handout("", redacted(own, result, None).tasks)
    assert [each.name for each in redacted(own, result, None).tasks] == ["Task 4"]


def test_single_briefs_can_be_chosen() -> None:
    """The owner may give one task's brief alone; an id of another helper's task brings nothing."""
    own = sample()
    got = redacted(own, outcome(own), MARA.id, {UUID(int=1002), UUID(int=1003)})
    assert [each.name for each in got.tasks] == ["Task 2"]
    assert got.tasks[0].tools == (ToolAccess("CRM", "read"),)
    assert (got.helper, got.tasks[0].authority, got.tasks[0].steps) == ("Mara", 5, ("Open",))


def test_an_unknown_role_is_no_helper() -> None:
    """A role that the plan does not have is an error of the caller, not an empty page."""
    own = sample()
    with pytest.raises(KeyError):
        redacted(own, outcome(own), UUID(int=99))


def test_those_with_something_to_read_are_named() -> None:
    """Roles in the order of the plan, then nobody yet; a role without tasks has nothing to read."""
    own = sample()
    assert receivers(own, outcome(own)) == (MARA.id, ROBO.id, None)
    kept = plan(made(5, MARA.id, Choice.KEEP), roles=(MARA,))
    assert receivers(kept, outcome(kept)) == ()


def test_a_handout_has_no_place_for_figures() -> None:
    """Built from a list of what is allowed: a new field of a plan cannot reach a helper unless it is added here."""
    assert {one.name for one in fields(Handout)} == {"helper", "tasks"}
    assert {one.name for one in fields(HandedTask)} == {
        "id", "name", "confidentiality", "outcome", "done_when", "in_scope", "out_of_scope", "quality", "limits", "steps",
        "procedure", "tools", "deadline", "rhythm", "authority", "example", "open_parts",
    }  # fmt: skip


def test_what_a_brief_lacks_is_told_before_it_leaves() -> None:
    """The open parts of each brief, for the owner to see."""
    own = sample()
    first, second = redacted(own, outcome(own), MARA.id).tasks
    assert first.open_parts == (Needed.IN_SCOPE, Needed.OUT_OF_SCOPE, Needed.QUALITY, Needed.TOOLS, Needed.EXAMPLE)
    assert Needed.OUTCOME in second.open_parts


def test_names_of_others_in_the_briefs_are_found() -> None:
    """A helper or a task that stays, named in a brief in any capitals, is told once; own names and very short ones are not."""
    short = replace(role(3), name="Al")
    own = plan(
        made(1, MARA.id, outcome="Ask ROBO or robo, Al, or Mara", tools=(ToolAccess("x", "as in TASK 3"),)),
        made(3, ROBO.id),
        roles=(MARA, ROBO, short),
    )
    assert mentions(own, redacted(own, outcome(own), MARA.id)) == ("Robo", "Task 3")
