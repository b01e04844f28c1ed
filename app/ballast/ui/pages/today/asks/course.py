"""How far the closing of a day is: what is asked, what is behind, and the words of a question. No widgets."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

from ballast.domain.log.closing import Missing
from ballast.domain.log.span import instant_of
from ballast.ui.words import closing as say

if TYPE_CHECKING:
    from datetime import tzinfo
    from uuid import UUID

    from ballast.domain.log.closing import Question
    from ballast.services.day import DayView
    from ballast.ui.words.formats import Words

_KINDS = tuple(Missing)


class Step(NamedTuple):
    """A question that is behind: answered by an action, or passed over (None)."""

    key: tuple[Missing, object]
    action: UUID | None


@dataclass(slots=True)
class Course:
    """The questions of one day as they are now, and those that are behind."""

    view: DayView | None = None
    questions: tuple[Question, ...] = ()
    behind: list[Step] = field(default_factory=list)

    @property
    def open(self) -> tuple[Question, ...]:
        """What is not behind yet, in the order of asking: kinds as the rules have them, in each the largest first."""
        passed = {step.key for step in self.behind}
        left = [each for each in self.questions if key_of(each) not in passed]
        return tuple(sorted(left, key=lambda each: (_KINDS.index(each.what), -each.span.length)))

    @property
    def left_open(self) -> int:
        """How many were passed over and are still to be answered; what was said to be right is not."""
        known = {key_of(each) for each in self.questions if each.what not in {Missing.LONG, Missing.PAST_MIDNIGHT}}
        return sum(step.action is None and step.key in known for step in self.behind)

    def pass_by(self, question: Question, action: UUID | None = None) -> None:
        """A question is behind."""
        self.behind.append(Step(key_of(question), action))


def key_of(question: Question) -> tuple[Missing, object]:
    """What makes two questions the same."""
    if question.what is Missing.UNCATEGORISED:
        return question.what, question.task_id
    about = question.absence or question.entry
    return question.what, about.id if about is not None else instant_of(question.span.start)


def task_name(question: Question, view: DayView | None) -> str:
    """The task that a question is about, "" for none."""
    task = None if view is None or question.task_id is None else view.log.tasks.get(question.task_id)
    return "" if task is None else task.name


def question_words(question: Question, view: DayView | None, words: Words, zone: tzinfo) -> str:
    """A question as the owner reads it."""
    times = words.times(question.span.start.astimezone(zone), question.span.end.astimezone(zone))
    length = words.duration(question.span.length)
    return say.ASKS[question.what](task=task_name(question, view), times=times, length=length)
