"""`ballast plan create | list | show`: delegation plans without a window.

`plan_files` has `export` and `import`, `dates` has `calendar`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ballast.cli.answers import print_json, say
from ballast.cli.arguments import DONE
from ballast.cli.dates import write_calendar
from ballast.cli.plan_files import export_plan, import_plan
from ballast.cli.reviewing import chosen_period
from ballast.domain.delegation.shared import net_sums, staffed
from ballast.report.voice import Voice, money_shown
from ballast.services import plans
from ballast.ui.words import printing as words

if TYPE_CHECKING:
    import argparse
    from decimal import Decimal
    from uuid import UUID

    from ballast.cli.session import Session
    from ballast.domain.delegation.outcome import Outcome, RoleOutcome, TaskOutcome
    from ballast.domain.delegation.plan import Plan, PlanTask


def run_plan(arguments: argparse.Namespace, session: Session) -> int:
    """Do what was asked with plans."""
    act = {
        "create": _create,
        "list": _list,
        "show": _show,
        "export": export_plan,
        "import": import_plan,
        "calendar": write_calendar,
    }[arguments.plan_command]
    return act(arguments, session)


def _create(arguments: argparse.Namespace, session: Session) -> int:
    period = chosen_period(arguments, session)
    title = arguments.title or words.default_title(period)
    _change, plan = plans.create_plan(session.store, title, period, session.clock)
    opened = plans.open_plan(session.store, plan.id)
    if arguments.json:
        print_json(_plan_json(opened.plan, opened.outcome))
    elif not plan.tasks:
        say(f"Made plan {plan.id}, but nothing was logged in that period.")
    else:
        say(f"Made plan {plan.id}: {title}")
        say("Every answer is a default until you confirm it in the window. Print it with:")
        say(f"  ballast plan export {plan.id} --pdf plan.pdf")
    return DONE


def _list(arguments: argparse.Namespace, session: Session) -> int:
    found = plans.list_plans(session.store)
    if arguments.json:
        print_json({"plans": [_head_json(plan) for plan in found]})
    elif not found:
        say("No plans yet. `ballast plan create` makes one.")
    for plan in () if arguments.json else found:
        state = "saved" if plan.saved_at else f"in the wizard, at {plan.step.value}"
        say(f"{plan.id}  {plan.period.first} to {plan.period.last}  {plan.title} ({state})")
    return DONE


def _show(arguments: argparse.Namespace, session: Session) -> int:
    opened = plans.open_plan(session.store, arguments.id)
    if arguments.json:
        print_json(_plan_json(opened.plan, opened.outcome))
        return DONE
    tasks = {task.id: task for task in opened.plan.tasks}
    voice = Voice(plans.ReportWords(), plans.EnglishFormats(), opened.plan.currency)
    say(f"{opened.plan.title}, {opened.plan.period.first} to {opened.plan.period.last}")
    net = net_sums(opened.outcome, money_shown)
    adds = {} if net is None else dict(zip([one.id for one in staffed(opened.outcome)], net.tasks, strict=True))
    for result in opened.outcome.tasks:
        task = tasks[result.id]
        added = f"  adds {voice.whole(adds[result.id])} in the first year" if result.id in adds else ""
        say(f"  {result.choice.value:<9} {task.name[:44]:<44} {task.per_week:5.1f} h/week  {result.priority:3.0f}{added}")
    if net is not None:
        say(f"  helpers, once for all their tasks: {voice.whole(net.fixed)}; together: {voice.whole(net.total)}")
    for role in opened.outcome.roles:
        first = f", first year {role.net} {opened.plan.currency}" if role.net is not None else ""
        odds = "" if role.chance is None else f", pays with {voice.odds(role.chance)} chance"
        say(f"  helper {role.help_type.value}: {role.freed:.1f} h/week freed{first}{odds}")
    return DONE


def _head_json(plan: Plan) -> dict[str, object]:
    return {
        "id": str(plan.id),
        "title": plan.title,
        "from": plan.period.first.isoformat(),
        "to": plan.period.last.isoformat(),
        "saved": plan.saved_at.isoformat() if plan.saved_at else None,
        "step": plan.step.value,
    }


def _plan_json(plan: Plan, outcome: Outcome) -> dict[str, object]:
    fixed = net_sums(outcome, _exact)
    tasks = {task.id: task for task in plan.tasks}
    return {
        **_head_json(plan),
        "currency": plan.currency,
        "days": plan.counted_days,
        "weeks_per_year": outcome.worth.weeks,
        "hours_per_year": outcome.worth.year_hours,
        "freed_hours_per_week": outcome.totals.freed,
        "net_first_year": _money(outcome.totals.net),
        "shared_costs_first_year": None if fixed is None else _money(-fixed.fixed),
        "tasks": [_task_json(tasks[result.id], result) for result in outcome.tasks],
        "helpers": [_role_json(role, tasks) for role in outcome.roles],
    }


def _task_json(task: PlanTask, result: TaskOutcome) -> dict[str, object]:
    hours = task.hours
    return {
        "task": task.name,
        "seconds": round(task.total.total_seconds()),
        "hours_per_week": {"low": hours.low, "mid": hours.mid, "high": hours.high} if hours else None,
        "suitability": result.suitability.score,
        "verdict": result.verdict.choice.value,
        "choice": result.choice.value,
        "adds_first_year": None if result.role_id is None else _money(result.marginal.net),
        "priority": result.priority,
    }


def _role_json(role: RoleOutcome, tasks: dict[UUID, PlanTask]) -> dict[str, object]:
    return {
        "type": role.help_type.value,
        "tasks": [tasks[task_id].name for task_id in role.tasks],
        "handed_hours_per_week": role.handed,
        "freed_hours_per_week": role.freed,
        "net_first_year": _money(role.net),
        "chance": role.chance,
        "payback_week": role.payback_week,
        "break_even_price": _money(role.break_even_price),
    }


def _exact(amount: Decimal) -> Decimal:
    return amount


def _money(amount: Decimal | None) -> str | None:
    return None if amount is None else str(amount)
