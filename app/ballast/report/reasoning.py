"""A verdict in sentences: why, by which figures, and what would turn it."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from ballast.domain.delegation.plan import Choice
from ballast.domain.delegation.verdict import Figure, FlipKind, Rule
from ballast.report.plain import one_line
from ballast.report.voice import named

if TYPE_CHECKING:
    from collections.abc import Callable

    from ballast.domain.delegation.plan import PlanTask
    from ballast.domain.delegation.result import TaskOutcome
    from ballast.domain.delegation.verdict import Flip, Verdict
    from ballast.report.material import Line
    from ballast.report.voice import Voice

_SHOWN: Final = MappingProxyType(
    {
        Rule.NOT_ENOUGH_DATA: (Figure.DAYS,),
        Rule.OWNER_ONLY: (),
        Rule.CORE: (Figure.SKILL_GAP, Figure.DRAINS),
        Rule.UNNOTICED: (Figure.HOURS,),
        Rule.LITTLE_VALUE: (Figure.CONTRIBUTION, Figure.ESSENTIAL, Figure.HOURS),
        Rule.STEPS_DIFFER: (),
        Rule.FRICTION: (Figure.FRICTION, Figure.SCORE),
        Rule.AUTOMATABLE: (Figure.PER_WEEK, Figure.HOURS, Figure.PAY_BACK, Figure.CEILING, Figure.NO_FEE),
        Rule.UNSUITABLE: (Figure.SUITABILITY,),
        Rule.PAYS: (Figure.SUITABILITY, Figure.FREED, Figure.PAY_BACK, Figure.CHANCE),
        Rule.RELIEVES: (Figure.SUITABILITY, Figure.FREED, Figure.RELIEF),
        Rule.DOES_NOT_PAY: (Figure.SUITABILITY, Figure.CHANCE, Figure.RELIEF),
    }
)
_ANSWERS = (Figure.SKILL_GAP, Figure.DRAINS)
_HOURS = (Figure.FREED, Figure.HOURS)
_MONEY = (FlipKind.PRICE, FlipKind.FEE, FlipKind.HOUR_VALUE)


def reason(line: Line, voice: Voice) -> str:
    """The sentence of a verdict, with its figures; where the owner chose otherwise, the owner's reason comes first."""
    verdict, words = line.result.verdict, voice.words
    model = _judged(verdict, voice)
    known = [(figure, verdict.figure(figure)) for figure in _SHOWN[verdict.rule]]
    if verdict.figure(Figure.IN_HOURS) is not None:
        known = [(Figure.HOURS_BACK if figure is Figure.PAY_BACK else figure, value) for figure, value in known]
    said = [_figure(figure, value, voice) for figure, value in known if value is not None]
    if said:
        model = words.reasons.with_figures.format(reason=model, figures=_capital(voice.listed(said)))
    if not line.result.overridden:
        return model
    own = one_line(line.task.choice_reason)
    parts = [
        words.decisions.override.format(choice=words.terms.choices[verdict.choice]),
        words.decisions.your_reason.format(reason=named(own)) if own else "",
        model,
    ]
    return " ".join(part for part in parts if part)


def _judged(verdict: Verdict, voice: Voice) -> str:
    """The rule in words; where money decided without a price, by which price it did, and where hours did, that they did."""
    words, ceiling = voice.words.reasons.unpriced, verdict.figure(Figure.CEILING)
    if verdict.figure(Figure.IN_HOURS) is not None and verdict.rule in words.in_hours:
        return words.in_hours[verdict.rule]
    if ceiling is not None and verdict.rule in words.at_ceiling:
        return words.at_ceiling[verdict.rule].format(price=voice.price(ceiling))
    if verdict.figure(Figure.NO_FEE) is not None and verdict.rule in words.before_fee:
        return words.before_fee[verdict.rule]
    return voice.words.reasons.rules[verdict.rule]


def turning(line: Line, voice: Voice, asked: Callable[[Flip], str] | None = None) -> str:
    """What would turn the model's verdict, or that neither one change nor two would.

    `asked` may word an answer as it was asked for; where it says nothing, the answer is told by its name.
    """
    flip = line.result.verdict.flip
    if flip is None:
        return voice.words.reasons.steady
    words, when = voice.words, _when(flip, voice, asked)
    if flip.then is not None:
        when = words.reasons.both.format(first=when, then=_when(flip.then, voice, asked))
    return words.reasons.turns.format(choice=words.terms.choices[flip.to], when=when)


def runner_up(line: Line, voice: Voice) -> str:
    """What comes next, where that is neither what is done nor what the verdict would turn to."""
    verdict = line.result.verdict
    known = {line.result.choice, verdict.flip.to if verdict.flip else None}
    best = verdict.next_best
    return "" if best in known else voice.words.decisions.next_best.format(choice=voice.words.terms.choices[best])


def without_it(task: PlanTask, result: TaskOutcome, voice: Voice) -> str:
    """Until when a dropped task is tried to be done without, or that it was let go for good; nothing where neither holds."""
    words = voice.words.decisions
    if result.choice is not Choice.DROP:
        return ""
    if task.let_go:
        return words.let_go
    return "" if task.trial_until is None else words.trial.format(day=voice.formats.day(task.trial_until))


def _when(flip: Flip, voice: Voice, asked: Callable[[Flip], str] | None) -> str:
    """One change."""
    words = voice.words
    return (asked(flip) if asked else "") or words.reasons.flips[flip.kind].format(
        value=_flip_value(flip, flip.value, voice),
        now=_flip_value(flip, flip.now, voice) if flip.now is not None else words.units.none,
        trait=words.terms.traits[flip.trait] if flip.trait else "",
    )


def _flip_value(flip: Flip, value: float, voice: Voice) -> str:
    if flip.kind in _MONEY:
        return voice.price(value)
    if flip.kind is FlipKind.HOURS:
        return voice.hours(value)
    return _scale(value, voice) if flip.kind is FlipKind.TRAIT else voice.number(value, 0)


def _scale(value: float, voice: Voice) -> str:
    """An answer of 0 to 1 in the words of the questions."""
    scale = voice.words.terms.scale
    return scale[round(min(1.0, max(0.0, value)) * (len(scale) - 1))]


def _figure(figure: Figure, value: float, voice: Voice) -> str:
    if figure is Figure.CHANCE:
        text = voice.odds(value)
    elif figure is Figure.RELIEF:
        text = voice.percent(value)
    elif figure is Figure.CEILING:
        text = voice.price(value)
    elif figure in _HOURS:
        text = voice.hours(value)
    elif figure in _ANSWERS:
        text = _scale(value, voice)
    else:
        text = voice.number(value, 2 if figure is Figure.MISSION else 0)
    return voice.words.reasons.figures[figure].format(n=text)


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
