"""The helpers: what each does, costs and brings, and what to watch."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from ballast.domain.insight.review import Provenance
from ballast.report.blocks import Card, Cards, Fact, Facts, Group, Heading, Pair, Paragraph, Section
from ballast.report.helper_charts import offers, year_charts
from ballast.report.voice import named

if TYPE_CHECKING:
    from ballast.domain.delegation.plan import Role
    from ballast.domain.delegation.result import RoleOutcome
    from ballast.domain.delegation.roles import Term
    from ballast.report.blocks import Block, Part
    from ballast.report.material import Material
    from ballast.report.voice import Voice


def helpers(material: Material) -> tuple[Section, ...]:
    """One frame for each helper that has tasks, and below them one with every kind of help for the same tasks."""
    words, roles = material.voice.words.helpers, material.working_roles()
    if not roles:
        return (Section(words.heading, (Paragraph(words.none),)),) if material.lines else ()
    blocks: list[Block] = [Paragraph(words.lead, "muted")]
    blocks += [replace(_helper(material, *each), new_page=number > 0) for number, each in enumerate(roles)]
    say = material.voice.words.charts
    note = say.kinds_note if material.outcome.worth.money else say.kinds_hours_note
    blocks += [Heading(say.kinds), Paragraph(note, "muted")]
    blocks += [Group(offers(material, role, result), whole=True) for role, result in roles]
    return (Section(words.heading, tuple(blocks), new_page=True),)


def _helper(material: Material, role: Role, result: RoleOutcome) -> Group:
    """What it is and brings, with the charts of its year."""
    words, voice = material.voice.words, material.voice
    parts: list[Part] = [Heading(material.role_name(role), listed=True)]
    parts += [Paragraph(words.reasons.warnings[warning], "warning") for warning in result.warnings]
    parts += [Cards(_cards(voice, result, money=material.outcome.worth.money)), Facts(_what(material, result))]
    money = _money(voice, result)
    parts.append(Pair((Facts(_time(voice, result)),), (Facts(money),) if money else ()))
    return Group((*parts, *year_charts(material, result)), kept=True)


def _cards(voice: Voice, result: RoleOutcome, *, money: bool) -> tuple[Card, ...]:
    """Freed hours, the year's net, pay-back and chance; the last two of hours where money was left out."""
    words = voice.words.helpers
    cards = [Card(words.freed, voice.hours(result.freed), words.freed_detail)]
    if result.net is not None:
        span = words.range.format(range=voice.money_range(result.net_range)) if result.net_range else ""
        cards.append(Card(words.net, voice.money(result.net), span))
    else:
        cards.append(
            Card(words.freed_year, voice.hours(result.net_hours), words.range.format(range=_hours_range(voice, result)))
        )
    verdict = voice.words.reasons.money[result.money] if result.money else ""
    if result.chance is None:
        return (*cards, Card(words.chance, voice.words.units.none, words.price_open))
    return (
        *cards,
        Card(words.pay_back if money else words.pay_back_hours, *_pay_back(voice, result)),
        Card(words.chance if money else words.chance_hours, voice.odds(result.chance), verdict),
    )


def _pay_back(voice: Voice, result: RoleOutcome) -> tuple[str, str]:
    words = voice.words.helpers
    if result.payback_week is None:
        return words.pays_not, words.not_in_year
    return words.in_week.format(n=result.payback_week), words.pay_back_detail


def _what(material: Material, result: RoleOutcome) -> tuple[Fact, ...]:
    words = material.voice.words.helpers
    tasks = material.voice.listed([named(material.line(each).task.name) for each in result.tasks])
    kind = material.voice.words.terms.help_types[result.help_type]
    said = result.terms.price is not None and result.terms.price.provenance is Provenance.SAID
    prices = _prices(material.voice, result) if material.outcome.worth.money or said else ()
    return Fact(words.kind, kind), Fact(words.tasks, tasks), *prices


def _time(voice: Voice, result: RoleOutcome) -> tuple[Fact, ...]:
    words = voice.words.helpers
    weekly = words.a_week.format
    facts = [Fact(words.handed, weekly(hours=voice.hours(result.handed)))]
    if result.terms.pace.value > 0:
        facts.append(Fact(words.theirs, weekly(hours=voice.hours(result.handed * result.terms.pace.value))))
    return (
        *facts,
        Fact(words.oversight, weekly(hours=voice.hours(result.oversight)), words.oversight_early),
        Fact(words.training, voice.hours(result.training)),
        Fact(words.search, voice.hours(result.terms.search_hours.value), origin(result.terms.search_hours, voice)),
        Fact(words.freed_year, voice.hours(result.net_hours), _hours_range(voice, result)),
    )


def _hours_range(voice: Voice, result: RoleOutcome) -> str:
    return voice.span(result.net_hours_range)


def _money(voice: Voice, result: RoleOutcome) -> tuple[Fact, ...]:
    """Costs and ceilings; nothing where money was skipped."""
    words = voice.words.helpers
    amounts = ((words.one_off, result.one_off), (words.cash, result.cash_out))
    facts = [Fact(label, voice.money(amount)) for label, amount in amounts if amount is not None]
    ceilings = ((words.even_price, result.break_even_price), (words.buyback, result.buyback))
    return (
        *facts,
        *(Fact(label, words.per_hour.format(money=voice.price(amount))) for label, amount in ceilings if amount is not None),
    )


def _prices(voice: Voice, result: RoleOutcome) -> tuple[Fact, ...]:
    words, terms = voice.words.helpers, result.terms
    facts = []
    if terms.price is not None and terms.pace.value > 0:
        facts.append(Fact(words.price, words.per_hour.format(money=voice.price(terms.price.value)), origin(terms.price, voice)))
    elif terms.price is None and result.break_even_price is not None and result.break_even_price > 0:
        facts.append(Fact(words.price, words.open_price.format(money=voice.price(result.break_even_price))))
    if terms.weekly_fee is not None and terms.weekly_fee.value > 0:
        fee = words.per_week.format(money=voice.price(terms.weekly_fee.value))
        facts.append(Fact(words.fee, fee, origin(terms.weekly_fee, voice)))
    return tuple(facts)


def origin(term: Term, voice: Voice) -> str:
    """Where an input comes from; a benchmark with its range, source and date, an undated one as our default."""
    words = voice.words
    if term.benchmark is None or not term.published:
        return words.terms.origins[term.provenance]
    mark = term.benchmark
    pattern = words.reasons.benchmark_dated if mark.when else words.reasons.undated
    return pattern.format(
        low=voice.formats.money(mark.low, mark.currency, 0),
        high=voice.formats.money(mark.high, mark.currency, 0),
        source=words.reasons.sources[mark.source],
        when=mark.when,
    )
