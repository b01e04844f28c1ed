"""What every kind of help was computed with, where it is not the one in the plan: our defaults, with their sources."""

from __future__ import annotations

from typing import TYPE_CHECKING
from uuid import UUID

from ballast.domain.delegation.plan import HelpType, Role
from ballast.domain.delegation.roles import role_terms
from ballast.report import exact
from ballast.report.blocks import Cell, Column, Heading, Paragraph, Table
from ballast.report.helpers import origin

if TYPE_CHECKING:
    from ballast.report.blocks import Block
    from ballast.report.material import Material


def kind_inputs(material: Material) -> tuple[Block, ...]:
    """A table of all kinds; nothing where no helper has a task."""
    if not material.working_roles():
        return ()
    words = material.voice.words.kinds
    heads = (words.price, words.fee, words.pace, words.surcharge, words.ramp, words.base, words.share, words.search)
    columns = (
        Column(words.kind, "rest", strong=True),
        *(Column(head, "figure" if head == words.fee else "number", end=True) for head in heads),
    )
    rows = tuple(_row(material, kind) for kind in HelpType)
    return Heading(words.heading), Paragraph(words.lead.format(currency=material.plan.currency), "muted"), Table(columns, rows)


def _row(material: Material, kind: HelpType) -> tuple[Cell, ...]:
    voice, plan = material.voice, material.plan
    terms = role_terms(Role(UUID(int=0), "", kind, 0), plan.currency, material.outcome.worth.weeks)
    price, fee, none = terms.price, terms.weekly_fee, voice.words.units.none
    paid = fee if price is None or not price.value else price
    figures = (terms.pace, terms.surcharge, terms.ramp_weeks, terms.oversight_base, terms.oversight_share, terms.search_hours)
    return (
        Cell(voice.words.terms.help_types[kind], origin(paid, voice) if paid is not None and paid.benchmark else ""),
        Cell(none if price is None else exact.number(price.value, voice)),
        Cell(none if fee is None else exact.number(fee.value, voice)),
        *(Cell(exact.number(term.value, voice)) for term in figures),
    )
