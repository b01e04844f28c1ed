"""Finding and choosing in the window: places, rates, weights, candidates, scores, the trial, references, the choice."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING, TypeVar, cast

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from ballast.domain.delegation.hiring import Asked, PrivacyQuestion, Shore, Tried
from ballast.domain.delegation.people import Purpose, Where
from ballast.domain.delegation.scorecard import Measure, Score
from ballast.services import hiring
from ballast.ui.pages.helpers.candidates import CandidateColumn
from ballast.ui.pages.helpers.choose_questions import CandidateQuestion, ReferenceQuestion, ScoreQuestion, TrialQuestion
from ballast.ui.pages.helpers.find_questions import PlaceQuestion, RateQuestion
from ballast.ui.pages.helpers.page import HelpersPage
from ballast.ui.pages.helpers.scores import ScoreRow
from ballast.ui.widgets.buttons import Button
from ballast.ui.words import finding as say
from tests.services.helping import ROLE, made_plan
from tests.ui.accessibility import nameless
from tests.ui.pages.room import NOW, Room

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from ballast.services.hiring import Search
    from ballast.store.store import Store
    from ballast.ui.pages.helpers.choose import ChooseView
    from ballast.ui.pages.helpers.find import FindView

W = TypeVar("W", bound="QWidget")
TODAY = date(2026, 11, 22)
VALUES = {"Ana Ruiz": 5, "田中 さくら": 3, "Bo": 4}


def search(store: Store) -> Search:
    """The search as it is kept."""
    return hiring.search_for(store, store.plans.all()[0].id, ROLE)


def scored(store: Store) -> None:
    """A plan with three candidates: the first has 5 everywhere, the second 3, the third 4 and a missing score."""
    made_plan(store, NOW)
    for name, value in VALUES.items():
        _, one = hiring.add_candidate(store, search(store), name, NOW)
        for measure in search(store).hiring.card.weights:
            if (name, measure) != ("Bo", Measure.PRICE):
                hiring.score(store, search(store), one.id, measure, Score(value, "seen"), NOW)


@pytest.fixture
def room(make_room: Callable[..., Room], request: pytest.FixtureRequest) -> Room:
    """A room with the plan, or what a test fills in instead."""
    return make_room(getattr(request, "param", lambda store: made_plan(store, NOW)))


@pytest.fixture
def page(room: Room) -> HelpersPage:
    """The page on it."""
    page = HelpersPage(room.context)
    room.show(page)
    return page


@pytest.fixture
def find(page: HelpersPage) -> FindView:
    """Where was looked."""
    return cast("FindView", page.detail.views["find"])


@pytest.fixture
def choose(room: Room, page: HelpersPage) -> ChooseView:
    """Whom to choose."""
    page.detail.show_key("choose")
    room.settle()
    return cast("ChooseView", page.detail.views["choose"])


def asked(inside: QWidget, kind: type[W]) -> W:
    """The question that is open."""
    return next(each for each in inside.findChildren(kind) if each.isVisible())


def column(choose: ChooseView, name: str) -> CandidateColumn:
    """The column of a candidate."""
    return next(each for each in choose.candidates.findChildren(CandidateColumn) if each.called == name and each.isVisible())


def standing(choose: ChooseView, name: str) -> str:
    """What stands on a candidate's badge; nothing while the columns are made anew."""
    found = [each for each in choose.candidates.findChildren(CandidateColumn) if each.called == name and each.isVisible()]
    return found[0].standing.text() if found else ""


def shown_of(choose: ChooseView, name: str) -> str:
    """All labels of a candidate's column."""
    columns = [each for each in choose.candidates.findChildren(CandidateColumn) if each.called == name and each.isVisible()]
    return " ".join(label.text() for each in columns for label in each.findChildren(QLabel))


def press(inside: QWidget, name: str) -> None:
    """Press the button of that name."""
    next(each for each in inside.findChildren(Button) if each.accessibleName() == name).click()


def test_a_place_is_noted_and_taken_off(room: Room, find: FindView) -> None:
    """By keyboard: its kind, name, cost and what came of it are kept; Undo brings back what was removed."""
    find.places.add_one.click()
    question = asked(find, PlaceQuestion)
    assert nameless(question) == []
    question.kind.setCurrentIndex(list(Where).index(Where.COLLEGE))
    assert not question.go.isEnabled()
    question.name.insert("Σχολή")
    room.qtbot.keyClicks(question.cost, "12.5")
    room.qtbot.keyClicks(question.came, "Two answers")
    room.qtbot.keyClick(question.came, Qt.Key.Key_Return)
    room.qtbot.waitUntil(lambda: find.places.spent.text() == "$12.50 so far")
    noted = Tried(Where.COLLEGE, "Σχολή", TODAY, Decimal("12.5"), "Two answers")
    assert room.stored(lambda store: search(store).hiring.tried) == (noted,)
    assert "College" not in find.places.left.text()
    assert "Marketplace" in find.places.left.text()
    press(find.places, "Remove Σχολή")
    room.qtbot.waitUntil(lambda: room.stored(lambda store: search(store).hiring.tried) == ())
    room.qtbot.waitUntil(lambda: any(notice.text == "Removed Σχολή" for notice in room.said))
    room.context.undo()
    room.qtbot.waitUntil(lambda: room.stored(lambda store: search(store).hiring.tried) == (noted,))


@pytest.mark.parametrize(
    ("low", "high", "says"),
    [("12", "20", "within what others pay"), ("17", "19", "under every rate"), ("10", "15", "above every rate")],
)
def test_the_price_stands_beside_the_going_rate(room: Room, find: FindView, low: str, high: str, says: str) -> None:
    """The plan pays 16 an hour: its place among the rates noted is said in a sentence, and the going rate shown."""
    assert "Note two or three rates" in find.rates.verdict.text()
    find.rates.add_one.click()
    question = asked(find, RateQuestion)
    room.qtbot.keyClicks(question.low, high)
    room.qtbot.keyClicks(question.high, low)
    room.qtbot.keyClicks(question.source, "Profiles")
    assert not question.go.isEnabled()
    assert "higher" in question.note.text()
    for box, text in ((question.low, low), (question.high, high)):
        box.selectAll()
        room.qtbot.keyClicks(box, text)
    question.go.click()
    room.qtbot.waitUntil(lambda: says in find.rates.verdict.text())
    assert find.rates.going.value.text() == f"${low}.00 – ${high}.00"
    assert find.rates.price.value.text() == "$16.00"


def test_where_help_may_sit_has_its_questions(room: Room, find: FindView) -> None:
    """The decision and each answer are kept when the box is left."""
    find.shore.choice.buttons()[2].click()
    room.qtbot.waitUntil(lambda: room.stored(lambda store: search(store).hiring.shore) is Shore.OFFSHORE)
    box = find.shore.boxes[PrivacyQuestion.CONTRACT]
    box.setFocus()
    room.qtbot.keyClicks(box, "Secrecy, our law")
    room.qtbot.keyClick(box, Qt.Key.Key_Return)
    room.qtbot.waitUntil(lambda: find.shore.count.text() == "1 of 6 answered")
    assert room.stored(lambda store: search(store).hiring.privacy) == {PrivacyQuestion.CONTRACT: "Secrecy, our law"}


def test_weights_add_up_and_stand_with_the_first_candidate(room: Room, choose: ChooseView) -> None:
    """99 points cannot be fixed, 100 can; with a candidate there is no box any more, and the day is said."""
    choose.weights.boxes[Measure.SKILL].setValue(29)
    assert not choose.weights.fix.isEnabled()
    choose.weights.boxes[Measure.PRICE].setValue(11)
    choose.weights.fix.click()
    room.qtbot.waitUntil(lambda: choose.weights.note.text().startswith("Fixed on 22 Nov 2026. Until"))
    choose.candidates.add_one.click()
    question = asked(choose, CandidateQuestion)
    assert "22 May 2027" in question.note.text()
    room.qtbot.keyClicks(question.name, "Ana Ruiz")
    question.go.click()
    room.qtbot.waitUntil(lambda: choose.weights.note.text() == "Fixed on 22 Nov 2026, before anyone was scored.")
    assert choose.weights.boxes == {}
    kept = room.stored(search).hiring.card
    assert (kept.weights[Measure.SKILL], kept.weights[Measure.PRICE]) == (29, 11)
    assert [each.name for each in room.stored(lambda store: store.people.all())] == ["Ana Ruiz"]


@pytest.mark.parametrize("room", [scored], indirect=True)
def test_totals_and_the_gap_are_said(room: Room, choose: ChooseView) -> None:
    """5 everywhere is 100 points, 3 everywhere 50: a gap of 50; who lacks a score has no total; levels and outs are said."""
    assert choose.candidates.verdict.text() == "Ana Ruiz is ahead of 田中 さくら by 50 points."
    assert column(choose, "Ana Ruiz").standing.text() == "100 of 100"
    assert column(choose, "Bo").standing.text() == "Unfinished"
    press(column(choose, "Bo"), "Bo, Price and availability: –")
    question = asked(choose, ScoreQuestion)
    question.value.buttons()[4].click()
    assert question.note.text() == "A score needs a line that says what it rests on."
    assert not question.go.isEnabled()
    room.qtbot.keyClicks(question.evidence, "Free on Mondays")
    question.go.click()
    room.qtbot.waitUntil(lambda: standing(choose, "Bo") == "78 of 100")  # 90 x 0.75 + 10 = 77.5
    press(column(choose, "Ana Ruiz"), "Ana Ruiz, Proven skill: 5")
    question = asked(choose, ScoreQuestion)
    room.qtbot.keyClick(question.value.buttons()[4], Qt.Key.Key_1)
    assert question.value.current == 0
    assert question.focusWidget() is question.evidence
    room.qtbot.keyClick(question.evidence, Qt.Key.Key_2)
    assert (question.value.current, question.evidence.text()) == (0, "2seen")
    asked(choose, ScoreQuestion).go.click()
    room.qtbot.waitUntil(lambda: standing(choose, "Ana Ruiz") == "Ruled out")
    assert nameless(choose) == []


@pytest.mark.parametrize("room", [scored], indirect=True)
def test_the_keyboard_stays_on_what_was_scored(room: Room, choose: ChooseView) -> None:
    """After a score is kept the keyboard is on that score, in the column made anew: Tab leads on to the next measure."""
    before = column(choose, "Bo")
    button = next(each for each in before.findChildren(Button) if "Price and availability" in each.accessibleName())
    button.setFocus()
    button.click()
    question = asked(choose, ScoreQuestion)
    room.qtbot.keyClick(question.value.buttons()[0], Qt.Key.Key_4)
    room.qtbot.keyClicks(question.evidence, "said so")
    question.go.click()
    room.qtbot.waitUntil(lambda: standing(choose, "Bo") == "75 of 100")
    after = column(choose, "Bo")
    assert after is not before
    room.qtbot.waitUntil(lambda: after.isAncestorOf(choose.window().focusWidget()))
    assert "Price and availability: 4" in choose.window().focusWidget().accessibleName()


def scores_of(choose: ChooseView, name: str) -> dict[Measure, ScoreRow]:
    """The scores of a candidate in its column."""
    return {row.measure: row for row in column(choose, name).scores}


def shown_scores(choose: ChooseView) -> list[tuple[Measure, Score | None]]:
    """All scores that are shown now, whoever has them."""
    return [(row.measure, row.given) for row in choose.findChildren(ScoreRow) if row.isVisible()]


@pytest.mark.parametrize("room", [scored], indirect=True)
def test_scores_are_given_in_their_place(room: Room, choose: ChooseView) -> None:
    """A digit, a line, Enter: no question opens, the score is kept, and what is missing next has the keyboard."""
    row = scores_of(choose, "Bo")[Measure.PRICE]
    room.qtbot.keyClick(row.button, Qt.Key.Key_5)
    assert (row.button.text(), row.box.isVisible(), row.rests.text()) == ("5", True, say.ANCHOR_OF[4]())
    room.qtbot.keyClick(row.box, Qt.Key.Key_Return)
    assert row.problem.isVisible()
    room.qtbot.keyClicks(row.box, "Free on Mondays")
    room.qtbot.keyClick(row.box, Qt.Key.Key_Return)
    room.qtbot.waitUntil(lambda: standing(choose, "Bo") == "78 of 100")  # 90 x 0.75 + 10 = 77.5
    scores = [each.scores[Measure.PRICE] for each in room.stored(search).hiring.card.candidates]
    assert scores.count(Score(5, "Free on Mondays")) == 1
    assert choose.findChildren(ScoreQuestion) == []


@pytest.mark.parametrize("room", [scored], indirect=True)
def test_the_next_missing_score_has_the_keyboard(room: Room, choose: ChooseView) -> None:
    """With two missing, Enter on the first leads to the second, so that a candidate is scored without a question."""
    bo = next(each for each in room.stored(search).hiring.card.candidates if Measure.PRICE not in each.scores)
    choose.act(lambda store, found: hiring.score(store, found, bo.id, Measure.SKILL, None, NOW))
    room.qtbot.waitUntil(lambda: (Measure.SKILL, None) in shown_scores(choose))
    row = scores_of(choose, "Bo")[Measure.SKILL]
    row.button.setFocus()
    room.qtbot.keyClick(row.button, Qt.Key.Key_4)
    room.qtbot.keyClicks(row.box, "Showed it")
    room.qtbot.keyClick(row.box, Qt.Key.Key_Return)
    room.qtbot.waitUntil(lambda: (Measure.SKILL, Score(4, "Showed it")) in shown_scores(choose))
    room.qtbot.waitUntil(lambda: "Bo, Price and availability" in choose.window().focusWidget().accessibleName())


@pytest.mark.parametrize("room", [scored], indirect=True)
def test_a_score_begun_can_be_left(room: Room, choose: ChooseView) -> None:
    """Escape leaves the score and what it rested on as they were."""
    row = scores_of(choose, "Ana Ruiz")[Measure.SKILL]
    room.qtbot.keyClick(row.button, Qt.Key.Key_2)
    assert row.box.text() == "seen"
    room.qtbot.keyClick(row.box, Qt.Key.Key_Escape)
    assert (row.button.text(), row.rests.text(), row.box.isVisible()) == ("5", "seen", False)
    assert standing(choose, "Ana Ruiz") == "100 of 100"


@pytest.mark.parametrize("room", [scored], indirect=True)
def test_a_trial_has_its_mark_first(room: Room, choose: ChooseView) -> None:
    """Nothing is kept without a pass mark; once it is over the mark stands and says since when."""
    choose.candidates.trial_asked.emit(column(choose, "Ana Ruiz").candidate)
    question = asked(choose, TrialQuestion)
    assert not question.go.isEnabled()
    question.mark.setPlainText("At most one mistake")
    question.ended.buttons()[1].click()
    question.go.click()
    room.qtbot.waitUntil(lambda: bool(room.stored(search).hiring.trials))
    trial = next(iter(room.stored(search).hiring.trials.values()))
    assert (trial.hours, trial.price, trial.passed, trial.pass_set_on) == (5.0, Decimal(16), True, TODAY)
    room.qtbot.waitUntil(lambda: "passed" in shown_of(choose, "Ana Ruiz"))
    choose.candidates.trial_asked.emit(column(choose, "Ana Ruiz").candidate)
    again = asked(choose, TrialQuestion)
    assert again.mark.isReadOnly()
    assert "22 Nov 2026" in again.note.text()


@pytest.mark.parametrize("room", [scored], indirect=True)
def test_a_reference_is_a_person_too(room: Room, choose: ChooseView) -> None:
    """Who told is kept as a reference with what they answered, and is read again the next time."""
    choose.candidates.reference_asked.emit(column(choose, "Ana Ruiz").candidate)
    question = asked(choose, ReferenceQuestion)
    room.qtbot.keyClicks(question.who, "Old Boss")
    room.qtbot.keyClicks(question.boxes[Asked.AGAIN], "Any day")
    question.go.click()
    room.qtbot.waitUntil(lambda: bool(room.stored(search).hiring.references))
    boss = next(each for each in room.stored(lambda store: store.people.all()) if each.name == "Old Boss")
    assert boss.purpose is Purpose.REFERENCE


@pytest.mark.parametrize("room", [scored], indirect=True)
def test_who_is_chosen_is_the_helper(room: Room, page: HelpersPage, choose: ChooseView) -> None:
    """The person's purpose changes and their date goes; the one before is a candidate with a date again; Undo takes it back."""
    press(choose, "Choose Bo as the helper")
    room.qtbot.waitUntil(lambda: page.detail.head.name.text().startswith("Bo"))
    press(choose, "Choose Ana Ruiz as the helper")
    room.qtbot.waitUntil(lambda: page.detail.head.name.text().startswith("Ana"))
    people = {each.name: each for each in room.stored(lambda store: store.people.all())}
    assert (people["Ana Ruiz"].purpose, people["Ana Ruiz"].delete_after) == (Purpose.HELPER, None)
    assert (people["Bo"].purpose, people["Bo"].delete_after) == (Purpose.CANDIDATE, date(2027, 5, 22))
    room.context.undo()
    room.qtbot.waitUntil(lambda: page.detail.head.name.text().startswith("Bo"))
