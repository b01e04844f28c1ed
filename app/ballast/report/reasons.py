"""The words of verdicts, of what would flip them, of warnings, and of what moves a result most."""

from __future__ import annotations

from dataclasses import dataclass, field
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from ballast.domain.delegation.result import MoneyVerdict, Unconfirmed
from ballast.domain.delegation.result import Warning as Alert
from ballast.domain.delegation.roles import Source
from ballast.domain.delegation.tornado import Lever
from ballast.domain.delegation.verdict import Figure, FlipKind, Rule
from ballast.report.speech import marked

if TYPE_CHECKING:
    from collections.abc import Mapping

_RULES: Final = MappingProxyType(
    {
        Rule.NOT_ENOUGH_DATA: marked("Seen too seldom to judge."),
        Rule.OWNER_ONLY: marked("It may not leave you. The preparation of it may."),
        Rule.CORE: marked("It is the core of your business, and you do it well and gladly. Protect its time."),
        Rule.UNNOTICED: marked("Nobody would notice if it were not done. Try two weeks without it."),
        Rule.LITTLE_VALUE: marked("It brings the business little and could be left. Try two weeks without it."),
        Rule.STEPS_DIFFER: marked("Its steps differ each time. Settle them first; handing over a muddle makes it larger."),
        Rule.FRICTION: marked(
            "It delays and breaks up your day. Change how it is done first: batch it, use a template, set hours."
        ),
        Rule.AUTOMATABLE: marked("Same start, same result, little judgement, and often: a program can do it."),
        Rule.UNSUITABLE: marked("It does not suit a helper well enough yet."),
        Rule.PAYS: marked("It suits a helper, and it pays."),
        Rule.RELIEVES: marked("It suits a helper, and takes a load off you."),
        Rule.DOES_NOT_PAY: marked("It would suit a helper, but neither pays nor takes enough off you."),
    }
)
_AT_CEILING: Final = MappingProxyType(
    {
        Rule.PAYS: marked(
            "It suits a helper, and it pays at up to {price} an hour, your safe ceiling. The price itself is not known yet."
        ),
        Rule.DOES_NOT_PAY: marked(
            "It would suit a helper, but at {price} an hour, your safe ceiling, it neither pays nor takes enough off you. "
            "The price itself is not known yet."
        ),
    }
)
_BEFORE_FEE: Final = MappingProxyType(
    {
        Rule.PAYS: marked("It suits a helper, and it pays before the fee, which is not known yet."),
        Rule.DOES_NOT_PAY: marked(
            "It would suit a helper, but even before the fee, which is not known yet, it neither pays nor takes enough off you."
        ),
    }
)
_IN_HOURS: Final = MappingProxyType(
    {
        Rule.PAYS: marked("It suits a helper, and wins you more hours than it takes."),
        Rule.DOES_NOT_PAY: marked("It would suit a helper, but neither wins you hours nor takes enough off you."),
    }
)
_FIGURES: Final = MappingProxyType(
    {
        Figure.DAYS: marked("days seen: {n}"),
        Figure.CONFIDENTIALITY: marked("confidentiality class {n}"),
        Figure.MISSION: marked("moves the business {n} of 1"),
        Figure.SKILL_GAP: marked("a specialist would do it better: {n}"),
        Figure.DRAINS: marked("it drains you: {n}"),
        Figure.CONTRIBUTION: marked("brings the business {n} of 4"),
        Figure.ESSENTIAL: marked("has to be done: {n} of 4"),
        Figure.FRICTION: marked("{n} points of delay and breaking up"),
        Figure.SCORE: marked("bottleneck score {n}"),
        Figure.SUITABILITY: marked("suited {n} of 100"),
        Figure.PER_WEEK: marked("{n} times a week"),
        Figure.HOURS: marked("{n} a week"),
        Figure.FREED: marked("{n} a week freed"),
        Figure.PAY_BACK: marked("pays back in week {n}"),
        Figure.CHANCE: marked("{n} chance within a year"),
        Figure.RELIEF: marked("{n} of your stress gone"),
        Figure.CEILING: marked("counted at {n} an hour, your safe ceiling"),
        Figure.NO_FEE: marked("counted without the fee, which is not known yet"),
        Figure.IN_HOURS: marked("counted in hours"),
        Figure.HOURS_BACK: marked("the hours it takes are back in week {n}"),
    }
)
_FLIPS: Final = MappingProxyType(
    {
        FlipKind.DAYS: marked("once it is seen more often; days still missing: {value}"),
        FlipKind.CONFIDENTIALITY: marked("if someone else may see it"),
        FlipKind.TRAIT: marked("if “{trait}” were {value} instead of {now}"),
        FlipKind.UNNOTICED: marked("if somebody would notice"),
        FlipKind.CONTRIBUTION: marked("if it brought the business at least a little ({value} of 4 instead of {now})"),
        FlipKind.ESSENTIAL: marked("if it had to be done ({value} of 4 instead of {now})"),
        FlipKind.STEPS: marked("once its steps are the same each time"),
        FlipKind.FRICTION: marked("once delay and breaking up are down to {value} points"),
        FlipKind.PRICE: marked("at a price of {value} an hour"),
        FlipKind.FEE: marked("at a fee of {value} a week"),
        FlipKind.HOURS: marked("at {value} of it a week"),
        FlipKind.HOUR_VALUE: marked("if your hour were worth {value}"),
    }
)
_MONEY: Final = MappingProxyType(
    {
        MoneyVerdict.PAYS: marked("pays"),
        MoneyVerdict.LEVEL: marked("about level"),
        MoneyVerdict.COSTS: marked("costs money"),
        MoneyVerdict.COSTS_BUT_RELIEVES: marked("costs money, buys relief"),
    }
)
_WARNINGS: Final = MappingProxyType(
    {
        Alert.COSTS_TIME: marked(
            "This costs you time instead of freeing it: looking after the helper takes longer than the work."
        ),
        Alert.TWO_ROLES: marked("More than 40 hours a week: think of two helpers, or of an employee."),
        Alert.PRICE_UNKNOWN: marked("No price yet. Ask for one; the break-even price says how much you can pay."),
        Alert.FEE_UNKNOWN: marked("No fee yet. Ask for one; the break-even fee says how much you can pay."),
        Alert.ABOVE_BUYBACK: marked(
            "The price is above the safe ceiling, your buyback rate: it may still pay, but it is not on the safe side."
        ),
        Alert.NOT_PAID_BACK: marked("It does not pay back within twelve months."),
        Alert.SENSITIVE_INTERN: marked("Sensitive data is not for interns or barter: choose a helper under contract."),
        Alert.SENSITIVE_ABROAD: marked(
            "Sensitive data goes abroad: check the law on data leaving your country, and agree on it in writing."
        ),
        Alert.PREPARATION_ONLY: marked("A task in this bundle may not leave you: hand over its preparation only."),
        Alert.NO_TASKS: marked("No task is handed to this helper yet."),
    }
)
_LEVERS: Final = MappingProxyType(
    {
        Lever.FREED_VALUE: marked("Worth of a freed hour"),
        Lever.HOURS: marked("Hours a week"),
        Lever.PRICE: marked("Price of an hour"),
        Lever.FEE: marked("Fee a week"),
        Lever.PACE: marked("Pace of the helper"),
        Lever.SHARE: marked("Share handed over"),
        Lever.TRAINING: marked("Hours of training"),
        Lever.OVERSIGHT: marked("Hours a week to look after it"),
    }
)
_DOUBTS: Final = MappingProxyType(
    {
        Unconfirmed.TRAIT: marked("traits"),
        Unconfirmed.CONFIDENTIALITY: marked("confidentiality"),
        Unconfirmed.WORTH: marked("worth and use of freed time"),
        Unconfirmed.PRICE: marked("price"),
        Unconfirmed.FEE: marked("fee"),
    }
)
_SOURCES: Final = MappingProxyType(
    {
        Source.VENDOR_VA: marked("a provider's price page, virtualassistantva.com"),
        Source.HOUR25: marked("hour25vs.ca"),
        Source.APVA: marked("survey of virtual assistants, APVA"),
        Source.SMARTLIFE: marked("smartlifeblog.com"),
        Source.STRIFE: marked("strifestudio.com"),
        Source.ARMENT: marked("a plan for 5,000 tasks a month, arment.com"),
        Source.BLS: marked("US employer costs, firms under 50 staff, BLS"),
    }
)


@dataclass(frozen=True, slots=True)
class UnpricedWords:
    """The rules that money decides, where the price of an hour or the fee is not known, or where money was left out."""

    at_ceiling: Mapping[Rule, str] = field(default_factory=lambda: _AT_CEILING)
    before_fee: Mapping[Rule, str] = field(default_factory=lambda: _BEFORE_FEE)
    in_hours: Mapping[Rule, str] = field(default_factory=lambda: _IN_HOURS)


@dataclass(frozen=True, slots=True)
class ReasonWords:
    """Why, and what would change it."""

    rules: Mapping[Rule, str] = field(default_factory=lambda: _RULES)
    unpriced: UnpricedWords = field(default_factory=UnpricedWords)
    figures: Mapping[Figure, str] = field(default_factory=lambda: _FIGURES)
    flips: Mapping[FlipKind, str] = field(default_factory=lambda: _FLIPS)
    money: Mapping[MoneyVerdict, str] = field(default_factory=lambda: _MONEY)
    warnings: Mapping[Alert, str] = field(default_factory=lambda: _WARNINGS)
    levers: Mapping[Lever, str] = field(default_factory=lambda: _LEVERS)
    doubts: Mapping[Unconfirmed, str] = field(default_factory=lambda: _DOUBTS)
    sources: Mapping[Source, str] = field(default_factory=lambda: _SOURCES)
    with_figures: str = marked("{reason} {figures}.")
    turns: str = marked("It turns to “{choice}” {when}.")
    both: str = marked("{first}, and {then}")
    steady: str = marked("Neither one change nor two would turn it.")
    lever: str = marked("{lever}, {worse} or {better}: net {net_worse} or {net_better}")
    undated: str = marked("our default, published as {low} to {high}, {source}, undated")
    benchmark_dated: str = marked("benchmark {low} to {high}, {source}, {when}")
