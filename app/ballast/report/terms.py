"""The field's own terms in words: choices, kinds of help, questions, signals, classes, levels, and origins of numbers."""

from __future__ import annotations

from dataclasses import dataclass, field
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from ballast.domain.delegation.plan import Choice, Confidentiality, HelpType, Trait, Unnoticed
from ballast.domain.insight.review import Provenance, Signal
from ballast.report.speech import marked

if TYPE_CHECKING:
    from collections.abc import Mapping

_CHOICES: Final = MappingProxyType(
    {
        Choice.DELEGATE: marked("Hand over"),
        Choice.AUTOMATE: marked("Automate"),
        Choice.REDESIGN: marked("Redesign first"),
        Choice.DROP: marked("Drop"),
        Choice.KEEP: marked("Keep"),
        Choice.LOG_MORE: marked("Log more"),
    }
)
_HELP: Final = MappingProxyType(
    {
        HelpType.VA_OFFSHORE: marked("Virtual assistant, hired directly, abroad"),
        HelpType.VA_MANAGED: marked("Virtual assistant through a provider"),
        HelpType.VA_LOCAL: marked("Virtual assistant in your country"),
        HelpType.FREELANCER: marked("Freelancer or specialist"),
        HelpType.AGENCY: marked("Agency"),
        HelpType.SOFTWARE: marked("Software"),
        HelpType.INTERN: marked("Intern or barter"),
        HelpType.EMPLOYEE: marked("Part-time employee"),
    }
)
_KINDS: Final = MappingProxyType(
    {
        HelpType.VA_OFFSHORE: marked("Assistant abroad"),
        HelpType.VA_MANAGED: marked("Assistant by provider"),
        HelpType.VA_LOCAL: marked("Local assistant"),
        HelpType.FREELANCER: marked("Freelancer"),
        HelpType.AGENCY: marked("Agency"),
        HelpType.SOFTWARE: marked("Software"),
        HelpType.INTERN: marked("Intern or barter"),
        HelpType.EMPLOYEE: marked("Part-time employee"),
    }
)
_CATEGORIES: Final = MappingProxyType(
    {
        "core": marked("Core business"),
        "administrative": marked("Administrative"),
        "marketing": marked("Marketing"),
        "technical": marked("Technical"),
        "development": marked("Personal development"),
    }
)
_TRAITS: Final = MappingProxyType(
    {
        Trait.REPETITIVE: marked("Repeats"),
        Trait.TIME: marked("Takes time"),
        Trait.SKILL_GAP: marked("Others do it better"),
        Trait.DOCUMENTABLE: marked("Can be written down"),
        Trait.LOW_JUDGEMENT: marked("Little judgement"),
        Trait.DRAINS: marked("Drains me"),
    }
)
_SCALE: Final = (marked("no"), marked("hardly"), marked("partly"), marked("mostly"), marked("yes"))
_SIGNALS: Final = MappingProxyType(
    {
        Signal.CROWDING: marked("Crowds out"),
        Signal.DELAY: marked("Delays"),
        Signal.STRESS: marked("Stress"),
        Signal.FRAGMENTATION: marked("Breaks up"),
        Signal.OFF_HOURS: marked("Spills over"),
    }
)
_CLASSES: Final = MappingProxyType(
    {
        Confidentiality.OPEN: marked("Open"),
        Confidentiality.ORDINARY: marked("Ordinary business, under a non-disclosure agreement"),
        Confidentiality.SENSITIVE: marked("Sensitive: clients' data, money or passwords"),
        Confidentiality.OWNER_ONLY: marked("May not leave you"),
    }
)
_ORIGINS: Final = MappingProxyType(
    {
        Provenance.MEASURED: marked("measured"),
        Provenance.SAID: marked("you said"),
        Provenance.DEFAULT: marked("our default"),
        Provenance.BENCHMARK: marked("benchmark"),
    }
)
_UNNOTICED: Final = MappingProxyType(
    {
        Unnoticed.NOTHING: marked("nothing"),
        Unnoticed.SOMEWHAT: marked("somewhat missed"),
        Unnoticed.HARM: marked("harm"),
    }
)
_LEVELS: Final = (
    marked("1 of 7: you decide and tell what to do"),
    marked("2 of 7: you decide and explain why"),
    marked("3 of 7: the helper is asked, you decide"),
    marked("4 of 7: you agree on it together"),
    marked("5 of 7: you advise, the helper decides"),
    marked("6 of 7: the helper decides and tells you"),
    marked("7 of 7: the helper decides"),
)


@dataclass(frozen=True, slots=True)
class Terms:
    """Every enum of a plan in words."""

    choices: Mapping[Choice, str] = field(default_factory=lambda: _CHOICES)
    help_types: Mapping[HelpType, str] = field(default_factory=lambda: _HELP)
    kinds: Mapping[HelpType, str] = field(default_factory=lambda: _KINDS)
    categories: Mapping[str, str] = field(default_factory=lambda: _CATEGORIES)
    numbered: str = marked("{kind} {n}")
    traits: Mapping[Trait, str] = field(default_factory=lambda: _TRAITS)
    scale: tuple[str, ...] = _SCALE
    signals: Mapping[Signal, str] = field(default_factory=lambda: _SIGNALS)
    classes: Mapping[Confidentiality, str] = field(default_factory=lambda: _CLASSES)
    origins: Mapping[Provenance, str] = field(default_factory=lambda: _ORIGINS)
    unnoticed: Mapping[Unnoticed, str] = field(default_factory=lambda: _UNNOTICED)
    authority: tuple[str, ...] = _LEVELS

    def category(self, key: str) -> str:
        """The owner's name for a category, or ours for a built-in one; nothing for none."""
        return self.categories.get(key, key)

    def level(self, number: int) -> str:
        """The level of authority in words; a number outside 1 to 7 is taken to the nearer end."""
        return self.authority[min(max(number, 1), len(self.authority)) - 1]
