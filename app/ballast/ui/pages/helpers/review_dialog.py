"""A review after 30, 60 or 90 days as a short form: what works, what does not, goals, authority, feedback, thanks, a lesson."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from ballast.domain.delegation.follow_up import Lesson
from ballast.domain.delegation.helper_review import Authority, GoalsHeld, HelperReview
from ballast.domain.delegation.onboarding import Who
from ballast.ui.widgets.choosers import Chooser, DayEdit
from ballast.ui.widgets.forms import FormDialog
from ballast.ui.widgets.inputs import TextEdit
from ballast.ui.widgets.plain import PlainLabel
from ballast.ui.words import going
from ballast.ui.words import starting as say

if TYPE_CHECKING:
    from collections.abc import Mapping
    from enum import StrEnum

    from PySide6.QtWidgets import QWidget

    from ballast.domain.delegation.onboarding import CalendarStep
    from ballast.ui.context import Context
    from ballast.ui.words import Phrase

_LONGEST, _WIDE = 500, 600


class ReviewDialog(FormDialog):
    """What was said at a review, with the day and who is there."""

    def __init__(self, context: Context, step: CalendarStep, parent: QWidget) -> None:
        self._step = step
        kept = step.review or HelperReview()
        self.day = DayEdit(say.STEP_DAY(), context.words, weekday=True)
        self.day.show_day(step.day)
        self.who = Chooser(say.STEP_WHO())
        self.who.addItems([word() for word in say.WHO.values()])
        self.who.setCurrentIndex(tuple(Who).index(step.who))
        self.works, self.not_yet = _text(say.WORKS, kept.works), _text(say.NOT_YET, kept.not_yet)
        self.feedback, self.recognition = _text(say.FEEDBACK, kept.feedback), _text(say.RECOGNITION, kept.recognition)
        self.goals = _chooser(say.GOALS_HELD, say.HELD_GOALS, kept.goals)
        self.authority = _chooser(say.AUTHORITY, say.DECIDES, kept.authority)
        self.lesson = _chooser(say.REVIEW_LESSON, going.LESSONS, kept.lesson)
        rows: list[tuple[str, QWidget]] = [("", PlainLabel(say.REVIEW_KEEP(), "second", wrap=True))]
        rows += [(edit.accessibleName(), edit) for edit in (self.works, self.not_yet, self.goals, self.authority)]
        rows += [(edit.accessibleName(), edit) for edit in (self.feedback, self.recognition, self.lesson)]
        rows += [(say.STEP_DAY(), self.day), (say.STEP_WHO(), self.who)]
        super().__init__(context.theme, say.step_words(step), rows, "", parent)
        self.setMinimumWidth(_WIDE)
        self.works.setFocus()

    @property
    def step(self) -> CalendarStep:
        """The step with its day and people as they are said now."""
        step, day = self._step, self.day.day
        return replace(step, day=day, who=tuple(Who)[self.who.currentIndex()], by_hand=step.by_hand or day != step.day)

    @property
    def review(self) -> HelperReview:
        """What was said."""
        works, not_yet, feedback, recognition = (
            " ".join(edit.text().split()) for edit in (self.works, self.not_yet, self.feedback, self.recognition)
        )
        goals, authority = (None, *GoalsHeld)[self.goals.currentIndex()], (None, *Authority)[self.authority.currentIndex()]
        lesson = (None, *Lesson)[self.lesson.currentIndex()]
        return HelperReview(works, not_yet, goals, authority, feedback, recognition, lesson)


def _text(name: Phrase, text: str) -> TextEdit:
    edit = TextEdit(name())
    edit.setMaxLength(_LONGEST)
    edit.setText(text)
    edit.setCursorPosition(0)
    return edit


def _chooser(name: Phrase, kinds: Mapping[Any, Phrase], chosen: StrEnum | None) -> Chooser:
    chooser = Chooser(name())
    chooser.addItems([say.UNSAID(), *(word() for word in kinds.values())])
    chooser.setCurrentIndex(0 if chosen is None else 1 + tuple(kinds).index(chosen))
    return chooser
