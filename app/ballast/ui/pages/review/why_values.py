"""Why a task has its score: each signal's formula with its numbers filled in, as plain sentences. No widgets.

The numbers are those of `TaskReview.inputs`; the value of a signal is found back from its points, so that what is shown always
belongs to the score that is shown. Figures have as many decimals as it takes to reckon each result again to its last one.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from ballast.domain.insight.bottleneck import WEIGHTS
from ballast.domain.insight.drawn.points import said_points
from ballast.domain.insight.projection import lifted
from ballast.domain.insight.review import Signal
from ballast.ui.pages.review.ranges import hours_middle
from ballast.ui.words import why as say
from ballast.ui.words.verdicts import hours_voice

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ballast.domain.insight.review import Bottleneck, Input, TaskReview
    from ballast.ui.words.formats import Words

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
        share=words.percent(task.share, 2),
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
            parts.append(say.LIFTED(high=high, missing=words.percent(1 - coverage)))
        if task.less_sure:
            parts.append(say.LESS_SURE())
    else:
        parts.append(say.TAKES_UNKNOWN(time=words.duration(task.total)))
    if task.why_not is not None:
        parts.append(say.TOO_LITTLE[task.why_not]())
    return " ".join(parts)


def input_value(given: Input, words: Words) -> str:
    """The value of an input with its unit."""
    if given.name in {"week_spread", "prior_cv"}:
        return f"\N{PLUS-MINUS SIGN}\N{NO-BREAK SPACE}{words.percent(given.value)}"
    if given.name == "mission":
        return words.number(given.value, 2)
    return {
        "part": lambda: words.percent(given.value),
        "hours_per_week": lambda: say.UNIT_HOURS_WEEK(hours=hours_voice(words).point(given.value)),
        "times_per_week": lambda: say.UNIT_TIMES_WEEK(n=trimmed(given.value, words)),
        "stress": lambda: say.UNIT_STRESS(n=words.number(given.value, 1)),
    }.get(given.unit, lambda: words.number(given.value, 0))()


def values_of(inputs: tuple[Input, ...]) -> dict[str, float]:
    """Inputs by name."""
    return {each.name: each.value for each in inputs}


def trimmed(value: float, words: Words, most: int = 2) -> str:
    """A figure with no more than so many decimals, and none that say nothing."""
    kept = round(value, most)
    return words.number(kept, next(digits for digits in range(most + 1) if round(kept, digits) == kept))


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
    if signal is Signal.CROWDING:
        return say.FORMULA_CROWDING(
            share=words.percent(given["share"], 2), mission=words.number(given["mission"], 2), value=value
        )
    if signal is Signal.DELAY:
        blocked = trimmed(given.get("blocked", 0.0), words, 3)
        return say.FORMULA_DELAY(delayed=words.percent(given["delayed"], 1), blocked=blocked, value=value)
    if signal is Signal.OFF_HOURS:
        return say.FORMULA_OFF(share=words.percent(given["off_hours"], 1), value=value)
    return _stress(given, value, words) if signal is Signal.STRESS else _fragmentation(given, value, words)


def _stress(given: Mapping[str, float], value: str, words: Words) -> str:
    mean = words.number(given["stress_all"], 3)
    if "stress" not in given:
        return say.FORMULA_STRESS_NONE(all=mean, value=value)
    rated = int(given.get("rated", 0))
    return say.FORMULA_STRESS(
        rated=words.integer(rated),
        stress=words.number(given["stress"], 3),
        all=mean,
        weight=words.integer(rated + _STRESS_PRIOR),
        value=value,
    )


def _fragmentation(given: Mapping[str, float], value: str, words: Words) -> str:
    often = trimmed(given["interruptions"], words) if "interruptions" in given else ""
    short = words.percent(given["short"], 1) if "short" in given else ""
    if often and short:
        return say.FORMULA_FRAGMENTATION(often=often, short=short, value=value)
    return say.FORMULA_OFTEN(often=often, value=value) if often else say.FORMULA_SHORT(short=short, value=value)
