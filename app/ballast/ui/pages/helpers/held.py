"""What was measured, as words, bars and a table: the same figures whichever way they are looked at."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ballast.domain.delegation.follow_up import DAYS_NEEDED, Advice, Reason
from ballast.domain.delegation.roi import Range
from ballast.ui.charts.table import ChartTable
from ballast.ui.pages.helpers.bars import RangeRow
from ballast.ui.words import going as say

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ballast.domain.delegation.follow_up import Held
    from ballast.ui.words.formats import Words

TONES = {
    Advice.LOG_MORE: "accent",
    Advice.KEEP: "good",
    Advice.WIDEN: "good",
    Advice.FIX: "warning",
    Advice.END: "danger",
}
_NOTHING = Range(0.0, 0.0, 0.0)
LEFT_BAR, OVERSIGHT_BAR = 3, 5
"""The bars of the log that entries lie behind."""


def range_words(hours: Range, words: Words) -> str:
    """A range as a part of a sentence: in half hours, for more is not known."""
    low, high = (round(2 * each) / 2 + 0.0 for each in (hours.low, hours.high))  # no nothing below nothing
    if low == high:
        return words.hours(low, _places(low))
    return say.BETWEEN(low=words.number(low, _places(low)), high=words.hours(high, _places(high)))


def _places(value: float) -> int:
    return 0 if value.is_integer() else 1


def reason_words(reason: Reason, counted: int, words: Words) -> str:
    """Why we say what we say, in a sentence."""
    if reason is Reason.FEW_DAYS:
        return say.REASON_FEW(counted, shown=words.integer(counted))
    return say.REASONS[reason]()


def week_words(held: Held, words: Words) -> str:
    """How many weeks it runs."""
    weeks = round(held.week)
    return say.WEEKS(weeks, shown=words.integer(weeks))


def watched_words(held: Held, words: Words) -> str:
    """The oversight of the log, or that there is none in it."""
    return range_words(held.watched, words) if held.oversight > 0 else say.NOT_LOGGED()


def log_words(held: Held, hours: Range, words: Words) -> str:
    """A figure of the log; without a counted day nothing is known, not even that nothing is left."""
    return range_words(hours, words) if held.counted_days else say.NOT_YET()


def sentence(held: Held, words: Words) -> str:
    """What the log shows beside the plan; with few days that they are too few."""
    planned = range_words(held.planned, words)
    if held.counted_days < DAYS_NEEDED:
        return say.SENTENCE_FEW(held.counted_days, shown=words.integer(held.counted_days), planned=planned)
    if held.freed.high <= 0:
        more = Range(-held.freed.high, -held.freed.mid, -held.freed.low)
        return say.SENTENCE_NONE(weeks=week_words(held, words), more=range_words(more, words), planned=planned)
    return say.SENTENCE(weeks=week_words(held, words), freed=range_words(held.freed, words), planned=planned)


def bars_of(held: Held, words: Words) -> tuple[RangeRow, ...]:
    """What came free, what is left and what it took to look after it: the plan's bar above the log's."""
    sides = (
        (say.FREE(), held.planned, held.freed, log_words(held, held.freed, words)),
        (say.LEFT(), held.planned_left, held.left, log_words(held, held.left, words)),
        (say.OVERSIGHT(), held.planned_watched, held.watched, watched_words(held, words)),
    )
    rows: list[RangeRow] = []
    for group, plan, log, said in sides:
        opens = log is held.left or (log is held.watched and held.oversight > 0)
        rows.append(RangeRow(group, say.PLAN(), plan, range_words(plan, words), hollow=True))
        rows.append(RangeRow(group, say.LOG(), log if held.counted_days else _NOTHING, said, opens=opens))
    return tuple(rows)


def spoken_bars(rows: Sequence[RangeRow]) -> str:
    """The bars for a screen reader, two and two."""
    pairs = zip(rows[::2], rows[1::2], strict=True)
    return "; ".join(
        say.BAR_SPOKEN(group=one.group, first=one.side, hours=one.said, second=other.side, other=other.said)
        for one, other in pairs
    )


def table_of(course: Sequence[tuple[int, Held]], now: Held, currency: str, words: Words) -> ChartTable:
    """The looks that have come and now, a row each."""
    rows = [_line(say.WEEKS(week, shown=words.integer(week)), held, currency, words) for week, held in course]
    if not course or course[-1][1].week != now.week:
        rows.append(_line(say.TABLE_NOW(weeks=week_words(now, words)), now, currency, words))
    return ChartTable(tuple(head() for head in say.TABLE_HEADS), tuple(rows), text_columns=2)


def _line(name: str, held: Held, currency: str, words: Words) -> tuple[str, ...]:
    return (
        name,
        say.ADVICE[held.advice](),
        range_words(held.planned, words),
        log_words(held, held.freed, words),
        range_words(held.planned_left, words),
        log_words(held, held.left, words),
        range_words(held.planned_watched, words),
        watched_words(held, words),
        say.UNKNOWN() if held.planned_cost is None else money_range(held.planned_cost, currency, words),
        say.UNKNOWN() if held.spent is None else words.money(held.spent, currency, cents=False),
        words.integer(held.counted_days),
    )


def money_range(cost: Range, currency: str, words: Words) -> str:
    """A range of money."""
    low, high = (words.money(each, currency, cents=False) for each in (cost.low, cost.high))
    return low if low == high else say.BETWEEN(low=low, high=high)


def why_lines(held: Held, tasks: Sequence[str], words: Words) -> list[str]:
    """Each figure with what it comes from, the sum, the days it rests on, and the rules."""
    counted = say.WHY_DAYS(held.counted_days, shown=words.integer(held.counted_days))
    if not held.counted_days:
        return [counted, say.WHY_RULES()]
    lines = []
    for name, part in zip(tasks, held.parts, strict=True):
        before = words.hours(part.before.mid)
        if part.after is None:
            lines.append(say.WHY_TASK_NONE(task=name, before=before))
        else:
            lines.append(say.WHY_TASK(task=name, before=before, after=words.hours(part.after.mid)))
    lines.append(say.WHY_OVERSIGHT(hours=words.hours(held.oversight)))
    figures = {"before": held.before, "left": held.left, "oversight": held.watched, "freed": held.freed}
    lines.append(say.WHY_SUM(**{name: words.hours(each.mid) for name, each in figures.items()}))
    return [*lines, counted, say.WHY_RULES()]
