"""Asks what is being done when a prompt is due, and says that nothing runs: quietly, in the work hours, to one who is there.

What is asked waits in the store, so that Today can show it; a notice of the desktop tells of it where Ballast is not in front.
"""

from __future__ import annotations

from datetime import timedelta
from secrets import randbits
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtWidgets import QApplication

from ballast.domain.log.prompting import Rhythm, Snooze, in_work_hours, reminder, snoozed
from ballast.domain.log.span import instant_of
from ballast.services import capture, prompts, settings
from ballast.ui.desktop.notices import Choice, DesktopNotice
from ballast.ui.desktop.wishes import read_wishes
from ballast.ui.words import panels as say

if TYPE_CHECKING:
    from collections.abc import Collection
    from datetime import datetime
    from uuid import UUID

    from ballast.domain.log.profile import Profile
    from ballast.domain.log.prompt import Prompt
    from ballast.store.store import Store
    from ballast.ui.context import Context
    from ballast.ui.desktop.front import Front
    from ballast.ui.desktop.notices import Notices
    from ballast.ui.desktop.presence import Presence
    from ballast.ui.desktop.status import Status

LOOK = timedelta(seconds=30)
_SEED = "desktop/seed"
_PROMPT, _REMINDER = "prompt", "reminder"
_LOOKED_BACK = 100


class _Found(NamedTuple):
    """What one look found: the prompts that came due, the task before, whether something runs, when work ended last."""

    asked: tuple[Prompt, ...]
    before: str
    runs: bool
    last_end: datetime | None
    profile: Profile


class Prompter(QObject):
    """Looks every half minute. `status` carries what Today shows of it: `asked_at` and `nothing_since`."""

    def __init__(self, context: Context, presence: Presence, notices: Notices, front: Front, status: Status) -> None:
        """Nothing happens before `begin`."""
        super().__init__()
        self._context, self._presence, self._notices, self._front, self._status = context, presence, notices, front, status
        self._since = context.clock.now()
        self._seed = _seed_of(context)
        self._timer = QTimer(self, interval=LOOK // timedelta(milliseconds=1), timerType=Qt.TimerType.VeryCoarseTimer)
        self._timer.timeout.connect(self.look)
        presence.returned.connect(self._start_over)
        status.wished.connect(self.look)

    def begin(self) -> None:
        """Look from now on."""
        self._timer.start()
        self.look()

    def look(self) -> None:
        """Ask what is due, unless the owner is away."""
        asking, seed, since, clock = read_wishes(self._context.settings).asking, self._seed, self._since, self._context.clock
        if self._presence.away:
            return

        def look(store: Store) -> _Found:
            asked = () if asking.rhythm is Rhythm.NEVER else prompts.ask(store, asking, seed, since, clock)
            ends = [entry.end for entry in store.entries.recent(_LOOKED_BACK) if entry.end is not None]
            past = [end for end in ends if instant_of(end) <= instant_of(clock.now())]
            before, runs = prompts.previous(store), store.entries.running() is not None
            last_end = max(past, key=instant_of, default=None)
            return _Found(asked, before.name if before else "", runs, last_end, settings.profile(store))

        self._context.ask(look, self._hear, owner=self)

    def _start_over(self) -> None:
        """The owner is back: nobody is asked about the time before."""
        self._since = self._context.clock.now()

    def _hear(self, found: _Found) -> None:
        if found.asked:
            self._status.tell(asked_at=found.asked[-1].at)
            self._tell_prompt(found)
        self._remind(found)

    def _tell_prompt(self, found: _Found) -> None:
        if QApplication.activeWindow() is not None:
            return  # it is on Today
        ids, every = [prompt.id for prompt in found.asked], read_wishes(self._context.settings).asking.every
        choices = [Choice(say.SKIP(), lambda: self._skip(ids))]
        if found.before:
            choices.insert(0, Choice(say.PROMPT_SAME(task=found.before), lambda: self._repeat(ids, every)))
        notice = DesktopNotice(say.PROMPT_TITLE(), say.PROMPT_TEXT(), choices, self._front.show_box, _PROMPT)
        self._notices.show(notice)

    def _remind(self, found: _Found) -> None:
        asking, now = read_wishes(self._context.settings).asking, self._context.clock.now()
        wanted = asking.remind_after is not None and not found.runs and in_work_hours(now, found.profile)
        self._presence.want_input(wanted=wanted)
        since = None
        if wanted:
            active, until = self._presence.active_since, self._status.snoozed_until
            due = reminder(asking, found.profile, now, active_since=active, last_end=found.last_end, snoozed_until=until)
            since = due.since if due is not None else None
        before = self._status.nothing_since
        self._status.tell(nothing_since=since)
        if since is None:
            self._notices.withdraw(_REMINDER)
        elif before is None and QApplication.activeWindow() is None:
            self._tell_reminder(since, found)

    def _tell_reminder(self, since: datetime, found: _Found) -> None:
        time = self._context.words.time(since.astimezone(self._context.clock.zone))
        choices = [Choice(say.REMIND_HOUR(), lambda: self._snooze(found.profile))]
        if found.before:
            choices.insert(0, Choice(say.REMIND_COUNT(task=found.before, time=time), lambda: self._count(found.before, since)))
        self._notices.show(DesktopNotice(say.REMIND(time=time), "", choices, self._front.show_box, _REMINDER))

    def _repeat(self, ids: Collection[UUID], every: timedelta) -> None:
        clock = self._context.clock
        self._context.do(lambda store: prompts.repeat(store, ids, every, clock), owner=self)

    def _skip(self, ids: Collection[UUID]) -> None:
        clock = self._context.clock
        self._context.do(lambda store: prompts.skip(store, ids, clock), owner=self)

    def _count(self, name: str, since: datetime) -> None:
        clock = self._context.clock
        self._context.look(self)
        self._context.do(lambda store: capture.start(store, capture.NamedTask(name), clock, at=since), owner=self)

    def _snooze(self, profile: Profile) -> None:
        until = snoozed(Snooze.HOUR, self._context.clock.now(), profile)
        self._status.tell(snoozed_until=until, nothing_since=None)


def _seed_of(context: Context) -> int:
    """What makes this owner's random prompts: chosen once, so that a restart does not draw them anew."""
    kept = context.settings.text(_SEED)
    if not kept.isdecimal():
        kept = str(randbits(31))
        context.settings.keep_text(_SEED, kept)
    return int(kept)
