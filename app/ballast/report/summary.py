"""The first page: key figures, what the plan says, where the hours go, contents."""

from __future__ import annotations

from collections import Counter
from datetime import timedelta
from typing import TYPE_CHECKING

from ballast.domain.delegation.plan import Choice
from ballast.domain.insight.drawn.pareto import PARETO_LINE, PARETO_ROWS
from ballast.domain.insight.picking import SHARE_WANTED, SIGNALS_WANTED
from ballast.report.beginning import first_sentence
from ballast.report.blocks import Bar, Bullets, Card, Cards, Contents, Heading, Paragraph, Pareto, Section
from ballast.report.plain import shortened
from ballast.report.voice import named

if TYPE_CHECKING:
    from ballast.report.blocks import Block
    from ballast.report.material import Material

_LABEL_LETTERS = 58
_DEEP_CONTENTS = 7
_HOUR = timedelta(hours=1)


def summary(material: Material) -> tuple[Section, ...]:
    """The sections of the first page."""
    words = material.voice.words
    blocks: list[Block] = [Bullets(_says(material)) if material.lines else Paragraph(words.summary.empty, "note")]
    chart = pareto(material)
    if chart.bars:
        blocks += [Heading(words.summary.chart), chart]
    blocks.append(Contents(words.cover.contents, 2 if len(material.handed) <= _DEEP_CONTENTS else 1))
    return Section("", (Cards(_cards(material)),)), Section(words.summary.heading, tuple(blocks))


def _cards(material: Material) -> tuple[Card, ...]:
    words, voice, plan = material.voice.words.cover, material.voice, material.plan
    logged = plan.logged or sum((line.task.total for line in material.lines), timedelta(0))
    days = words.days.of(plan.logged_days)
    return (
        Card(
            words.logged,
            voice.time.decimal(logged),
            words.logged_detail.format(days=days, coverage=voice.percent(plan.coverage)),
        ),
        _freed_card(material),
        _result_card(material),
        _relief_card(material),
    )


def _freed_card(material: Material) -> Card:
    words, voice, totals = material.voice.words.cover, material.voice, material.outcome.totals
    if not material.working_roles():
        return Card(words.freed, voice.hours(0), words.freed_none)
    detail = words.freed_detail.format(range=voice.span(totals.freed_range))
    return Card(words.freed, voice.hours(totals.freed), detail)


def _result_card(material: Material) -> Card:
    words, voice, totals = material.voice.words.cover, material.voice, material.outcome.totals
    if totals.net is None or totals.net_range is None or totals.chance is None:
        why = words.year_hours_open if material.outcome.worth.money else words.year_hours_detail
        return Card(words.year_hours, voice.hours(totals.net_hours), why if material.working_roles() else words.freed_none)
    detail = words.net_detail.format(range=voice.money_range(totals.net_range), chance=voice.chance(totals.chance))
    return Card(words.net, voice.money(totals.net), detail)


def _relief_card(material: Material) -> Card:
    words, voice, relief = material.voice.words.cover, material.voice, material.outcome.totals.relief
    if relief is None:
        return Card(words.relief, voice.words.units.none, words.relief_unknown)
    return Card(words.relief, voice.percent(relief), words.relief_detail)


def _says(material: Material) -> tuple[str, ...]:
    start = first_sentence(material.plan, material.outcome, material.voice)
    found = (_vital(material), _top(material), _handed(material), _others(material), start, _provisional(material))
    return tuple(sentence for sentence in found if sentence)


def _vital(material: Material) -> str:
    words, voice = material.voice.words.summary, material.voice
    ranked = sorted(material.lines, key=lambda line: -line.task.total)
    whole = sum((line.task.total for line in ranked), timedelta(0))
    if not whole:
        return ""
    done, count = timedelta(0), 0
    while done / whole < PARETO_LINE / 2 and count < len(ranked):
        done, count = done + ranked[count].task.total, count + 1
    return words.vital.of(
        count,
        all=str(len(ranked)),
        share=voice.percent(done / whole),
        hours=voice.time.length(whole),
        names=_brief_name(ranked[0].task.name),
    )


def _top(material: Material) -> str:
    """The heaviest of those that take a hundredth of the time or more, as the review names them (`insight.telling`)."""
    words, scored = material.voice.words.summary, [line.task for line in material.lines if line.task.score is not None]
    if not scored:
        return ""
    felt = SHARE_WANTED * sum((line.task.total for line in material.lines), timedelta(0))
    top = max([task for task in scored if task.total >= felt] or scored, key=lambda task: task.score or 0.0)
    told = words.top.format(task=_brief_name(top.name), score=material.voice.formats.number(top.score or 0.0, 0))
    signals = {signal for task in scored for signal in task.points}
    return f"{told} {words.one_signal}" if 0 < len(signals) < SIGNALS_WANTED else told


def _handed(material: Material) -> str:
    words, roles = material.voice.words.summary, material.working_roles()
    held = sum(len(role.tasks) for _, role in roles)
    alone = len(material.handed) - held
    sentences = [words.handed.of(held, helpers=words.helpers.of(len(roles)))] if held else []
    return " ".join([*sentences, words.alone.of(alone)] if alone else sentences)


def _others(material: Material) -> str:
    words, counts = material.voice.words, Counter(line.result.choice for line in material.lines if not line.handed)
    named_counts = [
        words.summary.one_choice.format(choice=words.terms.choices[choice], n=counts[choice])
        for choice in Choice
        if counts[choice]
    ]
    return words.summary.others.format(counts=material.voice.listed(named_counts)) if named_counts else ""


def _provisional(material: Material) -> str:
    if not material.outcome.worth.provisional:
        return ""
    words = material.voice.words
    return words.summary.provisional.format(days=words.summary.days.of(material.plan.counted_days))


def _brief_name(name: str) -> str:
    return named(shortened(name, _LABEL_LETTERS))


def pareto(material: Material) -> Pareto:
    """Hours by task, the longest first; from the eleventh task on, the last bar holds all the rest."""
    words, voice = material.voice.words.summary, material.voice
    ranked = sorted((line.task for line in material.lines if line.task.total), key=lambda task: (-task.total, task.name))
    shown = len(ranked) if len(ranked) <= PARETO_ROWS else PARETO_ROWS - 1
    parts = [(shortened(task.name, _LABEL_LETTERS), task.total) for task in ranked[:shown]]
    if ranked[shown:]:
        rest = sum((task.total for task in ranked[shown:]), timedelta(0))
        parts.append((words.rest.of(len(ranked) - shown), rest))
    bars = _bars(parts, material, tasks=shown)
    sentence = voice.listed([
        words.chart_bar.format(task=named(bar.label), hours=bar.text, share=bar.share_text) for bar in bars
    ])  # fmt: skip
    reached = next((number for number, bar in enumerate(bars, 1) if bar.share >= PARETO_LINE), 0)
    return Pareto(
        bars,
        PARETO_LINE,
        voice.percent(PARETO_LINE),
        words.running,
        words.chart_alt.format(bars=sentence, n=reached, all=len(bars)),
    )


def _bars(parts: list[tuple[str, timedelta]], material: Material, *, tasks: int) -> tuple[Bar, ...]:
    """The bars; those of single tasks that reach the 80 % line together are the vital ones."""
    whole = sum((length for _, length in parts), timedelta(0))
    bars: list[Bar] = []
    done, before = timedelta(0), 0.0
    for label, length in parts:
        done += length
        share = done / whole
        bars.append(
            Bar(
                label=label,
                hours=length / _HOUR,
                text=material.voice.time.decimal(length),
                share=share,
                share_text=material.voice.percent(share),
                vital=before < PARETO_LINE and len(bars) < tasks,
            ),
        )
        before = share
    return tuple(bars)
