"""What the page of helpers says around its views; `finding` has the words of finding and choosing, `people` those of people."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ballast.services.hand_over import State
from ballast.ui.words import Phrase, Plural
from ballast.ui.words.handing import KINDS

if TYPE_CHECKING:
    from ballast.domain.delegation.plan import Role

SUBTITLE_EMPTY = Phrase("Find somebody, start well, see whether it was worth it")
COUNT = Plural("{n} helper", "{n} helpers")
LIST = Phrase("Helpers of your plans")
WHAT = Phrase("What to show")
PEOPLE = Phrase("People")
VIEWS = Phrase("What to do with this helper")

EMPTY_TITLE = Phrase("No helper in a plan yet")
EMPTY_TEXT = Phrase(
    "A plan says which tasks to hand over and to what kind of help. As soon as one of yours has a helper with a task, you find "
    "here how to look for somebody, whom to choose, how to begin, and whether it was worth it."
)
GO_PLANS = Phrase("Go to your plans")

STATES = {
    State.SOUGHT: Phrase("Sought"),
    State.FOUND: Phrase("Found"),
    State.PREPARING: Phrase("Getting ready"),
    State.RUNNING: Phrase("At work"),
    State.ENDED: Phrase("Ended"),
}
NEXT = {
    State.SOUGHT: Phrase("Find a helper"),
    State.FOUND: Phrase("Get the helper started"),
    State.PREPARING: Phrase("Go on with the start"),
    State.RUNNING: Phrase("See how it goes with the helper"),
    State.ENDED: Phrase("See how it went with the helper"),
}
"""What a plan's button says, by how far it is with the helper to go on with."""
SINCE = Phrase("since {day}")
FROM = Phrase("from {day}")
TASKS = Plural("{n} task", "{n} tasks")
DUE = Plural("{n} to do", "{n} to do")
ROW = Phrase("{name}, {plan}, {state}, {tasks}")
ROW_DUE = Phrase("{row}, {due}")
PERSON_OF = Phrase("\u2068{person}\u2069, \u2068{name}\u2069")
OPEN_PLAN = Phrase("Open the plan")
GONE = Phrase("That helper is not in a plan any more.")

KEY_VIEWS = Phrase("Views of the helper, from left to right")
KEY_PEOPLE = Phrase("Helpers or people")
KEY_CHOOSE = Phrase("Choose a helper (in the list)")


def helper_name(role: Role, person: str) -> str:
    """Who helps: the person, with what the plan calls the helper, or its kind of help."""
    called = " ".join(role.name.split()) or KINDS[role.help_type]()
    known = " ".join(person.split())
    return PERSON_OF(person=known, name=called) if known and known != called else called
