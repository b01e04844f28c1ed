"""The line in front of the worker: who goes first, and who waits for the window."""

from __future__ import annotations

import pytest

from ballast.ui.line import Empty, Line


def taken(line: Line[str]) -> list[str]:
    """All that is given out now."""
    found: list[str] = []
    while True:
        try:
            item = line.take(0.0)
        except Empty:
            return found
        if item is None:
            return [*found, "end"]
        found.append(item)


def test_acts_first_each_in_their_order() -> None:
    """What the owner does goes before what is asked; neither is mixed up."""
    line = Line[str]()
    for item, act in (("a", False), ("1", True), ("b", False), ("2", True)):
        line.put(item, act=act)
    assert taken(line) == ["1", "2", "a", "b"]


def test_questions_wait_until_the_window_has_shown_an_act() -> None:
    """Acts do not wait."""
    line = Line[str]()
    line.put("question")
    line.put("act", act=True)
    line.hold()
    assert taken(line) == ["act"]
    line.let_go()
    assert taken(line) == ["question"]


def test_a_window_that_does_not_paint_is_not_waited_for_long() -> None:
    """Half a second is enough for a question to come through."""
    line = Line[str]()
    line.put("question")
    line.hold()
    assert line.take(0.5) == "question"


def test_at_the_end_all_that_waits_is_given_out() -> None:
    """Nothing that was asked is lost when the window closes, held or not; after that a new worker may begin."""
    line = Line[str]()
    line.put("question")
    line.hold()
    line.end()
    assert taken(line) == ["question", "end"]
    with pytest.raises(Empty):
        line.take(0.0)
