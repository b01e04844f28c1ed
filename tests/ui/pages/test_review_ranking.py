"""What the ranking says of how sure its order is."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from ballast.domain.insight.stability import Steadiness
from ballast.ui.pages.review.ranking import RankingCard
from ballast.ui.words.formats import Words
from tests.domain.insight.sample import Diary

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from ballast.ui.theme import Theme


@pytest.mark.parametrize(
    ("share", "often", "swapped", "said", "level"),
    [
        (0.9, (1, 1, 1), 0.1, "The first three are clear: they lead in 90", None),
        (0.9, (1, 1, 1), 0.4, "their order is not sure", "These are level: A, B."),
        (0.5, (1, 1, 0.5), 0.1, "stay the same in only 50", "These are level: C."),
        (0.5, (1, 1, 1), 0.1, "The first tasks are level", None),
    ],
)
def test_the_ranking_says_what_swaps(
    qtbot: QtBot, theme: Theme, *, share: float, often: tuple[float, ...], swapped: float, said: str, level: str | None
) -> None:
    """Clear, clear but for the order, level, and level without names."""
    diary = Diary()
    for day in range(5):
        for place, name in enumerate("ABC"):
            diary.work(name, day, f"{9 + place}:00", f"{10 + place}:00")
    ids = [diary.tasks[name].id for name in "ABC"]
    card = RankingCard(theme, Words())
    qtbot.addWidget(card)
    card.show()
    card.show_review(diary.review())
    card.show_stability(Steadiness(share, dict(zip(ids, often, strict=True)), {(ids[0], ids[1]): swapped}), 5)
    text = card.stable.text()
    assert said in text
    assert ("These are level" in text) is (level is not None)
    assert (level or "") in text


@pytest.mark.parametrize("share", [0.9, 0.5])
@pytest.mark.parametrize("level", [True, False])
@pytest.mark.parametrize(("first", "said"), [(1, "one task"), (2, "first two"), (3, "first three")])
def test_the_ranking_speaks_of_as_many_tasks_as_lead(
    qtbot: QtBot,
    theme: Theme,
    *,
    first: int,
    said: str,
    level: bool,
    share: float,
) -> None:
    """Whether clear or level: of two tasks with a score "the first three" is never said."""
    diary = Diary()
    for day in range(5):
        for place, name in enumerate("ABC"[:first]):
            diary.work(name, day, f"{9 + place}:00", f"{10 + place}:00")
    ids = [diary.tasks[name].id for name in "ABC"[:first]]
    swapped = {(ids[0], ids[-1]): 0.5} if level else {}
    card = RankingCard(theme, Words())
    qtbot.addWidget(card)
    card.show()
    card.show_review(diary.review())
    card.show_stability(Steadiness(share, dict.fromkeys(ids, 1.0), swapped, first), 5)
    text = card.stable.text()
    assert said in text.casefold()
    assert ("These are level" in text) is level
    others = {"one task", "first two", "first three"} - {said}
    assert not any(other in text.casefold() for other in others)
