"""The words of a helper's charts, and of what every kind of help was computed with."""

from __future__ import annotations

from dataclasses import dataclass

from ballast.report.speech import marked


@dataclass(frozen=True, slots=True)
class ChartWords:
    """The running total, what moves the result, and the kinds of help side by side."""

    course: str = marked("Running total over the year")
    course_note: str = marked("What it has brought by the end of each week, less every cost and your own time.")
    course_hours_note: str = marked("Hours won by the end of each week, less all the time that you put in.")
    course_alt: str = marked(
        "Line chart of the running total. It begins with {start}, stands lowest in week {week} with {low},"
    )
    course_back: str = marked("is paid back in week {n} and ends with {end} after {weeks} weeks.")
    course_never: str = marked("and ends with {end} after {weeks} weeks: not paid back within the year.")
    week: str = marked("week {n}")
    paid_back: str = marked("paid back in week {n}")
    moves: str = marked("What moves the result most")
    moves_note: str = marked("One figure at a time at its worse and its better end, all others as planned.")
    moves_alt: str = marked("Bar chart of what moves the result most, around {now} as planned: {bars}.")
    then: str = marked("{first}; {second}")
    ends: str = marked("{worse} or {better}")
    now: str = marked("as planned: {value}")
    worse: str = marked("at its worse end")
    better: str = marked("at its better end")
    kinds: str = marked("The same tasks with every kind of help")
    instead: str = marked("The tasks of {helper}")
    kinds_note: str = marked(
        "Another kind is reckoned with our defaults for it. The bar is the 80 % range, the dot the middle; right of the line "
        "it pays within 12 months."
    )
    kinds_hours_note: str = marked(
        "Another kind is reckoned with our defaults for it. The bar is the 80 % range, the dot the middle; right of the line "
        "it wins you hours within 12 months."
    )
    kind: str = marked("Kind of help")
    price: str = marked("Price an hour")
    freed: str = marked("Freed a week")
    oversight: str = marked("Your time a week")
    cash: str = marked("Cash out, year one")
    net: str = marked("Net in 12 months")
    hours: str = marked("Hours won in 12 months")
    chance: str = marked("Chance to pay")
    chance_hours: str = marked("Chance to win hours")
    planned: str = marked("in this plan")
    up_to: str = marked("pays up to {money}")
    open: str = marked("price not known")
    won: str = marked("{hours} won in 12 months")
    alert: str = marked("{kind}: {warning}")


@dataclass(frozen=True, slots=True)
class KindWords:
    """What every kind of help was computed with."""

    heading: str = marked("What the other kinds of help were computed with")
    lead: str = marked(
        "Our defaults for each kind, in {currency}; a dash is not known and left open. The tasks and their hours are those of "
        "the helper above, the formulas those below."
    )
    kind: str = marked("Kind of help")
    price: str = marked("Price an hour")
    fee: str = marked("Fee a week")
    pace: str = marked("Pace")
    surcharge: str = marked("Sur\u00adcharge, part")
    ramp: str = marked("Weeks to speed")
    base: str = marked("Look after, h a week")
    share: str = marked("More for each h")
    search: str = marked("Search, h")
