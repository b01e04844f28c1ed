"""The words and sentences that the window and the printed plan share, for the window (it does not reach into `report`)."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from ballast.report.beginning import SaidWin, first_sentence, said_wins
from ballast.report.hours import HoursVoice
from ballast.report.material import Line
from ballast.report.offered import ends_said, price_said
from ballast.report.reasoning import reason, runner_up, turning, without_it
from ballast.report.speech import translated
from ballast.report.voice import Voice, hours_shown, money_shown
from ballast.report.words import ReportWords, UnitWords

if TYPE_CHECKING:
    from collections.abc import Callable

    from ballast.domain.delegation.plan import PlanTask
    from ballast.domain.delegation.result import TaskOutcome
    from ballast.domain.delegation.verdict import Flip

__all__ = [
    "HoursVoice",
    "ReportWords",
    "SaidWin",
    "UnitWords",
    "Voice",
    "ends_said",
    "first_sentence",
    "flip_sentence",
    "hours_shown",
    "money_shown",
    "price_said",
    "said_wins",
    "translated",
    "verdict_sentence",
    "without_it",
]


def verdict_sentence(task: PlanTask, result: TaskOutcome, voice: Voice) -> str:
    """Why the model's verdict is what it is, with its figures; where the owner chose otherwise it says first what it is."""
    model = reason(Line(task, replace(result, overridden=False)), voice)
    if not result.overridden:
        return model
    said = voice.words.decisions.override.format(choice=voice.words.terms.choices[result.verdict.choice])
    return f"{said} {model}"


def flip_sentence(task: PlanTask, result: TaskOutcome, voice: Voice, asked: Callable[[Flip], str]) -> str:
    """What would turn the verdict, and what comes next where that is something else; nothing where neither is known.

    `asked` words an answer as it was asked for, or says nothing.
    """
    line = Line(task, result)
    return " ".join(part for part in (turning(line, voice, asked), runner_up(line, voice)) if part)
