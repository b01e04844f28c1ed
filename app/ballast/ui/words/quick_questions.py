"""What the five quick questions say on the Review page; the questions themselves are those of the wizard (`words.wizard`)."""

from __future__ import annotations

from ballast.ui.words import Phrase, Plural

TITLE = Phrase("Five quick questions a task")
NOT_ASKED = Plural(
    "{n} task of over half an hour a week is not asked yet: what kind of work it is, and whether it drains you.",
    "{n} tasks of over half an hour a week are not asked yet: what kind of work they are, and whether they drain you.",
)
ANSWER = Phrase("Answer now")
KEY = Phrase("Answer five quick questions")
LINK = Phrase("Five quick questions")
LINK_TIP = Phrase("Say what kind of work this is: five taps")
HOW = Phrase(
    "Answered once, used by every plan and by the chart of what brings and what takes. What your log already knows is "
    "filled in."
)
KEYS = Phrase("Keys 1 to 5 answer and go on to the next question, Page Down is the next task.")
NEXT = Phrase("Next task")
DONE = Phrase("Done")
STORED = Phrase("Your answers about {task} are kept")
