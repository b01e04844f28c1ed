"""How a plan begins as JSON in one column of its row, and back."""

from __future__ import annotations

import json
from decimal import Decimal
from typing import Any

from ballast.domain.delegation.seed import Seed, SmallStep, Swap
from ballast.store.values import as_json, day_of, day_text, id_of


def seed_text(seed: Seed) -> str | None:
    """The column; None where nothing was said."""
    if seed == Seed():
        return None
    steps = [[each.text, *map(day_text, (each.day, each.done_on)), each.task_id and each.task_id.hex] for each in seed.steps]
    swap = None if seed.swap is None else _swap_list(seed.swap)
    return as_json({"held_back": seed.held_back, "free_help": seed.free_help, "swap": swap, "steps": steps})


def seed_of(text: str | None) -> Seed:
    """What was kept."""
    if not text:
        return Seed()
    found = json.loads(text)
    return Seed(
        found["held_back"],
        found["free_help"],
        None if found["swap"] is None else _swap(found["swap"]),
        tuple(_step(each) for each in found["steps"]),
    )


def _swap_list(swap: Swap) -> list[Any]:
    worth = None if swap.worth is None else str(swap.worth)
    return [swap.partner, swap.theirs, swap.mine, swap.their_hours, swap.my_hours, worth, day_text(swap.until)]


def _swap(values: list[Any]) -> Swap:
    partner, theirs, mine, their_hours, my_hours, worth, until = values
    money, day = None if worth is None else Decimal(worth), None if until is None else day_of(until)
    return Swap(partner, theirs, mine, their_hours, my_hours, money, day)


def _step(values: list[Any]) -> SmallStep:
    text, day, done, task = values
    return SmallStep(text, day_of(day), None if done is None else day_of(done), None if task is None else id_of(task))
