"""What is said about finding and choosing a helper."""

from __future__ import annotations

from ballast.domain.delegation.hiring import Asked, Priced, PrivacyQuestion, Shore
from ballast.domain.delegation.people import Where
from ballast.domain.delegation.scorecard import Measure, Standing
from ballast.ui.words import Phrase, Plural

FIND = Phrase("Find")
CHOOSE = Phrase("Choose")
ADD = Phrase("Add")
KEEP = Phrase("Keep")
NOTE = Phrase("Note")
DAY = Phrase("Date")

# where was looked
PLACES = Phrase("Where you looked")
PLACES_NOTE = Phrase("Look in more than one place, and note what came of it: the next search begins there.")
NOT_TRIED = Phrase("Not tried yet: {places}.")
ALL_TRIED = Phrase("You looked in every kind of place.")
SPENT = Phrase("{cost} so far")
WHERES = {
    Where.MARKETPLACE: Phrase("Marketplace"),
    Where.AGENCY: Phrase("Agency"),
    Where.LINKEDIN: Phrase("LinkedIn"),
    Where.JOB_BOARD: Phrase("Job board"),
    Where.NETWORK: Phrase("Own network"),
    Where.COLLEGE: Phrase("College"),
    Where.OTHER: Phrase("Elsewhere"),
}
ADD_PLACE = Phrase("Note a place")
PLACE_TITLE = Phrase("Where did you look?")
PLACE_KIND = Phrase("Kind of place")
PLACE_NAME = Phrase("Its name")
PLACE_NAME_HINT = Phrase("Upwork, the group of shop owners …")
PLACE_COST = Phrase("What it cost")
PLACE_CAME = Phrase("What came of it")
PLACE_CAME_HINT = Phrase("Nine answers, two of them fit")
REMOVE_PLACE = Phrase("Remove {place}")
PLACE_SAID = Phrase("{day}  ·  {cost}")
PLACE_SAID_MORE = Phrase("{said}  ·  \u2068{note}\u2069")
RATE_SAID = Phrase("\u2068{source}\u2069  ·  {day}")
PLACE_GONE = Phrase("Removed {place}")
COST_NONE = Phrase("free")

# where help may sit
SHORE = Phrase("Where help may sit")
SHORES = {
    Shore.OPEN: Phrase("Anywhere"),
    Shore.ONSHORE: Phrase("In my country"),
    Shore.OFFSHORE: Phrase("Abroad"),
}
SHORE_NOTES = {
    Shore.OPEN: Phrase("Answer these before you decide. Ask an adviser where the law is not plain to you."),
    Shore.ONSHORE: Phrase(
        "Also at home somebody sees what your clients trust you with. Ask an adviser where you are not sure."
    ),
    Shore.OFFSHORE: Phrase("Before anything goes over a border: ask an adviser which of your data may."),
}
ANSWERED = Phrase("{n} of {count} answered")
PRIVACY = {
    PrivacyQuestion.DATA_ALLOWED: Phrase("May this data leave the country, by law and by what you promised your clients?"),
    PrivacyQuestion.CONTRACT: Phrase("Which contract covers the data: secrecy, processing, whose law?"),
    PrivacyQuestion.WHERE_STORED: Phrase("Where will it be stored, and who else can open it?"),
    PrivacyQuestion.OWN_DEVICES: Phrase("On whose devices is the work done, and how are they kept safe?"),
    PrivacyQuestion.LANGUAGE: Phrase("Which language does the work need, spoken and written?"),
    PrivacyQuestion.HOURS: Phrase("Which hours of the day must overlap with yours?"),
}

# what is paid elsewhere
RATES = Phrase("What is paid elsewhere")
RATES_NOTE = Phrase("Know the going rate; do not take the lowest. Prices change, so each has its source and its day.")
ADD_RATE = Phrase("Note a rate")
RATE_TITLE = Phrase("What is paid elsewhere, an hour")
RATE_LOW = Phrase("From")
RATE_HIGH = Phrase("To")
RATE_SOURCE = Phrase("Where you read it")
RATE_SOURCE_HINT = Phrase("Three profiles on a marketplace")
RATE_TURNED = Phrase("The second figure is to be the higher one.")
RATE_RANGE = Phrase("{low} – {high}")
REMOVE_RATE = Phrase("Remove the rate of {source}")
RATE_GONE = Phrase("Removed the rate of {source}")
GOING = Phrase("Going rate")
GOING_NOTE = Plural("{n} rate noted", "{n} rates noted")
PLAN_PRICE = Phrase("Price in the plan")
PLAN_PRICE_NOTE = Phrase("an hour of the helper's")
EVEN = Phrase("Break-even price")
EVEN_NOTE = Phrase("above it the plan loses")
NO_PRICE = Phrase("The plan has no price an hour for this helper yet.")
PRICED = {
    Priced.UNKNOWN: Phrase("Note two or three rates, and you see where the price of the plan stands."),
    Priced.UNDER_ALL: Phrase(
        "The plan's price is under every rate you noted. Cheap has a reason: ask for it before you say yes."
    ),
    Priced.USUAL: Phrase("The plan's price is within what others pay."),
    Priced.OVER_ALL: Phrase(
        "The plan's price is above every rate you noted. It still pays; know what you get for the difference."
    ),
    Priced.LOSES: Phrase(
        "At the plan's price you lose money: it is above the break-even price. Ask for less, or hand over other work."
    ),
}

# weights
WEIGHTS = Phrase("What counts")
WEIGHTS_OPEN = Phrase(
    "Say what counts how much before you see anyone; it has to add up to 100. With the first candidate it stands."
)
WEIGHTS_FIXED = Phrase("Fixed on {day}, before anyone was scored.")
WEIGHTS_CHANGEABLE = Phrase("Fixed on {day}. Until the first candidate you may still change it.")
WEIGHTS_SUM = Phrase("{sum} of 100")
WEIGHTS_FIX = Phrase("Fix what counts")
WEIGHT_OF = Phrase("{measure}: points of 100")
MEASURES = {
    Measure.SKILL: Phrase("Proven skill"),
    Measure.TRIAL: Phrase("Work sample or trial"),
    Measure.COMMUNICATION: Phrase("Communication"),
    Measure.RELIABILITY: Phrase("Reliability"),
    Measure.PRICE: Phrase("Price and availability"),
    Measure.FIT: Phrase("Does the task"),
    Measure.INTEGRATION: Phrase("Works with your tools"),
    Measure.EXPORT: Phrase("Data comes out again"),
    Measure.SUPPORT: Phrase("Support"),
    Measure.PRICE_GROWTH: Phrase("Price as you grow"),
}
MEASURED_BY = {
    Measure.SKILL: Phrase("on work like yours, shown rather than told"),
    Measure.TRIAL: Phrase("what the sample or the paid trial showed"),
    Measure.COMMUNICATION: Phrase("clear, asks, says when something is wrong"),
    Measure.RELIABILITY: Phrase("references and history"),
    Measure.PRICE: Phrase("against the going rate and your hours"),
    Measure.FIT: Phrase("a must: it does what the brief says"),
    Measure.INTEGRATION: Phrase("a must: it talks to what you use"),
    Measure.EXPORT: Phrase("a must: you can leave with your data"),
    Measure.SUPPORT: Phrase("should: somebody answers, in your hours"),
    Measure.PRICE_GROWTH: Phrase("should: the price at twice and ten times as much"),
}
ANCHORS = Phrase("1 rules out  ·  3 meets the brief  ·  5 is clearly better in a way that matters here")
ANCHOR_OF = (
    Phrase("Rules them out"),
    Phrase("Below the brief"),
    Phrase("Meets the brief"),
    Phrase("Better than the brief"),
    Phrase("Clearly better, in a way that matters here"),
)

# questions
QUESTIONS = Phrase("The same questions for all")
QUESTIONS_NOTE = Phrase("Same words, same order. Answers that can be compared say far more than a pleasant talk.")
SHOW_QUESTIONS = Phrase("Show the eight questions")
HIDE_QUESTIONS = Phrase("Hide the questions")
QUESTION_LIST = (
    Phrase("Tell me about the last time you did exactly this. What went wrong?"),
    Phrase("Walk me through how you would do this sample."),
    Phrase("What do you need from me in week one?"),
    Phrase("When would you decide alone, and when would you ask?"),
    Phrase("How do you protect client data and passwords?"),
    Phrase("Who covers when you are ill?"),
    Phrase("What would make you refuse this, or end it?"),
    Phrase(
        "When are you available, which other clients have you, how fast do you answer, what does it cost, what is not included?"
    ),
)
SOFTWARE_QUESTIONS = (
    Phrase("Does it do this task from beginning to end? Show it with a real case of yours, and with one that fails."),
    Phrase("What must be set up first, and who does that?"),
    Phrase("Which of your tools does it talk to, without copying by hand?"),
    Phrase("Who is told when it stops working, and what do you do by hand then?"),
    Phrase("Where is the data stored, and who can open it?"),
    Phrase("How do you get all your data out again, in which form?"),
    Phrase("What does it cost now, at twice as much, at ten times as much?"),
    Phrase("Who answers when you are stuck, how fast, in which hours?"),
)

# candidates
CANDIDATES = Phrase("Candidates")
CANDIDATES_NONE = Phrase("Nobody yet. Three to five are enough to choose well; fewer is luck, more is a second job.")
CANDIDATES_FEW = Plural(
    "{n} candidate. Look at three at least before you choose.", "{n} candidates. Look at three at least before you choose."
)
CANDIDATES_MANY = Phrase("Five are enough: decide among these.")
ADD_CANDIDATE = Phrase("Add a candidate")
ADD_PRODUCT = Phrase("Add a product")
CANDIDATE_TITLE = Phrase("Whom do you look at?")
PRODUCT_TITLE = Phrase("Which product do you look at?")
NAME = Phrase("Name")
CONTACT = Phrase("How to reach them")
CONTACT_HINT = Phrase("Address, number or profile")
KEPT_UNTIL = Phrase("Kept until {day} if not chosen. No picture, no birth date, no judgement of the person.")
FOUND_AT = Phrase("Where found")
STANDINGS = {
    Standing.RULED_OUT: Phrase("Ruled out"),
    Standing.UNFINISHED: Phrase("Unfinished"),
    Standing.COMPLETE: Phrase("{total} of 100"),
}
LEFT = Plural("{n} score is missing", "{n} scores are missing")
SCORE_KEYS = Phrase("Press 1 to 5 on a score and say what it rests on; Enter keeps it and goes on to the next.")
NO_SCORE = Phrase("not scored")
SCORE_LINE = Phrase("{measure}, {weight} points")
SCORE_SAID = Phrase("{candidate}, {measure}: {score}")
SCORE_TITLE = Phrase("{measure}: \u2068{candidate}\u2069")
SCORE = Phrase("Score")
EVIDENCE = Phrase("What it rests on, in one line")
EVIDENCE_HINT = Phrase("Did the sample in 40 minutes with one mistake")
EVIDENCE_NEEDED = Phrase("A score needs a line that says what it rests on.")
TAKE_BACK = Phrase("Take the score back")
WINNER = Phrase("\u2068{name}\u2069 is ahead of \u2068{other}\u2069 by {gap} points.")
LEVEL = Phrase(
    "\u2068{name}\u2069 and \u2068{other}\u2069 are level: {gap} points are too few to decide by. "
    "Let the trial or a reference decide."
)
ONE_DONE = Phrase("\u2068{name}\u2069 has {total} of 100. A second one with all scores makes it a choice.")
NONE_DONE = Phrase("A total appears when every measure of somebody has its score.")
ALL_OUT = Phrase("All who are scored are ruled out. Look further; do not take the least bad one.")
TAKE = Phrase("Choose")
TAKE_NAME = Phrase("Choose {name} as the helper")
TAKEN = Phrase("{name} is the helper now")
CHOSEN = Phrase("Chosen")
ON_TO_START, SHOW_START = Phrase("Say when it begins"), Phrase("Show the start")
REMOVE_CANDIDATE = Phrase("Take {name} off the card")
CANDIDATE_GONE = Phrase("{name} is off the card")

# trial and references
TRIAL = Phrase("Paid trial")
TRIAL_NONE = Phrase("no trial agreed")
TRIAL_AGREED = Phrase("{hours}, {cost}")
TRIAL_PASSED = Phrase("passed")
TRIAL_FAILED = Phrase("not passed")
TRIAL_OPEN = Phrase("not over yet")
TRIAL_OF = Phrase("Paid trial of {name}")
TRIAL_NOTE = Phrase("Real work that can do no harm, five to ten hours, and paid. Say what counts as passed before it begins.")
TRIAL_HOURS = Phrase("Hours")
TRIAL_PRICE = Phrase("Price an hour")
TRIAL_TASKS = Phrase("What is done, one line each")
TRIAL_MARK = Phrase("It is passed when …")
TRIAL_MARK_HINT = Phrase("All twenty answered on the same day, at most one to correct")
TRIAL_MARK_STANDS = Phrase("The pass mark was written on {day} and stands, since the trial is over.")
TRIAL_MARK_NEEDED = Phrase("Say first when it is passed.")
TRIAL_RESULT = Phrase("How it ended")
TRIAL_SAW = Phrase("What you saw")
REFERENCES = Phrase("References")
REFERENCES_COUNT = Plural("{n} asked", "{n} asked")
REFERENCES_NONE = Phrase("nobody asked")
REFERENCE_OF = Phrase("A reference for {name}")
REFERENCE_WHO = Phrase("Who told you")
ASKED = {
    Asked.AGAIN: Phrase("Would you work with them again?"),
    Asked.ON_TIME: Phrase("How much came on time?"),
    Asked.HARDEST: Phrase("What was the hardest moment?"),
    Asked.WATCH: Phrase("What should I watch?"),
}
