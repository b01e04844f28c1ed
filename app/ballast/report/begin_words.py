"""The words of where to begin: the first task to hand over, quick wins, and help that costs nothing."""

from __future__ import annotations

from dataclasses import dataclass, field
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from ballast.domain.delegation.first_steps import Ease, Win
from ballast.report.speech import marked

if TYPE_CHECKING:
    from collections.abc import Mapping

_EASES: Final = MappingProxyType(
    {
        Ease.NOT_SENSITIVE: marked("it shows nobody anything confidential"),
        Ease.SMALL: marked("it is small"),
        Ease.STEPS_WRITTEN: marked("its steps are written down"),
        Ease.SAME_STEPS: marked("it goes the same way each time"),
        Ease.LITTLE_JUDGEMENT: marked("it needs little judgement"),
        Ease.BRIEF_READY: marked("its brief is ready"),
    }
)
_WINS: Final = MappingProxyType(
    {
        Win.STOP: marked("Leave it out for two weeks"),
        Win.ASK: marked("Ask those it waits for"),
        Win.GATHER: marked("Do it in one go"),
        Win.WITHIN_HOURS: marked("Keep it inside your work hours"),
        Win.REUSE: marked("Write it once, use it again"),
        Win.SWAP: marked("Swap it for something you do well"),
    }
)
_DO: Final = MappingProxyType(
    {
        Win.STOP: marked("Put it aside today and note each time somebody asks for it. If nobody does, let it go for good."),
        Win.ASK: marked("Write one short message: what you need, by when, and what happens meanwhile. Then go on without it."),
        Win.GATHER: marked("Choose one or two times a day for it, and leave it closed in between."),
        Win.WITHIN_HOURS: marked("Set the hour at which it ends, and tell those who ask when they will hear from you."),
        Win.REUSE: marked("Take the best one you did, keep it as a template or a list to tick, and begin from it next time."),
        Win.SWAP: marked(
            "Think of one person who does this gladly and whom you could help in return, and ask. "
            "Put down what each gives, and ask your tax adviser whether a swap must be declared."
        ),
    }
)


@dataclass(frozen=True, slots=True)
class BeginWords:
    """Where to begin."""

    heading: str = marked("Where to begin")
    first_because: str = marked("Hand over first: {task}, because {reasons}.")
    first_alone: str = marked("Hand over first: {task}. It comes first by what it brings.")
    first_lead: str = marked("One task first, then the next: on the first you both learn how to work together.")
    wins: str = marked("Quick wins: no money, within three days")
    task: str = marked("Task")
    do: str = marked("What to do")
    free: str = marked("Help that costs nothing")
    free_question: str = marked(
        "What holds you back, and what or who could help for free? Think of family and friends, other owners with the same "
        "trouble, a swap of what each does well, a programme of your town, bank or college, and of what you pay for already."
    )
    held_back: str = marked("What holds you back")
    free_help: str = marked("Who or what could help for free")
    swap: str = marked("A swap")
    swap_line: str = marked("{partner}: {theirs} for {mine}")
    swap_hours: str = marked("{theirs} of theirs for {mine} of yours")
    swap_worth: str = marked("worth {money}")
    swap_until: str = marked("until {day}")
    steps: str = marked("Small steps within three days")
    step: str = marked("{text} (by {day})")
    step_done: str = marked("{text} (done on {day})")
    eases: Mapping[Ease, str] = field(default_factory=lambda: _EASES)
    titles: Mapping[Win, str] = field(default_factory=lambda: _WINS)
    acts: Mapping[Win, str] = field(default_factory=lambda: _DO)
