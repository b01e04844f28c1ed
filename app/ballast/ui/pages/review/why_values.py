"""Why a task has its score: each signal's formula with its numbers filled in, as plain sentences. No widgets.

The numbers are those of `TaskReview.inputs`; the value of a signal is found back from its points, so that what is shown always
belongs to the score that is shown. Figures have as many decimals as it takes to reckon each result again to its last one.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING

from ballast.domain.insight.bottleneck import WEIGHTS
from ballast.domain.insight.drawn.points import said_points
from ballast.domain.insight.projection import lifted
from ballast.domain.insight.review import Signal
from ballast.ui.pages.review.ranges import hours_middle
from ballast.ui.words import why as say
from ballast.ui.words.formats import exact_duration
from ballast.ui.words.verdicts import hours_voice

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ballast.domain.insight.review import Bottleneck, Input, TaskReview
    from ballast.ui.words.formats import Words

_SHARES = {"share": 2, "delayed": 1, "short": 1, "off_hours": 1, "coverage": 2, "week_spread": 2, "prior_cv": 2}
"""Inputs that are parts of a whole, with the most decimals of their per cent."""
_PLAIN = {"mission": 2, "stress": 3, "stress_all": 3, "blocked": 3, "interruptions": 2, "scheduled_per_week": 3}
"""The other inputs that need decimals, with the most of them."""
_INTERRUPTIONS, _SHORT = 0.6, 0.4  # parts of the weight of fragmentation
_STRESS_PRIOR = 2


@dataclass(frozen=True, slots=True)
class SignalLine:
    """One signal: its points as written (None: not known), what its value is made of, and how the value becomes points."""

    signal: Signal
    points: float | None
    formula: str
    times: str


def weights_of(score: Bottleneck, given: Mapping[str, float]) -> dict[Signal, float]:
    """The weight of each signal that is there, as the score was made; fragmentation keeps the part of it that was known."""
    if score.weights:
        return dict(score.weights)
    weights: dict[Signal, float] = {}
    for signal in score.points:
        part = 1.0
        if signal is Signal.FRAGMENTATION:
            part = _INTERRUPTIONS * ("interruptions" in given) + _SHORT * ("short" in given)
        weights[signal] = WEIGHTS[signal] * part
    return weights


def signal_lines(task: TaskReview, words: Words) -> tuple[SignalLine, ...]:
    """A line for each of the five signals in their order; none without a score."""
    score = task.score
    if score is None:
        return ()
    given, said = values_of(task.inputs), said_points(score.points)
    weights = weights_of(score, given)
    whole = sum(weights.values())
    lines: list[SignalLine] = []
    for signal in Signal:
        points = score.points.get(signal)
        if points is None:
            lines.append(SignalLine(signal, None, (say.MISSING[signal] if signal in score.missing else say.NO_WEIGHT)(), ""))
            continue
        share = weights[signal] / whole * score.load * 100
        value = words.number(points / share if share else 0.0, 3)
        times = say.FORMULA_TIMES(
            value=value,
            weight=trimmed(weights[signal], words),
            whole=trimmed(whole, words),
            load=words.number(score.load, 3),
            points=words.number(said[signal], 1),
        )
        lines.append(SignalLine(signal, said[signal], _formula(signal, given, value, words), times))
    return tuple(lines)


def load_line(task: TaskReview, words: Words) -> str:
    """How the load comes about; "" without a score."""
    if task.score is None:
        return ""
    counted = int(values_of(task.inputs).get("counted_days", 0))
    return say.LOAD(
        load=words.number(task.score.load, 3),
        days=words.integer(min(task.days, counted)),  # it is full at all of them, days off or not
        counted=words.integer(counted),
        share=input_figure("share", task.share, words),
    )


def sentences(task: TaskReview, words: Words) -> str:
    """What a task is, in two sentences."""
    parts = [_weighs(task.score, words)] if task.score else []
    if task.projection is not None:
        counted = int(values_of(task.inputs).get("counted_days", 0))
        hours = hours_middle(task.projection, words)
        takes = say.TAKES if task.days <= counted else say.TAKES_OFF  # days off come to the work days that count
        parts.append(takes(hours=hours, days=words.integer(task.days), counted=words.integer(counted)))
        coverage = values_of(task.inputs).get("coverage", 1.0)
        if coverage < 1 and lifted(task.projection):
            high = hours_voice(words).point(task.projection.high)
            parts.append(say.LIFTED(high=high, missing=input_figure("coverage", 1 - coverage, words)))
        if task.less_sure:
            parts.append(say.LESS_SURE())
    else:
        parts.append(say.TAKES_UNKNOWN(time=words.duration(task.total)))
    if task.why_not is not None:
        parts.append(say.TOO_LITTLE[task.why_not]())
    return " ".join(parts)


def input_value(given: Input, words: Words) -> str:
    """The value of an input with its unit, in the figures of the formula that it goes into."""
    said = input_figure(given.name, given.value, words)
    if given.name in {"week_spread", "prior_cv"}:
        return f"\N{PLUS-MINUS SIGN}\N{NO-BREAK SPACE}{said}"
    return {
        "hours": lambda: exact_duration(timedelta(hours=given.value), words),
        "hours_per_week": lambda: say.UNIT_HOURS_WEEK(n=said),
        "times_per_week": lambda: say.UNIT_TIMES_WEEK(n=said),
        "stress": lambda: say.UNIT_STRESS(n=said),
    }.get(given.unit, lambda: said)()


def input_figure(name: str, value: float, words: Words) -> str:
    """The figure of an input, the same in every formula and list; a part as per cent."""
    if name in _SHARES:
        most = _SHARES[name]
        return words.percent(value, _digits(value * 100, most))
    return trimmed(value, words, _PLAIN.get(name, 0))


def values_of(inputs: tuple[Input, ...]) -> dict[str, float]:
    """Inputs by name."""
    return {each.name: each.value for each in inputs}


def trimmed(value: float, words: Words, most: int = 2) -> str:
    """A figure with no more than so many decimals, and none that say nothing."""
    return words.number(round(value, most), _digits(value, most))


def _digits(value: float, most: int) -> int:
    """How many decimals a figure needs, of no more than so many."""
    kept = round(value, most)
    return next(digits for digits in range(most + 1) if round(kept, digits) == kept)


def _weighs(score: Bottleneck, words: Words) -> str:
    said = said_points(score.points)
    largest = [signal for signal in sorted(said, key=lambda each: -score.points[each]) if said[signal]]
    if not largest:
        return say.SENTENCE_CALM()
    parts = [
        say.PART(signal=say.IN_SENTENCE[signal](), points=say.POINTS(n=words.number(said[signal], 1))) for signal in largest[:2]
    ]
    figure = words.number(score.score, 0)
    if len(parts) == 1:
        return say.SENTENCE(score=figure, first=parts[0])
    return say.SENTENCE_TWO(score=figure, first=parts[0], second=parts[1])


def _formula(signal: Signal, given: Mapping[str, float], value: str, words: Words) -> str:
    said = {name: input_figure(name, each, words) for name, each in given.items()}
    if signal is Signal.CROWDING:
        return say.FORMULA_CROWDING(share=said["share"], mission=said["mission"], value=value)
    if signal is Signal.DELAY:
        blocked = said.get("blocked", words.integer(0))
        return say.FORMULA_DELAY(delayed=said["delayed"], blocked=blocked, value=value)
    if signal is Signal.OFF_HOURS:
        return say.FORMULA_OFF(share=said["off_hours"], value=value)
    return _stress(given, said, value, words) if signal is Signal.STRESS else _fragmentation(said, value)


def _stress(given: Mapping[str, float], said: Mapping[str, str], value: str, words: Words) -> str:
    if "stress" not in given:
        return say.FORMULA_STRESS_NONE(all=said["stress_all"], value=value)
    rated = int(given.get("rated", 0))
    return say.FORMULA_STRESS(
        rated,
        shown=words.integer(rated),
        stress=said["stress"],
        all=said["stress_all"],
        weight=words.integer(rated + _STRESS_PRIOR),
        value=value,
    )


def _fragmentation(said: Mapping[str, str], value: str) -> str:
    often, short = said.get("interruptions", ""), said.get("short", "")
    if often and short:
        return say.FORMULA_FRAGMENTATION(often=often, short=short, value=value)
    return say.FORMULA_OFTEN(often=often, value=value) if often else say.FORMULA_SHORT(short=short, value=value)
