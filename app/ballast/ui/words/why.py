"""What the why-view of a task says: the sentence, the formulas with their numbers, every input and where it comes from."""

from __future__ import annotations

from ballast.domain.insight.review import Provenance, Signal, TooLittle
from ballast.ui.words import Phrase, Plural

SCORE_BADGE = Phrase("{score} of 100")
NO_SCORE_BADGE = Phrase("no score yet")
SENTENCE = Phrase("It weighs {score} of 100 points. Most of that comes from {first}.")
SENTENCE_TWO = Phrase("It weighs {score} of 100 points. Most of that comes from {first} and {second}.")
SENTENCE_CALM = Phrase("It weighs 0 of 100 points: nothing about it holds your week up.")
PART = Phrase("{signal} ({points})")
IN_SENTENCE = {
    Signal.CROWDING: Phrase("crowding out important work"),
    Signal.DELAY: Phrase("delaying and blocking"),
    Signal.STRESS: Phrase("stress"),
    Signal.FRAGMENTATION: Phrase("breaking up the day"),
    Signal.OFF_HOURS: Phrase("spilling into free time"),
}
POINTS = Phrase("{n} points")
TAKES = Phrase("It takes {hours}, on {days} of {counted} days that count.")
TAKES_OFF = Phrase("It takes {hours}, on {days} days, days off among them.")
LESS_SURE = Phrase("That is less sure than it looks: it rests on few days, and what comes by chance often turns out rarer.")
LIFTED = Phrase(
    "Its upper end is {high}: so much it would take if the {missing} of your work hours that are not logged held as much of it."
)
TAKES_UNKNOWN = Phrase("{time} logged in this period.")
TOO_LITTLE = {
    TooLittle.FEW_DAYS: Phrase(
        "It came on fewer than three days, so its hours a week are not known. If it comes in a rhythm, say so below."
    ),
    TooLittle.FEW_OCCURRENCES: Phrase(
        "On days that count it was logged fewer than three times and for less than an hour: too little for a score. Log it "
        "again, or say below how often it comes."
    ),
    TooLittle.NO_COUNTED_DAY: Phrase(
        "It was logged only on days that do not count, because most of their work hours are not logged. Fill the gaps of those "
        "days."
    ),
    TooLittle.DAY_UNDER_WAY: Phrase(
        "It came on a day that is not over. A day counts once its work hours are over: a part of one would make a week look "
        "small."
    ),
}

POINTS_TITLE = Phrase("How the points come about")
FORMULA_CROWDING = Phrase("{share} of your time, full from 20 %, times 1 \u2212 {mission} = {value}")
FORMULA_DELAY = Phrase(
    "half of {delayed} of its entries delayed something + half of {blocked} h a week blocked, full from 2 h = {value}"
)
FORMULA_STRESS = Plural(
    "({n} rating \u00d7 {stress} + 2 \u00d7 your mean {all}) \u00f7 {weight} \u00f7 4 = {value}",
    "({n} ratings \u00d7 {stress} + 2 \u00d7 your mean {all}) \u00f7 {weight} \u00f7 4 = {value}",
)
FORMULA_STRESS_NONE = Phrase("not rated itself: your mean {all} \u00f7 4 = {value}")
FORMULA_FRAGMENTATION = Phrase(
    "0.6 \u00d7 {often} interruptions a week, full from 10, + 0.4 \u00d7 {short} of its sessions under 10 min = {value}"
)
FORMULA_SHORT = Phrase("{short} of its sessions are under 10 min = {value}; interruptions were not asked")
FORMULA_OFTEN = Phrase("{often} interruptions a week, full from 10 = {value}")
FORMULA_OFF = Phrase("{share} of its hours lie outside your work hours = {value}")
FORMULA_TIMES = Phrase("{value} \u00d7 weight {weight} of {whole} \u00d7 load {load} \u00d7 100 = {points}, rounded")
LOAD = Phrase("Load {load}: 0.4 + 0.6 \u00d7 the larger of {days} of {counted} days, and {share} of your time, full from 10 %")
TOTAL = Phrase("Together")
NOT_KNOWN = Phrase("not known")
MISSING = {
    Signal.CROWDING: Phrase("It has no category yet: give it one below."),
    Signal.DELAY: Phrase("No entry says whether it delayed something: tick it when you edit an entry."),
    Signal.STRESS: Phrase("Nothing is rated yet: rate entries 0 to 4."),
    Signal.FRAGMENTATION: Phrase("No sessions and no interruptions are known."),
    Signal.OFF_HOURS: Phrase("Your work hours are not known: say them in the settings."),
}
NO_WEIGHT = Phrase("It weighs nothing by your own weights.")
MISSING_HOW = Phrase("What is not known is left out and the other weights grow: the score still runs to 100.")

YOUR_SAY = Phrase("Your say")
CATEGORY = Phrase("Category")
MISSION = Phrase("Moves the business forward")
MISSION_AS = Phrase("As its category ({n})")
MISSION_AS_NONE = Phrase("As its category")
MISSIONS = (
    (0.0, Phrase("Not at all (0)")),
    (0.25, Phrase("A little (0.25)")),
    (0.5, Phrase("Partly (0.5)")),
    (0.75, Phrase("Much (0.75)")),
    (1.0, Phrase("It is the business (1)")),
)
RHYTHM = Phrase("How often it comes")
RHYTHM_NONE = Phrase("No fixed rhythm")
RHYTHMS = (
    (5.0, Phrase("Five times a week")),
    (4.0, Phrase("Four times a week")),
    (3.0, Phrase("Three times a week")),
    (2.0, Phrase("Twice a week")),
    (1.0, Phrase("Every week")),
    (0.5, Phrase("Every two weeks")),
    (0.23, Phrase("Every month")),
    (0.077, Phrase("Every quarter")),
    (0.019, Phrase("Every year")),
)
RHYTHM_OTHER = Phrase("{n} times a week")
OTHER = Phrase("{n}")

INPUTS = Phrase("Every number behind it")
INPUTS_HIDE = Phrase("Hide the numbers behind it")
PROVENANCE = {
    Provenance.MEASURED: Phrase("measured"),
    Provenance.SAID: Phrase("you said"),
    Provenance.DEFAULT: Phrase("our default"),
    Provenance.BENCHMARK: Phrase("benchmark"),
}
BENCHMARK_OF = Phrase("benchmark, {when}")
NUMBER_TITLE = Phrase("How it comes about")
NUMBER_INPUTS = Phrase("What goes into it")
INPUT_NAMES = {
    "share": Phrase("Part of your time on days that count"),
    "days": Phrase("Days on which it came"),
    "mission": Phrase("Moves the business forward, 0 to 1"),
    "stress": Phrase("Its mean stress, by time"),
    "rated": Phrase("Entries rated"),
    "stress_all": Phrase("Your mean stress over all tasks"),
    "delayed": Phrase("Entries that delayed something"),
    "blocked": Phrase("Other work blocked"),
    "interruptions": Phrase("Interrupted other work"),
    "sessions": Phrase("Sessions"),
    "short": Phrase("Sessions under 10 min"),
    "off_hours": Phrase("Outside your work hours"),
    "scheduled_per_week": Phrase("Its rhythm"),
    "counted_days": Phrase("Work days that count"),
    "days_per_week": Phrase("Work days in your week"),
    "coverage": Phrase("Work hours logged on days that count"),
    "hours_off": Phrase("Its time on days off"),
    "days_off": Phrase("Days off that have begun"),
    "week_spread": Phrase("How much weeks differ"),
    "prior_cv": Phrase("How much its length differs, before it is measured"),
}
HOURS_TITLE = Phrase("How its hours a week come about")
HOURS_MIDDLE = Phrase("Middle: {time} \u00f7 {counted} work days that count \u00d7 {per_week} work days a week = {hours}")
HOURS_MIDDLE_OFF = Phrase(
    "Middle: {time} \u00f7 {counted} work days that count \u00d7 {per_week} work days a week + {off} on days off \u00f7 "
    "{days_off} days off \u00d7 {off_per_week} days off a week = {hours}"
)
HOURS_MIDDLE_RHYTHM = Plural(
    "Middle: {often} times a week, as you said, \u00d7 {time} \u00f7 {n} day on which it came = {hours}",
    "Middle: {often} times a week, as you said, \u00d7 {time} \u00f7 {n} days on which it came = {hours}",
)
HOURS_MIDDLE_WEEKLY = Plural(
    "Middle: once a week, as you said, 1 \u00d7 {time} \u00f7 {n} day on which it came = {hours}",
    "Middle: once a week, as you said, 1 \u00d7 {time} \u00f7 {n} days on which it came = {hours}",
)
HOURS_DURATION = Plural(
    "How long it takes: its length varies by {cv}, seen on {n} day: {cv}\u00b2 \u00f7 {n} = {part}",
    "How long it takes: its length varies by {cv}, seen on {n} days: {cv}\u00b2 \u00f7 {n} = {part}",
)
HOURS_WEEKS = Plural(
    "How weeks differ: {spread} (our default), over {n} week: {spread}\u00b2 \u00f7 {n} = {part}",
    "How weeks differ: {spread} (our default), over {n} weeks: {spread}\u00b2 \u00f7 {n} = {part}",
)
HOURS_WEEKS_MEASURED = Phrase(
    "How weeks differ: {spread} (measured; our default counts as two more weeks), over {weeks} weeks: "
    "{spread}\u00b2 \u00f7 {weeks} = {part}"
)
HOURS_OFTEN = Phrase(
    "How often it comes, by chance: on {days} of {counted} days, p = ({days} + 0.5) \u00f7 ({counted} + 1) = {p}; "
    "(1 \u2212 {p}) \u00f7 {p} \u00f7 ({counted} + 2){luck} = {part}"
)
HOURS_OFTEN_LUCK = Phrase(" \u00d7 {luck} for luck")
HOURS_OFTEN_ALWAYS = Phrase("How often it comes: on {days} days, more than the {counted} work days that count = {part}")
HOURS_OFTEN_SAID = Phrase("How often it comes: you said, so there is no doubt = {part}")
HOURS_LUCK = Phrase(
    "Luck: a log often shows what is rare because it came more often than usual. So that doubt counts more for what came on "
    "three in ten days or fewer: 32 \u00d7 ({per_week} \u00f7 {counted})\u00b2 = {luck}"
)
HOURS_LUCK_PART = Phrase(
    "Luck: a log often shows what is rare because it came more often than usual. So that doubt counts more for what came on "
    "fewer than half of the days: 1 + (32 \u00d7 ({per_week} \u00f7 {counted})\u00b2 \u2212 1) \u00d7 "
    "(0.5 \u2212 {days} \u00f7 {counted}) \u00f7 (0.5 \u2212 0.3) = {luck}"
)
HOURS_DOUBT = Phrase("Together: {duration} + {weeks} + {often} = {whole}; \u03c3 = \u221aln(1 + {whole}) = {sigma}")
HOURS_RANGE = Phrase(
    "In 80 of 100 such weeks: from {hours} \u00f7 e^(1.2816 \u00d7 {sigma}) = {low}; "
    "to {hours} \u00d7 e^(1.2816 \u00d7 {sigma}) = {high}"
)
HOURS_LIFT = Phrase("Its upper end is that of all your work hours: {hours} \u00f7 {coverage} logged = {high}")
UNIT_HOURS_WEEK = Phrase("{n} h a week")
UNIT_TIMES_WEEK = Phrase("{n} times a week")
UNIT_STRESS = Phrase("{n} of 4")
INPUT_SPOKEN = Phrase("{name}: {value}, {provenance}")

INPUT_ENTRIES = Phrase("Entries")
INPUT_BEHIND = Phrase("{task}: {name}")
INPUT_ENTRIES_NAME = Phrase("Entries behind: {name}")

CHANGE_TITLE = Phrase("What would change it")
LEVERS = {
    "interruptions": Phrase(
        "If it interrupted you {after} times a week instead of {before}, it would be level with {neighbour}."
    ),
    "blocked": Phrase(
        "If it held other work up for {after} h a week instead of {before} h, it would be level with {neighbour}."
    ),
    "delayed": Phrase("If {after} of its entries delayed something instead of {before}, it would be level with {neighbour}."),
    "stress": Phrase("If its mean stress were {after} of 4 instead of {before}, it would be level with {neighbour}."),
    "short": Phrase(
        "If {after} of its sessions were under ten minutes instead of {before}, it would be level with {neighbour}."
    ),
    "off_hours": Phrase(
        "If {after} of its hours lay outside your work hours instead of {before}, it would be level with {neighbour}."
    ),
}
LEVERS_NOT_ENOUGH = {
    "interruptions": Phrase("Without any interruption it would have {score} points and still weigh more than {neighbour}."),
    "blocked": Phrase("If it held nothing up it would have {score} points and still weigh more than {neighbour}."),
    "delayed": Phrase("If it delayed nothing it would have {score} points and still weigh more than {neighbour}."),
    "stress": Phrase("If it did not strain you it would have {score} points and still weigh more than {neighbour}."),
    "short": Phrase("Without short sessions it would have {score} points and still weigh more than {neighbour}."),
    "off_hours": Phrase("Inside your work hours alone it would have {score} points and still weigh more than {neighbour}."),
}
LEVER_NONE = Phrase("Only its share of your time weighs here: less of it, or somebody else doing it, is what would change it.")
LEVER_LAST = Phrase("No other task with a score weighs less.")
LEVER_CLOSE = Phrase("It is level with {neighbour} already.")
SURER_TITLE = Phrase("What would make it surer")
BASIS = Plural(
    "It rests on {n} work day that counts, with {coverage} of its hours logged, and {signals} of 5 signals.",
    "It rests on {n} work days that count, with {coverage} of their hours logged, and {signals} of 5 signals.",
)
STEADY = Plural(
    "It comes first in {share} of 200 draws from your days.",
    "It is among the first {n} in {share} of 200 draws from your days.",
)
CONFIDENCE = {
    "none": Phrase("confidence: too little yet"),
    "thin": Phrase("confidence: a first look"),
    "fair": Phrase("confidence: fair"),
    "good": Phrase("confidence: good"),
}
MORE_DAYS = Plural("{n} more work day that counts.", "{n} more work days that count: about ten give a fair picture.")
MORE_COVERAGE = Phrase("Fill the gaps of the days that count: what is not logged is not known.")
MORE_RATINGS = Phrase("More ratings of it: with only {n} your mean over all tasks weighs much.")
SAY_RHYTHM = Phrase("Say how often it comes, below: then its hours a week do not hang on chance.")
ASK_INTERRUPTIONS = Phrase("Say of entries whether they broke into other work.")
SURE_ENOUGH = Phrase("Nothing more is needed: this is as sure as a log of this length can be.")

ENTRIES = Phrase("The entries behind it")
