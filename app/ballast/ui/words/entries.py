"""What the page of all entries says."""

from __future__ import annotations

from ballast.domain.log.likeness import Why
from ballast.ui.words import Phrase, Plural

TITLE = Phrase("Entries")
SUBTITLE = Phrase("Search, put right and tidy up everything you ever logged")
VIEWS = Phrase("What to show")
VIEW_ENTRIES = Phrase("Entries")
VIEW_TASKS = Phrase("Tasks")
VIEW_TRASH = Phrase("Trash")

SEARCH = Phrase("Search tasks and notes")
SEARCH_HINT = Phrase("Words of a task or a note")
FILTER_CATEGORY = Phrase("Category")
ANY_CATEGORY = Phrase("Every category")
FOUND = Plural("{n} entry", "{n} entries")
FOUND_MORE = Phrase("the newest {shown}")
LIST = Phrase("Entries, the newest first")
WHEN = Phrase("{day}, {times}")
NOTHING_FOUND = Phrase("Nothing was found")
NOTHING_FOUND_TEXT = Phrase("No task and no note has all of these words. Capitals, accents and the order do not matter.")
NOTHING_YET = Phrase("Nothing is logged yet")
NOTHING_YET_TEXT = Phrase(
    "Log what you do on Today, or import what you logged elsewhere: all of it stands here, to be searched and put right."
)

GO_LOG = Phrase("Log your work")
GO_IMPORT = Phrase("Import a file")

CHOSEN = Plural("{n} entry, {length}", "{n} entries, {length}")
CLEAR = Phrase("Clear")
BULK = Phrase("Change the selected entries")
SET_TASK = Phrase("Task…")
SET_CATEGORY = Phrase("Category…")
SET_STRESS = Phrase("Stress…")
SET_ZONE = Phrase("Time zone…")
DELETE = Phrase("Delete")
LIKE_THIS = Phrase("Select all of this task")
EDIT = Phrase("Edit…")
OPEN_DAY = Phrase("Open its day")

TASK_TITLE = Plural("Put {n} entry on a task", "Put {n} entries on one task")
TASK_NAME = Phrase("Task")
TASK_DO = Phrase("Put on this task")
CATEGORY_TITLE = Phrase("Choose a category")
CATEGORY_REACH = Phrase("A category belongs to the task: this changes {tasks} with all {entries}.")
REACH_TASKS = Plural("{n} task", "{n} tasks")
REACH_ENTRIES = Plural("its {n} entry", "their {n} entries")
CATEGORY_DO = Phrase("Put into it")
ZONE_TITLE = Phrase("Time zone of the selected entries")
ZONE_INSTANT = Phrase("Keep the moments: only the zone they are remembered in changes")
ZONE_WALL = Phrase("Keep what the clock showed: for entries imported with the wrong zone")
ZONE_DO = Phrase("Change the zone")

TASKS_TABLE = Phrase("Tasks, the last used first")
COLUMN_TASK = Phrase("Task")
COLUMN_CATEGORY = Phrase("Category")
COLUMN_USES = Phrase("Entries")
COLUMN_LAST = Phrase("Last")
FILTER_TASKS = Phrase("Find a task")
RENAME = Phrase("Rename…")
MERGE = Phrase("Merge…")
SHOW_ENTRIES = Phrase("Show entries")
RENAME_TITLE = Phrase("Rename {task}")
RENAME_SAYS = Plural("Its {n} entry gets the new name.", "All its {n} entries get the new name.")
RENAME_EMPTY = Phrase("A task needs a name.")
RENAME_MERGES = Phrase("{task} exists already: the two become one task.")
RENAME_DO = Phrase("Rename")
MERGE_DO = Phrase("Merge")
MERGE_TITLE = Plural("Merge {n} task", "Merge {n} tasks")
MERGE_SAYS = Plural(
    "{n} entry changes its task. Undo takes it back.",
    "{n} entries change their task. Undo takes it back.",
)
ALIKE_TITLE = Phrase("Probably the same task")
ALIKE_TEXT = Phrase("{goes} and {stays}: {why}")
ALIKE_MERGE = Phrase("Merge into {stays}")
ALIKE_DISMISS = Phrase("They are different")
WHYS = {
    Why.SAME_LETTERS: Phrase("the same letters"),
    Why.SAME_WORDS: Phrase("the same words in another order"),
    Why.WORD_FORMS: Phrase("forms of the same words"),
    Why.TYPO: Phrase("one letter apart"),
}
NO_TASKS = Phrase("No tasks yet")
NO_TASKS_TEXT = Phrase("A task is made when you log it for the first time.")

TRASH_LIST = Phrase("Deleted entries")
TRASH_SAYS = Phrase("What you deleted in the last 30 days. Restoring brings it back as it was.")
TRASH_WHEN = Phrase("deleted {when}")
TRASH_EMPTY = Phrase("The trash is empty")
TRASH_EMPTY_TEXT = Phrase("Deleted entries stay here for 30 days, in case you want them back.")
RESTORE = Phrase("Restore")
TASK_GONE = Phrase("(task not known)")

KEY_SEARCH = Phrase("Search")
KEY_ALL = Phrase("Select all that was found")
KEY_EDIT = Phrase("Edit an entry")
KEY_DELETE = Phrase("Delete the selected")
KEY_RATE = Phrase("Rate the stress of the selected; - takes ratings away")
KEY_TASK = Phrase("Put the selected on a task")
KEY_CATEGORY = Phrase("Put the selected into a category")
KEY_ZONE = Phrase("Time zone of the selected")
KEY_LIKE = Phrase("Select all entries of this task")
KEY_VIEWS = Phrase("Entries, tasks, trash")
KEY_RENAME = Phrase("Rename a task")
KEY_MERGE = Phrase("Merge the selected tasks")
KEY_RESTORE = Phrase("Restore from the trash")
