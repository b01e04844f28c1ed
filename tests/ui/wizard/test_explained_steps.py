"""F1 on a step of the wizard: its terms explained, its keys listed."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QLabel

from ballast.domain.delegation.plan import Step
from ballast.ui.explained import sheet_of, texts_of

if TYPE_CHECKING:
    from tests.ui.wizard.table import Table

JARGON = {
    "Break-even": r"break.even",
    "Safe ceiling, buyback rate": r"ceiling|buyback",
    "80 % range": r"80\s?%\s?range",
    "Safety factor": r"safety factor",
    "Surcharge": r"surcharge",
    "Suited … of 100": r"\bsuited\b",
    "Bottleneck, bottleneck score": r"bottleneck",
    "Oversight, looking after it": r"oversight|look(ing)? after",
    "Pays back": r"\bpays back\b|\bback in week\b",
    "Chance that it pays": r"\bchance (that|within)\b",
    "NDA, non-disclosure agreement": r"\bNDA\b|non-disclosure",
    "Barter": r"\bbarter\b",
    "Virtual assistant": r"virtual assistant|assistant (abroad|by provider)",
}


@pytest.mark.parametrize("step", [Step.TRAITS, Step.WORTH, Step.VERDICTS, Step.HELPERS, Step.BRIEFS, Step.SUMMARY])
def test_each_term_on_a_step_is_explained_there(table: Table, step: Step) -> None:
    """Whatever term stands in a label or a button of the step, F1 lists it with what it means; and no others."""
    table.go(step)
    shown = "\n".join(texts_of(table.page))
    sheet = sheet_of(table.context.theme, table.page, table.page)
    said = "\n".join(label.text() for label in sheet.findChildren(QLabel))
    wanted = {name for name, found in JARGON.items() if re.search(found, shown, re.IGNORECASE)}
    known = {term.name(): term.says() for term in sheet.terms}
    assert wanted <= set(known)
    assert set(known) & set(JARGON) <= wanted
    assert all(name in said and means in said for name, means in known.items())
    assert wanted or step is Step.BRIEFS
    sheet.deleteLater()


def test_the_keys_of_the_questions_are_listed(table: Table) -> None:
    """On the questions of a task F1 tells the digits and the keys to the next task, beside those of the wizard."""
    table.go(Step.TRAITS)
    keys = [keys for keys, _ in table.page.shortcuts()]
    assert {"1 – 5", "PgDown, PgUp", "Alt+A", "Alt+Left"} <= set(keys)
    table.go(Step.WORTH)
    assert "1 – 5" not in [keys for keys, _ in table.page.shortcuts()]
