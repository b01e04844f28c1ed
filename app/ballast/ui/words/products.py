"""What is said about choosing a product: what it must and should do, what trying it showed, what it costs later."""

from __future__ import annotations

from ballast.domain.delegation.people import Where
from ballast.domain.delegation.product import Growth, Met
from ballast.ui.words import Phrase, Plural

NEEDS = Phrase("What it must and should do")
NEEDS_NOTE = Phrase(
    "Write down the process first, then what a product must do: one that fails a must is out, however well it looks. "
    "Say it before you see any; what you add later is marked."
)
ADD_NEED = Phrase("Add a must or should")
NEED_TITLE = Phrase("What shall it do?")
NEED_TEXT = Phrase("In one line, so that trying it shows yes or no")
NEED_HINT = Phrase("Sends the reminder by itself when an invoice is 14 days over")
NEED_KIND = Phrase("How much it matters")
MUST = Phrase("Must")
SHOULD = Phrase("Should")
LATE = Phrase("added later")
REMOVE_NEED = Phrase("Remove “{need}”")
NEED_GONE = Phrase("Removed “{need}”")
PLACES_NOTE = Phrase("Where you looked for products, and what came of it: the next search begins there.")
WHERES = {
    Where.MARKETPLACE: Phrase("App store or list of programs"),
    Where.AGENCY: Phrase("Somebody who sets up programs"),
    Where.NETWORK: Phrase("Owners I know"),
    Where.OTHER: Phrase("Elsewhere"),
}
"""Where products are found; of the kinds of places for people only these make sense."""
SHORE = Phrase("Where your data may lie")
WEIGHTS_OPEN = Phrase(
    "Say what counts how much before you try any product; it has to add up to 100. With the first product it stands."
)
WEIGHTS_FIXED = Phrase("Fixed on {day}, before any product was scored.")
WEIGHTS_CHANGEABLE = Phrase("Fixed on {day}. Until the first product you may still change it.")
SUGGEST = Phrase("Begin with our list")
SUGGEST_NOTE = Phrase("The tools of the briefs, and what owners regret not having asked. Take off what does not matter to you.")
SUGGESTED_TOOL = Phrase("Works with {tool}, without copying by hand")
SUGGESTED = (
    (Phrase("Does the task from beginning to end with a real case of mine"), True),
    (Phrase("Lets me take all my data out again, in a form other programs read"), True),
    (Phrase("Says where the data is stored, and that is allowed for mine"), True),
    (Phrase("Tells me when it stops, and I can do it by hand meanwhile"), True),
    (Phrase("Costs what I can bear at twice and at ten times as much"), False),
    (Phrase("Answers my questions within a work day"), False),
)

CHECK = Phrase("Musts and shoulds")
CHECK_TITLE = Phrase("What trying {name} showed")
CHECK_NOTE = Phrase("Try it, do not read it. One must that is not met rules the product out.")
METS = {Met.YES: Phrase("Does it"), Met.NO: Phrase("Does not"), None: Phrase("Not tried")}
MET = Phrase("{met} of {count} met")
FAILED = Plural("fails a must: {needs}", "fails {n} musts: {needs}")
UNTRIED = Plural("{n} must not tried", "{n} musts not tried")
LACKING = Phrase("does not: \u2068{needs}\u2069")
NO_NEEDS = Phrase("nothing asked for yet")

PRICES = Phrase("Price a month")
PRICES_TITLE = Phrase("What {name} costs a month")
PRICES_NOTE = Phrase("Products are cheap at the start. Look up the price for more of the same work before you build on it.")
PRICE_NOW = Phrase("For the work as it is")
PRICE_TWICE = Phrase("For twice as much")
PRICE_TENFOLD = Phrase("For ten times as much")
PRICES_SAID = Phrase("{now} now · {twice} at twice · {tenfold} at ten times")
PRICES_NONE = Phrase("not noted")
GROWTHS = {
    Growth.UNKNOWN: Phrase("how it grows is not known"),
    Growth.FLAT: Phrase("does not grow with the work"),
    Growth.SLOWER: Phrase("grows slower than the work"),
    Growth.SAME: Phrase("grows as fast as the work"),
    Growth.FASTER: Phrase("grows faster than the work"),
}

CANDIDATES = Phrase("Products")
NONE_YET = Phrase("None yet. Three to five are enough to choose well; fewer is luck, more is a second job.")
NONE_DONE = Phrase("A total appears when a product has every score and every must was tried.")
FEW = Plural(
    "{n} product. Look at three at least before you choose.", "{n} products. Look at three at least before you choose."
)
TRIAL = Phrase("Trial")
TRIAL_OF = Phrase("Trial of {name}")
TRIAL_NOTE = Phrase(
    "Two or three real cases and one that fails, with nothing that can do harm. Say first what counts as passed."
)
TRIAL_HOURS = Phrase("Hours you give it")
TAKEN = Phrase("{name} does the work now")
TAKE_NAME = Phrase("Choose {name}")
