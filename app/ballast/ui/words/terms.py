"""Terms that are not everybody's: one list, explained by F1 on each page that uses them.

A term is met where one of its `spellings` stands at the start of a word in a text, whatever its case; they are phrases, so that
another language names its own.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from ballast.ui.words import Phrase

if TYPE_CHECKING:
    from collections.abc import Iterable

WORDS_HERE = Phrase("Words on this page")
KEYS_HERE = Phrase("Keys on this page")
KEYS_EVERYWHERE = Phrase("Keys everywhere")
HELP = Phrase("Keys and words")


class Term(NamedTuple):
    """A word with what it means."""

    name: Phrase
    says: Phrase
    spellings: tuple[Phrase, ...]

    def met_in(self, text: str) -> bool:
        """Whether the text uses it."""
        return any(re.search(rf"\b{re.escape(each())}", text, re.IGNORECASE) for each in self.spellings)


def terms_in(texts: Iterable[str]) -> tuple[Term, ...]:
    """The terms that these texts use, in the order of the list."""
    whole = "\n".join(texts)
    return tuple(term for term in TERMS if term.met_in(whole))


TERMS = (
    Term(
        Phrase("Break-even"),
        Phrase("The price or fee at which your year ends at nothing: below it the helper pays, above it you lose."),
        (Phrase("break-even"),),
    ),
    Term(
        Phrase("Safe ceiling, buyback rate"),
        Phrase(
            "What your hour is worth, divided by the safety factor. Under this price a helper is safe even if much goes wrong; "
            "above it, it may still pay."
        ),
        (Phrase("safe ceiling"), Phrase("buyback rate"), Phrase("buyback factor")),
    ),
    Term(
        Phrase("Safety factor"),
        Phrase("How many times cheaper than your own hour a helper has to be to count as safe: 4 unless you say otherwise."),
        (Phrase("safety factor"), Phrase("safe ceiling"), Phrase("buyback factor")),
    ),
    Term(
        Phrase("80 % range"),
        Phrase("The true figure should lie between these two in four cases of five. A short log cannot tell it closer."),
        (Phrase("80 % range"), Phrase("80 %\u00a0range")),
    ),
    Term(
        Phrase("Chance that it pays"),
        Phrase("In how many of 2,000 tries, with other hours, prices and paces, the year ends above nothing."),
        (Phrase("chance that"), Phrase("chance within")),
    ),
    Term(
        Phrase("Pays back"),
        Phrase("The first week from which all that came in stays above all that was spent: search, training, price."),
        (Phrase("pays back"), Phrase("pay-back"), Phrase("paid back"), Phrase("back in week")),
    ),
    Term(
        Phrase("Net in 12 months"),
        Phrase("What your freed hours are worth in a year, less everything the helper costs: money, and hours of yours."),
        (Phrase("net in"), Phrase("net, 12"), Phrase("adds in 12 months")),
    ),
    Term(
        Phrase("Surcharge"),
        Phrase("What comes on top of the price an hour: a platform's share, or what an employer pays beside the wage."),
        (Phrase("surcharge"),),
    ),
    Term(
        Phrase("Oversight, looking after it"),
        Phrase("Your hours for answering, checking and talking with a helper. The plan takes them off what is freed."),
        (Phrase("oversight"), Phrase("look after it"), Phrase("looking after")),
    ),
    Term(
        Phrase("Up to speed"),
        Phrase("How many weeks it takes until a helper does the whole of it; until then less of your time is freed."),
        (Phrase("up to speed"),),
    ),
    Term(
        Phrase("Their hours for one of yours"),
        Phrase("How long a helper takes for what takes you an hour: 1.25 is a quarter longer, 0.5 is half."),
        (Phrase("their hours for one of yours"), Phrase("pace")),
    ),
    Term(
        Phrase("Suited … of 100"),
        Phrase(
            "How well a task fits a helper, from six answers: it repeats, takes time, others do it better, it can be written "
            "down, needs little judgement, drains you. From 55 on it may go."
        ),
        (Phrase("suited"),),
    ),
    Term(
        Phrase("Bottleneck, bottleneck score"),
        Phrase(
            "How much a task holds you up, 0 to 100 points: it crowds out better work, delays, stresses, breaks up the day, or "
            "spills over into free time. Long work without friction is none."
        ),
        (Phrase("bottleneck"),),
    ),
    Term(
        Phrase("Signal"),
        Phrase("One of those five kinds of friction. What your log cannot tell is left out, and the others count for more."),
        (Phrase("signal"),),
    ),
    Term(
        Phrase("Level"),
        Phrase("Too close to call: with a few other days in the log the order could be the other way round."),
        (Phrase("are level"), Phrase("be level"), Phrase("is level"), Phrase("level with")),
    ),
    Term(
        Phrase("Confidence"),
        Phrase("How much a figure rests on: days that count, how much of them is logged, which signals are known."),
        (Phrase("confidence"), Phrase("based on")),
    ),
    Term(
        Phrase("Coverage, work hours logged"),
        Phrase("How much of your work hours is in the log. What is missing is not guessed; days under 60 % do not count."),
        (Phrase("coverage"), Phrase("work hours logged"), Phrase("of the work hours")),
    ),
    Term(
        Phrase("Usual week"),
        Phrase("Whether a logged week was quieter or busier than most. For the year its hours are counted up or down by that."),
        (Phrase("usual week"), Phrase("quieter"), Phrase("busier")),
    ),
    Term(
        Phrase("Value and energy (DRIP)"),
        Phrase(
            "Four quarters by what work brings and whether it drains you. Little value that drains goes first; much value that "
            "gives energy is yours. The letters stand for delegation, replacement, investment and production."
        ),
        (Phrase("gives you energy"), Phrase("DRIP")),
    ),
    Term(
        Phrase("Measured, you said, our default, benchmark"),
        Phrase(
            "Where a figure comes from: your log, an answer of yours, a value of ours until you change it, or a published "
            "figure with its date."
        ),
        (Phrase("our default"), Phrase("benchmark")),
    ),
    Term(
        Phrase("Stress"),
        Phrase("Hours count by how they felt, 0 calm to 4 drained. It is never turned into money."),
        (Phrase("weighted by stress"), Phrase("stress taken away"), Phrase("of your stress")),
    ),
    Term(
        Phrase("Steps, SOP"),
        Phrase("How a task is done, written so that a stranger can do it; also called a standard operating procedure."),
        (Phrase("SOP"), Phrase("steps are written down"), Phrase("how it is done")),
    ),
    Term(
        Phrase("NDA, non-disclosure agreement"),
        Phrase("A signed promise to keep what is yours secret. Have it before anyone gets access."),
        (Phrase("NDA"), Phrase("non-disclosure"), Phrase("secrecy")),
    ),
    Term(
        Phrase("How much a helper decides: level 1 to 7"),
        Phrase("From 1, you decide and tell what to do, to 7, the helper decides alone. Never above 3 where a mistake stays."),
        (Phrase("of 7:"), Phrase("authority")),
    ),
    Term(
        Phrase("Virtual assistant"),
        Phrase("Somebody who does office work for you from elsewhere, by the hour; hired directly, or through a provider."),
        (Phrase("virtual assistant"), Phrase("assistant abroad"), Phrase("assistant by provider")),
    ),
    Term(
        Phrase("Barter"),
        Phrase("Work for work, without money. Your hours in it still count, and it may be taxed."),
        (Phrase("barter"),),
    ),
    Term(
        Phrase("Brief"),
        Phrase("One page that tells a helper what shall come out, when it is done, how, by when, and what they may decide."),
        (Phrase("brief"),),
    ),
    Term(
        Phrase("Redesign first"),
        Phrase("Settle how it is done before anyone else gets it: gather it, make a template, set office hours, ask for less."),
        (Phrase("redesign"),),
    ),
    Term(
        Phrase("CSV, JSON, Markdown"),
        Phrase("CSV is a table for a spreadsheet, JSON a file that only programs read, Markdown plain text with headings."),
        (Phrase("CSV"), Phrase("JSON"), Phrase("Markdown")),
    ),
)
