"""The tasks of a plan as the rules see them, and the helpers they would share (`model.md` 5 and 6).

A verdict needs to know what handing over brings, which depends on who else the helper works for, which depends on the
verdicts. The circle is cut in three steps, each using only the one before:

1. A task's *home* is its role, or else the kind of help that its answers call for (`homes`). No money is looked at.
2. A task *could go* if no earlier rule keeps, drops, redesigns or automates it, it suits, and what it adds by itself (without
   the helper's fixed costs) pays or relieves. Tasks that the owner hands over anyway always go, and so do suitable ones
   already in a role; those that the owner does not hand over never do.
3. The home's fixed costs are shared by those that could go. A task pays if both what it adds and that bundle do.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from ballast.domain.delegation import simulation
from ballast.domain.delegation.homes import by_home, fitting, home_of, joined, kinds, put, special, work_of
from ballast.domain.delegation.view import frame_of, view_of, virtual
from ballast.domain.delegation.worth import worth_values

if TYPE_CHECKING:
    from ballast.domain.delegation.homes import Home
    from ballast.domain.delegation.plan import HelpType, Plan, PlanTask
    from ballast.domain.delegation.view import Frame, View
    from ballast.domain.delegation.worth import WorthValues


@dataclass(frozen=True, slots=True)
class Assessment:
    """A plan with its worth, its tasks as views in the plan's order, and their homes."""

    frame: Frame
    views: tuple[View, ...]
    homes: tuple[Home, ...]
    scores: tuple[float, ...]
    _assistants: dict[HelpType, Home] = field(default_factory=dict, compare=False)

    @property
    def plan(self) -> Plan:
        """The plan that was assessed."""
        return self.frame.plan

    @property
    def worth(self) -> WorthValues:
        """What an hour of its owner is worth."""
        return self.frame.worth

    def home_of(self, view: View) -> Home:
        """The home of a task."""
        return next(home for home in self.homes if view in home.members)

    def seen(self, task: PlanTask, old: View) -> View:
        """A task of the plan with other answers, as the rules would see it; its draws are the same."""
        return view_of(task, self.views.index(old), self.frame)

    def rehomed(self, old: View, new: View) -> Home:
        """The home that a task has with its other answers; all other tasks stay where they are and as they are."""
        present = self.home_of(old)
        if old.task.role_id is not None and present.found and present.role.id == old.task.role_id:
            return put(present, new, old)
        free = {id(view) for home in self.homes for view in home.members if view.task.role_id != home.role.id}
        loose = [view for view in self.views if id(view) in free]
        kind = kinds([new if view is old else view for view in loose])[loose.index(old)]
        target = self._target(new, kind)
        if old in target.members:
            return put(target, new, old)
        return joined(target, new, present.draws.hours[present.index(old)])

    def _target(self, view: View, kind: HelpType) -> Home:
        """The helper of that kind whom a task without one would join."""
        placed = {home.role.id: home.members for home in self.homes if home.found}
        role = fitting(self.plan, placed, view, kind)
        if role is not None:
            return next(home for home in self.homes if home.role is role)
        work = work_of(view, kind)
        for home in self.homes:
            if not home.found and home.role.help_type is kind and work_of(home.members[0], kind) == work:
                return home
        if special(view) is not None:
            return self._new(kind, ())
        if kind not in self._assistants:
            rest = (home.members for home in self.homes if not home.found and special(home.members[0]) is None)
            self._assistants[kind] = self._new(kind, next(rest, ()))
        return self._assistants[kind]

    def _new(self, kind: HelpType, members: tuple[View, ...]) -> Home:
        return home_of(virtual(kind), members, self.frame, self.scores, simulation.SEED + len(self.homes))


def assess(plan: Plan, draws: int = simulation.DRAWS) -> Assessment:
    """All views and homes of a plan."""
    frame = frame_of(plan, worth_values(plan.worth, plan.counted_days))
    views = tuple(view_of(task, place, frame) for place, task in enumerate(plan.tasks))
    scores = simulation.strata(draws)
    members = by_home(plan, views)
    homes = tuple(home_of(role, own, frame, scores, simulation.SEED + number) for number, (role, own) in enumerate(members))
    return Assessment(frame, views, homes, scores)
