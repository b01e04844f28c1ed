"""Tasks that are handed over, bundled into as few helpers as their kinds of help allow (`model.md` 6, "Type of help")."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from ballast.domain.delegation.assess import assess
from ballast.domain.delegation.plan import Role
from ballast.domain.delegation.reckoning import task_outcome
from ballast.domain.delegation.view import HANDED_OVER

if TYPE_CHECKING:
    from collections.abc import Callable
    from uuid import UUID

    from ballast.domain.delegation.plan import Plan


def bundle(plan: Plan, new_id: Callable[[], UUID]) -> Plan:
    """The plan with every handed-over task in a role, and nothing else in one.

    Roles of the plan and the tasks in them stay; a task without one joins the role that fits, else a new one is made, without
    a name (`ui/words` names it after its kind of help). A role that the owner did not touch and that has no task left is
    dropped. Bundling twice changes nothing.
    """
    assessment = assess(plan)
    where: dict[UUID, UUID] = {}
    roles: list[Role] = []
    for home in assessment.homes:
        going = [view for view in home.members if task_outcome(view, home, assessment, turns=False).choice in HANDED_OVER]
        role = home.role if home.found else Role(new_id(), "", home.role.help_type, len(roles))
        if going or touched(role):
            roles.append(replace(role, position=len(roles)))
            where |= {view.task.id: role.id for view in going}
    tasks = tuple(replace(task, role_id=where.get(task.id)) for task in plan.tasks)
    return replace(plan, roles=tuple(roles), tasks=tasks)


def touched(role: Role) -> bool:
    """Whether the owner changed anything of a role, its name counted in."""
    return role != Role(role.id, "", role.help_type, role.position)
