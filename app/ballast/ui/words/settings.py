"""What the page of settings says."""

from __future__ import annotations

from ballast.ui.words import Phrase, Plural

SUBTITLE = Phrase("Every change is kept at once. Ctrl+Z takes the last one back.")

LOOK = Phrase("Look")
LOOK_NOTE = Phrase("Colours of the window")

WORK = Phrase("Your work")
WORK_DAYS = Phrase("Work days")
WORK_DAYS_NOTE = Phrase("They decide which days count in an audit.")
WORK_DAYS_NONE = Phrase("At least one day must be a work day.")
WORK_HOURS = Phrase("Work hours")
WORK_HOURS_NOTE = Phrase("Gaps inside them are asked about; work outside them counts as off hours.")
WORK_HOURS_SAME = Phrase("Work must end at another time than it begins.")
WORK_HOURS_NIGHT = Phrase("These hours run past midnight, into the next day.")
WORK_BEGIN = Phrase("Work begins")
WORK_END = Phrase("Work ends")
TO = Phrase("to")
DAY_START = Phrase("A day begins at")
DAY_START_NOTE = Phrase("Work before that belongs to the day before. Midnight is usual; choose later if you work at night.")
DAY_USUAL = Phrase("{time} (usual)")
AWAY = Phrase("Away after")
AWAY_NOTE = Phrase("How long without mouse or keyboard until you count as away.")
MINUTES = Plural("{n} minute", "{n} minutes")

MONEY = Phrase("Money")
CURRENCY = Phrase("Currency")
CURRENCY_NOTE = Phrase("For new plans. Plans that are already made keep theirs.")
CURRENCY_ROW = Phrase("{code}  {name}")
CURRENCY_ROW_SYMBOL = Phrase("{code}  {name}, {symbol}")
CURRENCY_UNKNOWN = Phrase("There is no currency “{text}”. Type a code such as EUR, or a part of a name.")

AUDIT = Phrase("Audit")
AUDIT_NONE = Phrase("No audit is under way.")
AUDIT_NOW = Phrase("{period}, day {day} of {days}")
AUDIT_BEFORE = Phrase("{period}, not begun yet")
AUDIT_OVER = Phrase("{period}, complete")
AUDIT_CURRENT = Phrase("Your audit")
AUDIT_CURRENT_NOTE = Phrase("The weeks that the review and a new plan are measured from.")
AUDIT_NEW = Phrase("New audit")
AUDIT_NEW_NOTE = Phrase("It takes the place of the one above. What you logged stays.")
AUDIT_LENGTH = Phrase("Length of the audit")
AUDIT_ONE_WEEK = Phrase("One week")
AUDIT_TWO_WEEKS = Phrase("Two weeks")
AUDIT_FROM = Phrase("First day of the audit")
AUDIT_FROM_LABEL = Phrase("from")
AUDIT_BEGIN = Phrase("Begin")
AUDIT_BEGUN = Phrase("The audit runs {period}.")

CATEGORIES = Phrase("Categories")
CATEGORIES_NOTE = Phrase("At most nine, so that the charts stay readable. Alt+Up and Alt+Down move a category.")
CATEGORY_NAME = Phrase("Name of “{name}”")
CATEGORY_COLOUR = Phrase("Colour of “{name}”")
CATEGORY_CUE = Phrase("Icon of “{name}”")
CATEGORY_MISSION = Phrase("How much “{name}” moves the business forward")
CATEGORY_UP = Phrase("Move “{name}” up")
CATEGORY_DOWN = Phrase("Move “{name}” down")
CATEGORY_REMOVE = Phrase("Remove “{name}”")
CATEGORY_LAST = Phrase("The only category that is left cannot be removed.")
CATEGORY_TAKEN = Phrase("Another category has this name.")
CATEGORY_EMPTY = Phrase("A category needs a name.")
CATEGORY_ADD = Phrase("Add")
CATEGORY_NEW = Phrase("Name of the new category")
CATEGORY_NEW_HINT = Phrase("New category")
CATEGORY_FULL = Phrase("There are nine. Remove one before you add another.")
CATEGORY_TASKS = Plural("{n} task", "{n} tasks")
REMOVE_TITLE = Phrase("Remove “{name}”?")
REMOVE_TASKS = Plural(
    "{n} task is in this category. It stays with all its entries and has no category then.",
    "{n} tasks are in this category. They stay with all their entries and have no category then.",
)
REMOVE_EMPTY = Phrase("No task is in this category.")
REMOVE_UNDO = Phrase("You can take it back with Ctrl+Z.")
REMOVE = Phrase("Remove")
MISSIONS = (
    (0.0, Phrase("Does not move it")),
    (0.25, Phrase("Moves it a little")),
    (0.5, Phrase("Moves it somewhat")),
    (0.75, Phrase("Moves it much")),
    (1.0, Phrase("Is what it lives on")),
)
COLOURS = (
    Phrase("Blue"), Phrase("Orange"), Phrase("Teal"), Phrase("Pink"), Phrase("Violet"), Phrase("Gold"), Phrase("Red"),
    Phrase("Slate"), Phrase("Brown"),
)  # fmt: skip
CUES = {
    "target": Phrase("Target"), "clipboard": Phrase("Clipboard"), "megaphone": Phrase("Megaphone"),
    "wrench": Phrase("Wrench"), "book": Phrase("Book"), "briefcase": Phrase("Briefcase"), "people": Phrase("People"),
    "person": Phrase("Person"), "mail": Phrase("Letter"), "phone": Phrase("Telephone"), "coins": Phrase("Coins"),
    "calendar": Phrase("Calendar"), "graduation": Phrase("Graduation"), "heart": Phrase("Heart"), "star": Phrase("Star"),
    "truck": Phrase("Lorry"), "shield": Phrase("Shield"), "globe": Phrase("Globe"), "bolt": Phrase("Lightning"),
    "tag": Phrase("Tag"),
}  # fmt: skip

DATA = Phrase("Your data")
FOLDER = Phrase("Data folder")
FOLDER_NOTE = Phrase("Everything you log lies here, on this computer alone.")
SHOW_FOLDER = Phrase("Show in folder")
ENTRIES = Plural("{n} entry", "{n} entries")
TASKS = Plural("{n} task", "{n} tasks")
PLANS = Plural("{n} plan", "{n} plans")
SINCE = Phrase("since {day}")
EXPORT = Phrase("Export the log")
EXPORT_NOTE = Phrase("All entries as a CSV file, which other programs read and Ballast imports again.")
EXPORT_CSV = Phrase("Export as CSV")
EXPORT_TITLE = Phrase("Export the log as CSV")
EXPORT_NAME = Phrase("Ballast log {day}.csv")
CSV_KIND = Phrase("CSV file")
EXPORTED = Plural("Exported {n} entry to {name}.", "Exported {n} entries to {name}.")
CHECK = Phrase("Check")
CHECK_NOTE = Phrase("Looks at every row of the file. Nothing is changed.")
CHECK_NOW = Phrase("Check now")
CHECKING = Phrase("Checking…")
CHECK_FINE = Phrase("Your data is whole: {counts} checked.")
CHECK_BAD = Phrase(
    "Something is wrong with the file. Copy the data folder to a safe place before anything else, then look at the backups."
)
CHECK_DAMAGE = Phrase("damage in the file")
CHECK_LOOSE = Plural("{n} reference that leads nowhere", "{n} references that lead nowhere")
CHECK_BROKEN = Plural("{n} row that breaks a rule", "{n} rows that break a rule")
CHECK_LONG = Plural("{n} entry is longer than a day: is that right?", "{n} entries are longer than a day: is that right?")
CHECK_ZONE = Plural(
    "{n} entry has a time zone that this computer does not know.",
    "{n} entries have a time zone that this computer does not know.",
)

BACKUPS = Phrase("Backups")
BACKUPS_NOTE = Phrase("A checked copy is made each day you use Ballast; the newest {n} are kept.")
BACKUPS_UNREADABLE = Plural(
    "One backup cannot be read and does not count as one: {names}. Nothing was removed. To have it looked at once more, choose"
    " {button}; if it still stands here after that, it is of no use, and you can remove it in the folder of backups.",
    "{n} backups cannot be read and do not count as such: {names}. Nothing was removed. To have them looked at once more,"
    " choose {button}; those that still stand here after that are of no use, and you can remove them in the folder of backups.",
)
BACKUPS_NONE = Phrase("No backup has been made yet.")
BACK_UP = Phrase("Back up now")
BACK_UP_TO = Phrase("Back up to a file…")
BACK_UP_TITLE = Phrase("Back up to a file")
BACKUP_KIND = Phrase("Ballast backup")
BACKUP_NAME = Phrase("Ballast backup {day}.db")
BACKED_UP = Plural("Backed up and checked: {n} entry, {size}.", "Backed up and checked: {n} entries, {size}.")
BACKING_UP = Phrase("Backing up…")
SHOW_BACKUPS = Phrase("Show backups")
BACKUP_DAY = Phrase("Made")
BACKUP_REASON = Phrase("Why")
BACKUP_SIZE = Phrase("Size")
BACKUP_ENTRIES = Phrase("Entries")
BACKUP_SHRUNKEN = Phrase("holds much less than the one before")
REASONS = {
    "daily": Phrase("each day"),
    "before-import": Phrase("before an import"),
    "before-migration": Phrase("before an update"),
    "before-restore": Phrase("before a copy was brought back"),
    "on-demand": Phrase("asked for"),
}
COUNTS_UNKNOWN = Phrase("What is in it cannot be read now.")
ASIDE = Phrase("Damaged data that was set aside")
ASIDE_NOTE = Phrase(
    "Kept as it was when a copy took its place. Ballast cannot use it and never removes it: keep it for somebody who may read "
    "more of it, or delete it in its folder. It may still name people you erased."
)
ASIDE_SINCE, ASIDE_PLACE = Phrase("Since"), Phrase("Where")
SHOW_ASIDE = Phrase("Show what was set aside")
RESTORE = Phrase("Bring a copy back …")
RESTORE_TITLE = Phrase("Bring a copy back")
RESTORE_NOTE = Phrase(
    "The copy takes the place of everything that is here now. First a copy is made of what is here, so that you can bring that "
    "back in the same way. People you erased stay erased."
)
RESTORE_NOTE_DAMAGED = Phrase(
    "The copy takes the place of everything that is here now. Your log is damaged, so no copy can be made of it first. It is "
    "set aside in the data folder, as it is. People you erased stay erased, as far as any file still tells who they are."
)
RESCUE_NOTE = Phrase(
    "Every row of the copy is checked first. Then it takes the place of the file that cannot be opened, which is not thrown "
    "away: it is set aside in the data folder, as it is. People you erased stay erased, as far as any file still "
    "tells who they are."
)
RESCUED_ASIDE = Phrase("The broken file is kept in {place}.")
RESTORE_WHICH = Phrase("Copies in the data folder, newest first")
RESTORE_ROW = Plural("{made}, {reason}: {n} entry", "{made}, {reason}: {n} entries")
RESTORE_FILE = Phrase("Another file …")
RESTORE_FILE_ROW = Phrase("{name}")
RESTORE_FILE_TITLE = Phrase("Which copy shall come back?")
RESTORE_DO = Phrase("Bring it back")
RESTORE_LOOKING = Phrase("Looking into it …")
RESTORE_INSIDE = Phrase("In it: {entries}, {tasks}, {plans}, {people}.")
RESTORE_SPAN = Phrase("The entries are from {span}.")
RESTORE_PEOPLE = Plural("{n} person", "{n} people")
RESTORE_NEWER = Plural("{n} entry of now begins later and is not in it.", "{n} entries of now begin later and are not in it.")
RESTORE_NO_NEWER = Phrase("No entry of now begins later than its last one.")
RESTORE_READING = Phrase("Checking every row …")
RESTORE_UNKNOWN_NEWER = Phrase("Your log is damaged, so it cannot be said what in it is newer than this copy.")
RESTORED_DAMAGED = Phrase("The copy of {made} is back, the damaged log set aside.")
RESTORED = Phrase("The copy of {made} is back.")
RESTORED_ERASED = Plural("{n} person stays erased.", "{n} people stay erased.")
RESTORE_BACK = Phrase("Take it back")
MORE_BACKUPS = Plural("and {n} older one", "and {n} older ones")
KB = Phrase("{n} kB")
MB = Phrase("{n} MB")

ABOUT = Phrase("About")
VERSION = Phrase("Ballast {version}")
ABOUT_TEXT = Phrase(
    "Finds what weighs your week down, and what to hand over. It sends nothing anywhere: no account, no network."
)
LICENCES = Phrase(
    "Ballast is free software under the MIT licence. It is built with Qt and PySide6 (LGPL 3), SQLite (public domain), "
    "SQLAlchemy, Alembic and pyqtgraph (MIT), NumPy (BSD), Typst (Apache 2.0), and the typeface Inter (SIL OFL 1.1)."
)
SHORTCUTS = Phrase("Keyboard shortcuts")
CANNOT_OPEN = Phrase("No program on this computer opens this: {path}")
KEY_UP = Phrase("Move a category up or down")
