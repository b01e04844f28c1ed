"""The delegation plan of the sample business: the answers its owner gave in the wizard, put in like anybody's answers.

The answers are data; what follows from them (verdicts, money, order) is reckoned, so the sample plan says what the model says.
"""

from __future__ import annotations

import json
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import TYPE_CHECKING, Any
from uuid import UUID, uuid4

from ballast.domain.delegation import answers as answer
from ballast.domain.delegation.bundle import bundle
from ballast.domain.delegation.plan import Brief, Choice, Confidentiality, HelpType, Role, Step, ToolAccess, Trait, Worth
from ballast.services.plans import begin_plan, save_plan
from ballast.services.sample import sample_id

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from ballast.domain.delegation.plan import Plan
    from ballast.domain.insight.review import Period
    from ballast.domain.log.change import Change
    from ballast.domain.log.clock import Clock
    from ballast.store.store import Store

    Stated = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class SampleAnswers:
    """What the owner of the sample business answered: about money, the helpers in view, and each task by its key."""

    worth: Stated
    helpers: tuple[Stated, ...]
    tasks: Mapping[str, Stated]


def read_answers(file: Path) -> SampleAnswers:
    """The answers from their JSON file."""
    found = json.loads(file.read_text(encoding="utf-8"))
    return SampleAnswers(found["worth"], tuple(found["helpers"]), found["tasks"])


def sample_plan(store: Store, answers: SampleAnswers, title: str, period: Period | None, clock: Clock) -> tuple[Change, Plan]:
    """A saved plan on the sample business with its owner's answers."""
    _change, plan = begin_plan(store, title, period, clock)
    plan = answer.with_step(bundle(answered(plan, answers), uuid4), Step.SUMMARY)
    change = save_plan(store, plan, clock)
    return change, replace(plan, saved_at=clock.now())


def answered(plan: Plan, answers: SampleAnswers) -> Plan:
    """The plan with the answers put in; tasks that it does not have are passed over."""
    plan = answer.with_worth(plan, _worth(plan.worth, answers.worth))
    roles = {str(each["key"]): _role(each, number) for number, each in enumerate(answers.helpers)}
    for role in roles.values():
        plan = answer.with_role(plan, role)
    present = {task.task_id: task.id for task in plan.tasks}
    for key, stated in answers.tasks.items():
        if (found := present.get(sample_id("task", key))) is not None:
            plan = _about(plan, found, stated, roles)
    return plan


def _worth(measured: Worth, stated: Stated) -> Worth:
    money = {name: Decimal(stated[name]) for name in ("yearly_income", "value_business")}
    return replace(measured, **{**stated, **money})


def _role(stated: Stated, position: int) -> Role:
    kind, price = HelpType(stated["help_type"]), Decimal(stated["price"])
    return Role(uuid4(), stated["name"], kind, position, price=price, price_said=True, pace=stated.get("pace"))


def _about(plan: Plan, task: UUID, stated: Stated, roles: Mapping[str, Role]) -> Plan:
    for name, value in stated.get("traits", {}).items():
        plan = answer.with_trait(plan, task, Trait(name), value)
    if "confidentiality" in stated:
        plan = answer.with_confidentiality(plan, task, Confidentiality(stated["confidentiality"]))
    if "bottleneck" in stated:
        plan = answer.with_bottleneck(plan, task, confirmed=stated["bottleneck"])
    if "sop" in stated:
        plan = answer.with_sop(plan, task, written=stated["sop"])
    if "share" in stated:
        plan = answer.with_share(plan, task, stated["share"])
    if "brief" in stated:
        plan = answer.with_brief(plan, task, _brief(stated["brief"]))
    if "helper" in stated:
        plan = _in_view(plan, task, roles[stated["helper"]].id)
    if "choice" in stated:
        plan = answer.with_choice(plan, task, Choice(stated["choice"]), stated["reason"])
    return plan


def _in_view(plan: Plan, task: UUID, role: UUID) -> Plan:
    """The task in view of a helper, the decision left to the verdict."""
    return replace(plan, tasks=tuple(replace(each, role_id=role) if each.id == task else each for each in plan.tasks))


def _brief(stated: Stated) -> Brief:
    lists = {name: tuple(stated.get(name, ())) for name in ("done_when", "out_of_scope")}
    tools = tuple(ToolAccess(each["tool"], each["access"]) for each in stated.get("tools", ()))
    return Brief(**{**stated, **lists, "tools": tools})
