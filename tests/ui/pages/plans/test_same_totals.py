"""What the page says a plan comes to is what its PDF, its table and its text say, figure by figure."""

from __future__ import annotations

import csv
import io
import re
import shutil
from dataclasses import replace
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from ballast.report.press import Press
from ballast.services import plan_files, plans
from ballast.ui.pages.plans.page import PlansPage
from ballast.ui.words.verdicts import LocaleFormats, plan_words
from tests.report.reading import text_in
from tests.ui.pages.room import NOW, Room, sample

if TYPE_CHECKING:
    from collections.abc import Callable

    from ballast.store.store import Store

RESOURCES = Path(__file__).parents[4] / "resources"


def _priced(store: Store) -> None:
    """The sample business with a plan whose figures are money."""
    sample(store)
    _change, plan = plans.create_plan(store, "Priced", None, NOW)
    worth = replace(plan.worth, yearly_income=Decimal(60_000), hours_per_week=40.0, confirmed=True)
    roles = tuple(replace(role, price=Decimal("15.35"), price_said=True) for role in plan.roles)
    plans.keep_plan(store, replace(plan, worth=worth, roles=roles), NOW)


def _figure(text: str) -> float:
    """A number as a page or a cell has it."""
    return float(re.sub(r"[^\d.-]", "", text.replace("−", "-")))


@pytest.mark.skipif(shutil.which("pdftotext") is None, reason="pdftotext is not on this computer")
def test_totals_are_one(make_room: Callable[..., Room], tmp_path: Path) -> None:
    """Read from the widgets and from the files: hours freed and the year's net are the same to the last digit shown."""
    room = make_room(_priced)
    page = PlansPage(room.context, room.files)
    room.show(page)
    freed, net = page.detail.figures.freed.figure.text(), page.detail.figures.net.figure.text()
    assert freed.endswith(" h")
    assert "€" in net
    assert _figure(freed) > 0 != _figure(net)
    (plan,) = room.stored(plans.list_plans)
    style = plans.Style(plans.Paper.A4, plan_words(), LocaleFormats(room.context.words))
    proof = room.stored(lambda store: plans.set_pdf(store, plan.id, style, NOW))
    press = Press(RESOURCES / "report", RESOURCES / "fonts" / "inter", system_fonts=False)
    pdf = text_in(press.render(proof.document, proof.paper, timestamp=0).pdf, tmp_path).replace("\u00a0", " ")
    first_page = pdf.split("\f")[0].splitlines()
    assert freed in first_page
    assert net in first_page
    closing = re.search(r"^Together\s+handed over\s+(\S+) h\s+(\S+)$", pdf, re.MULTILINE)
    text = plan_files.content(plan_files.Kind.TEXT, proof).decode()
    in_text = re.search(r"^\|  \| Together \(handed over\) \|[ |]+\| (\S+) h \| (\S+) \|$", text, re.MULTILINE)
    table = plan_files.content(plan_files.Kind.TABLE, proof).decode("utf-8-sig")
    last = list(csv.DictReader(io.StringIO(table, newline="")))[-1]
    assert closing is not None
    assert in_text is not None
    money = next(head for head in last if head.startswith("Adds"))
    for found in (closing.groups(), in_text.groups(), (last["Freed a week, hours"], last[money])):
        assert [_figure(each) for each in found] == [_figure(freed), _figure(net)]
    assert freed in text
