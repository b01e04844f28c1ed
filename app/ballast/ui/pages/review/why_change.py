"""What would change the rank of a task and what would make its figures surer, as plain sentences. No widgets."""

from __future__ import annotations

from math import floor
from typing import TYPE_CHECKING

from ballast.domain.insight.levers import what_would_change
from ballast.ui.pages.review.figures import GOOD_FROM, THIN_BELOW, Verdict
from ballast.ui.pages.review.why_values import trimmed, values_of
from ballast.ui.words import why as say
from ballast.ui.words.common import few

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ballast.domain.insight.levers import Lever
    from ballast.domain.insight.review import TaskReview
    from ballast.domain.insight.stability import Steadiness
    from ballast.services.review import ReviewView
    from ballast.ui.words.formats import Words

_SIGNALS = 5
_FAIR_SIGNALS = 3
_GOOD_COVERAGE = 0.8
_FEW_RATINGS = 5
_SHARES = frozenset({"delayed", "short", "off_hours"})
_CLOSE = 0.05  # points that nobody sees


def change_sentence(task: TaskReview, view: ReviewView, words: Words) -> str:
    """The smallest change that brings a task down a rank; it must have a score."""
    lever = what_would_change(view.review.tasks, task, view.weights.by_signal)
    if lever is None:
        scored = [each for each in view.review.tasks if each.score is not None]
        last = bool(scored) and scored[-1].task.id == task.task.id
        return (say.LEVER_LAST if last else say.LEVER_NONE)()
    if task.score is not None and lever.level and task.score.score - lever.score < _CLOSE:
        return say.LEVER_CLOSE(neighbour=lever.neighbour.name)
    if not lever.level:
        return say.LEVERS_NOT_ENOUGH[lever.name](neighbour=lever.neighbour.name, score=words.number(lever.score, 0))
    before, after = _figures(lever, words)
    return say.LEVERS[lever.name](before=before, after=after, neighbour=lever.neighbour.name)


def _figures(lever: Lever, words: Words) -> tuple[str, str]:
    """Before and after, the latter cut down: what is said is enough, and never reads the same as before."""
    digits = 2 if lever.name in _SHARES else 1
    step = 10**-digits
    before = round(lever.before, digits)
    after = max(0.0, min(floor(lever.after / step + _ALMOST) * step, before - step))
    if lever.name in _SHARES:
        return words.percent(before), words.percent(after)
    return trimmed(before, words), trimmed(round(after, digits), words)


_ALMOST = 1e-6  # what halving leaves below a round figure


def basis(task: TaskReview, words: Words, steadiness: Steadiness | None = None) -> str:
    """What the score rests on, and how steady its rank is where that is known."""
    rests = _rests_on(task, words)
    if steadiness is None or task.score is None:
        return rests
    often = words.percent(steadiness.often.get(task.task.id, 0.0))
    return f"{rests} {say.STEADY(steadiness.first, shown=few(steadiness.first), share=often)}"


def confidence(task: TaskReview, steadiness: Steadiness | None = None) -> Verdict:
    """How far the score can be trusted: as far as the weakest of days, coverage, signals and rank allows."""
    given = values_of(task.inputs)
    counted = given.get("counted_days", 0)
    if not counted or task.score is None:
        return Verdict.NONE
    signals = len(task.score.points)
    doubts = [
        2 if counted < THIN_BELOW else int(counted < GOOD_FROM),
        int(given.get("coverage", 0.0) < _GOOD_COVERAGE),
        2 if signals < _FAIR_SIGNALS else int(signals < _SIGNALS),
        int(steadiness is not None and task.task.id in steadiness.level),
    ]
    return (Verdict.GOOD, Verdict.FAIR, Verdict.THIN)[max(doubts)]


def _rests_on(task: TaskReview, words: Words) -> str:
    given = values_of(task.inputs)
    counted = round(given.get("counted_days", 0))
    signals = len(task.score.points) if task.score else 0
    return say.BASIS(
        counted,
        shown=words.integer(counted),
        coverage=words.percent(given.get("coverage", 0.0)),
        signals=words.integer(min(signals, _SIGNALS)),
    )


def surer(task: TaskReview, words: Words) -> tuple[str, ...]:
    """What the owner can do to know it better, the most telling first."""
    return tuple(_surer(task, words)) or (say.SURE_ENOUGH(),)


def _surer(task: TaskReview, words: Words) -> Iterator[str]:
    given = values_of(task.inputs)
    lacking = GOOD_FROM - round(given.get("counted_days", 0))
    if lacking > 0:
        yield say.MORE_DAYS(lacking, shown=words.integer(lacking))
    if task.less_sure or task.projection is None:
        yield say.SAY_RHYTHM()
    if task.score is not None:
        yield from (say.MISSING[signal]() for signal in task.score.missing)
        if task.score.partial:
            yield say.ASK_INTERRUPTIONS()
    if "stress_all" in given and given.get("rated", 0) < _FEW_RATINGS:
        yield say.MORE_RATINGS(n=words.integer(round(given.get("rated", 0))))
    if given.get("coverage", 1.0) < _GOOD_COVERAGE:
        yield say.MORE_COVERAGE()
