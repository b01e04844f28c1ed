"""Interruptions: the stack of a day, what to go back to, and who interrupts."""

from __future__ import annotations

from dataclasses import replace
from uuid import UUID

import pytest

from ballast.domain.log.entry import Entry, Interrupter
from ballast.domain.log.interruption import count_by_source, interrupted_tasks, task_to_resume
from tests.domain.log.fixing import entry


def day(story: str) -> list[Entry]:
    """Entries one after the other: a letter is a task, one with ! an interruption."""
    made = []
    for place, word in enumerate(story.split()):
        flagged = True if word.endswith("!") else None
        made.append(replace(entry(place, place, place + 1, interruption=flagged), task_id=UUID(int=ord(word[0]))))
    return made


@pytest.mark.parametrize(
    ("story", "stack"),
    [
        ("", ""),
        ("a", ""),
        ("a!", ""),
        ("a b", ""),
        ("a b!", "a"),
        ("a b! c!", "ab"),
        ("a b! c! b", "a"),
        ("a b! c! a", ""),
        ("a b! a", ""),
        ("a b! b", "a"),
        ("a b! b!", "a"),
        ("a b! c", "a"),
        ("a b! c d!", "ac"),
        ("a b! a!", "b"),
        ("a b! a! b!", "a"),
        ("a a!", ""),
    ],
)
def test_what_waits_to_be_gone_back_to(story: str, stack: str) -> None:
    """An interruption lays the task before it down; going back takes it up again."""
    entries = day(story)
    assert "".join(chr(task.int) for task in interrupted_tasks(reversed(entries))) == stack
    assert task_to_resume(entries) == (UUID(int=ord(stack[-1])) if stack else None)


def test_interruptions_are_counted_by_source() -> None:
    """The most frequent first; those of unknown source count too, other work does not."""
    said = [Interrupter.PHONE, None, Interrupter.MAIL, Interrupter.PHONE]
    entries = [entry(place, place, place + 1, interruption=True, interrupter=who) for place, who in enumerate(said)]
    counts = count_by_source([*entries, entry(9, 9, 10, interrupter=Interrupter.OWN)])
    assert counts == {Interrupter.PHONE: 2, None: 1, Interrupter.MAIL: 1}
    assert next(iter(counts)) is Interrupter.PHONE
