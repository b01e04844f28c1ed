"""What the week page says."""

from __future__ import annotations

from ballast.ui.words import Phrase, Plural

TITLE = Phrase("Week")
THIS_WEEK = Phrase("This week")
PREVIOUS_WEEK = Phrase("Previous week")
NEXT_WEEK = Phrase("Next week")
REPEAT_DAY = Phrase("Repeat a day…")
REPEAT_HINT = Phrase("Copy the entries of an earlier day into another one")
LOGGED = Phrase("{length} logged")
DAY_HEAD = Phrase("{day}, {length} logged. Opens the day.")
DAY_EMPTY = Phrase("–")

SPOKEN = Phrase(
    "The week from {first} to {last}. Arrows move through entries, gaps and absences; Enter opens one; "
    "Alt with arrows moves an entry; S splits it, M merges it with the next one."
)
ENTRY_SPOKEN = Phrase("{day}, {task}, {times}, {length}, {category}")
RUNNING_SPOKEN = Phrase("{day}, {task}, runs since {time}, {length}, {category}")
GAP_SPOKEN = Phrase("{day}, not logged, {times}, {length}. Enter fills it.")
ABSENCE_SPOKEN = Phrase("{day}, {name}, {times}, {length}")
NOT_LOGGED = Phrase("Not logged")
TIMES_LENGTH = Phrase("{times} · {length}")
SPLIT_SPOKEN = Phrase("Split at {time}. Up and down move it, Enter splits, Esc leaves it.")

MENU_EDIT = Phrase("Edit…")
MENU_SPLIT = Phrase("Split…")
MENU_MERGE = Phrase("Merge with the next")
MENU_COPY = Phrase("Copy")
MENU_PASTE = Phrase("Paste here")
MENU_DELETE = Phrase("Delete")
MENU_FILL = Phrase("Fill this gap…")
MENU_ANSWER = Phrase("Say what it was…")

NOTHING_TO_MERGE = Phrase("There is no later entry on that day to merge with.")
GAP_BETWEEN = Phrase("{length} between the two are not logged. Merging makes them work.")
MERGE_ANYWAY = Phrase("Merge anyway")
COPIED = Phrase("{task} is ready to be pasted: choose a place and press Ctrl+V.")

REPEAT_TITLE = Phrase("Repeat a day")
REPEAT_FROM = Phrase("Copy the entries of")
REPEAT_TO = Phrase("into")
REPEAT_COUNT = Plural("{n} entry, {length}", "{n} entries, {length}")
REPEAT_NOTHING = Phrase("Nothing is logged on that day.")
REPEAT_SAME = Phrase("Choose two different days.")
REPEAT_DO = Phrase("Copy")

KEY_MOVE = Phrase("Move an entry by 5 minutes; to the day before or after")
KEY_END = Phrase("Move its end by 5 minutes")
KEY_START = Phrase("Move its start by 5 minutes")
KEY_PUSH = Phrase("Move its end and push the next entry along")
KEY_SPLIT = Phrase("Split an entry")
KEY_MERGE = Phrase("Merge with the next entry")
KEY_FILL = Phrase("Fill a gap")
KEY_COPY = Phrase("Copy an entry, paste it elsewhere")
KEY_RATE = Phrase("Rate the stress of an entry")
KEY_DELETE = Phrase("Delete an entry")
KEY_WEEK = Phrase("Previous and next week")
KEY_TODAY = Phrase("This week")
KEY_DRAG = Phrase("With the mouse: drag edges, entries and empty time; Ctrl copies, Shift pushes the neighbour")
DRAG = Phrase("Mouse")
