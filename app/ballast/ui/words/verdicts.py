"""The terms of a plan in the window's language: the same words as the printed plan has, so that both say the same."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from ballast.domain.delegation.verdict import FlipKind
from ballast.services.wording import HoursVoice, ReportWords, UnitWords, Voice, flip_sentence, translated
from ballast.ui.words import _, handing, language, ngettext, spoken, wizard
from ballast.ui.words.common import CATEGORY_NAMES, UNCATEGORISED

if TYPE_CHECKING:
    from datetime import date
    from decimal import Decimal

    from ballast.domain.delegation.plan import Plan, PlanTask, Role
    from ballast.domain.delegation.result import TaskOutcome
    from ballast.domain.delegation.verdict import Flip
    from ballast.ui.words.formats import Words


@dataclass(frozen=True, slots=True)
class LocaleFormats:
    """Numbers, money and dates of the owner's locale, as a printed plan asks for them."""

    words: Words

    @property
    def language(self) -> str:
        """The code of the language that the words are in: where there is no translation, they are English in any locale."""
        return language()

    def number(self, value: float, places: int) -> str:
        """A number with exactly so many decimals."""
        return self.words.number(value, places).replace("-", "\u2212")

    def percent(self, share: float) -> str:
        """A share of 1 as whole per cent."""
        return self.words.percent(share).replace(" ", "\u00a0")

    def money(self, amount: Decimal | float, currency: str, places: int) -> str:
        """An amount with its currency."""
        return self.words.money(amount, currency, cents=places > 0)

    def day(self, day: date) -> str:
        """A day with month and year."""
        return self.words.period(day, day)

    def days(self, first: date, last: date) -> str:
        """A span of days, both included."""
        return self.words.period(first, last)


def plan_words() -> ReportWords:
    """The words of a plan in the present language."""
    return _plan_words(spoken())


@lru_cache(maxsize=1)
def _plan_words(_spoken: object) -> ReportWords:
    """Once for a language: it takes long beside a row of a list."""
    return translated(ReportWords(), _, ngettext)


def plan_voice(words: Words, currency: str) -> Voice:
    """How figures of a plan in that currency are said in the owner's locale."""
    return Voice(plan_words(), LocaleFormats(words), currency)


def hours_voice(words: Words) -> HoursVoice:
    """How hours are said in the owner's locale, the same on every page and on paper."""
    return HoursVoice(_unit_words(spoken()), LocaleFormats(words))


@lru_cache(maxsize=1)
def _unit_words(_spoken: object) -> UnitWords:
    """Once for a language: a list says hours in every row."""
    return translated(UnitWords(), _, ngettext)


def plan_category(key: str) -> str:
    """A plan task's category: the owner's name for it, or ours for a built-in one."""
    if not key:
        return UNCATEGORISED()
    return CATEGORY_NAMES[key]() if key in CATEGORY_NAMES else key


def flip_words(task: PlanTask, result: TaskOutcome, voice: Voice) -> str:
    """What would turn the verdict and what comes next; an answer is named as the wizard asked for it, not by its number."""
    return flip_sentence(task, result, voice, _answered)


def _answered(flip: Flip) -> str:
    """An answer that would turn a verdict, by its question; nothing where it is no answer."""
    if flip.kind is not FlipKind.TRAIT or flip.trait not in wizard.TRAIT_QUESTIONS or flip.now is None:
        return ""
    scale = [answer() for answer in wizard.SCALE]
    wanted, now = (scale[round(value * (len(scale) - 1))] for value in (flip.value, flip.now))
    return handing.FLIP_TRAIT(question=wizard.TRAIT_QUESTIONS[flip.trait](), wanted=wanted, now=now)


def role_name(role: Role, plan: Plan) -> str:
    """What a helper is called: the owner's name, else its kind of help in short, with a number where two would be the same."""
    if role.name.strip():
        return " ".join(role.name.split())
    kind = handing.KINDS[role.help_type]()
    alike = [one.id for one in plan.roles if not one.name.strip() and one.help_type is role.help_type]
    return kind if len(alike) == 1 else handing.NAMED(kind=kind, n=alike.index(role.id) + 1)
