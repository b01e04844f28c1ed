"""`ballast plan calendar`: the dates with helpers as a file for a calendar program."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from ballast.cli.answers import complain, print_json, say
from ballast.cli.arguments import DONE, FAILED
from ballast.services import hand_over, plans, starting
from ballast.ui.words import starting as words

if TYPE_CHECKING:
    import argparse

    from ballast.cli.session import Session
    from ballast.report.ics import Event


def write_calendar(given: argparse.Namespace, session: Session) -> int:
    """Write what is still to be done with the helpers of a plan, or with one of them; nothing where no start is set."""
    opened = plans.open_plan(session.store, given.id)
    roles = opened.plan.roles
    if given.role is not None and not 1 <= given.role <= len(roles):
        complain(f"this plan has {len(roles)} helpers: --role takes a number from 1 to {len(roles)}.")
        return FAILED
    chosen = roles if given.role is None else roles[given.role - 1 : given.role]
    events: list[Event] = []
    for role in chosen:
        found = hand_over.handing(session.store, opened.plan.id, role.id, session.clock)
        events += starting.dates_of(found, partial(words.date_words, helper=words.helper_words(found)))
    if not events:
        complain("no start is set with a helper of this plan, or all is done: there are no dates to write.")
        return FAILED
    events.sort(key=lambda event: event.day)
    try:
        count = starting.write_dates(given.ics, " ".join(opened.plan.title.split()) or "Ballast", events, session.clock)
    except OSError as problem:
        complain(f"{given.ics} could not be written: {problem.strerror or problem}")
        return FAILED
    if given.json:
        print_json({"file": str(given.ics), "dates": count})
    else:
        say(f"Wrote {count} dates into {given.ics}")
    return DONE
