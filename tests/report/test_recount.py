"""From the appendix alone a reader can reckon a plan again: what is read from the PDF's text is all that is known here."""

from __future__ import annotations

import re
import shutil
from dataclasses import dataclass, replace
from datetime import timedelta
from decimal import Decimal
from itertools import pairwise
from typing import TYPE_CHECKING

import pytest

from ballast.domain.delegation.kinds import each_kind
from ballast.domain.delegation.outcome import outcome
from ballast.domain.delegation.plan import Choice, HelpType, Role, Trait, Worth
from ballast.domain.insight.review import Projection, Signal
from ballast.report.document import plan_document
from ballast.report.formats import EnglishFormats
from ballast.report.press import Paper
from ballast.report.words import ReportWords
from tests.domain.delegation.plans import MONEY, WANTED, plan, role, task
from tests.report.reading import text_in
from tests.report.samples import MADE_ON

if TYPE_CHECKING:
    from pathlib import Path

    from ballast.domain.delegation.plan import Plan
    from ballast.report.press import Press

pytestmark = pytest.mark.skipif(shutil.which("pdftotext") is None, reason="pdftotext is not on this computer")

KINDS = "What the other kinds of help were computed with"
NUMBER = r"(−?[\d,]+(?:\.\d+)?)"
CELL = r"–|[\d,]+(?:\.\d+)?"
WORTHS = {
    "income": replace(MONEY, yearly_income=Decimal("96123.45"), buyback_factor=3.917, to_business=0.5713, to_own_life=0.3137),
    "brings": replace(MONEY, value_business=Decimal("61.37"), weeks_per_year=46, hours_per_week=47.31),
    "replacement": Worth(Decimal(0), 50.0, confirmed=True, replacement_value=Decimal("43.91")),
}
ASSISTANT = role(1, HelpType.VA_OFFSHORE, "9.35", pace=1.317, surcharge=0.0431, ramp_weeks=7.5, oversight_base=0.737)
ROLES = (
    replace(ASSISTANT, name="Assistant", oversight_share=0.0773, search_hours=7.25, setup_money=Decimal("118.31")),
    replace(role(2, HelpType.SOFTWARE, None), name="Program", weekly_fee=Decimal("3.71"), price_said=True),
    Role(role(3).id, "Quoted", HelpType.VA_MANAGED, 2),
)


def _plan(worth: Worth) -> Plan:
    """Five tasks with crooked figures for an assistant, a program and a helper at a benchmark price; one that stays."""
    places = (1, 1, 1, 2, 3, None)
    made = tuple(
        task(
            number,
            weekly,
            {**WANTED, Trait.DRAINS: 0.25 * (number % 5)},
            hours=Projection(weekly * 0.73, weekly, weekly * 1.36, 0.2425),
            role_id=None if place is None else role(place).id,
            choice=Choice.KEEP if place is None else Choice.DELEGATE,
            share_handed=0.8 if number % 2 else 0.6125,
            has_sop=number % 2 == 0,
            median_run=timedelta(minutes=7 * number, seconds=20),
            points={signal: 41 / (7 + at + number) for at, signal in enumerate(Signal)},
            score=sum(41 / (7 + at + number) for at in range(len(Signal))),
        )
        for number, (place, weekly) in enumerate(zip(places, (31 / 7, 17 / 9, 43 / 11, 11 / 6, 20 / 3, 2.0), strict=True), 1)
    )
    return plan(*made, roles=ROLES, worth=worth)


@dataclass(frozen=True)
class _Read:
    """The appendix as text."""

    text: str

    def after(self, label: str) -> float:
        """The number that stands behind a label, the first such."""
        found = re.search(rf"^{re.escape(label)} {NUMBER}", self.text, re.MULTILINE)
        assert found is not None, label
        return _number(found[1])

    def part(self, first: str, last: str) -> _Read:
        """What stands between two headings."""
        begin = self.text.index(f"\n{first}\n")
        return _Read(self.text[begin : self.text.index(f"\n{last}\n", begin + 1)])

    def rows(self, pattern: str) -> dict[str, list[float]]:
        """The rows of a table: the task's name, and its numbers."""
        found = re.findall(rf"^(Task \d+) {pattern}$", self.text, re.MULTILINE)
        return {row[0]: [_number(each) for each in row[1:]] for row in found}


def _number(text: str) -> float:
    return float(text.replace(",", "").replace("−", "-"))


@pytest.fixture(params=list(WORTHS))
def printed(request: pytest.FixtureRequest, bare_press: Press, tmp_path: Path) -> tuple[Plan, _Read]:
    """A plan, and what can be read of its appendix."""
    made = _plan(WORTHS[request.param])
    document = plan_document(made, outcome(made), ReportWords(), EnglishFormats(), made_on=MADE_ON)
    text = text_in(bare_press.render(document, Paper.A4, timestamp=0).pdf, tmp_path).replace("\u00a0", " ")
    return made, _Read(text[text.rindex("\nHow this was computed\n") :].replace("\u00ad", ""))


def _worths(read: _Read) -> tuple[float, float, int]:
    """V, F and the working weeks, from what the owner said."""
    weeks = int(read.after("Working weeks a year"))
    if "Your yearly income" in read.text:
        own = read.after("Your yearly income from the business") / (read.after("Your hours a week") * weeks)
    else:
        own = read.after("Someone for your core work would cost")
    shares = re.search(rf"{NUMBER} % business, {NUMBER} % your own life", read.text)
    assert shares is not None
    brings = read.after("One more hour for the business brings") if "One more hour" in read.text else own
    return own, _number(shares[1]) / 100 * brings + _number(shares[2]) / 100 * own / 2, weeks


@dataclass(frozen=True)
class _Helper:
    """A helper reckoned week by week from its frame in the appendix."""

    read: _Read
    own: float
    free: float
    weeks: int

    @property
    def tasks(self) -> dict[str, list[float]]:
        return self.read.rows(rf"{NUMBER} {NUMBER} % [sd] {NUMBER} {NUMBER} {NUMBER} {NUMBER}")

    @property
    def handed(self) -> float:
        return sum(hours * share / 100 for hours, share, *_ in self.tasks.values())

    @property
    def training(self) -> float:
        return sum(min(20.0, minutes / 60 * runs) for _, _, minutes, runs, *_ in self.tasks.values())

    @property
    def oversight(self) -> float:
        return self.read.after("Oversight, hours a week") + self.read.after("Oversight for each handed hour") * self.handed

    def course(self, price: float) -> list[float]:
        """The running total: week 0, then each week."""
        pace, surcharge = (
            self.read.after(label) for label in ("Pace (their hours for one of yours)", "Surcharge on the price")
        )
        ramp, search = (self.read.after(label) for label in ("Weeks until up to speed", "Search and contract, hours"))
        learning = price * self.training if pace else 0.0
        total = [-(self.own * (self.training + search) + learning + self.read.after("Set-up money"))]
        for week in range(1, self.weeks + 1):
            earned = self.handed * min(1.0, week / ramp) * (self.free - price * pace * (1 + surcharge / 100))
            watched = self.own * self.oversight * (2 if week <= 4 else 1)
            total.append(total[-1] + earned - watched - self.read.after("Fixed fee"))
        return total


def _helpers(read: _Read) -> dict[str, _Helper]:
    """Every helper's frame by its name."""
    names = (*(each.name for each in ROLES), KINDS)
    return {name: _Helper(read.part(name, after), *_worths(read)) for name, after in pairwise(names)}


def test_score_and_suitability(printed: tuple[Plan, _Read]) -> None:
    """The points add up to the score; six answers times their weights are how well a task suits."""
    made, read = printed
    found = outcome(made)
    points = read.part("Points of the bottleneck score", "What suits a task to be handed over").rows(" ".join([NUMBER] * 6))
    answers = read.part("What suits a task to be handed over", "Other answers").rows(
        " ".join([*([f"{NUMBER} [msdb]"] * 6), NUMBER])
    )
    hours = read.part("What was measured", "Points of the bottleneck score").rows(rf"\S+ h \d+ / \d+ \S+ \S+ \S+ {NUMBER} .*")
    for each in made.tasks:
        assert sum(points[each.name][:5]) == pytest.approx(each.score, abs=1e-5)
        assert points[each.name][5] == pytest.approx(each.score, abs=1e-6)
        repeats, takes, gap, written, judged, drains, suited = answers[each.name]
        assert takes == pytest.approx(min(1.0, hours[each.name][0] / 5), abs=1e-6)
        reckoned = 20 * repeats + 15 * takes + 20 * gap + 15 * written + 15 * judged + 15 * drains
        assert reckoned == pytest.approx(suited, abs=1e-4)
        assert reckoned == pytest.approx(found.task(each.id).suitability.score, abs=1e-4)


def test_freed_net_break_even_and_pay_back(printed: tuple[Plan, _Read]) -> None:
    """Week by week from each helper's frame: freed hours, costs of starting, the year's net, pay-back, break-even price."""
    made, read = printed
    found = outcome(made)
    for one, (name, helper) in zip(made.roles, _helpers(read).items(), strict=True):
        result, price = found.role(one.id), helper.read.after("Price")
        course = helper.course(price)
        assert helper.tasks, name
        assert helper.handed - helper.oversight == pytest.approx(result.freed, abs=1e-5)
        assert -course[0] == pytest.approx(float(result.one_off or 0), abs=0.02)
        assert course[-1] == pytest.approx(float(result.net or 0), abs=0.02)
        assert helper.read.after("Net in 12 months") == float(result.net or 0)
        under = [week for week, total in enumerate(course) if total < 0]
        assert (None if under[-1] == len(course) - 1 else under[-1] + 1) == result.payback_week
        if result.break_even_price is None:
            assert name == "Program"
            continue
        free_of_charge, at_one = helper.course(0.0)[-1], helper.course(1.0)[-1]
        assert free_of_charge / (free_of_charge - at_one) == pytest.approx(float(result.break_even_price), abs=0.006)
        assert helper.course(helper.read.after("Break-even price"))[-1] == pytest.approx(
            0, abs=3.0
        )  # half a cent an hour, for all paid hours


def test_every_other_kind_of_help(printed: tuple[Plan, _Read]) -> None:
    """With a kind's defaults in place of the helper's own figures the year comes out as the comparison says."""
    made, read = printed
    helper = _helpers(read)["Assistant"]
    table = read.part(KINDS, "The formulas in words").text
    rows = re.findall(rf"(?:^|(?<= )){' '.join([f'({CELL})'] * 8)}$", table, re.MULTILINE)
    kinds = each_kind(made, made.roles[0].id)
    assert len(rows) == len(kinds) == 8
    for row, kind in zip(rows, kinds, strict=True):
        if "–" in row[:2] or kind.help_type is made.roles[0].help_type:
            assert kind.net is None or kind.help_type is made.roles[0].help_type
            continue
        price, fee, pace, surcharge, ramp, base, share, search = map(_number, row)
        oversight, training = base + share * helper.handed, helper.training
        total = -helper.own * (training + search) - (price * training if pace else 0.0)
        for week in range(1, helper.weeks + 1):
            total += helper.handed * min(1.0, week / ramp) * (helper.free - price * pace * (1 + surcharge)) - fee
            total -= helper.own * oversight * (2 if week <= 4 else 1)
        assert total == pytest.approx(float(kind.net or 0), abs=0.02)
        assert helper.handed - oversight == pytest.approx(kind.freed, abs=1e-5)


def test_every_input_says_where_it_comes_from(printed: tuple[Plan, _Read]) -> None:
    """What the owner said, what is ours, what was measured and what was published stand behind the figures."""
    _, read = printed
    assert re.search(r"^Your hours a week \S+ h measured$", read.text, re.MULTILINE)
    assert re.search(r"^Oversight for each handed hour 0\.0773 you said$", read.text, re.MULTILINE)
    assert re.search(r"^Pace \(their hours for one of yours\) 1\.15 our default$", read.text, re.MULTILINE)
    assert re.search(r"^Price 16 USD an hour benchmark \$12 to \$20", read.text, re.MULTILINE)
    factor = "3.917 you said" if "3.917" in read.text else "4 our default"
    assert f"Buyback factor {factor}" in read.text
