"""What the Review page says in numbers: periods, ranges, formulas whose numbers can be reckoned again."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, timedelta
from math import exp
from types import MappingProxyType
from uuid import uuid4

import pytest

from ballast.domain.insight.review import Bottleneck, Input, Period, Projection, Provenance, Signal, TaskReview, TooLittle
from ballast.domain.log.entry import Category, Task
from ballast.ui.pages.review.periods import Choice, choice_of, choices, shifted
from ballast.ui.pages.review.ranges import hours_middle, hours_range, short_range, task_cell, task_hours
from ballast.ui.pages.review.ranking_rows import top_of
from ballast.ui.pages.review.why_values import SignalLine, input_value, load_line, sentences, signal_lines
from ballast.ui.words.formats import Words
from tests.domain.insight.sample import Diary

SUNDAY = date(2026, 11, 22)
MEASURED = Provenance.MEASURED


def task_review(points: dict[Signal, float], load: float, inputs: dict[str, float], **changed: object) -> TaskReview:
    """A task with these points and inputs."""
    score = Bottleneck(sum(points.values()), MappingProxyType(points), load, tuple(set(Signal) - set(points)))
    category = Category(uuid4(), "", 1, "clipboard", 1, 0.0, "administrative")
    values: dict[str, object] = {
        "task": Task(uuid4(), "E-mail", category.id), "category": category, "total": timedelta(hours=13),
        "counted": timedelta(hours=13), "days": 10, "occurrences": 30, "share": inputs.get("share", 0.0), "mean_stress": 2.2,
        "projection": Projection(4.6, 6.4, 8.4, 0.2), "score": score, "why_not": None,
        "inputs": tuple(Input(name, value, "part", MEASURED) for name, value in inputs.items()),
        "median_run": timedelta(minutes=20),
    }  # fmt: skip
    return TaskReview(**{**values, **changed})  # type: ignore[arg-type]  # built by name


EMAIL = {
    "share": 0.16, "mission": 0.25, "delayed": 0.1, "blocked": 0.5, "stress": 1.8, "rated": 20.0, "stress_all": 1.4,
    "interruptions": 12.0, "short": 0.6, "off_hours": 0.3, "counted_days": 10.0,
}  # fmt: skip


def email() -> TaskReview:
    """Points by hand: 25 x 0.8 x 0.75; 25 x (0.05 + 0.125); 20 x (36 + 2.8)/22/4; 15 x (0.6 + 0.24); 15 x 0.3."""
    points = {
        Signal.CROWDING: 15.0, Signal.DELAY: 4.375, Signal.STRESS: 20 * 38.8 / 22 / 4, Signal.FRAGMENTATION: 12.6,
        Signal.OFF_HOURS: 4.5,
    }  # fmt: skip
    return task_review(points, 1.0, EMAIL)


def test_weeks_begin_where_the_owner_begins_them() -> None:
    """On a Sunday, this week ends today where weeks begin on Monday, and begins today where they begin on Sunday."""
    monday = choices(SUNDAY, 0, None, None)
    assert monday[Choice.THIS_WEEK] == Period(date(2026, 11, 16), SUNDAY)
    assert monday[Choice.LAST_WEEK] == Period(date(2026, 11, 9), date(2026, 11, 15))
    assert monday[Choice.TWO_WEEKS] == Period(date(2026, 11, 9), SUNDAY)
    assert choices(SUNDAY, 6, None, None)[Choice.THIS_WEEK] == Period(SUNDAY, date(2026, 11, 28))


def test_only_what_is_there_is_offered() -> None:
    """The audit and the whole log are offered when there are such; a period is called by the name that was chosen."""
    audit = Period(date(2026, 11, 9), SUNDAY)
    assert Choice.AUDIT not in choices(SUNDAY, 0, None, None)
    offered = choices(SUNDAY, 0, audit, audit)
    assert choice_of(audit, offered) is Choice.AUDIT
    assert choice_of(audit, offered, Choice.TWO_WEEKS) is Choice.TWO_WEEKS
    assert choice_of(Period(SUNDAY, SUNDAY), offered) is Choice.CUSTOM


def test_steps_keep_the_length() -> None:
    """The period before the last two weeks is the two weeks before them."""
    assert shifted(Period(date(2026, 11, 9), SUNDAY), -1) == Period(date(2026, 10, 26), date(2026, 11, 8))


@pytest.mark.parametrize(
    ("low", "high", "said"),
    [
        (2.2, 4.8, "2–5 h"),
        (1.26, 3.4, "1.5–3.5 h"),
        (0.2, 0.7, "10–40 min"),
        (0.02, 0.05, "5 min"),
        (11.6, 12.4, "12 h"),
        (0.1, 2.0, "0.5–2 h"),
    ],
)
def test_ranges_are_rounded(low: float, high: float, said: str) -> None:
    """Hours are said as an owner would, never to two decimals, never from nothing."""
    assert short_range(Projection(low, (low + high) / 2, high, 0.3), Words()) == said


def test_unknown_hours_say_so() -> None:
    """Without a projection nothing is made up; with one the range comes before the middle."""
    assert hours_range(None, Words()) == "too little data for hours a week"
    assert hours_middle(Projection(2.2, 3.25, 4.8, 0.3), Words()) == "about 2–5 h a week, most likely 3.3 h"


def reckon(line: SignalLine) -> tuple[float, float]:
    """The points that a line's own numbers give, and those that it states."""
    value, weight, whole, load, hundred, points = (float(each) for each in re.findall(r"\d+\.?\d*", line.times))
    return value * weight / whole * load * hundred, points


@pytest.mark.parametrize("load", [1.0, 0.64])
def test_formulas_can_be_reckoned_again(load: float) -> None:
    """Value, weight and load as shown give the points as shown, but for rounding; the values are those of the model."""
    full = email().score
    assert full is not None
    task = task_review({signal: points * load for signal, points in full.points.items()}, load, EMAIL)
    lines = signal_lines(task, Words())
    for line in lines:
        computed, stated = reckon(line)
        assert computed == pytest.approx(stated, abs=0.1)
    values = [line.formula.rsplit("= ", 1)[1] for line in lines]
    assert values == ["0.600", "0.175", "0.441", "0.840", "0.300"]


def test_what_is_missing_makes_the_other_weights_larger() -> None:
    """Without delay and interruptions, weights are 25, 20, 6 and 15 of 66, and the missing signal says what to do."""
    given = {name: value for name, value in EMAIL.items() if name not in {"delayed", "blocked", "interruptions"}}
    points = {
        Signal.CROWDING: 100 * 25 / 66 * 0.6, Signal.STRESS: 100 * 20 / 66 * 38.8 / 88,
        Signal.FRAGMENTATION: 100 * 6 / 66 * 0.6, Signal.OFF_HOURS: 100 * 15 / 66 * 0.3,
    }  # fmt: skip
    lines = signal_lines(task_review(points, 1.0, given), Words())
    assert lines[1].points is None
    assert "No entry says" in lines[1].formula
    assert "weight 6 of 66" in lines[3].times
    assert "interruptions were not asked" in lines[3].formula
    assert all(reckon(line)[0] == pytest.approx(reckon(line)[1], abs=0.2) for line in lines if line.points is not None)


def test_the_sentence_names_the_two_largest_parts() -> None:
    """Score, its two largest parts and the hours stand in the sentence."""
    said = sentences(email(), Words())
    assert "It weighs 45 of 100 points" in said
    assert "crowding out important work (15.0 points) and breaking up the day (12.6 points)" in said
    assert "about 4.5–8.5 h a week, most likely 6.4 h, on 10 of 10 days that count" in said
    assert load_line(email(), Words()).startswith("Load 1.00")


def test_too_little_is_said_calmly() -> None:
    """Without a score there are no lines, and the sentence says what to do."""
    task = task_review({}, 1.0, {}, score=None, projection=None, why_not=TooLittle.FEW_OCCURRENCES)
    assert signal_lines(task, Words()) == ()
    assert "too little for a score" in sentences(task, Words())
    assert load_line(task, Words()) == ""


@pytest.mark.parametrize(
    ("given", "said"),
    [
        (Input("share", 0.163, "part", MEASURED), "16.3 %"),
        (Input("coverage", 0.8766, "part", MEASURED), "87.66 %"),
        (Input("hours_off", 2.5, "hours", MEASURED), "2 h 30 min"),
        (Input("mission", 0.25, "part", MEASURED), "0.25"),
        (Input("stress", 1.84, "stress", MEASURED), "1.84 of 4"),
        (Input("stress", 2.8286, "stress", MEASURED), "2.829 of 4"),
        (Input("scheduled_per_week", 0.23, "times_per_week", MEASURED), "0.23 times a week"),
        (Input("scheduled_per_week", 2.0, "times_per_week", MEASURED), "2 times a week"),
        (Input("blocked", 1.5, "hours_per_week", MEASURED), "1.5 h a week"),
        (Input("week_spread", 0.25, "part", MEASURED), "±\N{NO-BREAK SPACE}25 %"),
        (Input("sessions", 12.0, "sessions", MEASURED), "12"),
    ],
)
def test_inputs_have_their_units(given: Input, said: str) -> None:
    """Every input is written in its own unit."""
    assert input_value(given, Words()) == said


def test_bars_share_a_round_scale() -> None:
    """The scale of the bars ends at the twenty above the highest score, at least 40 and at most 100."""
    assert top_of([email()]) == 60.0
    assert top_of([]) == 40.0


def test_formulas_follow_the_weights_that_made_the_score() -> None:
    """By the owner's weights a line shows those; a signal without weight says so instead of asking for entries."""
    task = task_review({Signal.STRESS: 60.0, Signal.OFF_HOURS: 10.0}, 1.0, EMAIL)
    assert task.score is not None
    own = replace(task.score, weights={Signal.STRESS: 80.0, Signal.OFF_HOURS: 20.0}, missing=(Signal.DELAY,))
    lines = signal_lines(replace(task, score=own), Words())
    assert "weight 80 of 100" in lines[2].times
    assert "weighs nothing" in lines[0].formula
    assert "No entry says" in lines[1].formula


def test_a_projection_from_few_days_says_that_it_is_less_sure() -> None:
    """Beside the hours, and only there."""
    assert "less sure" in sentences(replace(email(), less_sure=True), Words())
    assert "less sure" not in sentences(email(), Words())


def test_an_upper_end_that_unlogged_time_lifts_says_so() -> None:
    """6.4 h at 64 % coverage reach to 10 h, past 6.4 x exp(1.2816 x 0.2) = 8.3: the why-view says by what."""
    plain = task_review(
        {}, 1.0, {"coverage": 0.64, "counted_days": 10.0}, projection=Projection(4.95, 6.4, 6.4 * exp(1.2816 * 0.2), 0.2)
    )
    lifted = replace(plain, projection=Projection(4.95, 6.4, 10.0, 0.2))
    assert "36" not in sentences(plain, Words())
    assert "Its upper end is 10 h" in sentences(lifted, Words())
    assert re.search(r"the 36\s?% of your work hours", sentences(lifted, Words()))


def test_hours_of_few_days_are_marked_beside_the_figure() -> None:
    """Where a projection is less sure, the sentence and the column say so; else neither does."""
    sure = task_review({}, 1.0, {})
    unsure = replace(sure, less_sure=True)
    assert task_hours(unsure, Words()) == f"{task_hours(sure, Words())} (less sure)"
    assert task_cell(unsure, Words()) == f"~{task_cell(sure, Words())}"
    assert task_cell(sure, Words()) == short_range(sure.projection, Words())


def test_days_off_are_not_said_to_be_of_the_work_days() -> None:
    """On six days where five work days count it is not "6 of 5 days"; the load is full at all five."""
    diary = Diary()
    for day in range(6):
        diary.work("Mail", day, "9:00", "17:00")
    task = diary.review().tasks[0]
    assert task.days == 6
    assert "on 6 days, days off among them." in sentences(task, Words())
    assert "the larger of 5 of 5 days" in load_line(task, Words())
