"""Every field of a plan is decided: it reaches the helper's paper, or it stays with the owner. A new one fails until it is."""

from __future__ import annotations

import shutil
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from ballast.domain.delegation.handout import redacted
from ballast.domain.delegation.outcome import outcome
from ballast.report.formats import EnglishFormats
from ballast.report.handout import handout_document
from ballast.report.press import Paper
from ballast.report.words import ReportWords
from tests.report.poison import MINE, another, everything_in, leaves, poisoned, texts_within
from tests.report.reading import opened, squeezed, text_in
from tests.report.samples import MADE_ON

if TYPE_CHECKING:
    from pathlib import Path

    from ballast.domain.delegation.plan import Plan
    from ballast.report.blocks import Document
    from ballast.report.press import Press


def _of(kind: str, names: str) -> frozenset[str]:
    return frozenset(f"{kind}.{name}" for name in names.split())


LEAVES = (
    _of("Brief", "outcome done_when in_scope out_of_scope quality limits deadline rhythm authority example steps")
    | _of("Sop", "trigger inputs decisions exceptions checks filing recording")
    | _of("ToolAccess", "tool access")
    | _of("PlanTask", "name confidentiality")
    | _of("Role", "name")
)
"""What a helper reads: the briefs, how much the task may be shown to others, and their own name."""
STEERS = _of("PlanTask", "id choice role_id irreversible") | _of("Role", "id")
"""What decides which briefs a helper gets and how far they may decide alone, and is not said itself."""
STAYS = (
    _of("Plan", "id title created_at currency step saved_at model counted_days logged_days coverage logged union")
    | _of("Plan", "work_days_per_week period_reviewed")
    | _of("Period", "first last")
    | _of("Worth", "yearly_income hours_per_week weeks_per_year buyback_factor to_business to_own_life value_business")
    | _of("Worth", "confirmed replacement_value")
    | _of("PlanTask", "task_id category mission total days occurrences per_week score points mean_stress median_run position")
    | _of("PlanTask", "confidentiality_said unnoticed steps_differ digital bottleneck_confirmed choice_reason share_handed")
    | _of("PlanTask", "has_sop trial_until let_go contribution essential")
    | _of("Projection", "low mid high sigma")
    | _of("Answer", "value provenance")
    | _of("Sop", "tested_on")
    | _of("Role", "help_type position price price_said pace surcharge ramp_weeks oversight_base oversight_share search_hours")
    | _of("Role", "setup_money weekly_fee")
    | _of("Seed", "held_back free_help")
    | _of("Swap", "partner theirs mine their_hours my_hours worth until")
    | _of("SmallStep", "text day done_on task_id")
)
"""What is the owner's alone: money, scores, hours, answers, reasons, how the plan begins, and when it was made."""
PLAN = poisoned()
OWN = replace(PLAN, tasks=PLAN.tasks[:1], roles=PLAN.roles[:1])
"""The part of it that is the helper's: of one task, for several stand in the order of what they bring."""


def paper(plan: Plan) -> Document:
    """The paper of the helper of the role MINE, of one task."""
    given = redacted(plan, outcome(plan), MINE, {plan.tasks[0].id})
    return handout_document(given, ReportWords(), EnglishFormats(), made_on=MADE_ON)


@pytest.fixture(scope="module")
def unchanged() -> Document:
    """The paper of the plan as it is."""
    return paper(OWN)


def test_every_field_is_decided() -> None:
    """Each field of a plan is on one list alone, and no list names a field that is gone."""
    assert {path for path, _ in leaves(PLAN)} == LEAVES | STEERS | STAYS
    assert len(LEAVES) + len(STEERS) + len(STAYS) == len(LEAVES | STEERS | STAYS)


def test_every_field_of_the_poisoned_plan_is_filled() -> None:
    """The search has something to find in each of them."""
    filled = {path for path, value in leaves(PLAN) if value not in (None, "", ())}
    assert {path for path, _ in leaves(PLAN)} - filled == set()


@pytest.mark.parametrize("path", sorted(STAYS))
def test_what_stays_changes_nothing_for_the_helper(path: str, unchanged: Document) -> None:
    """Whatever the owner has there, not a letter of the helper's paper is another."""
    changed = another(OWN, path)
    assert changed != OWN
    assert paper(changed) == unchanged


@pytest.mark.parametrize("path", sorted(LEAVES))
def test_what_leaves_is_on_the_paper(path: str, unchanged: Document) -> None:
    """The helper reads what the owner wrote there: with another value, the paper is another."""
    assert paper(another(OWN, path)) != unchanged


@pytest.mark.skipif(shutil.which("pdftotext") is None, reason="pdftotext is not on this computer")
def test_words_are_found_where_they_are_decided_to_be(bare_press: Press, tmp_path: Path) -> None:
    """In the file itself, in text, tags, outline and properties: each word of what leaves, none of what stays."""
    made = bare_press.render(paper(PLAN), Paper.A4, timestamp=0).pdf
    inside = squeezed(text_in(made, tmp_path)) + everything_in(opened(made))
    leave = {word for path, value in leaves(OWN) if path in LEAVES for word in texts_within(value)}
    stay = {word for path, value in leaves(PLAN) if path not in LEAVES for word in texts_within(value)}
    others = {word for part in (PLAN.tasks[1:], PLAN.roles[1:]) for _, value in leaves(part) for word in texts_within(value)}
    assert (len(leave), len(stay) > 10, len(others) > 80) == (24, True, True)
    assert {word for word in leave if word not in inside} == set()
    assert {word for word in stay | (others - leave) if word in inside} == set()
