"""The formulas of a plan in words, each with the name that the figures beside them have (`model.md` 1 to 5)."""

from __future__ import annotations

from typing import Final

from ballast.report.speech import marked

FORMULAS: Final = (
    marked(
        "Hours a week: the mean over the days that count, times the work days of a usual week. The 80 % range comes "
        "from how much the task varies from day to day, from week to week, and how often it comes. A task without a middle "
        "is counted as what was logged of it a week.",
    ),
    marked(
        "Bottleneck score: five kinds of friction between 0 and 1 (it crowds out important work, delays or blocks, "
        "stresses, breaks up the day, spills into off hours), weighted 25, 25, 20, 15 and 15, times how large a part "
        "of the week the task is. A signal that was not recorded is dropped and the others are weighted up. The points add up "
        "to the score.",
    ),
    marked(
        "Suited = 20 × repeats + 15 × takes time + 20 × others do it better + 15 × can be written down + 15 × little "
        "judgement + 15 × drains me, each from 0 to 1. Takes time is the hours a week divided by 5, at most 1.",
    ),
    marked(
        "The first of these that fits decides. Log more: seen on fewer than three days, and no rhythm said. Keep: it may not "
        "leave you, or it is the core of the business, unless you said 0.5 or more to others doing it better or to its "
        "draining you. Drop: nobody would notice, or both optional answers are 2 or less. Redesign: its steps differ, or "
        "delays and breaking up make half of its points. Automate: digital, little judgement 0.75 or more, three times or an "
        "hour a week, paid back within 26 weeks. Hand over: suited 55 or more, and a chance of 60 % or a tenth of your stress "
        "gone. Else keep.",
    ),
    marked(
        "The two optional answers go from 1 to 4. What it brings: does harm, no difference, a little, a lot. Whether it has to "
        "be done: is cut at once, if time is left, has to be, comes first (after Birkinshaw and Cohen, Harvard Business "
        "Review, September 2013).",
    ),
    marked(
        "Worth of your hour (V) = yearly income / (your hours a week × working weeks); without an income it is what someone "
        "for your core work would cost an hour. Safe ceiling = V / buyback factor.",
    ),
    marked(
        "The page Review tells another year: hours a week × working weeks × how usual the logged weeks were, or as often as "
        "the calendar brings it, with rare tasks beside it. No sum of this plan has these: it goes by the hours that were "
        "measured.",
    ),
    marked(
        "Worth of a freed hour (F) = part for the business × V + half the part for your own life × V; where you said what "
        "one more hour for the business brings, that stands for the first V. An hour you spend on a helper counts V. Without "
        "money, V and F are 1 and prices nothing: every sum is in hours.",
    ),
    marked(
        "Handed over (H) = hours a week × part handed over, of all tasks of the helper. Your time to look after it (O) = "
        "oversight a week + oversight for each handed hour × H, twice as much in weeks 1 to 4. Freed a week = H − O.",
    ),
    marked(
        "Training (K) = one run × 10 where the steps are written down, × 30 where not, at most 20 hours for a task; of all "
        "tasks together.",
    ),
    marked(
        "Full weeks (L): for each working week the smaller of 1 and week / weeks until up to speed, added up. Watched weeks "
        "(T) = working weeks + 4.",
    ),
    marked(
        "Costs of starting (U) = V × (K + search) + price × K + set-up money; software is not paid to learn. An unknown price "
        "is counted at the safe ceiling, an unknown fee as nothing.",
    ),
    marked(
        "A handed hour earns (E) = F − price × pace × (1 + surcharge). Net in 12 months = H × L × E − V × O × T − fee × "
        "working weeks − U.",
    ),
    marked(
        "Pays back: the first week from which the running total stays at nothing or above. It begins at −U; each week adds "
        "H × E (in the first weeks: times week / weeks until up to speed) − V × O − fee.",
    ),
    marked(
        "Break-even price = the net at a price of nothing / (pace × H × L × (1 + surcharge) + K).",
    ),
    marked(
        "The range and the chance come from 2,000 draws with a fixed seed over hours, price (15 %), pace (25 %) and oversight "
        "(40 %).",
    ),
    marked(
        "Hours of several tasks together are drawn around the sum of their middles, as those of each task are around its own. "
        "High draws lie farther off than low ones, so a plain sum of many comes out too high, by some per cent with many "
        "tasks; each sum is therefore divided by how far its middle lies too high, which is A / (√(1 + B / A²) × C) (after "
        "L. F. Fenton, IRE Transactions on Communications Systems, 1960). Where m is the hours a week × part handed over of a "
        "task, and s = ln(middle / low end of its range) / 1.2816, or 0.541 without a range: A is m × e^(s² / 2) of all tasks "
        "added up, B is m² × e^(s²) × (e^(s²) − 1) added up, C is m added up. For one task alone nothing is divided.",
    ),
    marked(
        "Priority: half freed hours (all of it at 5), three tenths stress taken away (all of it at a quarter), two tenths what "
        "others do better, times how well the task is suited. Money stands beside it and is never mixed in.",
    ),
)  # fmt: skip
