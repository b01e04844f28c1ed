"""The store: reading by subject, writing by action. The only door that other rooms use."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING, TypeVar
from uuid import UUID, uuid4

from sqlalchemy import select
from sqlalchemy.exc import DBAPIError

from ballast.domain.log.change import Change, Deed, DeedLabel, History
from ballast.domain.log.watch import unwatched
from ballast.store import backup, undo, uses
from ballast.store.absences import Absences, AbsenceWriter
from ballast.store.categories import Categories, CategoryWriter
from ballast.store.check import CheckResult, check
from ballast.store.entries import Entries, EntryWriter
from ballast.store.erasing import Erasing
from ballast.store.hand_overs import HandOvers, HandOverWriter
from ballast.store.hirings import Hirings, HiringWriter
from ballast.store.mentions import Mentions
from ballast.store.notes import Notes, NoteWriter
from ballast.store.people import People, PersonWriter
from ballast.store.plans import Plans, PlanWriter
from ballast.store.problems import Conflict, Moved, ReadOnly, StoreProblem, UndoConflict
from ballast.store.procedures import Procedures, ProcedureWriter
from ballast.store.profile import Audits, AuditWriter, Profiles, ProfileWriter
from ballast.store.prompts import Prompts, PromptWriter
from ballast.store.pulses import Pulses
from ballast.store.ratings import RatingReader, RatingWriter
from ballast.store.recorder import Recorder
from ballast.store.restoring import Restoring
from ballast.store.rules import Rules, RuleWriter
from ballast.store.schema import CounterRow
from ballast.store.search import Search
from ballast.store.shelf import Shelf
from ballast.store.tasks import Tasks, TaskWriter
from ballast.store.trash import Trash
from ballast.store.weights import WeightsReader, WeightsWriter
from ballast.store.year import YearReader, YearWriter

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from datetime import datetime
    from pathlib import Path

    from ballast.domain.log.prompt import Prompt
    from ballast.domain.log.pulse import Pulse
    from ballast.domain.log.watch import Watch
    from ballast.store.backup import BackupResult
    from ballast.store.engine import Database
    from ballast.store.lock import FolderLock

T = TypeVar("T")


class Action:
    """One user action being written: one door per subject. After its end `change` says what it did."""

    def __init__(self, database: Database, label: DeedLabel) -> None:
        self.label = label
        self.recorder = Recorder(database.connection)
        self.entries = EntryWriter(self.recorder, label.id, label.at)
        self.tasks = TaskWriter(self.recorder)
        self.categories = CategoryWriter(self.recorder)
        self.profile = ProfileWriter(self.recorder)
        self.audits = AuditWriter(self.recorder, Audits(database))
        self.ratings = RatingWriter(self.recorder)
        self.plans = PlanWriter(self.recorder)
        self.absences = AbsenceWriter(self.recorder)
        self.procedures = ProcedureWriter(self.recorder, Procedures(database))
        self.prompts = PromptWriter(self.recorder)
        self.weights = WeightsWriter(self.recorder)
        self.rules = RuleWriter(self.recorder)
        self.notes = NoteWriter(self.recorder)
        self.year = YearWriter(self.recorder)
        self.people = PersonWriter(self.recorder)
        self.hirings = HiringWriter(self.recorder)
        self.hand_overs = HandOverWriter(self.recorder)
        self.pulses = Pulses(database)

    @property
    def change(self) -> Change:
        """What the action did so far. Announce it only after the action has ended."""
        return undo.change_of(self.label, self.recorder.steps, at=self.label.at, undone=False)


class Store:
    """The open data. Made by `opening.open_store`; used in the thread that made it.

    Every call may raise a StoreProblem: what was stored before is then safe, and what was asked did not happen.
    """

    def __init__(self, database: Database, lock: FolderLock | None) -> None:
        self.database = database
        self._lock = lock
        self.categories = Categories(database)
        self.tasks = Tasks(database, self.categories)
        self.entries = Entries(database, self.tasks, self.categories)
        self.profile = Profiles(database)
        self.audits = Audits(database)
        self.ratings = RatingReader(database)
        self.plans = Plans(database)
        self.absences = Absences(database)
        self.procedures = Procedures(database)
        self.prompts = Prompts(database)
        self.weights = WeightsReader(database)
        self.rules = Rules(database)
        self.notes = Notes(database)
        self.year = YearReader(database)
        self.people = People(database)
        self.hirings = Hirings(database)
        self.hand_overs = HandOvers(database)
        self.search = Search(database)
        self.trash = Trash(database, self.entries, self.tasks)
        self.pulses = Pulses(database)
        self.shelf = Shelf(database.folder)
        self.erasing = Erasing(database, self._transaction)
        self.mentions = Mentions(database)
        self.restoring = Restoring(self)

    @property
    def folder(self) -> Path:
        """Where the data lies."""
        return self.database.folder

    @property
    def read_only(self) -> bool:
        """Whether this user may only read it: every action then raises ReadOnly."""
        return self.database.read_only

    @contextmanager
    def action(
        self,
        deed: Deed,
        *,
        at: datetime,
        about: str = "",
        id: UUID | None = None,  # noqa: A002 - the name of the field
        watch: Watch = unwatched,
    ) -> Iterator[Action]:
        """One user action as one transaction with its undo record; an exception inside rolls all of it back.

        Reading from the store inside sees what the action has written. An action that changed nothing leaves no record. Before
        an import a verified copy is made, and `watch` hears of that. `id` is the action's identifier, made here when not given.
        """
        if deed is Deed.IMPORT and self.entries.count():
            backup.copy_into_folder(self.database.driver(), self.folder, at=at, reason=backup.BEFORE_IMPORT, watch=watch)
        act = Action(self.database, DeedLabel(id or uuid4(), deed, about, at))
        with self._transaction(at, lambda: undo.was_kept(self.database, act.label.id)):
            yield act
            if act.recorder.steps:
                undo.keep(self.database.connection, act.label, act.recorder.steps)

    def at_once(self, read: Callable[[], T]) -> T:
        """What `read` reads, all of it from one state of the data and sooner than one by one.

        Where that fails it is read once more, each reading by itself, which tells a bad moment of the disk from damage.
        """
        try:
            self.database.begin()
            return read()
        except DBAPIError:
            pass
        finally:
            self.database.roll_back()
        return read()

    def undo(self, at: datetime, watch: Watch = unwatched) -> Change | None:
        """Take the newest action back; None when there is none. Raises UndoConflict, and changes nothing, when rows differ.

        What `watch` raises leaves everything as it was.
        """
        return self._turn(at, lambda database, moment: undo.undo(database, moment, watch))

    def redo(self, at: datetime, watch: Watch = unwatched) -> Change | None:
        """Do the action again that was undone last; None when there is none. Raises UndoConflict and stops as `undo` does."""
        return self._turn(at, lambda database, moment: undo.redo(database, moment, watch))

    def history(self) -> History:
        """What undo and redo would do next."""
        return undo.history(self.database)

    def counter(self) -> int:
        """How many transactions changed this data, undoing included; it only grows."""
        return int(self.database.rows(select(CounterRow.value))[0][0])

    def leave_pulse(self, pulse: Pulse) -> None:
        """Write a sign of life down; no action, nothing to undo. Notices, as every write does, that the file is gone."""
        if not self.read_only:
            with self._transaction(pulse.wall, lambda: self.pulses.last() == pulse):
                self.pulses.leave(pulse)

    def leave_prompts(self, prompts: Sequence[Prompt]) -> None:
        """Write down that the program asked. No action of the owner's: there is nothing to undo, and redo stays possible."""
        if self.read_only:
            return
        newest = max(prompts, key=lambda each: each.at.timestamp())
        with self._transaction(newest.at, lambda: newest.id in {each.id for each in self.prompts.missed()}):
            self.prompts.leave(prompts)

    def backup(self, path: Path, *, at: datetime, watch: Watch = unwatched) -> BackupResult:
        """A verified copy at a place of the owner's choice (`backup.copy_to`)."""
        return backup.copy_to(self.database.driver(), path, at=at, live=self.database.path, watch=watch)

    def daily_backup(self, at: datetime, watch: Watch = unwatched) -> BackupResult | None:
        """The verified copy of this local day; None when it was made already, or nothing may be written."""
        if self.read_only or not backup.due(self.folder, at):
            return None
        return backup.copy_into_folder(self.database.driver(), self.folder, at=at, reason=backup.DAILY, watch=watch)

    def backup_now(self, at: datetime, watch: Watch = unwatched) -> BackupResult:
        """A verified copy in the data folder, beside the daily ones."""
        return backup.copy_into_folder(self.database.driver(), self.folder, at=at, reason=backup.ON_DEMAND, watch=watch)

    def backups(self) -> tuple[BackupResult, ...]:
        """The copies in the data folder, newest first."""
        return backup.copies(self.folder)

    def check(self, *, full: bool = True, watch: Watch = unwatched) -> CheckResult:
        """Whether the data is sound; not `full` is several times faster and sees a little less."""
        return check(self.database, full=full, watch=watch)

    def close(self) -> None:
        """Put the journal away and let the folder go. Twice does no harm."""
        self.database.close()
        if self._lock is not None:
            self._lock.release()

    def _turn(self, at: datetime, way: Callable[[Database, datetime], Change | None]) -> Change | None:
        before = self.counter()
        try:
            with self._transaction(at, lambda: self.counter() == before + 1):
                return way(self.database, at)
        except Conflict as found:
            raise UndoConflict(folder=self.folder, code=found.rule) from found

    @contextmanager
    def _transaction(self, at: datetime, happened: Callable[[], bool]) -> Iterator[None]:
        """All or nothing, and the truth about which: when the commit itself fails, `happened` is asked of a new connection."""
        if self.read_only:
            raise ReadOnly(folder=self.folder)
        self._see_the_file(at)
        database = self.database
        try:
            database.begin()
            yield
        except BaseException as error:
            uses.forget(database.connection)
            database.roll_back()
            if isinstance(error, DBAPIError):
                raise database.named(error) from error
            raise
        try:
            database.commit()
        except DBAPIError as error:
            found = database.named(error)
            database.reopen()
            if not happened():
                raise found from error

    def _see_the_file(self, at: datetime) -> None:
        """Refuse to write into a file that is no longer at its place: what is held is saved beside it, if that is possible."""
        if self.database.still_there():
            return
        try:
            target = self.folder / f"rescued-{at:%Y%m%d-%H%M%S}.db"
            rescued = backup.copy_to(self.database.driver(), target, at=at, live=self.database.path).path
        except StoreProblem:
            rescued = None
        raise Moved(folder=self.folder, rescued=rescued)
