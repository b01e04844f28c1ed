"""A whole delegation plan as a JSON file, written to come back unchanged.

```
{"format": "ballast-plan", "version": 1, "plan": {"id": ..., "title": ..., "tasks": [...], "roles": [...], ...}}
{"format": "ballast-plan", "version": 2, "plan": {...}, "helpers": [{"role_id": ..., "start": ..., "steps": [...], ...}]}
```

A plan with dates or goals for its helpers has them beside it (version 2); people, accesses and looks stay with the owner
(`domain.delegation.dates`). The fields are those of `domain.delegation.plan.Plan`, of `HelperDates`, and of their parts, by the
same names. Money is text with a point ("16.50"),
so that no cent is lost; lengths are seconds; days are ISO 8601, and so are instants, with the name of their zone in brackets
behind ("2026-11-22T12:00:00+01:00[Europe/Berlin]"). A field that has a default may be missing; one that is not known is
refused, and so is a file of a newer version: a plan is read whole or not at all. Nothing in a file is ever run or followed.

`exchange.plan_values` knows how each kind of value is written, `plan_limits` what is sensible; this module has the frame.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, NoReturn, cast

from ballast.domain.delegation.dates import HelperDates
from ballast.domain.delegation.plan import Plan
from ballast.domain.insight.weights import MODEL_VERSION
from ballast.exchange.plan_limits import check, check_dates
from ballast.exchange.plan_problems import Fault, PlanFileProblem
from ballast.exchange.plan_values import read_value, written

if TYPE_CHECKING:
    from collections.abc import Sequence

FORMAT = "ballast-plan"
VERSION = 2
_WITHOUT_HELPERS = 1
LARGEST = 16 * 1024 * 1024
"""Bytes. A plan of a thousand tasks with long briefs has a tenth of it."""


@dataclass(frozen=True, slots=True)
class PlanFile:
    """What a file holds: a plan, and the dates and goals of its helpers."""

    plan: Plan
    helpers: tuple[HelperDates, ...] = ()


def write_plan(plan: Plan, helpers: Sequence[HelperDates] = ()) -> bytes:
    """The plan as a file: UTF-8, two spaces to a level, the same bytes for the same plan and dates."""
    version = VERSION if helpers else _WITHOUT_HELPERS
    whole: dict[str, Any] = {"format": FORMAT, "version": version, "plan": written(plan)}
    if helpers:
        whole["helpers"] = [written(each) for each in helpers]
    return (json.dumps(whole, ensure_ascii=False, indent=2, allow_nan=False) + "\n").encode("utf-8")


def read_plan(data: bytes) -> Plan:
    """The plan of a file. Raises PlanFileProblem, whatever the bytes are."""
    return read_whole(data).plan


def read_whole(data: bytes) -> PlanFile:
    """The plan of a file with the dates and goals of its helpers. Raises PlanFileProblem, whatever the bytes are."""
    if len(data) > LARGEST:
        raise PlanFileProblem(Fault.TOO_LARGE)
    found, beside = _framed(_parsed(data))
    plan = cast("Plan", read_value(Plan, found, ""))
    if plan.model > MODEL_VERSION:
        raise PlanFileProblem(Fault.NEWER, "model", str(plan.model))
    check(plan)
    helpers = cast("tuple[HelperDates, ...]", read_value(tuple[HelperDates, ...], beside, "helpers"))
    check_dates(helpers, plan)
    return PlanFile(plan, helpers)


def _parsed(data: bytes) -> object:
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as wrong:
        raise PlanFileProblem(Fault.NOT_TEXT, line=data.count(b"\n", 0, wrong.start) + 1) from None
    try:
        return json.loads(text, object_pairs_hook=_object, parse_constant=_no_number)
    except json.JSONDecodeError as wrong:
        raise PlanFileProblem(Fault.NOT_JSON, line=wrong.lineno) from None
    except RecursionError:
        raise PlanFileProblem(Fault.NOT_JSON) from None
    except ValueError:  # a number of thousands of digits
        raise PlanFileProblem(Fault.NOT_A_NUMBER) from None


def _object(pairs: Sequence[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) != len(pairs):
        names = [name for name, _ in pairs]
        raise PlanFileProblem(Fault.TWICE, next(name for name in names if names.count(name) > 1))
    return found


def _no_number(text: str) -> NoReturn:
    raise PlanFileProblem(Fault.NOT_A_NUMBER, text=text)


def _framed(whole: object) -> tuple[object, object]:
    """The plan and what stands beside it, both still unread."""
    if not isinstance(whole, dict) or whole.get("format") != FORMAT:
        raise PlanFileProblem(Fault.NOT_A_PLAN)
    version = whole.get("version")
    if type(version) is not int or version < 1:
        raise PlanFileProblem(Fault.NOT_A_PLAN, "version")
    if version > VERSION:
        raise PlanFileProblem(Fault.NEWER, "version", str(version))
    if strange := [name for name in whole if name not in {"format", "version", "plan", "helpers"}]:
        raise PlanFileProblem(Fault.UNKNOWN, strange[0])
    if "plan" not in whole:
        raise PlanFileProblem(Fault.MISSING, "plan")
    return whole["plan"], whole.get("helpers", [])
