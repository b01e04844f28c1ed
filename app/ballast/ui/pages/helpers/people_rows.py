"""What the list of people shows of each, and the words of a person's file."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from ballast.services.person_print import PersonPage, PersonPart
from ballast.ui.widgets.shelf_list import ShelfLine
from ballast.ui.words import finding, handing, language, starting
from ballast.ui.words import people as say
from ballast.ui.words.plans import one_title

if TYPE_CHECKING:
    from datetime import date
    from uuid import UUID

    from ballast.domain.delegation.people import Person
    from ballast.services.person_file import PersonFile, Place
    from ballast.store.mentions import Spot
    from ballast.ui.words.formats import Words

_LONGEST = 160


@dataclass(frozen=True, slots=True)
class PersonShelfRow:
    """One person in the list."""

    id: UUID
    title: str
    purpose: str
    until: str
    named: str
    due: bool

    @property
    def spoken(self) -> str:
        """The whole row for a screen reader."""
        return say.ROW(name=self.title, purpose=self.purpose, until=self.until, named=self.named)

    @property
    def lines(self) -> tuple[ShelfLine, ShelfLine]:
        """Why they are kept, and until when, in the colour of a warning when that is over."""
        return ShelfLine(self.purpose, self.named), ShelfLine(self.until, "", "warning" if self.due else "")


def person_row(person: Person, named: int, today: date, words: Words) -> PersonShelfRow:
    """What the list shows of somebody."""
    until, due = person.delete_after, person.delete_after is not None and person.delete_after <= today
    said = say.NO_DATE() if until is None else (say.SINCE_DUE if due else say.UNTIL)(day=words.period(until, until))
    places = say.NAMED(named, shown=words.integer(named)) if named else say.NAMED_NOWHERE()
    return PersonShelfRow(person.id, " ".join(person.name.split()), say.PURPOSES[person.purpose](), said, places, due)


def place_words(place: Place) -> str:
    """Where somebody is named."""
    role = " ".join(place.role.name.split()) or handing.KINDS[place.role.help_type]()
    return (say.AS_HELPER if place.helper else say.AS_CANDIDATE)(role=role, plan=one_title(place.plan.title))


def mention_words(spot: Spot) -> str:
    """A text that names somebody, with what it belongs to."""
    texts = " … ".join(" ".join(text.split()) for text in spot.texts)
    return say.MENTION(
        kind=say.MENTION_IN[spot.table](), text=texts if len(texts) <= _LONGEST else f"{texts[:_LONGEST].rstrip()}…"
    )


def person_page(found: PersonFile, words: Words, today: date) -> PersonPage:
    """All that is kept of a person, worded: for the file that they get."""
    person, until = found.person, found.person.delete_after
    facts = (
        (say.NAME(), person.name),
        (say.CONTACT(), person.contact),
        (say.PURPOSE(), say.PURPOSES[person.purpose]()),
        (say.WHERE(), finding.WHERES[person.where]()),
        (say.SINCE(), words.period(person.added, person.added)),
        (say.UNTIL_WHEN(), say.NO_DATE() if until is None else words.period(until, until)),
        (say.OWN_NOTE(), person.note),
    )
    kinds: dict[str, list[str]] = {}
    for spot in found.texts:
        kinds.setdefault(say.MENTION_IN[spot.table](), []).extend(spot.texts)
    mentions = tuple(say.FILE_LINE(label=kind, value=" ".join(text.split())) for kind, texts in kinds.items() for text in texts)
    day = words.period(today, today)
    return PersonPage(
        name=person.name,
        language=language(),
        eyebrow=say.FILE_EYEBROW(),
        note=say.FILE_NOTE(day=day),
        made_on=say.FILE_MADE(day=day),
        page_words=say.FILE_PAGE(),
        parts=(
            PersonPart(say.FILE_KEPT(), facts),
            *(
                PersonPart(place_words(place), lines=_place_lines(place, words) or (say.FILE_NAMED(),))
                for place in found.places
            ),
            PersonPart(say.FILE_MENTIONS(), lines=mentions),
        ),
    )


def _place_lines(place: Place, words: Words) -> tuple[str, ...]:
    lines = []
    for measure, score in place.candidate.scores.items() if place.candidate else ():
        name = finding.MEASURES[measure]()
        lines.append(say.FILE_SCORE(measure=name, value=words.integer(score.value), evidence=score.evidence))
    for step in place.reviews:
        told = () if step.review is None else starting.review_lines(step.review)
        lines += [say.FILE_LINE(label=starting.step_words(step), value=line) for line in told]
    if (trial := place.trial) is not None:
        ends = {None: finding.TRIAL_OPEN, True: finding.TRIAL_PASSED, False: finding.TRIAL_FAILED}[trial.passed]()
        cost = words.money(trial.price, place.plan.currency)
        lines.append(f"{finding.TRIAL()}: {words.hours(trial.hours)}, {cost}, {ends}")
        said = [*trial.tasks, f"{finding.TRIAL_MARK()} {trial.passes_when}", trial.note]
        lines += [text for text in said if text]
    for each in (*place.about, *place.said):
        lines += [f"{finding.ASKED[asked]()} {answer}" for asked, answer in each.answers.items()]
    return tuple(lines)
